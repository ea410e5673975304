"""One discussion point of a checklist (§3.2): question, verdict, own words, remarks, and what follows from it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton

from ui.desk import Desk
from ui.theme import current
from ui.widgets.button_row import OneStopRow
from ui.widgets.fields import LineField, TextField
from ui.widgets.layout import GRID, Card, button, column, label, put_tool_icon, row
from ui.widgets.point_extras import Catch, FollowUps, Remarks, Said, chip
from ui.widgets.poll_panel import PollPanel
from wijkwerkplaats.analysis.answers import Earlier, is_discussed
from wijkwerkplaats.edits import answers as edits
from wijkwerkplaats.method import Point
from wijkwerkplaats.model import Answer, Poll, Remark
from wijkwerkplaats.model.words import PollKind, Verdict

VERDICTS = (Verdict.YES, Verdict.PARTLY, Verdict.NO, Verdict.UNKNOWN, Verdict.SKIP)
"""In the order of the keys 1 to 5."""
WITHOUT_YES_OR_NO = (Verdict.UNKNOWN, Verdict.SKIP)
"""All that an open question takes besides words."""

STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1}

__all__ = ["PointCard", "PointState", "Said"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PointState:
    """All that a card shows of its point."""

    in_session: bool
    editable: bool
    answer: Answer | None
    earlier: Earlier | None
    follow_ups: tuple[Said, ...]
    present: int = 0


class PointCard(Card):
    """A point as a card that can have the focus: 1 to 5 answer it, Up and Down go to its neighbours."""

    stepped = Signal(int, int)
    """This card's number, and -1 or 1 for where to go."""

    def __init__(
        self, desk: Desk, part: str, checklist: str, point: Point, number: int, *, large: bool = False
    ) -> None:
        super().__init__()
        self.desk = desk
        self.point = point
        self.large = large
        self.poll: PollPanel | None = None
        self._part, self._checklist, self._number = part, checklist, number
        self._state: PointState | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(f"{number}. {point.text}")
        self.setAccessibleDescription(self.tr("Keys 1 to 5 answer, the arrow keys go to the next point."))
        self._build()

    # Building

    def _build(self) -> None:
        head = self._head()
        self.verdicts = self._verdict_row()
        self.reason = LineField(
            self.desk,
            name=self.tr("Why this point is skipped"),
            placeholder=self.tr("Why do you skip this point?"),
        )
        self.reason.returnPressed.connect(self.setFocus)
        self.words = TextField(
            self.desk, name=self.tr("Answer in your own words"), placeholder=self.tr("In your own words")
        )
        self.remarks = Remarks(self.desk, self._checklist, self.point)
        self.follow_ups = FollowUps(self.desk)
        self.catch = Catch(self.desk, self._part, self._checklist, self.point)
        self.catch.count_wanted.connect(self.count_votes)
        self.before = label("", "hint")
        parts = (
            self.verdicts,
            self.reason,
            self.words,
            self.remarks,
            self.follow_ups,
            self.catch,
            self.before,
        )
        wide = 4 if self.large else 2
        self._box = column(head, *parts, margins=wide * GRID, spacing=wide * GRID if self.large else 12)
        self.setLayout(self._box)
        if self.large:
            self._enlarge()

    def _head(self) -> QHBoxLayout:
        """The number and the question, with its hint and why it matters."""
        self.badge = label(str(self._number), "badge")
        self.badge.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.badge.setMinimumWidth(self.badge.fontMetrics().horizontalAdvance("10 ✓") + 2 * GRID)
        self.question = label(self.point.text, "heading")
        self.hint = label("\n".join(t for t in (self.point.hint, *self.point.choices) if t), "muted")
        self.why, self.why_text = self._why()
        self.group = label(self.point.group, "overline")
        for shown, words in (
            (self.group, self.point.group),
            (self.hint, self.hint.text()),
            (self.why, self.point.why),
        ):
            if not words:
                shown.hide()
        asked = column(self.group, self.question, self.hint, row(self.why, 1), self.why_text, spacing=4)
        head = row(self.badge, asked, spacing=12)
        head.setAlignment(self.badge, Qt.AlignmentFlag.AlignTop)
        head.setStretch(1, 1)
        return head

    def _enlarge(self) -> None:
        """To be read from the back of a room."""
        theme = current()
        self.question.setFont(theme.font("title", bold=True))
        for big in (self.hint, self.why_text, self.words, self.reason, *self.buttons.values()):
            big.setFont(theme.font("heading"))

    def count_votes(self) -> None:
        """Open the place where hands, stickers or positions are counted."""
        panel = self._poll_panel()
        panel.show_poll(self._poll(self._state), editable=self._editable)
        panel.show()
        first = panel.grid or next(
            (b for b in panel.kinds.values() if b.isChecked()), panel.kinds[PollKind.HANDS]
        )
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _poll_panel(self) -> PollPanel:
        if self.poll is None:
            self.poll = PollPanel(self.desk, self._checklist, self.point, large=self.large)
            self.poll.gone.connect(self._close_poll)
            self._box.insertWidget(self._box.indexOf(self.remarks), self.poll)
        return self.poll

    @staticmethod
    def _poll(state: PointState | None) -> Poll | None:
        return state.answer.poll if state is not None and state.answer is not None else None

    def _close_poll(self) -> None:
        if self.poll is not None:
            self.poll.hide()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_poll(self, state: PointState) -> None:
        poll = self._poll(state)
        if poll is None and self.poll is None:
            return
        panel = self._poll_panel()
        asked = panel.isVisibleTo(self) and state.editable and not panel.counts  # opened, nothing chosen yet
        panel.show_poll(poll, editable=state.editable)
        panel.setVisible(poll is not None or asked)

    @property
    def _editable(self) -> bool:
        return self._state is not None and self._state.editable

    def _why(self) -> tuple[QToolButton, QLabel]:
        fold = chip("chevron-right", self.tr("Why this matters"))
        fold.toggled.connect(self._fold_why)
        text = label(self.point.why)
        text.hide()
        return fold, text

    def _verdict_row(self) -> OneStopRow:
        self.buttons: dict[Verdict, QPushButton] = {}
        for verdict in VERDICTS if self.point.kind == "yesno" else WITHOUT_YES_OR_NO:
            digit = VERDICTS.index(verdict) + 1
            made = button(f"{digit}  {self.desk.texts.word('verdict', verdict)}")
            made.setAccessibleName(self.desk.texts.word("verdict", verdict))
            made.setCheckable(True)
            made.clicked.connect(self._clicked)
            self.buttons[verdict] = made
        return OneStopRow(*self.buttons.values(), name=self.tr("Answer"))

    # Showing

    @property
    def state(self) -> PointState | None:
        """What is shown now."""
        return self._state

    @property
    def discussed(self) -> bool:
        """Whether the group said something of this point in this session."""
        return self._state is not None and is_discussed(self._state.answer)

    def show_state(self, state: PointState) -> None:
        """Show a point as it is now."""
        self._state = state
        answer = state.answer
        verdict = answer.verdict if answer else Verdict.NONE
        for one, made in self.buttons.items():
            made.setChecked(one is verdict)
            made.setEnabled(state.editable)
        self.verdicts.mark_stop()
        self.verdicts.setVisible(state.in_session)
        self.reason.setVisible(verdict is Verdict.SKIP)
        self.reason.setReadOnly(not state.editable)
        self.reason.bind(answer.reason if answer else "", self._write_reason)
        self.words.setVisible(state.in_session and (state.editable or bool(answer and answer.text)))
        self.words.setReadOnly(not state.editable)
        self.words.bind(answer.text if answer else "", self._write_words)
        self._show_poll(state)
        self.remarks.show_remarks(answer.remarks if answer else (), editable=state.editable)
        self.follow_ups.show_things(state.follow_ups, editable=state.editable)
        self.catch.setVisible(state.editable and self.desk.operable)
        self.badge.setText(f"{self._number} ✓" if self.discussed else str(self._number))
        self.before.setFont(current().font("small" if state.in_session else "body"))
        self.before.setText(self._earlier_text(state))
        self.before.setVisible(bool(state.earlier))

    def _earlier_text(self, state: PointState) -> str:
        if state.earlier is None:
            return ""
        answer, session = state.earlier.answer, state.earlier.session
        when = f", {session.day:%d-%m-%Y}" if session.day else ""
        lines = [self.tr("Earlier ({session}): {verdict}").format(
            session=f"{session.title}{when}", verdict=self.desk.texts.word("verdict", answer.verdict)
        )]  # fmt: skip
        lines += [text for text in (answer.reason, answer.text) if text.strip()]
        lines += [self._remark_text(remark) for remark in answer.remarks]
        most = 400 if state.in_session else 4000
        return "\n".join(_short(line, most) for line in lines)

    def _remark_text(self, remark: Remark) -> str:
        verdict = self.desk.texts.word("verdict", remark.verdict) if remark.verdict else ""
        said = ". ".join(text for text in (verdict, remark.text) if text.strip())
        return f"{self.desk.texts.word('perspective', remark.perspective)}: {said}"

    def _fold_why(self, opened: bool) -> None:
        self.why_text.setVisible(opened)
        put_tool_icon(self.why, "chevron-down" if opened else "chevron-right", "muted")

    # Answering

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """1 to 5 answer, the arrow keys go to the neighbours."""
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif event.key() in STEPS:
            self.stepped.emit(self._number, STEPS[Qt.Key(event.key())])
        elif event.text() in "12345" and event.text():
            self._answer(VERDICTS[int(event.text()) - 1])
        else:
            super().keyPressEvent(event)

    def _clicked(self) -> None:
        self._answer(next(v for v, made in self.buttons.items() if made is self.sender()))

    def _answer(self, verdict: Verdict) -> None:
        if self._state is None or not self._state.editable or verdict not in self.buttons:
            return
        self.desk.do(edits.set_verdict, self._newest(), verdict)
        chosen = self._newest().verdict
        self.buttons[verdict].setChecked(chosen is verdict)
        if chosen is Verdict.SKIP and self.reason.isVisible():
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _newest(self) -> Answer:
        return edits.answer_to(self.desk.gate, self._checklist, self.point.id, self.point.text)

    def _write_words(self, text: str) -> None:
        self.desk.do(edits.set_answer_text, self._newest(), text=text)

    def _write_reason(self, text: str) -> None:
        self.desk.do(edits.set_answer_text, self._newest(), reason=text)


def _short(text: str, most: int) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= most else f"{flat[: most - 1]}…"
