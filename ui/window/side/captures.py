"""A tab of the side panel: a line to catch something, and what was caught before."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, ClassVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.desk import Desk
from ui.widgets.combo import Combo
from ui.widgets.dates import day_text
from ui.widgets.fields import AddLine
from ui.widgets.fresh import Fresh
from ui.widgets.layout import GRID, button, column, empty_state, label, scrolled
from ui.window.side.cards import ActionCard, CaptureCard, DecisionCard, NoteCard, QuestionCard
from wijkwerkplaats.edits.capture import add_action, add_decision, add_note, add_question
from wijkwerkplaats.model import Action, Decision, Note, Question, Session
from wijkwerkplaats.model.words import ActionState
from wijkwerkplaats.quickline import read_action

PART, SESSION, OPEN = "part", "session", "open"
PAGE = 30
"""So many cards at once; more on request, so that a long list costs nothing."""


class CaptureTab(Fresh):
    """One kind of things that are caught, newest first. A subclass says which."""

    KIND: ClassVar[type[Any]]
    CARD: ClassVar[type[CaptureCard]]
    ICON: ClassVar[str]

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._most = PAGE
        self._place: tuple[str | None, str, str] | None = None
        self.cards: dict[str, CaptureCard] = {}
        self.line = AddLine(self.catch, name=self.line_name(), placeholder=self.line_name())
        self.hint = label(self.line_hint(), "hint")
        self.scope = Combo()
        self.scope.setAccessibleName(self.tr("Show"))
        self.scope.activated.connect(self._set_scope)
        self._build()

    def kinds(self) -> Iterable[type]:
        """The one kind."""
        return (self.KIND,)

    def _build(self) -> None:
        self.empty = empty_state(self.ICON, self.empty_text())
        self.more = button(self.tr("Show more"), role="flat")
        self.more.clicked.connect(self._show_more)
        content = QWidget()
        self._list = QVBoxLayout()
        self._list.setSpacing(GRID)
        box = column(self.empty, self._list, self.more, 1)
        box.setContentsMargins(2 * GRID, 0, 2 * GRID, 2 * GRID)
        content.setLayout(box)
        top = column(self.line, self.hint, self.scope, spacing=GRID // 2)
        top.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        if not self.hint.text():
            self.hint.hide()
        self.setLayout(column(top, scrolled(content), spacing=0))

    # What a subclass says

    def line_name(self) -> str:
        """What the line is for."""
        raise NotImplementedError

    def line_hint(self) -> str:
        """How to type in the line; may be empty."""
        return ""

    def empty_text(self) -> str:
        """What stands where nothing was caught yet."""
        raise NotImplementedError

    def add(self, text: str, part: str) -> object | None:
        """Keep what was typed in the line; None when it was refused."""
        raise NotImplementedError

    def is_open(self, thing: Any) -> bool:
        """Whether it still asks for something."""
        return True

    def earlier_name(self) -> str:
        """What the third choice of the switch is called."""
        return self.tr("From other sessions")

    # Catching

    @property
    def part(self) -> str:
        """The part on screen; empty on a page that is none."""
        part = self.desk.place.part
        return part if any(one.id == part for one in self.desk.method.parts) else ""

    def catch(self, text: str) -> object | None:
        """Keep a line, and make sure that it shows."""
        made = self.add(text, self.part)
        if made is not None and self._scope() == OPEN:
            self.desk.settings.set("side_scope", SESSION)
            self.refresh()
        return made

    # Showing

    def refresh(self) -> None:
        """Show what the gate holds now."""
        self.desk.flush()  # what is being typed is news too
        self._fill_scope()
        here = (self.desk.place.session_id, self.part, self._scope())
        if here != self._place:
            self._place, self._most = here, PAGE
        things = self.things()
        shown = things[: self._most]
        self._reconcile(shown)
        editable = self.desk.editable
        for thing in shown:
            self.cards[thing.id].show_thing(thing, self._where(thing), editable)
        self.empty.setVisible(not things)
        self.more.setVisible(len(things) > len(shown))
        self.more.setText(self.tr("Show more ({count})").format(count=len(things) - len(shown)))
        self.line.setEnabled(editable)

    def things(self) -> list[Any]:
        """What the switch asks for, newest first."""
        scope = self._scope()
        if scope == OPEN:
            here = self.desk.place.session_id
            found = [t for t in self._all() if t.session_id != here and self.is_open(t)]
        else:
            found = [t for t in self._of_session() if scope == SESSION or t.part == self.part]
        return found[::-1]

    def _all(self) -> list[Any]:
        return list(self.desk.gate.all(self.KIND)) if self.desk.place.traject_id else []

    def _of_session(self) -> list[Any]:
        here = self.desk.place.session_id
        return [thing for thing in self._all() if thing.session_id == here]

    def _reconcile(self, things: Sequence[Any]) -> None:
        """Keep the cards that stay: somebody may be typing in one."""
        wanted = [thing.id for thing in things]
        for key in [key for key in self.cards if key not in set(wanted)]:
            card = self.cards.pop(key)
            card.hide()
            card.deleteLater()
        for number, thing in enumerate(things):
            card = self.cards.get(thing.id) or self._make(thing)
            if self._list.indexOf(card) != number:
                self._list.insertWidget(number, card)

    def _make(self, thing: Any) -> CaptureCard:
        card = self.CARD(self.desk, thing)
        card.removed.connect(self._removed)
        self.cards[thing.id] = card
        return card

    def _where(self, thing: Any) -> str:
        words = []
        if thing.part != self.part and any(part.id == thing.part for part in self.desk.method.parts):
            part = self.desk.method.part(thing.part)
            words.append(f"{part.section} {part.title}")
        if thing.session_id != self.desk.place.session_id:
            session = self.desk.gate.get(Session, thing.session_id) if thing.session_id else None
            words.append(session.title if session else self.tr("Between the sessions"))
        return " · ".join(words)

    def _scope(self) -> str:
        scope = str(self.desk.settings.get("side_scope"))
        return SESSION if scope == PART and not self.part else scope if scope in (PART, OPEN) else SESSION

    def _fill_scope(self) -> None:
        whole = self.tr("This whole session") if self.desk.session else self.tr("Between the sessions")
        choices = [(PART, self.tr("This part"))] if self.part else []
        choices += [(SESSION, whole), (OPEN, self.earlier_name())]
        if [(self.scope.itemData(n), self.scope.itemText(n)) for n in range(self.scope.count())] != choices:
            self.scope.clear()
            for value, name in choices:
                self.scope.addItem(name, value)
        self.scope.setCurrentIndex(max(0, self.scope.findData(self._scope())))

    def _set_scope(self) -> None:
        self.desk.settings.set("side_scope", self.scope.currentData())
        self.refresh()

    def _show_more(self) -> None:
        self._most += PAGE
        self.refresh()

    def _removed(self) -> None:
        self.line.setFocus()
        self.desk.told.emit(self.tr("Taken away. Ctrl+Z brings it back."))

    def reveal(self, key: str) -> bool:
        """Bring a card into view, in whatever list it stands; True when it is one of these."""
        thing = self.desk.gate.get(self.KIND, key)
        if thing is None:
            return False
        here = thing.session_id == self.desk.place.session_id
        scope = PART if here and thing.part == self.part and self.part else SESSION if here else OPEN
        self.desk.settings.set("side_scope", scope)
        self._place, self._most = (self.desk.place.session_id, self.part, scope), 100_000
        self.refresh()
        if key in self.cards:
            self.cards[key].words.setFocus()
        return True


class NotesTab(CaptureTab):
    """Notes and quotes."""

    KIND, CARD, ICON = Note, NoteCard, "notebook-pen"

    def line_name(self) -> str:
        """What the line is for."""
        return self.tr("Note, then Enter")

    def empty_text(self) -> str:
        """What stands where nothing was caught yet."""
        return self.tr("No notes here yet")

    def add(self, text: str, part: str) -> object | None:
        """Keep a note."""
        return self.desk.do(add_note, text, part=part)


class ActionsTab(CaptureTab):
    """Actions, with who and when in the same line."""

    KIND, CARD, ICON = Action, ActionCard, "square-check"

    def line_name(self) -> str:
        """What the line is for."""
        return self.tr("Action, then Enter")

    def line_hint(self) -> str:
        """How to say who and when."""
        return self.tr("Add @name and !date: make flyer @Fatima !next week. Everybody reads the name.")

    def empty_text(self) -> str:
        """What stands where nothing was caught yet."""
        return self.tr("No actions here yet")

    def earlier_name(self) -> str:
        """Only what was not done yet."""
        return self.tr("Open from other sessions")

    def is_open(self, thing: Any) -> bool:
        """Whether it is still to be done."""
        return bool(thing.state is ActionState.OPEN)

    def add(self, text: str, part: str) -> object | None:
        """Keep an action; say so when its date has gone by."""
        read = read_action(text, date.today())
        if not read.text:
            self.desk.problem.emit(self.tr("Write what has to be done as well."))
            return None
        made = self.desk.do(add_action, read.text, who=read.who, due=read.due, part=part)
        if made is not None and read.past:
            told = self.tr("The action is kept, but its date has gone by: {day}.")
            self.desk.problem.emit(told.format(day=day_text(read.due)))
        return made


class DecisionsTab(CaptureTab):
    """Decisions with their reasons."""

    KIND, CARD, ICON = Decision, DecisionCard, "gavel"

    def line_name(self) -> str:
        """What the line is for."""
        return self.tr("Decision, then Enter")

    def empty_text(self) -> str:
        """What stands where nothing was caught yet."""
        return self.tr("No decisions here yet")

    def add(self, text: str, part: str) -> object | None:
        """Keep a decision."""
        return self.desk.do(add_decision, text, part=part)


class QuestionsTab(CaptureTab):
    """Parked questions."""

    KIND, CARD, ICON = Question, QuestionCard, "circle-help"

    def line_name(self) -> str:
        """What the line is for."""
        return self.tr("Question for later, then Enter")

    def empty_text(self) -> str:
        """What stands where nothing was caught yet."""
        return self.tr("No parked questions here yet")

    def earlier_name(self) -> str:
        """Only what has no answer yet."""
        return self.tr("Open from other sessions")

    def is_open(self, thing: Any) -> bool:
        """Whether it has no answer yet."""
        return not thing.answered

    def add(self, text: str, part: str) -> object | None:
        """Park a question."""
        return self.desk.do(add_question, text, part=part)
