"""Keeps the Dutch of the interface: one Qt Linguist file for each area, one compiled file for the program.

python tools/translations.py update [AREA...]      take over new and changed texts from the code
python tools/translations.py fill AREA FILE.toml   fill in translations from "English" = "Dutch" pairs
python tools/translations.py missing               list what is not translated or not up to date
python tools/translations.py compile               make the file that the program loads
"""

from __future__ import annotations

import argparse
import ast
import importlib.util
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parents[1]
UI = ROOT / "ui"
FOLDER = ROOT / "resources" / "translations"
COMPILED = FOLDER / "build" / "wijkwerkplaats_nl.qm"
WINDOW = "window"
OPTIONS = (
    "-source-language",
    "en",
    "-target-language",
    "nl",
    "-no-obsolete",
    "-locations",
    "none",
    "-silent",
)
# Context, English and, where two equal texts differ in meaning, what tells them apart.
Key = tuple[str, str, str]


def main() -> int:
    """Do what was asked; 1 when something is missing or unknown."""
    args = _arguments()
    if args.command == "update":
        return update(args.area or areas())
    if args.command == "fill":
        return fill(args.area, args.file)
    return compile_all() if args.command == "compile" else missing()


def areas() -> list[str]:
    """`window`, and one for each folder of screens."""
    return [WINDOW, *sorted(path.name for path in (UI / "screens").glob("*/") if any(path.rglob("*.py")))]


def sources(area: str) -> list[Path]:
    """The code of an area; `window` is all of ui/ that is not in a folder of its own under ui/screens/."""
    if area != WINDOW:
        return sorted((UI / "screens" / area).rglob("*.py"))
    screens = UI / "screens"
    return sorted(p for p in UI.rglob("*.py") if screens not in p.parents or p.parent == screens)


def update(names: list[str]) -> int:
    """Bring the files of these areas in step with the code."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for area in names:
        if area not in areas():
            print(f"There is no area {area}. The areas are: {', '.join(areas())}.", file=sys.stderr)
            return 1
        _extract(area, _file(area))
        done, entries = _finished(_file(area)), _entries(_file(area))
        print(f"{area}: {len(entries)} texts, {len(entries) - len(done)} without Dutch")
    return 0


def fill(area: str, pairs_file: Path) -> int:
    """Fill in translations from a TOML file; a table named after a context holds only for that context."""
    if update([area]) or not _file(area).exists():
        return 1
    pairs = tomllib.loads(pairs_file.read_text("utf-8"))
    tree = ElementTree.parse(_file(area))
    used: set[tuple[str, str]] = set()
    for context, message in _messages(tree):
        english = message.findtext("source") or ""
        table = pairs.get(context)
        place, dutch = (context, table.get(english)) if isinstance(table, dict) else ("", None)
        if dutch is None:
            place, dutch = "", pairs.get(english)
        if isinstance(dutch, str):
            used.add((place, english))
            _set(message, dutch)
    tree.write(_file(area), encoding="utf-8", xml_declaration=True)
    _extract(area, _file(area))
    unknown = sorted(_asked(pairs) - used)
    for place, english in unknown:
        print(f"not in the code of {area}: {place and place + ': '}{english}")
    print(f"{area}: filled in {len(used)} texts")
    return 1 if unknown else 0


def missing() -> int:
    """List texts without Dutch, files out of step with the code, and code that cannot be picked up."""
    found = [line for area in areas() for line in _missing_in(area)]
    present = {path.name.removesuffix("_nl.ts") for path in FOLDER.glob("*_nl.ts")}
    found += [f"{area}: no longer an area, remove its file" for area in sorted(present - set(areas()))]
    found += _contradictions()
    found += [line for path in sorted(UI.rglob("*.py")) for line in _unreadable(path)]
    for line in found:
        print(line)
    print(f"{len(found)} translations missing or out of step")
    return 1 if found else 0


def compile_all() -> int:
    """Make the one file that the program loads, unless it is newer than all it is made from."""
    files = sorted(FOLDER.glob("*_nl.ts"))
    COMPILED.parent.mkdir(parents=True, exist_ok=True)
    # The folder's own time tells that a file went away.
    newest = max((path.stat().st_mtime for path in [*files, FOLDER]), default=0.0)
    if not files:
        COMPILED.unlink(missing_ok=True)
    elif not COMPILED.exists() or COMPILED.stat().st_mtime <= newest:
        # Beside it and then in its place: Qt reads the old file while a program runs, and breaks when it changes.
        draft = COMPILED.with_suffix(".part.qm")
        _run("lrelease", "-silent", *map(str, files), "-qm", str(draft))
        draft.replace(COMPILED)
    return 0


def _missing_in(area: str) -> Iterator[str]:
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / "fresh.ts"
        if _file(area).exists():
            shutil.copy(_file(area), fresh)
        _extract(area, fresh)
        now, done, was = _entries(fresh), _finished(fresh), _entries(_file(area))
    for context, english, _ in sorted(now - done.keys()):
        yield f"{area}: no Dutch for {context}: {english!r}"
    for context, english, _ in sorted((now & done.keys()) - was):
        yield f"{area}: run update, new in the code: {context}: {english!r}"
    for context, english, _ in sorted(was - now):
        yield f"{area}: run update, no longer in the code: {context}: {english!r}"


def _contradictions() -> Iterator[str]:
    """The program loads one file, so one text of one context has one translation, whatever area it is in."""
    seen: dict[Key, tuple[str, str]] = {}
    for path in sorted(FOLDER.glob("*_nl.ts")):
        for key, dutch in _finished(path).items():
            before, where = seen.setdefault(key, (dutch, path.name))
            if before != dutch:
                yield f"{key[0]}: {key[1]!r} is {before!r} in {where} and {dutch!r} in {path.name}"


def _unreadable(path: Path) -> Iterator[str]:
    """Calls that lupdate files under a name the program never asks for (docs/translations.md)."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
            continue
        where = f"{path.relative_to(ROOT).as_posix()}:{node.lineno}"
        receiver = node.func.value
        if node.func.attr in ("tr", "translate") and any(isinstance(a, ast.JoinedStr) for a in node.args):
            yield f"{where}: an f-string cannot be translated, use .format()"
        if node.func.attr == "tr" and not (isinstance(receiver, ast.Name) and receiver.id == "self"):
            yield f"{where}: only self.tr() finds its translation, use QCoreApplication.translate()"


