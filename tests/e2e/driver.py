"""Drives the real window as a user does and says on stdout what the app announced as saved. Ends when it is killed.

python -m tests.e2e.driver MODE FILE
"""

from __future__ import annotations

import itertools
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QEvent, QEventLoop, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from ui import ask
from ui.app import Application, open_application
from ui.widgets.fields import AddLine, TextField
from ui.window.side.panel import NOTES
from wijkwerkplaats.edits.sessions import reopen_session
from wijkwerkplaats.journal import Changed
from wijkwerkplaats.model import KINDS
from wijkwerkplaats.model.codec import to_plain
from wijkwerkplaats.paths import settings_file

W = TypeVar("W", bound=QWidget)
WORDS = ("de lampen in het portiek ", "zijn na negen dagen gemaakt; ", "één buurvrouw bakte 'n taart 🎂. ")


def say(word: str, **told: object) -> None:
    """One line for the test, on its way before anything else happens."""
    print(word, json.dumps(told), flush=True)


class Driver:
    """The program with somebody at its keys."""

    def __init__(self, application: Application) -> None:
        assert application.window.bench is not None and application.desk is not None
        self.application = application
        self.bench, self.desk = application.window.bench, application.desk
        self.saved = 0
        self.desk.changed.connect(self._on_changed)

    def _on_changed(self, record: Changed) -> None:
        self.saved += 1
        for kind, key in itertools.product(sorted(record.kinds), sorted(record.keys)):
            thing = self.desk.gate.get(KINDS[kind], key)
            if thing is not None:
                say("saved", kind=kind, key=key, thing=to_plain(thing))

    def page(self, part: str) -> QWidget:
        """Go to a page."""
        self.desk.go(part=part)
        shown = self.bench.pages.shown
        assert shown is not None
        return shown

    def line(self, line: QWidget, words: str) -> None:
        """Type a line and press Enter."""
        type_in(line, words)
        QTest.keyClick(line, Qt.Key.Key_Return)

    def until_saved(self) -> None:
        """Let the program come to rest: what was typed saves itself."""
        before = self.saved
        self.until(lambda: self.saved > before)

    def until(self, done: Callable[[], bool]) -> None:
        """Let the program work until something is so."""
        while not done():
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

    # What somebody does

    def begin(self) -> None:
        """Name a neighbourhood: the session starts. Where that was done before, go on in it."""
        if self.desk.session is not None:
            return
        home: Any = self.page("home")
        self.line(home.welcome.wijk, "Molenbeemd")

    def write(self) -> None:
        """Add parties, catch notes, and answer in own words that grow; without end."""
        for number, words in enumerate(itertools.cycle(WORDS), start=1):
            self.line(shown(self.page("stakeholders"), AddLine), f"Partij {number} / wonen")
            self.bench.catch(NOTES)
            self.line(shown(self.bench.side, AddLine), f"Notitie {number}: {words}")
            field = shown(self.page("issues"), TextField)
            field.moveCursor(field.textCursor().MoveOperation.End)
            type_in(field, words)
            if number % 4 == 0:
                self.until_saved()

    def close(self) -> None:
        """Close the session with its papers, open it again, change something and close it again; without end."""
        page: Any = self.page("closing")
        page.maker.changed.connect(lambda: say("busy" if page.maker.busy else "made"))
        for number in itertools.count(1):
            say("closing")
            QTest.mouseClick(page.close_button, Qt.MouseButton.LeftButton)
            self.until(lambda: not page.maker.busy)
            self.desk.do(reopen_session, self.desk.session, f"Nog iets {number}")
            self.bench.catch(NOTES)
            self.line(shown(self.bench.side, AddLine), f"Nagekomen {number}")
            self.page("closing")


def type_in(field: QWidget, words: str) -> None:
    """Type letter by letter; QTest itself knows the keys of ASCII only."""
    for letter in words:
        if letter.isascii():
            QTest.keyClick(field, letter)
        else:
            press = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(field, press)


def shown(place: QWidget, kind: type[W]) -> W:
    """The first field of this kind that can be used now."""
    return next(field for field in place.findChildren(kind) if field.isVisible() and field.isEnabled())


def trace(application: Application) -> None:
    """Say when the program is in the middle of a transaction."""
    storage: Any = application.gate.storage if application.gate is not None else None

    def on_statement(sql: str) -> None:
        if "INSERT INTO change" in sql:
            say("writing")

    storage.conn.set_trace_callback(on_statement)


def watch_papers() -> None:
    """Say when a paper is about to be written."""
    from wijkwerkplaats.report import summary

    write = summary.write_into

    def write_aloud(target: Path, data: bytes) -> Path:
        say("paper")
        return write(target, data)

    summary.write_into = write_aloud


def opened(path: Path | None, answer: str | None = None, other: Path | None = None) -> Application | None:
    """The program on a file; a question about it is said aloud and gets this answer."""

    def choose(_parent: object, _title: str, message: str, choices: dict[str, str]) -> str | None:
        say("asked", message=message, choices=list(choices))
        return answer

    ask.choose = choose
    ask.save_path = lambda *_: other
    return open_application(path, settings_file(), "nl", ["wijkwerkplaats"])


def main(mode: str, *paths: str) -> int:
    """Do what the mode says."""
    first, *others = [Path(path) if path else None for path in paths]
    answers = {"read": "read_only", "new": "new"}
    application = opened(first, answers.get(mode), others[0] if others else None)
    if application is None:
        return 3
    assert application.gate is not None and application.desk is not None
    say("open", path=str(application.gate.storage.path), editable=application.gate.editable)
    if mode in ("type", "trace"):
        if mode == "trace":
            trace(application)
        driver = Driver(application)
        driver.begin()
        driver.write()
    if mode == "close":
        watch_papers()
        Driver(application).close()
    sys.stdin.read()
    application.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
