"""Above each part: its section, title and question, and the buttons that say where it stands (§3.2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLineEdit, QWidget

from ui.desk import Desk
from ui.theme import current
from ui.widgets.layout import GRID, button, column, label, row
from wijkwerkplaats.analysis.progress import KINDS, PartProgress, progress
from wijkwerkplaats.edits.trajects import mark_part
from wijkwerkplaats.journal import Changed
from wijkwerkplaats.model import Photo
from wijkwerkplaats.model.words import PartState

if TYPE_CHECKING:
    from ui.window.photo_strip import PhotoStrip


class PageHeader(QFrame):
    """The head of a part. Pages that are no part of the method have none."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._shown = ("", "")
        self.section = label("", "overline", wrap=False)
        self.section.setFont(current().font("small", bold=True))
        self.title = label("", "title")
        self.question = label("", "muted")
        self.state = label("", "hint")
        self._build_buttons()
        words = column(
            row(self.section, self.state, 1, spacing=2 * GRID), self.title, self.question, spacing=2
        )
        top = row(words, self._buttons, spacing=GRID)
        top.setStretch(0, 1)
        self._top = top
        self.reason = _ReasonLine(self)
        self.photos: PhotoStrip | None = None
        self._box = box = column(top, self.reason)
        box.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, GRID)
        self.setLayout(box)
        desk.changed.connect(self._on_changed)
        desk.moved.connect(self.refresh)

    def _build_buttons(self) -> None:
        self.done = button(self.tr("Done"), "check", tip=self.tr("We talked this part through"))
        self.skip = button(
            self.tr("Skip…"), "circle-slash", tip=self.tr("We leave this part out, and say why")
        )
        self.again = button(self.tr("Open again"), "undo-2", tip=self.tr("Take the mark away"))
        self.vote = button(self.tr("Vote…"), "vote", tip=self.tr("Ask the room about this part"))
        self.vote.clicked.connect(self._vote)
        self.done.clicked.connect(self._mark_done)
        self.skip.clicked.connect(self.ask_reason)
        self.again.clicked.connect(self._unmark)
        self._buttons = QWidget()
        self._buttons.setLayout(row(self.vote, self.done, self.skip, self.again))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room the buttons go below the words."""
        super().resizeEvent(event)
        room = event.size().width() / max(1, self.fontMetrics().averageCharWidth())
        narrow = room < 64
        self._top.setDirection(
            QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        )
        align = Qt.AlignmentFlag.AlignLeft if narrow else Qt.AlignmentFlag.AlignTop
        self._top.setAlignment(self._buttons, align)

    @property
    def part(self) -> str:
        """The part that this header is of; empty on other pages."""
        part = self._desk.place.part
        return part if any(one.id == part for one in self._desk.method.parts) else ""

    def refresh(self) -> None:
        """Show the part on screen."""
        part_id = self.part
        self.setVisible(bool(part_id))
        if self._shown != (part_id, self._desk.place.traject_id):
            self._shown = (part_id, self._desk.place.traject_id)
            self.reason.hide()
        if not part_id:
            return
        part = self._desk.method.part(part_id)
        phase = self._desk.method.phase(part.phase)
        self.section.setText(f"§ {part.section} · {phase.title}")
        self.title.setText(part.title)
        self.question.setText(part.question)
        self._show_state(progress(self._desk.gate, self._desk.method)[part_id])
        self._show_photos()

    def _show_photos(self) -> None:
        """A strip of the photographs of this part; what makes them is loaded for the first one only."""
        here = self._desk.place
        mine = [
            one for one in self._desk.gate.all(Photo)
            if (one.part, one.session_id) == (here.part, here.session_id)
            and (one.public or not self._desk.presenting)
        ]  # fmt: skip
        if self.photos is None and mine:
            from ui.window.photo_strip import PhotoStrip

            self.photos = PhotoStrip(self._desk)
            self._box.insertWidget(1, self.photos)
        if self.photos is not None:
            self.photos.show_photos(mine)

    def _show_state(self, now: PartProgress) -> None:
        marked = now.state in (PartState.DONE, PartState.SKIPPED)
        words = self._desk.texts.word("part_state", now.state)
        told = f"{words}: {now.reason}" if now.reason.strip() else words
        self.state.setText(f"✓ {told}" if now.state is PartState.DONE else f"⊘ {told}")
        self.state.setAccessibleName(told)
        self.state.setVisible(marked)
        may = self._desk.editable and not self._desk.presenting
        self.vote.setVisible(may and self._desk.session is not None)
        self.done.setVisible(may and not marked)
        self.skip.setVisible(may and not marked)
        self.again.setVisible(may and marked)

    def _on_changed(self, record: Changed) -> None:
        if record.kinds & (KINDS | {"session", "photo"}):
            self.refresh()

    def _mark_done(self) -> None:
        self._desk.flush()
        self._desk.do(mark_part, self.part, PartState.DONE)
        self.again.setFocus()

    def _vote(self) -> None:
        self._desk.reveal("votes", f"part:{self.part}")

    def _unmark(self) -> None:
        self._desk.do(mark_part, self.part, None)
        self.done.setFocus()

    def ask_reason(self) -> None:
        """Open the line that asks why this part is skipped."""
        if self.part and self._desk.editable:
            self.reason.ask()

    def skip_with(self, reason: str) -> None:
        """Mark the part as skipped."""
        self._desk.flush()
        self._desk.do(mark_part, self.part, PartState.SKIPPED, reason)
        self.reason.hide()
        self.again.setFocus()


class _ReasonLine(QWidget):
    """Asks in place why a part is skipped; Enter says it, Escape thinks better of it."""

    def __init__(self, header: PageHeader) -> None:
        super().__init__(header)
        self._header = header
        self.field = QLineEdit()
        self.field.setAccessibleName(self.tr("Why do you skip this part?"))
        self.field.setPlaceholderText(self.tr("Why do you skip this part?"))
        self.confirm = button(self.tr("Skip"), role="primary")
        self.cancel = button(self.tr("Cancel"), role="flat")
        self.field.returnPressed.connect(self._say)
        self.field.textChanged.connect(self._typed)
        self.confirm.clicked.connect(self._say)
        self.cancel.clicked.connect(self._leave)
        self.setLayout(row(self.field, self.confirm, self.cancel))
        self.hide()

    def ask(self) -> None:
        """Show the line, empty and ready to type in."""
        self.field.clear()
        self._typed()
        self.show()
        self.field.setFocus()

    def _typed(self) -> None:
        self.confirm.setEnabled(bool(self.field.text().strip()))

    def _say(self) -> None:
        if self.field.text().strip():
            self._header.skip_with(" ".join(self.field.text().split()))

    def _leave(self) -> None:
        self.hide()
        self._header.skip.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape thinks better of it."""
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
            return
        super().keyPressEvent(event)


def dress_header(header: PageHeader) -> None:
    """Larger type when the room looks along."""
    header.title.setFont(current().font("display", bold=True))
    header.question.setFont(current().font("heading"))
