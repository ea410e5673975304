"""Finds icons and texts that ship and that no code asks for, and icons that code asks for and that do not ship.

python tools/check_unused.py
"""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
CODE = ("wijkwerkplaats", "db", "ui")
ICON_AT = {"icon": 0, "tool": 0, "empty_state": 0, "button": 1, "put_icon": 1, "put_tool_icon": 1}
"""Where functions take the name of an icon; all of them take it as `icon=` too."""
LETTERS = 3
"""With fewer letters than this, a text that is put together could be anything."""


class Said:
    """All strings in the code: as they stand there, and those that are put together as patterns."""

    def __init__(self, root: Path) -> None:
        self.strings: set[str] = set()
        self.icons: dict[str, str] = {}
        patterns: set[str] = set()
        for path in sorted(one for folder in CODE for one in (root / folder).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                if isinstance(node, ast.JoinedStr):
                    patterns.add(_pattern(node))
                elif isinstance(node, ast.Call):
                    self.icons.update((name, f"{path.name}:{node.lineno}") for name in _icons(node))
                self.strings.update(_strings(node))
        self._patterns = [re.compile(one) for one in patterns if sum(map(str.isalpha, one)) >= LETTERS]

    def __contains__(self, words: str) -> bool:
        return words in self.strings or any(one.fullmatch(words) for one in self._patterns)


def main() -> int:
    """List what lies idle or lacks, and say so in the exit code."""
    said = Said(ROOT)
    found = [*icons(said, ROOT / "resources" / "icons"), *texts(said, ROOT / "resources" / "texts")]
    for line in found:
        print(line)
    print(f"{len(found)} unused or lacking")
    return 1 if found else 0


def icons(said: Said, folder: Path) -> Iterator[str]:
    """Icons without use, and uses without an icon."""
    there = {path.stem for path in folder.glob("*.svg")}
    for name in sorted(there - said.strings):
        yield f"icon {name}.svg is not used"
    for name in sorted(said.icons.keys() - there):
        yield f"{said.icons[name]}: there is no icon {name}.svg"


def texts(said: Said, folder: Path) -> Iterator[str]:
    """Texts whose key stands nowhere in the code, nor their table: `word("stance", …)` asks for all of `stance`."""
    for path in sorted(folder.glob("*/*.toml")):
        for key in _keys(tomllib.loads(path.read_text("utf-8"))):
            if key not in said and key.rpartition(".")[0] not in said:
                yield f"{path.parent.name}/{path.name}: {key} is not used"


def _keys(table: Mapping[str, Any], above: str = "") -> Iterator[str]:
    for name, value in table.items():
        if isinstance(value, Mapping):
            yield from _keys(value, f"{above}{name}.")
        else:
            yield f"{above}{name}"


def _strings(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value


def _pattern(node: ast.JoinedStr) -> str:
    return "".join(
        re.escape(str(part.value)) if isinstance(part, ast.Constant) else ".+" for part in node.values
    )


def _icons(call: ast.Call) -> Iterator[str]:
    """The icons that a call names, also where it chooses between two."""
    called = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    given = [word.value for word in call.keywords if word.arg == "icon"]
    place = ICON_AT.get(called)
    if place is not None:
        given += call.args[place : place + 1]
    for one in given:
        chosen = (one.body, one.orelse) if isinstance(one, ast.IfExp) else (one,)
        yield from (name for part in chosen for name in _strings(part) if name)


if __name__ == "__main__":
    sys.exit(main())
