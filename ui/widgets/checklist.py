"""The checklist of a part (§3.2): its discussion points as cards, to talk through one after another."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QProgressBar, QScrollArea, QVBoxLayout, QWidget

from ui.desk import Desk
from ui.widgets.layout import GRID, column, label, row
from ui.widgets.point_card import PointCard, PointState, Said
from ui.widgets.session_banner import SessionBanner
from wijkwerkplaats.analysis.answers import earlier_answers, is_discussed
from wijkwerkplaats.journal import Changed
from wijkwerkplaats.model import Action, Answer, Decision, Note, Question, Session
from wijkwerkplaats.model.words import NoteKind

AT_ONCE = 3
"""As many cards fit a screen; the rest follows while the facilitator reads."""


class ChecklistView(QWidget):
    """Every discussion point of a part with its answer in this session.

    Give it a part (one without a checklist shows nothing) and put it in a layout: it listens, refreshes and guards
    itself, so a screen need not name its `KINDS`, hand it to `guard` or call `refresh`, though it may.
    """

    KINDS: ClassVar[tuple[type, ...]] = (Answer, Action, Decision, Question, Note, Session)

    def __init__(self, desk: Desk, part_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.part_id = part_id
        self.checklist = desk.method.checklist_of(part_id)
        self._stale = True
        self._kinds = frozenset(kind.KIND for kind in self.KINDS)  # type: ignore[attr-defined]
        self._cards: list[PointCard] = []
        self._growing = QTimer(self)
        self._growing.timeout.connect(self._grow)
        self._build()
        desk.changed.connect(self._on_changed)
        desk.moved.connect(self._mark_stale)

    # Building

    def _build(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(2 * GRID)
        if self.checklist is None:
            return
        self.title = label(self.checklist.title, "heading")
        self.progress_text = label("", "muted", wrap=False)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Points discussed"))
        head = row(self.title, self.progress_text)
        head.setStretch(0, 1)
        box.addLayout(column(head, self.progress))
        self.banner = SessionBanner(
            self.desk, self.tr("Answers belong to a session. Open a session, or start a new one.")
        )
        box.addWidget(self.banner)
        self._box = column(spacing=2 * GRID)
        box.addLayout(self._box)
        for _ in self.checklist.points[:AT_ONCE]:
            self._add_card()
        self._growing.start(0)

    def _add_card(self) -> None:
        assert self.checklist is not None
        number = len(self._cards) + 1
        point = self.checklist.points[number - 1]
        card = PointCard(self.desk, self.part_id, self.checklist.id, point, number)
        card.stepped.connect(self._step)
        self._cards.append(card)
        self._box.addWidget(card)

    def _grow(self) -> None:
        """One more card when nothing else is to be done: a long list opens as fast as a short one."""
        if self.checklist is None or len(self._cards) == len(self.checklist.points):
            self._growing.stop()
            return
        self._add_card()
        if not self._stale:
            self._show_cards(self._cards[-1:])

    @property
    def cards(self) -> list[PointCard]:
        """All cards; those that are not there yet are built now."""
        while self.checklist is not None and len(self._cards) < len(self.checklist.points):
            self._grow()
        return self._cards

    # Showing

    def refresh(self) -> None:
        """Show what the gate holds now."""
        self._stale = False
        if self.checklist is None:
            return
        session = self.desk.session
        self.banner.setVisible(session is None)
        self._show_cards(self._cards)
        self._show_progress(session)

    def _show_progress(self, session: Session | None) -> None:
        assert self.checklist is not None
        answers = (a for a in self.desk.gate.all(Answer) if session and a.session_id == session.id)
        said = {answer.point for answer in answers if is_discussed(answer)}
        done, every = sum(point.id in said for point in self.checklist.points), len(self.checklist.points)
        self.progress.setRange(0, every)
        self.progress.setValue(done)
        self.progress.setVisible(session is not None)
        self.progress_text.setVisible(session is not None)
        self.progress_text.setText(self.tr("{done} of {all} discussed").format(done=done, all=every))

    def _show_cards(self, cards: list[PointCard]) -> None:
        gate, session = self.desk.gate, self.desk.session
        answers = gate.all(Answer)
        earlier = earlier_answers(answers, gate.all(Session), session)
        now = {a.point: a for a in answers if session is not None and a.session_id == session.id}
        follow_ups = self._follow_ups(session)
        for card in cards:
            card.show_state(
                PointState(
                    in_session=session is not None,
                    editable=session is not None and self.desk.editable,
                    answer=now.get(card.point.id),
                    earlier=earlier.get(card.point.id),
                    follow_ups=tuple(follow_ups.get(card.point.id, ())),
                )
            )

    def _follow_ups(self, session: Session | None) -> dict[str, list[Said]]:
        gate = self.desk.gate
        things: list[Said] = [
            *gate.all(Action), *gate.all(Decision), *gate.all(Question),
            *(n for n in gate.all(Note) if n.kind is NoteKind.QUOTE and not n.internal),
        ]  # fmt: skip
        found: dict[str, list[Said]] = {}
        for thing in things:
            if thing.point and (session is None or thing.session_id == session.id):
                found.setdefault(thing.point, []).append(thing)
        return found

    def first_focus(self) -> QWidget | None:
        """The first point that nothing was said of, or the first one."""
        waiting = (card for card in self._cards if not card.discussed)
        return next(waiting, self._cards[0] if self._cards else None)

    def reveal(self, key: str) -> bool:
        """Bring the point, answer or follow-up with this key into view; False when it is not here."""
        for card in self.cards:
            if key in card.shown_keys():
                self._to(card)
                return True
        return False

    # Listening

    def showEvent(self, event: QShowEvent) -> None:
        """Refresh when something changed while this was hidden."""
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def _on_changed(self, record: Changed) -> None:
        if record.kinds & self._kinds:
            self._mark_stale()

    def _mark_stale(self) -> None:
        self._stale = True
        if self.isVisible():
            self.refresh()

    # Moving

    def _step(self, number: int, by: int) -> None:
        at = number - 1 + by
        if 0 <= at < len(self.cards):
            self._to(self.cards[at])

    def _to(self, card: PointCard) -> None:
        card.setFocus(Qt.FocusReason.ShortcutFocusReason)
        area = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        if area is not None:
            area.ensureWidgetVisible(card, 0, 2 * GRID)
