"""What goes out of a file with a passphrase: asked how, locked by default where it holds judgements, remembered."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from db.keys import Key
from tests.support import running_gate
from ui import ask
from ui.desk import Desk
from ui.dialogs.leaving import LeavingDialog
from ui.leaving import LOCKED, OPEN, OTHER, remembered
from ui.screens.closing.screen import ClosingScreen
from ui.settings import Settings
from ui.widgets.save_out import save_out
from wijkwerkplaats.exchange.locked import unlocked
from wijkwerkplaats.exchange.write import write_whole
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.model import Departure
from wijkwerkplaats.model.words import DepartureKind
from wijkwerkplaats.report import Audience

PHRASE = "zeven zwanen in de gracht"


@pytest.fixture
def gate(tmp_path: Path) -> Iterator[Gate]:
    made = running_gate(tmp_path / "werk" / "wijk.wijk", Key.new(PHRASE))
    yield made
    made.close()


def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.ini")


def save(desk: Desk, parent: QWidget, kind: DepartureKind, target: Path, sort: str = "") -> Path | None:
    return save_out(
        desk, parent, kind, lambda path: write_whole(path, b"wat we zeiden"), title="Bewaren",
        suggestion=target, pattern="Tekst (*.txt)", sort=sort,
    )  # fmt: skip


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """What was asked: how it usually leaves, and which name is suggested. The answer to the first is what usual is."""
    seen: list[object] = []

    def how(_parent: QWidget, _title: str, usual: str) -> tuple[str, str]:
        seen.append(usual)
        return usual, ""

    def where(_parent: QWidget, _title: str, suggestion: Path, pattern: str) -> Path:
        seen.extend((suggestion.name, pattern))
        return suggestion

    monkeypatch.setattr(ask, "leaving", how)
    monkeypatch.setattr(ask, "save_path", where)
    return seen


def test_what_holds_judgements_leaves_locked(
    desk: Desk, parent: QWidget, asked: list[object], tmp_path: Path
) -> None:
    written = save(desk, parent, DepartureKind.LIST, tmp_path / "lijst.txt")
    assert asked == [LOCKED, "lijst.txt.zip", "Tekst (*.txt.zip)"]
    assert written == tmp_path / "lijst.txt.zip"
    assert unlocked(written, PHRASE) == ("lijst.txt", b"wat we zeiden")
    [left] = desk.gate.all(Departure)
    assert (left.name, left.locked) == ("lijst.txt.zip", True)


def test_what_is_handed_out_leaves_open(
    desk: Desk, parent: QWidget, asked: list[object], tmp_path: Path
) -> None:
    for kind, sort in (
        (DepartureKind.SUMMARY, ""),
        (DepartureKind.SHEET, ""),
        (DepartureKind.LIST, "agreed"),
    ):
        written = save(desk, parent, kind, tmp_path / "kaart.txt", sort)
        assert written is not None and written.read_bytes() == b"wat we zeiden"
    assert asked[::3] == [OPEN] * 3
    assert not any(left.locked for left in desk.gate.all(Departure))


def test_the_choice_is_remembered_for_its_kind_and_a_passphrase_never_is(
    desk: Desk, parent: QWidget, asked: list[object], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ask, "leaving", lambda *_: (OTHER, "een ander woord"))
    written = save(desk, parent, DepartureKind.PERSON, tmp_path / "a.txt")
    assert written is not None and unlocked(written, "een ander woord")[1] == b"wat we zeiden"
    monkeypatch.setattr(ask, "leaving", lambda *_: (OPEN, ""))
    save(desk, parent, DepartureKind.LIST, tmp_path / "b.txt")
    desk.settings.sync()
    again = Desk(desk.gate, settings(tmp_path), "nl")
    kinds = (DepartureKind.PERSON, DepartureKind.LIST, DepartureKind.DATA)
    assert [remembered(again, kind) for kind in kinds] == [OTHER, OPEN, LOCKED]
    assert "een ander woord" not in (tmp_path / "settings.ini").read_text("utf-8")
    again.release()


def test_thinking_better_of_it_writes_nothing(
    desk: Desk, parent: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ask, "leaving", lambda *_: None)
    assert save(desk, parent, DepartureKind.LIST, tmp_path / "a.txt") is None
    assert not list(tmp_path.glob("a.*")) and not desk.gate.all(Departure)


def test_the_dialog_goes_on_with_enter_and_asks_another_passphrase_twice(qtbot: QtBot) -> None:
    dialog = LeavingDialog(None, "Bewaren", LOCKED)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    assert dialog.focusWidget() is dialog.choices[LOCKED] and not dialog.typed.isVisible()
    dialog.choices[OTHER].setChecked(True)
    assert dialog.typed.isVisible() and not dialog.go.isEnabled()
    qtbot.keyClicks(dialog.field, "twee woorden")
    qtbot.keyClicks(dialog.again, "drie")
    assert dialog.told.isVisible() and not dialog.go.isEnabled()
    dialog.again.clear()
    qtbot.keyClicks(dialog.again, "twee woorden")
    assert dialog.go.isEnabled() and not dialog.told.isVisible()
    qtbot.keyClick(dialog.again, Qt.Key.Key_Return)
    assert (dialog.result(), dialog.chosen, dialog.phrase) == (1, OTHER, "twee woorden")
    assert dialog.field.text() == ""


# The papers of a session


def papers(gate: Gate) -> list[str]:
    return sorted(path.name.split("-")[-1] for path in (gate.storage.path.parent / "verslagen").iterdir())


def ready(qtbot: QtBot, screen: ClosingScreen) -> None:
    qtbot.waitUntil(lambda: not screen.maker.busy, timeout=20_000)


def test_the_paper_for_the_team_is_locked_and_seen_in_the_program(
    qtbot: QtBot, desk: Desk, gate: Gate
) -> None:
    desk.go(part="closing")
    screen = ClosingScreen(desk, "closing")
    qtbot.addWidget(screen)
    with qtbot.waitExposed(screen):
        screen.show()
    qtbot.mouseClick(screen.close_button, Qt.MouseButton.LeftButton)
    ready(qtbot, screen)
    assert papers(gate) == ["deelnemers.pdf", "intern.pdf.zip"]
    team = screen.papers.faces[Audience.INTERNAL]
    assert team.lock.isVisible() and team.lock.isChecked() and team.paper is not None and team.paper.pages
    qtbot.mouseClick(team.open, Qt.MouseButton.LeftButton)
    assert screen.previewing and screen.preview is not None
    qtbot.waitUntil(lambda: not screen.preview.busy, timeout=20_000)
    assert screen.preview.seen is not None and screen.preview.seen.choice.internal
    screen.close_preview()
    ready(qtbot, screen)
    qtbot.keyClick(team.lock, Qt.Key.Key_Space)
    ready(qtbot, screen)
    assert papers(gate) == ["deelnemers.pdf", "intern.pdf"]  # none of both stays beside the other
    assert not team.lock.isChecked()
