"""Nothing that is internal or personal reaches the room: two files that differ in nothing else look the same to it."""

from __future__ import annotations

import dataclasses
import types
import typing
from collections.abc import Iterator
from datetime import date
from enum import Enum
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.support import running_gate
from ui.desk import Desk
from ui.screens.registry import specs
from ui.screens.stakeholders.view_switch import ViewSwitch
from ui.settings import Settings
from ui.theme import Theme
from ui.window.pages import Pages
from wijkwerkplaats.edits.common import set_fields
from wijkwerkplaats.edits.sessions import add_attendee
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.journal import label
from wijkwerkplaats.method import load_method
from wijkwerkplaats.model import KINDS, Attendee, Note, Session, Stakeholder
from wijkwerkplaats.model.base import Aggregate, internal_fields
from wijkwerkplaats.model.words import Perspective
from wijkwerkplaats.report.public import closed_fields

MARK = "Geheim"
PAGES = sorted({*(part.id for part in load_method("nl").parts), *specs()} - {"*"})
CLOSED = {name: closed_fields(kind) for name, kind in KINDS.items() if closed_fields(kind)}


def value(hint: Any, second: bool) -> Any:
    """One of two values of a field: what differs between the two files."""
    options = [one for one in typing.get_args(hint) if one is not type(None)]
    if isinstance(hint, types.UnionType):
        return value(options[0], second)
    if typing.get_origin(hint) is tuple:
        return (value(options[0], second),)
    if isinstance(hint, type) and issubclass(hint, Enum):
        known = list(hint)
        return known[-1] if second else known[0]
    return {
        str: f"{MARK}{'twee' if second else 'een'}",
        int: 3 if second else 1,
        bool: second,
        date: date(2031, 7, 22) if second else date(2029, 3, 11),
    }[hint]


def closed_values(kind: type[Any], second: bool) -> dict[str, Any]:
    hints = typing.get_type_hints(kind)
    return {name: value(hints[name], second) for name in closed_fields(kind)}


def needed(kind: type[Any], gate: Gate, made: dict[str, Aggregate]) -> dict[str, Any]:
    """What a record needs to be there: its key, what it belongs to, and something to show."""
    hints, found = typing.get_type_hints(kind), {}
    for field in dataclasses.fields(kind):
        if field.name in closed_fields(kind):
            continue
        if field.name == "id":
            found["id"] = f"{kind.KIND}-1"
        elif field.name == "traject_id":
            found["traject_id"] = gate.place.traject_id
        elif field.name == "session_id":
            found["session_id"] = gate.place.session_id
        elif field.name.endswith("_id"):
            name = field.name.removesuffix("_id")
            target = {"source": "stakeholder-1", "target": "stakeholder-2"}.get(name, f"{name}-1")
            found[field.name] = target if target in made else None
        elif field.default is dataclasses.MISSING:
            found[field.name] = value(hints[field.name], second=False)
            if type(found[field.name]) is str:
                found[field.name] = "Open"
    return found


def filled(gate: Gate) -> list[Aggregate]:
    """A record of every kind that has something closed, with the first of both values."""
    made: dict[str, Aggregate] = {}
    for number in (1, 2):
        party = Stakeholder(
            id=f"stakeholder-{number}", traject_id=gate.place.traject_id, name=f"Partij {number}",
            **closed_values(Stakeholder, second=False),
        )  # fmt: skip
        made[party.id] = party
    if "need" in KINDS:
        made["need-1"] = KINDS["need"](**needed(KINDS["need"], gate, made))  # type: ignore[call-arg]
    for name in CLOSED:
        if name not in ("session", "stakeholder"):
            one = KINDS[name](**needed(KINDS[name], gate, made), **closed_values(KINDS[name], second=False))
            made[one.id] = one
    gate.apply(label("step.stakeholder.add", name=""), *made.values())
    return [one for one in made.values() if one.KIND in CLOSED]


def told(second: bool) -> str:
    return f"{MARK}{'twee' if second else 'een'}"


def turn(gate: Gate, records: list[Aggregate], *, second: bool) -> None:
    """Give everything that is closed one of its two values."""
    for one in records:
        set_fields(gate, one, closed_values(type(one), second))
    session = gate.session()
    assert session is not None
    people = tuple(dataclasses.replace(one, **closed_values(Attendee, second)) for one in session.attendees)
    set_fields(gate, session, {**closed_values(Session, second), "attendees": people})
    for note in gate.all(Note):
        set_fields(gate, note, {"text": told(second)})