def _extract(area: str, target: Path) -> None:
    """Run lupdate; an area without any text has no file."""
    with tempfile.TemporaryDirectory() as folder:
        listing = Path(folder) / "sources.txt"
        listing.write_text("\n".join(path.as_posix() for path in sources(area)), "utf-8")
        _run("lupdate", f"@{listing}", *OPTIONS, "-ts", str(target))
    if not _entries(target):
        target.unlink(missing_ok=True)


def _run(tool: str, *args: str) -> None:
    """Run a tool that PySide6-Essentials brings along; its words appear only when it fails."""
    spec = importlib.util.find_spec("PySide6")
    if spec is None or spec.origin is None:
        sys.exit("PySide6 is not installed here. Run: python3 dev.py setup")
    program = Path(spec.origin).parent / (f"{tool}.exe" if sys.platform == "win32" else tool)
    done = subprocess.run(
        [str(program), *args], capture_output=True, text=True, encoding="utf-8", check=False
    )
    if done.returncode:
        sys.exit(f"{tool} failed:\n{done.stdout}{done.stderr}")


def _file(area: str) -> Path:
    return FOLDER / f"{area}_nl.ts"


def _messages(
    tree: ElementTree.ElementTree[ElementTree.Element],
) -> Iterator[tuple[str, ElementTree.Element]]:
    for context in tree.iterfind("context"):
        for message in context.iterfind("message"):
            yield context.findtext("name") or "", message


def _entries(path: Path) -> set[Key]:
    if not path.exists():
        return set()
    return {_key(context, message) for context, message in _messages(ElementTree.parse(path))}


def _finished(path: Path) -> dict[Key, str]:
    """The texts that have Dutch, with it."""
    done: dict[Key, str] = {}
    for context, message in _messages(ElementTree.parse(path)) if path.exists() else ():
        dutch = message.find("translation")
        if dutch is not None and dutch.get("type") is None and dutch.text:
            done[_key(context, message)] = dutch.text
    return done


def _key(context: str, message: ElementTree.Element) -> Key:
    return context, message.findtext("source") or "", message.findtext("comment") or ""


def _set(message: ElementTree.Element, dutch: str) -> None:
    translation = message.find("translation")
    if translation is None:
        translation = ElementTree.SubElement(message, "translation")
    translation.text = dutch
    translation.attrib.pop("type", None)


def _asked(pairs: dict[str, object]) -> set[tuple[str, str]]:
    plain = {("", english) for english, dutch in pairs.items() if isinstance(dutch, str)}
    tables = {
        (name, english) for name, table in pairs.items() if isinstance(table, dict) for english in table
    }
    return plain | tables


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Keeps the Dutch of the interface.")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("update", help="take over texts from the code").add_argument("area", nargs="*")
    filling = commands.add_parser("fill", help="fill in translations from a TOML file")
    filling.add_argument("area")
    filling.add_argument("file", type=Path)
    commands.add_parser("missing", help="list what is not translated or not up to date")
    commands.add_parser("compile", help="make the file that the program loads")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
