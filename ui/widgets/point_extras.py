"""What belongs to a discussion point besides its answer: remarks by perspective and what follows from the talk."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QPushButton, QToolButton, QWidget

from ui.desk import Desk
from ui.widgets.button_row import OneStopRow
from ui.widgets.combo import Combo
from ui.widgets.dates import DayLine
from ui.widgets.fields import AddLine, TextField
from ui.widgets.gone import take_away
from ui.widgets.layout import GRID, button, column, label, pixmap, put_tool_icon, row, tool
from ui.widgets.press import ToolButton
from ui.widgets.who_shows import tell_who_shows
from wijkwerkplaats.edits import answers, capture, common
from wijkwerkplaats.method import Point
from wijkwerkplaats.model import Action, Decision, Note, Question, Remark
from wijkwerkplaats.model.words import NoteKind, Perspective, Verdict

Said = Action | Decision | Question | Note
ICONS: dict[type, str] = {Action: "square-check", Decision: "gavel", Question: "circle-help", Note: "quote"}


def chip(icon: str, text: str) -> QToolButton:
    """A small flat button that can be on."""
    made = ToolButton()
    made.setText(f" {text}")
    made.setAccessibleName(text)
    put_tool_icon(made, icon, "muted")
    made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    made.setProperty("role", "flat")
    made.setCheckable(True)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return made


class Remarks(QWidget):
    """What was said from each perspective; a text that is emptied goes away."""

    def __init__(self, desk: Desk, checklist: str, point: Point) -> None:
        super().__init__()
        self._desk, self._checklist, self._point = desk, checklist, point
        self._yes_or_no = point.kind == "yesno"
        self.fields: dict[Perspective, TextField] = {}
        self.verdicts: dict[Perspective, VerdictPicker] = {}
        self._rows: dict[Perspective, QFrame] = {}
        self._box = column(spacing=GRID)
        self.setLayout(self._box)

    def show_remarks(self, remarks: Sequence[Remark], *, editable: bool) -> None:
        """Show these remarks; a field that is being typed in stays, also when it is empty now."""
        texts = {remark.perspective: remark.text for remark in remarks}
        for perspective in [p for p in self._rows if p not in texts and not self.fields[p].hasFocus()]:
            del self.fields[perspective]
            self.verdicts.pop(perspective, None)
            take_away(self._rows.pop(perspective))
        for perspective in texts:
            if perspective not in self._rows:
                self._add_row(perspective)
        for perspective, field in self.fields.items():
            field.setReadOnly(not editable)
            field.bind(texts.get(perspective, ""), functools.partial(self._write, perspective))
        for remark in remarks:
            if remark.perspective in self.verdicts:
                self.verdicts[remark.perspective].show_verdict(remark.verdict, editable=editable)
        self.setVisible(bool(self._rows))

    def _add_row(self, perspective: Perspective) -> None:
        name = self._desk.texts.word("perspective", perspective)
        field = TextField(self._desk, name=self.tr("Remark from: {who}").format(who=name), least=1)
        who = label(name, "badge")
        line = QFrame()
        words = self._desk.texts.words("perspective", Perspective).values()
        who.setMinimumWidth(max(who.fontMetrics().horizontalAdvance(word) for word in words) + 3 * GRID)
        who.setAlignment(Qt.AlignmentFlag.AlignCenter)
        both = row(who)
        if self._yes_or_no:
            picker = VerdictPicker(self._desk, self.tr("Answer of: {who}").format(who=name))
            picker.activated.connect(functools.partial(self._choose, perspective))
            self.verdicts[perspective] = picker
            both.addWidget(picker, 0, Qt.AlignmentFlag.AlignVCenter)
        both.addWidget(field, 1)
        both.setAlignment(who, Qt.AlignmentFlag.AlignVCenter)
        line.setLayout(both)
        self.fields[perspective] = field
        self._rows[perspective] = line
        self._box.addWidget(line)

    def _write(self, perspective: Perspective, text: str) -> None:
        answer = answers.answer_to(self._desk.gate, self._checklist, self._point.id, self._point.text)
        self._desk.do(answers.set_remark, answer, perspective, text)

    def _choose(self, perspective: Perspective, _index: int) -> None:
        self._desk.flush()
        answer = answers.answer_to(self._desk.gate, self._checklist, self._point.id, self._point.text)
        verdict = Verdict(self.verdicts[perspective].currentData())
        self._desk.do(answers.set_remark_verdict, answer, perspective, verdict)


class VerdictPicker(Combo):
    """What one perspective answers, beside what the group answers."""

    def __init__(self, desk: Desk, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for verdict in (Verdict.NONE, Verdict.YES, Verdict.PARTLY, Verdict.NO, Verdict.UNKNOWN):
            self.addItem(desk.texts.word("verdict", verdict) if verdict else "–", verdict.value)

    def show_verdict(self, verdict: Verdict, *, editable: bool) -> None:
        """Show what is answered."""
        self.setCurrentIndex(max(0, self.findData(verdict.value)))
        self.setEnabled(editable)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel scrolls the page: it never changes an answer."""
        event.ignore()


