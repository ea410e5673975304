"""Plays the sample session without a display: every screen with its picture, closing, and both summaries.

python -m ui.play OUT [--readme]
"""

from __future__ import annotations

import contextlib
import io
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Final

# Before anything makes a QApplication.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import (
    QEvent,
    QEventLoop,
    QMessageLogContext,
    QModelIndex,
    Qt,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ui.app import Application, open_application
from ui.screens.registry import specs
from ui.window.header import CLOSING
from ui.window.rail_model import PageRole
from wijkwerkplaats.__main__ import main as command
from wijkwerkplaats.report import FOLDER, Audience

SIZE: Final = (1366, 768)
README: Final = Path(__file__).parents[1] / "docs" / "screenshot.png"
README_PAGE: Final = "steering"
MAIN: Final = ("home", "urgency", "stakeholders", "alliance", "steering", CLOSING)


@dataclass(frozen=True, slots=True)
class Look:
    """A language and a theme, and the pages of which a picture is kept (none named: all)."""

    language: str
    theme: str
    pages: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """How the files of this look begin."""
        return f"{self.language}-{self.theme}"


LOOKS: Final = (Look("nl", "light"), Look("en", "dark", MAIN))


def main(arguments: list[str]) -> int:
    """Play the session in each look, and renew the picture of the README when asked; 1 when anything went wrong."""
    folders = [one for one in arguments if not one.startswith("-")]
    if len(folders) != 1 or set(arguments) - {*folders, "--readme"}:
        print(__doc__)
        return 2
    out = Path(folders[0])
    out.mkdir(parents=True, exist_ok=True)
    bugs = _caught_bugs()
    qInstallMessageHandler(_say)
    for look in LOOKS:
        with _opened(look) as application:
            _play(application, look, out, readme="--readme" in arguments and look is LOOKS[0])
    _tell(out)
    return 1 if bugs else 0


def _caught_bugs() -> list[BaseException]:
    """What went wrong inside a slot: Qt goes on after it, and the caller never hears of it."""
    bugs: list[BaseException] = []

    def catch(kind: type[BaseException], problem: BaseException, trace: TracebackType | None) -> None:
        bugs.append(problem)
        sys.__excepthook__(kind, problem, trace)

    sys.excepthook = catch
    return bugs


def _say(_kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    """What Qt has to say, but for what its plugin without a screen says of every window."""
    if "propagateSizeHints" not in message:
        print(message, file=sys.stderr)


@contextlib.contextmanager
def _opened(look: Look) -> Iterator[Application]:
    """The program with its window, on a sample of its own."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "molenbeemd.wijk"
        with contextlib.redirect_stdout(io.StringIO()):
            failed = command(["--lang", look.language, "demo", "--to", str(file)])
        application = open_application(file, Path(folder) / "settings.ini", look.language, ["wijkwerkplaats"])
        if failed or application is None:
            raise RuntimeError("the sample could not be made or opened")
        application.set_theme(look.theme)
        application.window.showNormal()  # a small screen is filled at the first start
        application.window.resize(*SIZE)
        _settle()
        try:
            yield application
        finally:
            application.close()
            application.deleteLater()  # with its translators: the next one speaks another language
            _settle()


def _play(application: Application, look: Look, out: Path, *, readme: bool) -> None:
    """Go through all pages, by the rail from top to bottom; at last close the session, and keep its summaries."""
    pages = [str(row.data(PageRole)) for row in _rows(application)]
    beside = sorted(specs().keys() - {*pages, "*", CLOSING})
    for number, page in enumerate([*pages, *beside, CLOSING], start=1):
        if page in pages:
            _visit(application, page)
        elif page == CLOSING:
            _close_session(application)
        else:
            _go(application, page)
        if page in look.pages or not look.pages:
            _picture(application, out / f"{look.name}-{number:02}-{page}.png")
        if readme and page == README_PAGE:
            _picture(application, README)
    for paper in sorted(_papers(application)):
        shutil.copyfile(paper, out / paper.name)


def _rows(application: Application) -> Iterator[QModelIndex]:
    """Every row of the rail that opens a page."""
    assert application.window.bench is not None
    rows = application.window.bench.rail.tree.rows
    for number in range(rows.rowCount()):
        top = rows.index(number, 0)
        below = [rows.index(inner, 0, top) for inner in range(rows.rowCount(top))]
        yield from (one for one in (top, *below) if one.data(PageRole))


def _visit(application: Application, page: str) -> None:
    """Click on a row of the rail, as a user does."""
    assert application.window.bench is not None and application.desk is not None
    tree = application.window.bench.rail.tree
    row = next(row for row in _rows(application) if row.data(PageRole) == page)
    tree.scrollTo(row)
    _settle()
    QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=tree.visualRect(row).center())
    _settle()
    if application.desk.place.part != page:
        raise RuntimeError(f"the rail did not open {page}")


def _go(application: Application, page: str) -> None:
    """Go to a page that does not stand in the rail."""
    assert application.desk is not None
    application.desk.go(part=page)
    _settle()


def _close_session(application: Application) -> None:
    """The button in the header, then the one that closes; ends when both papers are there."""
    bench = application.window.bench
    assert bench is not None
    QTest.mouseClick(bench.header.next, Qt.MouseButton.LeftButton)
    _settle()
    page: Any = bench.pages.shown
    QTest.mouseClick(page.close_button, Qt.MouseButton.LeftButton)
    while page.maker.busy:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    _settle()
    if len(_papers(application)) != len(Audience):
        raise RuntimeError("the summaries were not written")


def _papers(application: Application) -> list[Path]:
    assert application.gate is not None
    return list((application.gate.storage.path.parent / FOLDER).glob("*.pdf"))


def _picture(application: Application, path: Path) -> None:
    if not application.window.grab().save(str(path)):
        raise RuntimeError(f"no picture could be written to {path}")


def _settle() -> None:
    """Let everything happen that was asked for, also what one thing asks of the next."""
    for _ in range(3):
        QApplication.sendPostedEvents(None, int(QEvent.Type.DeferredDelete))
        QApplication.processEvents()


def _tell(out: Path) -> None:
    pictures, papers = sorted(out.glob("*.png")), sorted(out.glob("*.pdf"))
    print(f"The sample session was played. In {out} you find:")
    print(f"  {len(pictures)} pictures of the screens, such as {pictures[-1].name}")
    for paper in papers:
        print(f"  the summary {paper.name}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
