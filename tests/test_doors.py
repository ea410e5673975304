"""What leaves the file goes through a known door, and each door writes down what left (AVG, art. 30)."""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
CALLS = {
    "QFileDialog", "QPrinter", "QPrintDialog", "QPdfWriter", "clipboard", "setMimeData", "save_path", "folder",
    "printer", "save_out", "save_blank", "save_drawing", "ask_where", "write_whole", "write_into", "write_bytes",
    "write_text", "copy_to", "copy_file", "copyfile", "copy2", "carry", "openUrl",
}  # fmt: skip
"""Whatever can bring bytes out of the program."""
DOORS: dict[str, dict[str, str]] = {
    "QFileDialog": {"ui/ask.py": "asks only"},
    "QPrinter": {"ui/ask.py": "asks only"},
    "QPrintDialog": {"ui/ask.py": "asks only"},
    "QPdfWriter": {"ui/screens/stakeholders/picture_file.py": "bytes in memory, for save_out"},
    "clipboard": {
        "ui/dialogs/crash.py": "a report without workshop content",
        "ui/guard.py": "empties it",
        "ui/screens/stakeholders/party_table.py": "noted",
        "ui/screens/stakeholders/add_row.py": "reads only",
    },
    "printer": {"ui/screens/closing/maker.py": "noted"},
    "folder": {"ui/screens/closing/maker.py": "noted", "ui/carrying.py": "noted"},
    "save_path": {
        "ui/app.py": "noted",
        "ui/opening.py": "a new file, empty",
        "ui/rescue.py": "the file itself, saved from damage",
        "ui/widgets/save_out.py": "noted",
    },
    "ask_where": {"ui/screens/closing/preview.py": "noted", "ui/widgets/save_out.py": "noted"},
    "save_drawing": {
        f"ui/screens/stakeholders/{one}.py": "through save_out"
        for one in ("missing", "domain_panel", "needs_tab", "picture_out")
    },
    "save_out": {
        f"ui/{one}.py": "noted"
        for one in (
            "screens/overview/screen", "screens/privacy/person_card", "screens/privacy/sharing",
            "screens/register/screen", "screens/session/run_sheet", "screens/stakeholders/export_page",
            "screens/stakeholders/picture_file", "widgets/talk_cards",
        )
    },
    "save_blank": {"ui/screens/stakeholders/import_page.py": "an empty list and an example"},
    "openUrl": {"ui/dialogs/about.py": "shows the folder", "ui/screens/closing/papers.py": "shows what was noted"},
    "carry": {"ui/carrying.py": "noted"},
    "write_whole": {
        "wijkwerkplaats/exchange/write.py": "the writer itself",
        "wijkwerkplaats/exchange/party_export.py": "for save_out and the command line",
        "wijkwerkplaats/exchange/action_export.py": "for save_out",
        "wijkwerkplaats/cli/going_out.py": "noted",
        "ui/screens/privacy/sharing.py": "through save_out",
        "ui/screens/stakeholders/picture_file.py": "through save_out",
        "ui/screens/stakeholders/import_page.py": "an empty list and an example",
    },
    "write_into": {
        f"wijkwerkplaats/report/{one}.py": "for save_out, the papers and the command line"
        for one in ("summary", "overview", "person", "runsheet", "talk_card")
    },
    "copy_to": {
        "ui/app.py": "noted", "db/backup.py": "our own backups", "db/file.py": "for backup and a look elsewhere",
        "db/vault.py": "for carry", "db/erased.py": "into its own temporary folder",
    },
    "copy_file": {"wijkwerkplaats/cli/compose.py": "for backup", "db/recover.py": "the file, saved from damage"},
    "copyfile": {
        "db/file.py": "keeps a damaged file", "db/recover.py": "into its own temporary folder",
        "db/still.py": "into its own temporary folder", "wijkwerkplaats/exchange/write.py": "the writer itself",
    },
}  # fmt: skip
NOTED = {"left", "gone", "_left", "note_departure", "note_copied", "save_out", "save_drawing"}


def sources() -> Iterator[Path]:
    for package in ("ui", "wijkwerkplaats", "db"):
        yield from (path for path in (ROOT / package).rglob("*.py") if path.name != "play.py")


def called(path: Path) -> Iterator[tuple[str, ast.Call]]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            yield name, node
            if isinstance(node.func, ast.Attribute) and isinstance(node.func.value, ast.Name):
                yield node.func.value.id, node


def is_ask(name: str, node: ast.Call) -> bool:
    """`folder` and `printer` are doors where `ask` is asked for them."""
    owner = node.func.value if isinstance(node.func, ast.Attribute) else None
    return name not in ("folder", "printer") or (isinstance(owner, ast.Name) and owner.id == "ask")


def test_nothing_leaves_but_through_a_known_door() -> None:
    found: dict[str, set[str]] = defaultdict(set)
    for path in sources():
        for name, node in called(path):
            if name in CALLS and is_ask(name, node):
                found[name].add(path.relative_to(ROOT).as_posix())
    assert {name: sorted(places) for name, places in found.items()} == {
        name: sorted(places) for name, places in DOORS.items()
    }


MODE = re.compile(r"[wax+rbt]*[wax+][wax+rbt]*")


def test_nobody_opens_a_file_to_write_by_hand() -> None:
    allowed = {
        "db/erased.py",
        "db/file.py",
        "db/lock.py",
        "db/note.py",
        "db/passphrase.py",
        "db/salvage.py",
        "db/recover.py",
        "wijkwerkplaats/exchange/write.py",
    }
    found = set()
    for path in sources():
        for name, node in called(path):
            given = [*node.args, *(named.value for named in node.keywords)]
            modes = [
                one.value for one in given if isinstance(one, ast.Constant) and isinstance(one.value, str)
            ]
            if name in ("open", "fdopen") and any(MODE.fullmatch(mode) for mode in modes):
                found.add(path.relative_to(ROOT).as_posix())
    assert found <= allowed


def test_a_door_that_notes_does_so() -> None:
    """A place whose reason is `noted` names what writes it down, or what goes through that."""
    for places in DOORS.values():
        for place in (place for place, why in places.items() if why == "noted"):
            tree = ast.walk(ast.parse((ROOT / place).read_text("utf-8")))
            names = {getattr(node, "attr", getattr(node, "id", "")) for node in tree}
            assert names & NOTED, place
