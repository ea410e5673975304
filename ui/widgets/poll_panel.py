"""Counting the room on a point: hands, stickers or places on a line, group by group (§7.2)."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QPushButton

from ui.desk import Desk
from ui.widgets.button_row import OneStopRow
from ui.widgets.count_grid import CountGrid
from ui.widgets.counts import AgreementModel
from ui.widgets.gone import take_away
from ui.widgets.layout import GRID, button, column, label, row, tool
from ui.widgets.poll_picture import PollPicture
from wijkwerkplaats.analysis.polls import agreement_sentence, beyond, places, votes_in
from wijkwerkplaats.edits import polls as edits
from wijkwerkplaats.edits.answers import answer_to
from wijkwerkplaats.method import Point
from wijkwerkplaats.model import OPTIONS, Answer, Poll
from wijkwerkplaats.model.words import Perspective, PollKind


class PollModel(AgreementModel):
    """How many votes each perspective gave to each place."""

    def __init__(self, desk: Desk, kind: PollKind, checklist: str, point: Point) -> None:
        super().__init__(desk, OPTIONS[kind])
        self.kind = kind
        self._checklist, self._point = checklist, point

    def write(self, perspective: Perspective, place: int, count: int) -> None:
        """Keep a count with the current session's answer."""
        answer = answer_to(self._desk.gate, self._checklist, self._point.id, self._point.text)
        if answer.poll is not None:
            self._desk.do(edits.set_poll_count, answer, perspective, place, count)

    def place_title(self, column: int) -> str:
        """Yes, green, or a number."""
        return places(self.kind, self._desk.texts)[column]

    def place_tip(self, column: int) -> str:
        """The same, as it is spoken."""
        return self.place_title(column)


class PollPanel(QFrame):
    """Choose what is counted, count each group, and see how the room divides."""

    gone = Signal()
    """The count was taken away."""

    def __init__(self, desk: Desk, checklist: str, point: Point, *, large: bool = False) -> None:
        super().__init__()
        self._desk, self._checklist, self._point = desk, checklist, point
        self._poll: Poll | None = None
        self.grid: CountGrid | None = None
        self.kinds = {kind: self._kind_button(kind) for kind in PollKind}
        self.choice = OneStopRow(*self.kinds.values(), name=self.tr("What you count"))
        self.remove = tool("trash-2", self.tr("Take this count away"))
        self.remove.clicked.connect(self._remove)
        head = row(self.choice, self.remove)
        head.setStretch(0, 1)
        head.setAlignment(self.remove, Qt.AlignmentFlag.AlignTop)
        self.how = label(self.tr("What do you count? Choose, then fill in each group."), "muted")
        self.problem, self.warning = label("", "problem"), label("", "warn")
        self.picture = PollPicture(desk, large=large)
        self.sentence = label("", "body" if large else "muted")
        self._place = column()
        self.setLayout(
            column(
                self.how, head, self._place, self.problem, self.warning, self.picture, self.sentence,
                spacing=GRID,
            )
        )  # fmt: skip
        for hidden in (self.problem, self.warning, self.sentence, self.picture):
            hidden.hide()

    def _kind_button(self, kind: PollKind) -> QPushButton:
        made = button(self._desk.texts.word("poll_kind", kind))
        made.setCheckable(True)
        made.clicked.connect(self._kind_clicked)
        return made

    # Showing

    def show_poll(self, poll: Poll | None, *, editable: bool) -> None:
        """Show a count as it is now; None while nothing was chosen."""
        self._poll = poll
        for kind, made in self.kinds.items():
            made.setChecked(poll is not None and kind is poll.kind)
            made.setEnabled(editable)
        self.choice.mark_stop()
        self.choice.setVisible(editable)
        self.how.setVisible(editable and poll is None)
        self.remove.setVisible(editable)
        self._show_grid(poll, editable)
        self.picture.show_poll(poll)
        self.sentence.setText(agreement_sentence(poll, self._desk.texts) if poll is not None else "")
        self.sentence.setVisible(bool(self.sentence.text()))
        self._warn(poll)

    def _show_grid(self, poll: Poll | None, editable: bool) -> None:
        kept = self.grid
        if kept is not None and (poll is None or poll.kind is not self._model(kept).kind):
            self.grid = None
            take_away(kept)
        if poll is None:
            self.problem.hide()
            return
        if self.grid is None:
            model = PollModel(self._desk, poll.kind, self._checklist, self._point)
            self.grid = CountGrid(model, self.tr("How many votes each group gave"))
            self.grid.tell_in(self.problem)
            self.grid.setMaximumWidth(self.grid.natural_width())
            self._place.addWidget(self.grid)
            self.grid.show()  # now: only what shows can have the focus
        counts = {one.perspective: one.counts for one in poll.votes}
        self._model(self.grid).show_counts(counts, editable=editable)

    @staticmethod
    def _model(grid: CountGrid) -> PollModel:
        assert isinstance(grid.votes, PollModel)
        return grid.votes

    def _warn(self, poll: Poll | None) -> None:
        session = self._desk.session
        extra = beyond(poll, session) if poll is not None else 0
        words = self.tr(
            "You counted {counted} votes, but {present} people are on the list of those present. You may go on."
        )
        present = len(session.attendees) if session is not None else 0
        self.warning.setText(words.format(counted=votes_in(poll), present=present))
        self.warning.setVisible(extra > 0)

    @property
    def counts(self) -> bool:
        """Whether something was chosen to count."""
        return self._poll is not None

    # Editing

    def _newest(self) -> Answer:
        return answer_to(self._desk.gate, self._checklist, self._point.id, self._point.text)

    def _kind_clicked(self) -> None:
        self.choose(next(kind for kind, made in self.kinds.items() if made is self.sender()))

    def choose(self, kind: PollKind) -> None:
        """Count this from now on; the cursor goes to the first cell."""
        self._desk.do(edits.set_poll_kind, self._newest(), kind)
        self.kinds[kind].setChecked(True)
        if self.grid is not None:
            self.grid.setFocus(Qt.FocusReason.OtherFocusReason)
            self.grid.setCurrentIndex(self.grid.votes.index(0, 0))

    def _remove(self) -> None:
        if self._poll is not None:
            self._desk.do(edits.remove_poll, self._newest())
        self.gone.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down leave it; a number beside the cells is a slip, and must not answer the point."""
        parent = self.parentWidget()
        if parent is not None and not event.text().isdigit():
            parent.keyPressEvent(event)
