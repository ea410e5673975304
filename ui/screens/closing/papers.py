"""The two papers of the session: making them, looking at them, opening, printing, finding them back."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QImage, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QCheckBox, QFrame, QLabel, QProgressBar, QVBoxLayout, QWidget

from ui.screens.closing.writing import Paper
from ui.theme import current
from ui.widgets.evenly import Evenly
from ui.widgets.flow import FlowLayout
from ui.widgets.layout import GRID, Card, button, column, label, row, safe_tip
from wijkwerkplaats.exchange.write import Leaving
from wijkwerkplaats.report import Audience

PICTURE = 132
"""How wide the picture of a first page is, at a text size of 100 %."""


class PapersCard(Card):
    """Says where the papers stand. What reaches further than this card it leaves to the screen, by its signals."""

    make_wanted = Signal()
    preview_wanted = Signal()
    elsewhere_wanted = Signal()
    folder_wanted = Signal()
    open_wanted = Signal(object)
    print_wanted = Signal(object)
    stop_wanted = Signal()
    lock_wanted = Signal(object, bool)

    def __init__(self) -> None:
        super().__init__()
        self.told = label("", "muted")
        self.problem = label("", "problem")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.stop = button(self.tr("Stop printing"), "x", role="flat")
        self.stop.clicked.connect(self.stop_wanted)
        self.faces = {audience: PaperFace(audience, self._title(audience)) for audience in Audience}
        self.both = Evenly(*self.faces.values(), least=340)
        self.make = button(self.tr("Make the summary"), "file-plus", role="primary")
        self.again = button(self.tr("Make again"), "refresh-cw")
        self.preview = button(self.tr("Preview and other versions"), "eye")
        self.folder = button(self.tr("Open folder"), "folder-open")
        self.elsewhere = button(self.tr("Save elsewhere…"), "folder")
        self._connect()
        self._build()
        self.show_none()

    def _connect(self) -> None:
        self.make.clicked.connect(self.make_wanted)
        self.again.clicked.connect(self.make_wanted)
        self.preview.clicked.connect(self.preview_wanted)
        self.folder.clicked.connect(self.folder_wanted)
        self.elsewhere.clicked.connect(self.elsewhere_wanted)
        for face in self.faces.values():
            face.open_wanted.connect(self.open_wanted)
            face.print_wanted.connect(self.print_wanted)
            face.lock_wanted.connect(self.lock_wanted)

    def _build(self) -> None:
        self.buttons = QWidget()
        self.buttons.setLayout(FlowLayout(self.make, self.preview, self.again, self.folder, self.elsewhere))
        self._busy = QWidget()
        self._busy.setLayout(row(self.bar, self.stop))
        box = QVBoxLayout()
        box.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        box.setSpacing(GRID)
        box.addWidget(label(self.tr("The summary"), "heading"))
        for widget in (self.told, self.problem, self._busy, self.both, self.buttons):
            box.addWidget(widget)
        self.setLayout(box)

    def _title(self, audience: Audience) -> str:
        if audience is Audience.INTERNAL:
            return self.tr("For the team")
        return self.tr("For the participants")

    # States

    def show_none(self) -> None:
        """There is no paper yet."""
        self._show(self.tr("There is no summary of this session yet."), make=True)

    def show_busy(self, words: str, ready: int, total: int, *, stop: bool = False) -> None:
        """Something takes a while."""
        self.bar.setRange(0, total)
        self.bar.setValue(ready)
        self.stop.setVisible(stop)
        self._show(words, busy=True, both=stop)

    def show_papers(self, papers: tuple[Paper, ...], outdated: bool) -> None:
        """The papers are there."""
        for paper in papers:
            self.faces[paper.audience].show_paper(paper)
        made = _moment(papers[0].path)
        words = self.tr("Made on {moment}.").format(moment=made)
        if outdated:
            words += " " + self.tr("What you changed after that is not in it yet.")
        self._show(words, both=True, again=True, folder=True, elsewhere=True)

    def show_refused(self, sentence: str, *, printing: bool = False) -> None:
        """Something did not work; the session itself is as it was."""
        self._show("", problem=sentence, both=printing, again=True, folder=printing, elsewhere=True)

    def _show(
        self, told: str, *, problem: str = "", busy: bool = False, both: bool = False, make: bool = False,
        again: bool = False, folder: bool = False, elsewhere: bool = False,
    ) -> None:  # fmt: skip
        self.told.setText(told)
        self.problem.setText(problem)
        for widget, on in (
            (self.told, bool(told)), (self.problem, bool(problem)), (self._busy, busy), (self.both, both),
            (self.make, make), (self.again, again), (self.folder, folder), (self.elsewhere, elsewhere),
            (self.buttons, make or again),
        ):  # fmt: skip
            widget.setVisible(on)
        for face in self.faces.values():
            face.setEnabled(not busy)

    def show_locks(self, how: Mapping[Audience, Leaving], *, can: bool) -> None:
        """Which papers are locked when they are made; nothing of it where there is no passphrase."""
        for audience, face in self.faces.items():
            face.show_lock(how[audience].passphrase is not None, can=can)

    def hide_internal(self, on: bool) -> None:
        """While the room looks along, the paper of the team is not shown."""
        self.faces[Audience.INTERNAL].setVisible(not on)


class PaperFace(QFrame):
    """One paper: its first page, its name, and what can be done with it."""

    open_wanted = Signal(object)
    print_wanted = Signal(object)
    lock_wanted = Signal(object, bool)

    def __init__(self, audience: Audience, title: str) -> None:
        super().__init__()
        self.audience = audience
        self.paper: Paper | None = None
        self.picture = QLabel()
        self.picture.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.picture.setAccessibleName(self.tr("Picture of the first page"))
        self.title = label(title, "heading")
        self.name = label("", "hint")
        self.pages = label("", "hint")
        self.open = button(self.tr("Open"), "external-link", role="primary")
        self.open.setAccessibleName(f"{title}: {self.open.text()}")
        self.open.clicked.connect(self._open)
        self.print = button(self.tr("Print"), "printer")
        self.print.setAccessibleName(f"{title}: {self.print.text()}")
        self.print.clicked.connect(self._print)
        self.lock = QCheckBox(self.tr("Locked with the passphrase"))
        self.lock.setAccessibleName(f"{title}: {self.lock.text()}")
        self.lock.clicked.connect(self._lock)
        about = self._about(audience)
        buttons = QWidget()
        buttons.setLayout(FlowLayout(self.open, self.print))
        words = column(
            self.title, label(about, "muted"), self.pages, self.name, self.lock, buttons, 1, spacing=GRID // 2
        )
        line = row(self.picture, words, spacing=2 * GRID, margins=GRID)
        line.setStretch(1, 1)
        self.setLayout(line)

    def _about(self, audience: Audience) -> str:
        if audience is Audience.INTERNAL:
            return self.tr("With judgements, your notes and the course of the session. Do not hand it out.")
        return self.tr("To hand out: no judgements, names only of who agreed.")

    def show_paper(self, paper: Paper) -> None:
        """Show this paper."""
        self.paper = paper
        self.name.setText(_breakable(paper.path.name))
        self.name.setToolTip(safe_tip(str(paper.path)))
        self.pages.setText(self.tr("Pages: {count}").format(count=paper.pages))
        self.picture.setPixmap(_framed(paper.picture, self.devicePixelRatioF()))
        self.open.setToolTip(self.tr("Locked: it shows here, in the program") if paper.locked else "")

    def show_lock(self, on: bool, *, can: bool) -> None:
        """Whether this paper is locked when it is made; nothing of it where that cannot be."""
        self.lock.setChecked(on)
        self.lock.setVisible(can)

    def _lock(self, on: bool) -> None:
        self.lock_wanted.emit(self.audience, on)

    def _open(self) -> None:
        if self.paper is not None:
            self.open_wanted.emit(self.paper)

    def _print(self) -> None:
        if self.paper is not None:
            self.print_wanted.emit(self.paper)


def show_in_program(path: Path) -> bool:
    """Have the system open a file or folder; False when it knows no program for it."""
    return bool(QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))))


def _framed(image: QImage, ratio: float) -> QPixmap:
    """The picture of a page at the size of the text, sharp on every screen, with the edge of the paper around it."""
    wide = int(PICTURE * current().percent / 100 * ratio)
    picture = QPixmap.fromImage(image.scaledToWidth(wide, Qt.TransformationMode.SmoothTransformation))
    painter = QPainter(picture)
    painter.setPen(QPen(current().color("strong_border"), max(1.0, ratio)))
    painter.drawRect(picture.rect().adjusted(0, 0, -1, -1))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


def _breakable(name: str) -> str:
    """A long name that may go on on the next line: after every hyphen."""
    return name.replace("-", "-\u200b")


def _moment(path: Path) -> str:
    try:
        return datetime.fromtimestamp(path.stat().st_mtime).strftime("%d-%m-%Y, %H:%M")
    except OSError:
        return "–"
