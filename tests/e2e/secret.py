"""A whole session in a file with a passphrase, with one word in everything that is typed; a process of its own.

python -m tests.e2e.secret FILE OUT

Everything that leaves goes to OUT, locked. Says on stdout which files Python opened for writing.
"""

from __future__ import annotations

import contextlib
import itertools
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from PIL import Image
from PySide6.QtWidgets import QApplication, QWidget

from tests.e2e.driver import Driver, say, shown, type_in
from ui import ask
from ui.app import Application, open_application
from ui.dialogs import crash
from ui.dialogs.unlock import UnlockDialog
from ui.screens.stakeholders.export_page import ExportPage
from ui.widgets.fields import TextField
from ui.window.side.panel import NOTES
from wijkwerkplaats.logs import log_to
from wijkwerkplaats.model import Photo, Stakeholder
from wijkwerkplaats.paths import log_file, settings_file
from wijkwerkplaats.report import Audience

WORD: Final = "Kwikstaartlaan"
PHRASE: Final = "Vlasbekje boven water"
OTHER: Final = "Zwaluw onder het dak"
_WRITING: Final = os.O_WRONLY | os.O_RDWR | os.O_CREAT


def watch() -> None:
    """Say of every file that Python opens for writing, also when it is gone again soon."""

    def hook(event: str, given: tuple[Any, ...]) -> None:
        if event == "open" and not isinstance(given[0], int) and given[2] & _WRITING:
            say("wrote", path=os.fsdecode(given[0]))

    sys.addaudithook(hook)


class Session(Driver):
    """Somebody who works a whole evening."""

    out: Path

    def evening(self) -> None:
        """From the first word to the papers."""
        self.talk()
        self.photo()
        self.lists()
        self.pictures()
        self.person()
        self.papers()
        self.preview()
        self.stumble()

    def talk(self) -> None:
        """Type in the places where people type, take back, look for it, and copy it."""
        home: Any = self.page("home")
        self.line(home.welcome.wijk, WORD)
        for part in ("stakeholders", "stakeholders"):
            self.line(_add_line(self.page(part)), f"{WORD} {part} / wonen")
        self.bench.catch(NOTES)
        self.line(_add_line(self.bench.side), f"Notitie over {WORD}")
        field = shown(self.page("issues"), TextField)
        type_in(field, f"Zorgen over {WORD}")
        self.desk.flush()
        self.desk.undo()
        self.desk.redo()
        search: Any = self.bench.header.search
        search.setFocus()
        type_in(search, WORD)
        search.clear()
        QApplication.clipboard().setText(WORD)

    def photo(self) -> None:
        """One that is dropped on the window."""
        from ui.screens.photos.intake import intake_of

        taken = self.out / "foto.png"
        Image.new("RGB", (2400, 1600), "teal").save(taken)
        intake_of(self.desk).take([taken])
        self.until(lambda: bool(self.desk.gate.all(Photo)))

    def lists(self) -> None:
        """The parties in every form that they can have, and what was agreed."""
        page = ExportPage(self.desk, lambda: self.desk.gate.all(Stakeholder))
        page.arrive()
        page.own["own"].setChecked(True)
        for form in page.forms.values():
            form.setChecked(True)
            page._on_save()
        register: Any = self.page("register")
        register._export_sheet()
        register._export_csv()

    def pictures(self) -> None:
        """The map of the parties."""
        screen: Any = self.page("stakeholders")
        for _ in range(3):
            screen.overview.panel.save.click()

    def person(self) -> None:
        """What is known about somebody, and all of it without names."""
        screen: Any = self.page("privacy")
        screen.person.line.setText(WORD)
        screen.person.look()
        screen.person.overview.click()
        screen.sharing.save.click()

    def papers(self) -> None:
        """Close, and make both papers, locked."""
        page: Any = self.page("closing")
        for audience in Audience:
            page.maker._lock(audience, True)
        page.close_button.click()
        self.until(lambda: not page.maker.busy)
        assert all(face.paper.locked for face in page.papers.faces.values())

    def preview(self) -> None:
        """Look at the paper, and save it in both forms."""
        page: Any = self.page("closing")
        page.open_preview()
        self.until(lambda: not page.preview.busy and page.preview.seen is not None)
        for save in (page.preview.save_pdf, page.preview.save_word):
            save.click()
            self.until(lambda: not page.preview.busy)
        page.close_preview()

    def stumble(self) -> None:
        """A bug over what was typed."""
        try:
            raise ValueError(WORD)
        except ValueError:
            crash.report_crash(sys.exc_info())  # type: ignore[arg-type]
        for dialog in list(crash._shown):
            dialog.copy.click()
            dialog.close()


def _add_line(place: QWidget) -> QWidget:
    from ui.widgets.fields import AddLine

    return shown(place, AddLine)


@contextlib.contextmanager
def answered(out: Path) -> Iterator[None]:
    """Every question has its answer: locked, in `out`, under a name that was not taken yet."""
    numbers = itertools.count()

    def save_path(_parent: QWidget | None, _title: str, suggestion: Path, _pattern: str) -> Path:
        name = suggestion.name.replace(WORD, "wijk").replace(WORD.lower(), "wijk")
        return out / f"{next(numbers)}-{name}"

    def unlock(dialog: UnlockDialog) -> int:
        for phrase in (OTHER, PHRASE):
            dialog.form.field.setText(phrase)
            dialog.form.go.click()
        return dialog.result()

    ask.save_path = save_path
    ask.leaving = lambda *_: ("locked", "")
    ask.folder = lambda *_: out
    UnlockDialog.exec = unlock  # type: ignore[method-assign]
    yield


def main(file: Path, out: Path) -> None:
    """Work, lock, open again, make a backup on a stick, close."""
    log_to(log_file())
    watch()
    with answered(out):
        application = open_application(file, settings_file(), "nl", ["wijkwerkplaats"])
        assert application is not None
        session = Session(application)
        session.out = out
        session.evening()
        lock_and_open(application, session)
        application.carrying.ask_to_carry()
        session.until(lambda: not application.carrying._thread.is_alive())  # type: ignore[union-attr]
        say("scan")
        sys.stdin.readline()
        application.close()
    say("end")


def lock_and_open(application: Application, session: Session) -> None:
    """Ctrl+L, a wrong passphrase, the right one."""
    application.orders.lock.emit()
    session.until(lambda: application.guard._page is not None)
    say("locked")
    sys.stdin.readline()
    form = application.guard._page.form  # type: ignore[union-attr]
    for phrase in (OTHER, PHRASE):
        form.field.setText(phrase)
        form.go.click()
    session.until(lambda: application.desk is not None)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