class FollowUps(QWidget):
    """The actions, decisions, parked questions and quotes that came from a point."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._shown: tuple[object, ...] = ()
        self._rows: list[QWidget] = []
        self._box = column(spacing=4)
        self.setLayout(self._box)

    def show_things(self, things: Sequence[Said], *, editable: bool) -> None:
        """Show these, one to a line."""
        now = (*things, editable)
        if now == self._shown:
            return
        self._shown = now
        for line in self._rows:
            take_away(line)
        self._rows = [_FollowUp(self._desk, thing, editable) for thing in things]
        for line in self._rows:
            self._box.addWidget(line)
        self.setVisible(bool(things))


class _FollowUp(QFrame):
    """One follow-up: what it is, its words, and a button that takes it away."""

    def __init__(self, desk: Desk, thing: Said, editable: bool) -> None:
        super().__init__()
        self._desk, self._thing = desk, thing
        picture = QLabel()
        picture.setPixmap(pixmap(ICONS[type(thing)], "muted"))
        text = label(self._text())
        gone = tool("x", self.tr("Remove: {text}").format(text=common.title_of(thing)))
        gone.clicked.connect(self._remove)
        gone.setVisible(editable)
        line = row(picture, text, gone)
        line.setStretch(1, 1)
        self.setLayout(line)

    def _text(self) -> str:
        thing, texts = self._thing, self._desk.texts
        if isinstance(thing, Note):
            who = texts.word("perspective", thing.perspective)
            return self.tr("Quote") + (f" ({who})" if who else "") + f": “{thing.text}”"
        if isinstance(thing, Action):
            due = f"{thing.due:%d-%m-%Y}" if thing.due else ""
            extra = ", ".join(part for part in (thing.who, due) if part)
            return self.tr("Action") + f": {thing.text}" + (f" ({extra})" if extra else "")
        if isinstance(thing, Question):
            answer = f" → {thing.answer}" if thing.answer else ""
            return self.tr("Parked question") + f": {thing.text}{answer}"
        return self.tr("Decision") + f": {thing.text}"

    def _remove(self) -> None:
        self._desk.do(common.remove, self._thing)


class Catch(QWidget):
    """Small buttons for what a talk brings: a remark, an action, a decision, a question, a quote.

    One opens a line in place; Enter saves and keeps the line for the next one, Escape closes it.
    """

    count_wanted = Signal()
    """Hands, stickers or places are to be counted on this point."""

    def __init__(self, desk: Desk, part: str, checklist: str, point: Point) -> None:
        super().__init__()
        self._desk, self._part, self._checklist, self._point = desk, part, checklist, point
        self.yes_or_no = point.kind == "yesno"
        self._kind = ""
        self._entry: _Entry | None = None
        self.chips = self._chips()
        self.count = chip("vote", self.tr("Count votes"))
        self.count.setCheckable(False)
        self.count.clicked.connect(self.count_wanted)
        self._row = OneStopRow(*self.chips.values(), self.count, name=self.tr("Add to this point"), spacing=4)
        self._box = column(self._row)
        self.setLayout(self._box)

    def _chips(self) -> dict[str, QToolButton]:
        kinds = {
            "remark": ("message-square-plus", self.tr("Remark")),
            "action": (ICONS[Action], self.tr("Action")),
            "decision": (ICONS[Decision], self.tr("Decision")),
            "question": (ICONS[Question], self.tr("Park a question")),
            "quote": (ICONS[Note], self.tr("Quote")),
        }
        chips = {}
        for kind, (icon, name) in kinds.items():
            chips[kind] = chip(icon, name)
            chips[kind].clicked.connect(self._clicked)
        return chips

    def _clicked(self) -> None:
        kind, pressed = next((k, c) for k, c in self.chips.items() if c is self.sender())
        self._choose(kind, pressed.isChecked())

    def _choose(self, kind: str, opened: bool) -> None:
        self._kind = kind if opened else ""
        for one, made in self.chips.items():
            made.setChecked(one == self._kind)
        self._row.mark_stop()
        if self._entry is None:
            self._entry = _Entry(self)
            self._box.addWidget(self._entry)
        self._entry.setVisible(opened)
        if opened:
            self._entry.ask_for(kind)

    @property
    def entry(self) -> _Entry | None:
        """The open line; None before the first one."""
        return self._entry

    def close_entry(self) -> None:
        """Close the line and give the focus back to its button."""
        pressed = self.chips.get(self._kind)
        self._choose(self._kind, False)
        if pressed is not None:
            pressed.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down go to the point, which knows its neighbours."""
        parent = self.parentWidget()
        if parent is not None and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            parent.keyPressEvent(event)
            return
        super().keyPressEvent(event)

    def add_verdict(self, perspective: Perspective, verdict: Verdict) -> object:
        """Save what one perspective answers, without words."""
        answer = answers.answer_to(self._desk.gate, self._checklist, self._point.id, self._point.text)
        return self._desk.do(answers.set_remark_verdict, answer, perspective, verdict)

    def add(self, text: str, who: str, due: date | None, perspective: Perspective) -> object:
        """Save what was typed."""
        where = {"part": self._part, "point": self._point.id}
        if self._kind == "remark":
            return self._add_remark(perspective, text)
        if self._kind == "action":
            return self._desk.do(capture.add_action, text, who=who, due=due, **where)
        if self._kind == "decision":
            return self._desk.do(capture.add_decision, text, **where)
        if self._kind == "question":
            return self._desk.do(capture.add_question, text, **where)
        return self._desk.do(capture.add_note, text, kind=NoteKind.QUOTE, perspective=perspective, **where)

    def _add_remark(self, perspective: Perspective, text: str) -> object:
        answer = answers.answer_to(self._desk.gate, self._checklist, self._point.id, self._point.text)
        said = next((r.text for r in answer.remarks if r.perspective is perspective), "")
        return self._desk.do(answers.set_remark, answer, perspective, f"{said}\n{text}".strip())

    @property
    def desk(self) -> Desk:
        """The desk, for the line."""
        return self._desk


