"""One discussion point of a checklist (§3.2): question, verdict, own words, remarks, and what follows from it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton

from ui.desk import Desk
from ui.theme import current
from ui.widgets.button_row import OneStopRow
from ui.widgets.fields import LineField, TextField
from ui.widgets.layout import GRID, Card, button, column, label, row
from ui.widgets.point_extras import Catch, FollowUps, Remarks, Said, chip
from wijkwerkplaats.analysis.answers import Earlier, is_discussed
from wijkwerkplaats.edits import answers as edits
from wijkwerkplaats.method import Point
from wijkwerkplaats.model import Answer, Remark
from wijkwerkplaats.model.words import Verdict

VERDICTS = (Verdict.YES, Verdict.PARTLY, Verdict.NO, Verdict.UNKNOWN, Verdict.SKIP)
"""In the order of the keys 1 to 5."""
WITHOUT_YES_OR_NO = (Verdict.UNKNOWN, Verdict.SKIP)
"""All that an open question takes besides words."""

__all__ = ["PointCard", "PointState", "Said"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PointState:
    """All that a card shows of its point."""

    in_session: bool
    editable: bool
    answer: Answer | None
    earlier: Earlier | None
    follow_ups: tuple[Said, ...]


class PointCard(Card):
    """A point as a card that can have the focus: 1 to 5 answer it, Up and Down go to its neighbours."""

    stepped = Signal(int, int)
    """This card's number, and -1 or 1 for where to go."""

    def __init__(self, desk: Desk, part: str, checklist: str, point: Point, number: int) -> None:
        super().__init__()
        self.desk = desk
        self.point = point
        self._part, self._checklist, self._number = part, checklist, number
        self._state: PointState | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(f"{number}. {point.text}")
        self.setAccessibleDescription(self.tr("Keys 1 to 5 answer, the arrow keys go to the next point."))
        self._build()

    # Building

    def _build(self) -> None:
        self.badge = label(str(self._number), "badge")
        self.badge.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.badge.setMinimumWidth(self.badge.fontMetrics().horizontalAdvance("10 ✓") + 2 * GRID)
        self.question = label(self.point.text, "heading")
        self.hint = label("\n".join(t for t in (self.point.hint, *self.point.choices) if t), "muted")
        self.why, self.why_text = self._why()
        asked = column(self.question, self.hint, row(self.why, 1), self.why_text, spacing=4)
        head = row(self.badge, asked, spacing=12)
        head.setAlignment(self.badge, Qt.AlignmentFlag.AlignTop)
        head.setStretch(1, 1)
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
        self.remarks = Remarks(self.desk, self._checklist, self.point.id)
        self.follow_ups = FollowUps(self.desk)
        self.catch = Catch(self.desk, self._part, self._checklist, self.point.id)
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
        self.setLayout(column(head, *parts, margins=2 * GRID, spacing=12))

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
    def discussed(self) -> bool:
        """Whether the group said something of this point in this session."""
        return self._state is not None and is_discussed(self._state.answer)

    def shown_keys(self) -> set[str]:
        """The keys of everything this card shows."""
        state = self._state
        found = {self.point.id}
        if state is not None:
            found |= {thing.id for thing in state.follow_ups}
            found |= {state.answer.id} if state.answer else set()
        return found

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
        self.remarks.show_remarks(answer.remarks if answer else (), editable=state.editable)
        self.follow_ups.show_things(state.follow_ups, editable=state.editable)
        self.catch.setVisible(state.editable)
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
        self.why.setIcon(current().icon("chevron-down" if opened else "chevron-right", "muted"))

    # Answering

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """1 to 5 answer, Up and Down go to the neighbours."""
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.stepped.emit(self._number, 1 if event.key() == Qt.Key.Key_Down else -1)
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
        return edits.answer_to(self.desk.gate, self._checklist, self.point.id)

    def _write_words(self, text: str) -> None:
        self.desk.do(edits.set_answer_text, self._newest(), text=text)

    def _write_reason(self, text: str) -> None:
        self.desk.do(edits.set_answer_text, self._newest(), reason=text)


def _short(text: str, most: int) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= most else f"{flat[: most - 1]}…"