@pytest.fixture
def gate(tmp_path: Path) -> Iterator[Gate]:
    made = running_gate(tmp_path / "geheim.wijk")
    yield made
    made.close()


@pytest.fixture
def records(gate: Gate) -> list[Aggregate]:
    session = gate.session()
    assert session is not None
    add_attendee(gate, session, Perspective.RESIDENT, name=told(second=False))
    here = gate.place
    for number, part in enumerate(("urgency", "stakeholders", "vision")):
        note = Note(
            id=f"note-{number}", traject_id=here.traject_id, session_id=here.session_id, part=part,
            text=told(second=False), internal=True,
        )  # fmt: skip
        gate.apply(label("step.note.add", name=""), note)
    return filled(gate)


def read(page: QWidget) -> Iterator[str]:
    """Everything that can be read on a page, by eye or by a screen reader."""
    for one in [page, *page.findChildren(QWidget)]:
        if not one.isVisible():
            continue
        yield from (one.accessibleName(), one.accessibleDescription(), one.toolTip())
        if isinstance(one, (QLabel, QAbstractButton, QLineEdit)):
            yield one.text()
        elif isinstance(one, QPlainTextEdit):
            yield one.toPlainText()
        elif isinstance(one, QComboBox):
            yield from (one.itemText(number) for number in range(one.count()))
        elif isinstance(one, QAbstractItemView) and not isinstance(one, QHeaderView):
            yield from cells(one)


def cells(view: QAbstractItemView) -> Iterator[str]:
    model, hidden = view.model(), getattr(view, "isColumnHidden", lambda _column: False)
    if model is None:
        return
    for column in range(model.columnCount()):
        if not hidden(column):
            yield from (str(model.index(row, column).data()) for row in range(model.rowCount()))


def looks(pages: Pages) -> Iterator[tuple[str, QImage, list[str]]]:
    """The page that shows with each of its tabs and pictures."""
    shown = pages.shown
    assert shown is not None
    bars = shown.findChildren(QTabBar)
    for number in range(max(1, bars[0].count() if bars else 1)):
        if bars:
            bars[0].setCurrentIndex(number)
        switches = [one for one in shown.findChildren(ViewSwitch) if one.isVisible()]
        chips = list(switches[0].chips.values()) if switches else [None]
        for chip in chips:
            if chip is not None:
                chip.click()
            name = f"{pages._desk.place.part}/{number}/{chip.text() if chip is not None else ''}"
            yield name, at_rest(pages), list(read(pages))


def at_rest(pages: Pages) -> QImage:
    """The picture when nothing moves any more: some pages build on while one reads."""
    before = pages.grab().toImage()
    for _ in range(50):
        QApplication.processEvents()
        now = pages.grab().toImage()
        if now == before:
            break
        before = now
    return before


def seen(gate: Gate, folder: Path, qtbot: QtBot, page: str) -> dict[str, tuple[QImage, list[str]]]:
    """What the room sees of a page."""
    desk = Desk(gate, Settings(folder / "room.ini"), "nl")
    desk.presenting = desk.in_the_room = True
    desk.go(part=page)
    pages = Pages(desk)
    qtbot.addWidget(pages)
    pages.resize(1100, 800)
    pages.show()
    pages.show_place()
    found = {name: (picture, words) for name, picture, words in looks(pages)}
    pages.hide()
    desk.release()
    return found


def test_every_closed_field_takes_part() -> None:
    """A new field that is marked takes part by itself; two values that are the same would prove nothing."""
    for kind in (*(KINDS[name] for name in CLOSED), Attendee):
        one, two = closed_values(kind, second=False), closed_values(kind, second=True)
        assert one.keys() >= internal_fields(kind)
        assert all(one[name] != two[name] for name in one)


@pytest.mark.parametrize("page", PAGES)
def test_the_room_sees_no_difference(
    gate: Gate, records: list[Aggregate], tmp_path: Path, qtbot: QtBot, page: str, qapp: QApplication
) -> None:
    Theme("light").apply(qapp)
    qapp.setCursorFlashTime(0)  # a caret that blinks is no difference
    turn(gate, records, second=False)
    first = seen(gate, tmp_path, qtbot, page)
    turn(gate, records, second=True)
    second = seen(gate, tmp_path, qtbot, page)
    assert first.keys() == second.keys()
    for name, (picture, words) in first.items():
        leaks = [one for one in (*words, *second[name][1]) if MARK in one]
        assert not leaks, f"{name}: {leaks[:3]}"
        assert words == second[name][1], f"{name}: {set(words) ^ set(second[name][1])}"
        assert picture == second[name][0], f"{name} looks different"