class _Entry(QFrame):
    """The line under the buttons."""

    def __init__(self, catch: Catch) -> None:
        super().__init__()
        self._catch = catch
        self.perspective = Combo()
        self.perspective.setAccessibleName(self.tr("Perspective"))
        for value, name in catch.desk.texts.words("perspective", Perspective).items():
            self.perspective.addItem(name, value)
        self.verdict = VerdictPicker(catch.desk, self.tr("What this perspective answers"))
        self.text = AddLine(self._save, name="", placeholder="")
        self.who = QLineEdit()
        self.who.setAccessibleName(self.tr("Who does it"))
        self.who.setPlaceholderText(self.tr("Who?"))
        tell_who_shows(self.who)
        self.who.returnPressed.connect(self._save_from_who)
        self.day = DayLine(name=self.tr("When it is ready"))
        self.day.returnPressed.connect(self._save_from_who)
        self.save: QPushButton = button(self.tr("Add"), role="primary")
        self.save.clicked.connect(self._save_from_who)
        self.more = QWidget()
        self.more.setLayout(row(self.who, self.day))
        self.text.returnPressed.connect(self._save_verdict)
        line = row(self.perspective, self.verdict, self.text, self.save)
        line.setStretch(2, 1)
        self.setLayout(column(line, self.more))

    def ask_for(self, kind: str) -> None:
        """Ask for one of the kinds."""
        asks = {
            "remark": self.tr("What was said from this perspective?"),
            "action": self.tr("What will be done?"),
            "decision": self.tr("What did you decide?"),
            "question": self.tr("Which question do you keep for later?"),
            "quote": self.tr("What was said, word for word?"),
        }
        self.text.setPlaceholderText(asks[kind])
        self.text.setAccessibleName(asks[kind])
        self.perspective.setVisible(kind in ("remark", "quote"))
        self.verdict.setVisible(kind == "remark" and self._catch.yes_or_no)
        self.verdict.setCurrentIndex(0)
        self.more.setVisible(kind == "action")
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes the line."""
        if event.key() == Qt.Key.Key_Escape:
            self._catch.close_entry()
            return
        super().keyPressEvent(event)

    def _save(self, text: str) -> object:
        if not self.day.readable:
            self.day.setFocus(Qt.FocusReason.OtherFocusReason)
            return None
        self._save_verdict()
        who, day = self.who.text().strip(), self.day.day()
        done = self._catch.add(text, who, day, Perspective(self.perspective.currentData()))
        if done is not None:
            self.who.clear()
            self.day.clear()
        return done

    def _save_verdict(self) -> None:
        """A perspective may answer without words."""
        verdict = Verdict(self.verdict.currentData())
        if not self.verdict.isHidden() and verdict is not Verdict.NONE:
            self._catch.add_verdict(Perspective(self.perspective.currentData()), verdict)
            self.verdict.setCurrentIndex(0)

    def _save_from_who(self) -> None:
        self.text.returnPressed.emit()
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)
