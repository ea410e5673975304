"""The checklist of a part (§3.2): its discussion points as cards, all of them or one at a time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QProgressBar, QPushButton, QScrollArea, QVBoxLayout, QWidget

from ui.desk import Desk
from ui.widgets.button_row import OneStopRow
from ui.widgets.earlier_points import EarlierPoints
from ui.widgets.fresh import Fresh
from ui.widgets.gone import take_away
from ui.widgets.layout import GRID, button, column, label, row
from ui.widgets.one_point import OnePoint
from ui.widgets.own_points import PointEditor
from ui.widgets.point_card import PointCard
from ui.widgets.point_states import PointStates, said
from ui.widgets.session_banner import SessionBanner
from ui.widgets.talk_cards import TalkCardsButton
from wijkwerkplaats.analysis.answers import is_discussed
from wijkwerkplaats.method import Checklist, Point
from wijkwerkplaats.model import (
    Action,
    Answer,
    Decision,
    Note,
    OwnList,
    OwnPoint,
    PointSwitch,
    Question,
    Session,
)

AT_ONCE = 1
"""The rest follows while the facilitator reads, one with each picture of the screen."""

FRAME_MS = 16
"""How long one picture of the screen stands, in milliseconds."""

MANY = 40
"""No checklist of the program is this long. Of two hundred own points these come first, and more when asked for."""


class ChecklistView(Fresh):
    """Every discussion point of a part with its answer in this session, as a list or one by one.

    Put it in a layout: it guards itself. A part without a checklist shows nothing.
    """

    KINDS: ClassVar[tuple[type, ...]] = (
        Answer, Action, Decision, Question, Note, Session, OwnList, OwnPoint, PointSwitch,
    )  # fmt: skip

    def __init__(self, desk: Desk, part_id: str, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.part_id = part_id
        self.checklist = self._asked()
        self.one_by_one = desk.presenting or bool(desk.settings.get("one_by_one"))
        self._cards: list[PointCard] = []
        self._growing = QTimer(self)
        self._growing.timeout.connect(self._grow)
        self._build()

    def _asked(self) -> Checklist | None:
        """What there is to talk about in this part now."""
        known = self.desk.method.holds(self.part_id)
        return self.desk.method.checklist_of(self.part_id) if known else None

    @property
    def points(self) -> Sequence[Point]:
        """The points to talk about, in order."""
        return self.checklist.points if self.checklist is not None else ()

    # Building

    def _build(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(2 * GRID)
        self.title = label(self.checklist.title if self.checklist is not None else "", "heading")
        self.progress_text = label("", "muted", wrap=False)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Points discussed"))
        head = row(self.title, self.progress_text)
        head.setStretch(0, 1)
        self.forms = self._form_buttons()
        self.adjust, self.paper = self._adjust_button(), TalkCardsButton(self.desk, self.part_id)
        ways = row(self.forms, self.paper, self.adjust)
        ways.setStretch(0, 1)
        ways.setAlignment(self.adjust, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        box.addLayout(column(head, self.progress, ways, spacing=12))
        self.banner = SessionBanner(
            self.desk, self.tr("Answers belong to a session. Open a session, or start a new one.")
        )
        box.addWidget(self.banner)
        self._list = QWidget()
        self._box = column(spacing=2 * GRID)
        self._most = MANY
        self.more = button("", "chevron-down")
        self.more.clicked.connect(self._grow_more)
        self._list.setLayout(column(self._box, self.more, spacing=2 * GRID))
        self.more.hide()
        self._single = OnePoint(self.desk)
        self._single.stepped.connect(self._step)
        self.editor: PointEditor | None = None
        self.gone = EarlierPoints(self.desk, self.part_id)
        box.addWidget(self._list)
        box.addWidget(self._single)
        box.addWidget(self.gone)
        self.gone.hide()
        self._show_form()

    def _adjust(self, on: bool) -> None:
        """Show the points to switch, add and move instead of the talk."""
        self.desk.flush()
        if self.editor is None:
            self.editor = PointEditor(self.desk, self.part_id)
            box = self.layout()
            assert isinstance(box, QVBoxLayout)
            box.insertWidget(box.indexOf(self._list), self.editor)
        self.adjust.setText(self.tr("Done") if on else self.tr("Adjust points"))
        self.editor.setVisible(on)
        self._show_form()
        self.refresh()
        if on:
            self.editor.table.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def adjusting(self) -> bool:
        """Whether the points are being adjusted now."""
        return self.editor is not None and not self.editor.isHidden()

    def _adjust_button(self) -> QPushButton:
        made = button(self.tr("Adjust points"), "sliders-horizontal", role="flat")
        made.setCheckable(True)
        made.toggled.connect(self._adjust)
        if self.desk.presenting:
            made.hide()  # showing waits for the parent: a button without one is a window of its own
        return made

    def _form_buttons(self) -> OneStopRow:
        self.single, self.whole = button(self.tr("One by one")), button(self.tr("Whole list"))
        for made in (self.single, self.whole):
            made.setCheckable(True)
            made.clicked.connect(self._form_clicked)
        return OneStopRow(self.single, self.whole, name=self.tr("How the points are shown"))

    def _form_clicked(self) -> None:
        self.show_one_by_one(self.sender() is self.single)

    def show_one_by_one(self, on: bool) -> None:
        """Show one point at a time, or the whole list; remembered, but not what the room saw."""
        self.desk.flush()
        self.one_by_one = on
        if not self.desk.presenting:
            self.desk.settings.set("one_by_one", on)
        self._show_form()
        self.refresh()

    def _show_form(self) -> None:
        made: QPushButton
        for made, on in ((self.single, self.one_by_one), (self.whole, not self.one_by_one)):
            made.setChecked(on)
        self.forms.mark_stop()
        self._list.setVisible(not self.one_by_one and not self.adjusting)
        self._single.setVisible(self.one_by_one and not self.adjusting and bool(self.points))
        self.forms.setVisible(bool(self.points) and not self.adjusting)
        if self.one_by_one:
            self._growing.stop()
            if self._single.card is None:
                self._show_single(self._first_waiting())
            return
        while len(self._cards) < min(AT_ONCE, len(self.points)):
            self._add_card()
        if self.isVisible():
            self._growing.start(FRAME_MS)

    def _show_single(self, at: int) -> None:
        """Put another point before the group."""
        if self.checklist is None or not self.points:
            return
        at = min(max(at, 0), len(self.points) - 1)
        card = PointCard(self.desk, self.part_id, self.checklist.id, self.points[at], at + 1, large=True)
        card.stepped.connect(self._step)
        self._single.show_card(card, at + 1, len(self.points))

    def _first_waiting(self) -> int:
        """The first point that nothing was said of in this session, or the first one."""
        said = self._discussed(self.desk.session)
        return next((at for at, point in enumerate(self.points) if point.id not in said), 0)

    def _add_card(self) -> None:
        assert self.checklist is not None
        number = len(self._cards) + 1
        card = PointCard(self.desk, self.part_id, self.checklist.id, self.points[number - 1], number)
        card.stepped.connect(self._step)
        self._cards.append(card)
        if not self._stale:
            self._show_cards([card])  # before it is seen: each line of it would be laid out by itself
        self._box.addWidget(card)
        card.show()

    def _grow(self) -> None:
        """One more card when nothing else is to be done: a long list opens as fast as a short one."""
        if len(self._cards) >= min(self._most, len(self.points)):
            self._growing.stop()
            self._show_more()
            return
        self._add_card()

    @property
    def cards(self) -> list[PointCard]:
        """All cards of the list; those that are not there yet are built now."""
        self._grow_to(len(self.points))
        return self._cards

    def _grow_to(self, many: int) -> None:
        self._most = max(self._most, many)
        while len(self._cards) < min(many, len(self.points)):
            self._grow()
        self._show_more()

    def _show_more(self) -> None:
        """Offer the points that have no card yet."""
        left = len(self.points) - self._most
        self.more.setText(self.tr("Show more points: {left}").format(left=left))
        self.more.setVisible(left > 0)

    def _grow_more(self) -> None:
        first = len(self._cards)
        self._grow_to(first + MANY)
        self._to(self._cards[first])

    @property
    def card(self) -> PointCard | None:
        """The card of the point that is shown alone."""
        return self._single.card

    # Showing

    def refresh(self) -> None:
        """Show what the gate holds now."""
        self._follow_points()
        if self.adjusting and self.editor is not None:
            self.editor.refresh()
        session = self.desk.session
        self.banner.setVisible(session is None and bool(self.points))
        self.gone.setVisible(self.gone.refresh() and not self.one_by_one and not self.adjusting)
        self._show_cards([self.card] if self.one_by_one and self.card is not None else self._cards)
        self._show_progress(session)

    def _follow_points(self) -> None:
        """Cards follow the points: those before the first difference stay as they are."""
        was, self.checklist = self.checklist, self._asked()
        if was == self.checklist:
            return
        self.title.setText(self.checklist.title if self.checklist is not None else "")
        same = 0
        for card, point in zip(self._cards, self.points, strict=False):
            if card.point != point:
                break
            same += 1
        for card in self._cards[same:]:
            take_away(card)
        del self._cards[same:]
        single = self.card
        if single is not None:
            ids = [point.id for point in self.points]
            self._single.clear()
            if self.one_by_one and single.point.id in ids:
                self._show_single(ids.index(single.point.id))
        self._show_form()

    def _discussed(self, session: Session | None) -> set[str]:
        answers = (a for a in self.desk.gate.all(Answer) if session and a.session_id == session.id)
        return {answer.point for answer in answers if is_discussed(answer)}

    def _show_progress(self, session: Session | None) -> None:
        said = self._discussed(session)
        done, every = sum(point.id in said for point in self.points), len(self.points)
        self.progress.setRange(0, every)
        self.progress.setValue(done)
        for shown in (self.progress, self.progress_text):
            shown.setVisible(session is not None and every > 0)
        self.progress_text.setText(self.tr("{done} of {all} discussed").format(done=done, all=every))

    def _show_cards(self, cards: Sequence[PointCard]) -> None:
        states = PointStates(self.desk)
        for card in cards:
            state = states.of(card.point.id)
            if state != card.state:  # two hundred own points, and one of them was answered
                card.show_state(state)

    def first_focus(self) -> QWidget | None:
        """The point that stands alone, or the first in the list that nothing was said of."""
        if self.one_by_one or not self._cards:
            return self.card
        waiting = (card for card in self._cards if not card.discussed)
        return next(waiting, self._cards[0])

    def reveal(self, key: str) -> bool:
        """Bring the point, answer or follow-up with this key into view; False when it is not here."""
        wanted = {key} | {
            one.point for one in (*self.desk.gate.all(Answer), *said(self.desk.gate)) if one.id == key
        }
        at = next((at for at, point in enumerate(self.points) if point.id in wanted), -1)
        if at < 0:
            return bool(wanted & self.gone.keys())
        self.adjust.setChecked(False)
        self._go(at)
        return True

    # Listening

    def showEvent(self, event: QShowEvent) -> None:
        """Refresh when something changed while this was hidden; the other cards come now."""
        super().showEvent(event)
        if not self.one_by_one:
            self._growing.start(FRAME_MS)

    def hideEvent(self, event: QHideEvent) -> None:
        """Whoever is elsewhere does not wait for cards here."""
        super().hideEvent(event)
        self._growing.stop()

    # Moving

    def _step(self, number: int, by: int) -> None:
        at = number - 1 + by
        if 0 <= at < len(self.points):
            self._go(at)

    def _go(self, at: int) -> None:
        """Go to a point, in the form that is shown."""
        if self.one_by_one:
            self.desk.flush()
            self._show_single(at)
            self.refresh()
            card = self.card
        else:
            self._grow_to(at + 1)
            card = self._cards[at]
        if card is not None:
            self._to(card)

    def _to(self, card: PointCard) -> None:
        card.setFocus(Qt.FocusReason.ShortcutFocusReason)
        area = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        if area is not None:
            area.ensureWidgetVisible(card, 0, 2 * GRID)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A digit or an arrow that nobody took is meant for the point before the group."""
        card = self.card if self.one_by_one else None
        if card is not None and not card.isAncestorOf(self.focusWidget()):
            card.keyPressEvent(event)
            return
        super().keyPressEvent(event)
