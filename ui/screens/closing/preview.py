"""The preview: real pages of the paper as it would be made now, with everything that can be chosen about it."""

from __future__ import annotations

import functools
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget

from ui.desk import Desk
from ui.leaving import ask_how, suggested
from ui.screens.closing.page_view import PageView
from ui.screens.closing.preview_options import Options
from ui.screens.closing.rendering import Page, PageJob, SaveJob, SeeJob, Seen, Wanted
from ui.widgets.flow import FlowLayout
from ui.widgets.layout import GRID, button, column, label, row, scrolled, tool
from ui.widgets.save_out import ask_where, saved
from wijkwerkplaats.analysis.own import effective_method
from wijkwerkplaats.errors import WijkError
from wijkwerkplaats.method import load_method
from wijkwerkplaats.model import Session
from wijkwerkplaats.model.words import DepartureKind
from wijkwerkplaats.report import Audience, Choice, summary_path
from wijkwerkplaats.report.choice import Edition, named
from wijkwerkplaats.report.material import Material
from wijkwerkplaats.texts import texts

LANGUAGES = {"nl": "Nederlands", "en": "English"}


class Preview(QWidget):
    """Options at the left, pages at the right, what to do with the paper below. Nothing is written until asked."""

    left = Signal()
    shown_page = Signal()
    """Another paper shows its first page."""
    print_wanted = Signal(object, str, int, bool)
    """The bytes of the paper, its name, how many pages it has, and whether it has no colours."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._material: dict[str, Material] = {}
        self._job: SeeJob | None = None
        self._again = False
        """The choice changed while a paper was being made."""
        self.seen: Seen | None = None
        self._save_job: SaveJob | None = None
        self._printing = ""
        self.options = Options(desk.language, LANGUAGES)
        self.options.changed.connect(self.see)
        self.pages = PageView()
        self.pages.wanted.connect(self._draw)
        self.pages.moved.connect(self._count)
        self.pages.zoomed.connect(self._count)
        self._build()

    def _build(self) -> None:
        self.problem = label("", "problem")
        self.problem.setAlignment(Qt.AlignmentFlag.AlignTop)
        around = QWidget()
        around.setLayout(column(self.problem, 1, margins=3 * GRID))
        self.shown = QStackedWidget()
        self.shown.addWidget(self.pages)
        self.shown.addWidget(around)
        right = column(self._build_bar(), self.shown, spacing=0)
        right.setStretch(1, 1)
        pages = QWidget()
        pages.setLayout(right)
        self.side = scrolled(self.options)
        self.side.setFixedWidth(self.options.width() + 2 * GRID)
        self.choices.toggled.connect(self.side.setVisible)
        middle = row(self.side, pages, spacing=0)
        middle.setStretch(1, 1)
        box = column(spacing=0)
        box.addLayout(middle, 1)
        box.addWidget(self._build_foot())
        self.setLayout(box)

    def _build_bar(self) -> QWidget:
        self.choices = tool("sliders-horizontal", self.tr("Show or hide the choices"), checkable=True)
        self.choices.setChecked(True)
        self.before = tool("chevron-up", self.tr("Page before (Page Up)"))
        self.after = tool("chevron-down", self.tr("Next page (Page Down)"))
        self.smaller = tool("zoom-out", self.tr("Smaller (Ctrl+-)"))
        self.larger = tool("zoom-in", self.tr("Larger (Ctrl++)"))
        self.fit = tool("maximize", self.tr("As wide as the window (Ctrl+0)"))
        self.where, self.percent = label("", "muted", wrap=False), label("", "muted", wrap=False)
        for made, does in (
            (self.before, self._go_before), (self.after, self._go_after), (self.smaller, self._smaller),
            (self.larger, self._larger), (self.fit, self._fit),
        ):  # fmt: skip
            made.clicked.connect(does)
        bar = QWidget()
        bar.setLayout(
            row(
                self.choices, self.before, self.after, self.where, 1, self.smaller, self.percent, self.larger, self.fit,
                margins=GRID // 2,
            )
        )  # fmt: skip
        return bar

    def _build_foot(self) -> QFrame:
        self.back = button(self.tr("Back"), "arrow-left")
        self.print = button(self.tr("Print…"), "printer", role="primary")
        self.save_pdf = button(self.tr("Save as PDF…"), "save")
        self.save_word = button(self.tr("Save as Word document…"), "file-text")
        for made, does in (
            (self.back, self.left.emit), (self.print, self._print), (self.save_pdf, self._save_pdf),
            (self.save_word, self._save_word),
        ):  # fmt: skip
            made.clicked.connect(does)
        foot = QFrame()
        foot.setProperty("role", "bar")
        box = FlowLayout(self.print, self.save_pdf, self.save_word, self.back)
        box.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        foot.setLayout(box)
        return foot

    # Seeing

    @property
    def busy(self) -> bool:
        """Whether a paper is being made or saved."""
        return self._job is not None or self._save_job is not None

    def open(self) -> None:
        """Begin with the session as it is now."""
        self._material.clear()
        if self.seen is not None and self._hidden(self.seen.choice):
            self.seen = None
            self.pages.clear()
        self.options.hide_internal(self._desk.presenting)
        self.see()

    def see(self) -> None:
        """Make the paper that is chosen now; when one is being made, right after that."""
        if self._job is not None:
            self._again = True
            self._count()
            return
        choice = self.options.choice
        if choice is None:
            self._show_problem(self.options.nobody.text())
            return
        wanted = self._wanted(choice)
        if wanted is None:
            return
        job = self._job = SeeJob(wanted)
        job.made.connect(self._made)
        job.finished.connect(self._finished)
        job.refused.connect(self._refused)
        job.broke.connect(self._broke)
        self._count()
        job.start()

    def _wanted(self, choice: Choice) -> Wanted | None:
        from wijkwerkplaats.report.gather import gather

        desk, language = self._desk, str(self.options.language.currentData())
        session, words = desk.session, texts(language)
        if session is None:
            return None
        method = desk.method
        if language != desk.language:
            method = effective_method(desk.gate, load_method(language), words)
        try:
            if language not in self._material:
                self._material[language] = gather(desk.gate, method, words, session.id, date.today())
        except WijkError as problem:
            self._refused(problem)
            return None
        return Wanted(self._material[language], method, words, choice, self.pages.scale)

    def _made(self, seen: Seen) -> None:
        if self.sender() is not self._job or self._hidden(seen.choice):
            return
        if self._again and seen.choice != self.options.choice:  # something else was chosen meanwhile
            return
        before, self.seen = self.seen, seen
        self.shown.setCurrentWidget(self.pages)
        if seen.choice.whole:
            self.options.show_chapters(seen.chapters)
        self.pages.show_pages(seen.sizes, seen.first)
        if before is not None and _kind(before.choice) != _kind(seen.choice):
            self.pages.go(0)
        self._count()
        self.shown_page.emit()

    def _hidden(self, choice: Choice) -> bool:
        """Whether presentation began while this was being made."""
        return choice.internal and self._desk.presenting

    def _finished(self, names: list[str]) -> None:
        if self.sender() is not self._job:
            return
        again, self._again, self._job = self._again, False, None
        self.options.show_recipients(names)
        self._count()
        if again:
            self.see()

    def _refused(self, problem: WijkError) -> None:
        self._show_problem(self._desk.texts.error(problem))

    def _broke(self, problem: Exception) -> None:
        self._job, self._save_job, self._again = None, None, False
        self._show_problem(self.tr("The summary could not be made. The session itself is safe."))
        raise problem

    def _show_problem(self, sentence: str) -> None:
        self.seen = None
        self.problem.setText(sentence)
        self.shown.setCurrentIndex(1)
        self._count()

    def _draw(self, number: int, scale: float) -> None:
        if self.seen is not None:
            job = PageJob(self.seen.data, number, scale)
            job.drawn.connect(self._drawn)
            job.broke.connect(self._broke)
            job.start()

    def _drawn(self, data: bytes, page: Page) -> None:
        if self.seen is not None and data is self.seen.data:
            self.pages.add(page)

    @property
    def _other(self) -> bool:
        """Whether another paper is being made than the one that shows."""
        return self.seen is not None and self._job is not None and self.seen.choice != self.options.choice

    def _count(self, _page: int = 0) -> None:
        """Say which page this is, how large, and what can be done now."""
        there, count = self.seen is not None, len(self.pages.sizes)
        ready = there and not self._other
        self.pages.wait(self._other)
        making = self.tr("Making the summary…")
        page = self.tr("Page {number} of {pages}").format(number=self.pages.current + 1, pages=count)
        self.where.setText(making if self._job is not None else self._printing or (page if there else ""))
        self.percent.setText(f"{self.pages.percent} %" if there else "")
        for sizing in (self.smaller, self.larger, self.fit):
            sizing.setEnabled(there)
        self.print.setEnabled(ready and not self._printing)
        for saving in (self.save_pdf, self.save_word):
            saving.setEnabled(ready and self._save_job is None)
        self.before.setEnabled(there and self.pages.current > 0)
        self.after.setEnabled(there and self.pages.current < count - 1)

    # Going

    def _go_before(self) -> None:
        self.pages.go(self.pages.current - 1)

    def _go_after(self) -> None:
        self.pages.go(self.pages.current + 1)

    def _smaller(self) -> None:
        self.pages.zoom(-1)

    def _larger(self) -> None:
        self.pages.zoom(1)

    def _fit(self) -> None:
        self.pages.zoom(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    # Saving and printing

    def _print(self) -> None:
        if self.seen is not None:
            grey = self.seen.choice.edition is Edition.MONO
            self.print_wanted.emit(self.seen.data, self._target(".pdf").stem, len(self.pages.sizes), grey)

    def show_printing(self, words: str) -> None:
        """How far printing is; the rest can go on meanwhile."""
        self._printing = words
        self._count()

    def _save_pdf(self) -> None:
        self._save(self.tr("Save the summary"), ".pdf", self.tr("PDF (*.pdf)"))

    def _save_word(self) -> None:
        self._save(self.tr("Save the summary"), ".docx", self.tr("Word document (*.docx)"))

    def _target(self, ending: str) -> Path:
        """What the file is called unless somebody wants something else."""
        desk, choice = self._desk, self.seen.choice if self.seen is not None else Choice()
        traject, session = desk.traject, desk.session
        assert traject is not None and session is not None
        words = texts(str(self.options.language.currentData()))
        audience = Audience.INTERNAL if choice.internal else Audience.PARTICIPANTS
        usual = summary_path(self.folder(), traject, session, desk.gate.all(Session), audience, words)
        return named(usual, choice, words, ending)

    def folder(self) -> Path:
        """Where the user wanted papers last, else beside the werkplaats file."""
        chosen = str(self._desk.settings.get("paper_folder"))
        return Path(chosen) if chosen else self._desk.gate.storage.path.parent

    def _save(self, title: str, ending: str, pattern: str) -> None:
        seen = self.seen
        wanted = self._wanted(seen.choice) if seen is not None else None
        how = None if wanted is None else ask_how(self._desk, self, _left_as(wanted.choice), title)
        path = None if how is None else ask_where(self, how, title, self._target(ending), pattern)
        if path is None or wanted is None or how is None:
            return
        gone = self._desk.gone(
            _left_as(wanted.choice), suggested(path, how).name, whom=wanted.choice.recipient
        )
        job = self._save_job = SaveJob(wanted, path, how, functools.partial(self._desk.outbox.put, gone))
        job.saved.connect(self._saved)
        job.refused.connect(self._not_saved)
        job.broke.connect(self._broke)
        self._count()
        job.start()

    def _saved(self, path: Path) -> None:
        job, self._save_job = self._save_job, None
        self._count()
        if job is not None:
            self._desk.settle()
            self._desk.told.emit(saved(path, job.how))

    def _not_saved(self, problem: WijkError) -> None:
        self._save_job = None
        self._count()
        self._desk.report(problem)


def _left_as(choice: Choice) -> DepartureKind:
    return DepartureKind.INTERNAL if choice.internal else DepartureKind.SUMMARY


def _kind(choice: Choice) -> tuple[object, ...]:
    """Papers of one kind are much alike: who was at a page wants to stay there."""
    return choice.audience, choice.short, choice.recipient
