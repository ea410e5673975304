"""Help with the part on screen: what it is about, how to talk about it, where it went well elsewhere."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLayout, QVBoxLayout, QWidget

from ui.desk import HOME, SESSION, Desk
from ui.theme import current
from ui.widgets.layout import GRID, column, label, read_by_keys, row, scrolled
from ui.window.header import CLOSING
from wijkwerkplaats.method import Case, Part


class HelpTab(QWidget):
    """One column of short texts, drawn anew for each part."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._shown = "-"
        self._content = QWidget()
        self._box = QVBoxLayout(self._content)
        self._box.setContentsMargins(2 * GRID, GRID, 2 * GRID, 2 * GRID)
        self._box.setSpacing(GRID // 2)
        self.setLayout(column(read_by_keys(scrolled(self._content), self.tr("Help with this page"))))
        desk.moved.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the help of the part on screen."""
        page = self._desk.place.part
        if page == self._shown:
            return
        self._shown = page
        _empty(self._box)
        part = next((one for one in self._desk.method.parts if one.id == page), None)
        if part is None:
            self._page(page)
        else:
            self._part(part)
        self._box.addStretch(1)

    def _page(self, page: str) -> None:
        texts = {
            HOME: self.tr(
                "A traject is the long programme of one neighbourhood. A session is one meeting around the table.\n\n"
                "Between the sessions you can prepare: add stakeholders, write notes, look back.\n\n"
                "Everything you type is saved at once. With Ctrl+Z you take a step back."
            ),
            SESSION: self.tr(
                "Prepare the session here: what for, which parts, how long.\n\n"
                "Write down who is present in one line: name / organisation / perspective. A name is not needed.\n\n"
                "A name is printed only when that person agrees."
            ),
            "votes": self.tr(
                "Let the room vote with stickers, on a line from 1 to 5, or with dots. Count, and type the numbers.\n\n"
                "Look for where people differ, and talk about that. "
                "Who spoke little counts as much as who spoke a lot.\n\n"
                "Do a second round after the talk. Then you see what moved."
            ),
            "photos": self.tr(
                "Photograph the flip-overs before they come off the wall. Drop the files anywhere in the window.\n\n"
                "Choose for each photo whether everybody gets it in the summary. Are people in it? Ask them first.\n\n"
                "Say in a few words what there is to see, for who cannot see it."
            ),
            CLOSING: self.tr(
                "Go through the harvest together. Is everything there? Who does what, and when?\n\n"
                "After closing, the session can only be read. You can open it again, with a reason."
            ),
        }
        self._paragraphs(texts.get(page, texts[HOME]))

    def _part(self, part: Part) -> None:
        self._heading(self.tr("What it is about"))
        self._add(label(part.about))
        self._heading(self.tr("How to talk about it"))
        for sentence in _sentences(part.talk.form):
            self._bullet(sentence)
        self._add(label(self.tr("Time: {minutes} minutes").format(minutes=part.talk.minutes), "muted"))
        self._add(label(self.tr("Material: {material}").format(material=part.talk.material), "muted"))
        self._heading(self.tr("Pitfalls"))
        for pitfall in part.pitfalls:
            self._bullet(pitfall)
        cases = self._desk.method.cases_of(part.id)
        if cases:
            self._heading(self.tr("How others did it"))
            for case in cases:
                self._case(case)

    def _case(self, case: Case) -> None:
        self._add(label(f"{case.name}, {case.municipality}", "heading"))
        self._add(label(case.text))

    def _paragraphs(self, text: str) -> None:
        for paragraph in text.split("\n\n"):
            self._add(label(paragraph))
            self._box.addSpacing(GRID // 2)

    def _heading(self, text: str) -> None:
        self._box.addSpacing(GRID + GRID // 2)
        made = label(text.upper(), "overline")
        made.setFont(current().font("small", bold=True))
        made.setAccessibleName(text)
        self._add(made)

    def _bullet(self, text: str) -> None:
        line = QWidget()
        mark, words = label("•", "muted", wrap=False), label(text)
        mark.setAlignment(Qt.AlignmentFlag.AlignTop)
        both = row(mark, words)
        both.setStretch(1, 1)
        line.setLayout(both)
        self._box.addWidget(line)

    def _add(self, made: QLabel) -> None:
        self._box.addWidget(made)


def _sentences(text: str) -> list[str]:
    """A text as steps: one for each sentence."""
    steps, rest = [], text
    while rest:
        at = min((rest.find(end) for end in (". ", "? ", "! ") if end in rest), default=-1)
        cut = len(rest) if at < 0 else at + 1
        steps.append(rest[:cut].strip())
        rest = rest[cut:].strip()
    return steps


def _empty(box: QLayout) -> None:
    while (item := box.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
