"""The picture of the alliance: three bands, a card for each seat, and threads between the seats of one party."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPixmap, QRegion, QResizeEvent
from PySide6.QtWidgets import QMenu, QWidget

from ui.desk import Desk
from ui.screens.alliance.arrange import arrange
from ui.screens.alliance.band import GUTTER, Band
from ui.screens.alliance.card import SeatCard
from ui.screens.alliance.faces import faces, leads
from ui.theme import current
from ui.widgets.carry import Carry
from ui.widgets.layout import GRID, column
from wijkwerkplaats.analysis.alliance import has_left
from wijkwerkplaats.edits import alliance as edits
from wijkwerkplaats.model import Alliance, Seat
from wijkwerkplaats.model.words import Level

CARD_WIDTH = 188
LEVELS = list(Level)


class Board(QWidget):
    """Shows all seats. A click or Enter opens a seat; dragging, Ctrl and an arrow, or the menu move it."""

    opened = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.today = date.today
        self._seats: list[Seat] = []
        self._opened = ""
        self._form: QWidget | None = None
        self.cards: dict[str, SeatCard] = {}
        self.bands = {level: Band(desk, level) for level in Level}
        self.setLayout(column(*self.bands.values(), 1, spacing=GRID + 4))
        self.threads = _Threads(self)

    # Showing

    def show_seats(
        self, seats: Sequence[Seat], choices: Sequence[tuple[str, str]], alliance: Alliance
    ) -> None:
        """Take these seats, and suggest these parties for the next one; `set_open` puts them in their places."""
        self._seats = list(seats)
        shown = faces(self.desk, seats, self.today())
        for key in [key for key in self.cards if key not in shown]:
            self.cards.pop(key).deleteLater()
        for seat in seats:
            if seat.id not in self.cards:
                self.cards[seat.id] = self._new_card(seat.id)
            self.cards[seat.id].show_face(shown[seat.id])
        for level, band in self.bands.items():
            own = [seat for seat in seats if seat.level is level and not has_left(seat, self.today())]
            band.show_level(len(own), choices, alliance)

    def _new_card(self, key: str) -> SeatCard:
        card = SeatCard(key, leads(), self)
        card.opened.connect(self.opened)
        card.removed.connect(self.remove)
        card.shifted.connect(self.shift)
        card.walked.connect(self._walk)
        card.looked.connect(self._mark)
        card.menu_asked.connect(self._menu)
        carry = Carry(card, functools.partial(_picture, card))
        carry.over.connect(self._carry_over)
        carry.dropped.connect(functools.partial(self._drop, key))
        carry.ended.connect(self._carry_ended)
        return card

    def place(self) -> None:
        """Put every card in its place for the width there is."""
        room = next(iter(self.bands.values())).room(self.width())
        wanted = int(CARD_WIDTH * current().percent / 100)
        columns = max(1, (room + GUTTER) // (wanted + GUTTER))
        slots = arrange(self._seats, columns, self.today())
        form = self._form if self._opened else None
        for level, band in self.bands.items():
            band.place(
                {slot: self.cards.get(key) for key, slot in slots[level].items()},
                columns,
                room,
                form,
                self._opened,
            )
        self._mark_stops()
        self.threads.raise_()
        self.threads.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fewer or more columns when the width changes."""
        super().resizeEvent(event)
        self.threads.setGeometry(self.rect())
        if event.size().width() != event.oldSize().width():
            self.place()

    def set_open(self, key: str, form: QWidget) -> None:
        """Put the form below the row where this seat is; away with it when the key is empty."""
        self._opened, self._form = key, form
        if not key:
            form.hide()
        self.place()
        self._mark(key)

    def reveal(self, key: str) -> None:
        """Give a card the focus."""
        if key in self.cards:
            self.cards[key].setFocus(Qt.FocusReason.OtherFocusReason)

    # Looking

    def seat(self, key: str) -> Seat | None:
        """The seat with this key."""
        return next((seat for seat in self._seats if seat.id == key), None)

    def _mark(self, key: str) -> None:
        looked = self.seat(key or self._opened)
        party = looked.stakeholder_id if looked else ""
        for seat in self._seats:
            self.cards[seat.id].set_related(seat.stakeholder_id == party, seat.id == self._opened)
        self.threads.show_party(party)

    def aligned(self) -> dict[str, list[SeatCard]]:
        """The cards of every party that sits at more than one level, from the top down."""
        found: dict[str, list[SeatCard]] = {}
        for level in Level:
            for seat in self._seats:
                card = self.cards[seat.id]
                if seat.level is level and len(card.face.levels) > 1:
                    found.setdefault(seat.stakeholder_id, []).append(card)
        return found

    def in_front(self) -> list[QWidget]:
        """What threads run behind."""
        shown = [band.head for band in self.bands.values()] + [self._form]
        return [*self.cards.values(), *(part for part in shown if part is not None and part.isVisible())]

    # Walking

    def _mark_stops(self) -> None:
        """Tab stops once in every band; from there the arrows walk."""
        for band in self.bands.values():
            ordered = band.cards
            stop = next((card for card in ordered if card.hasFocus()), ordered[0] if ordered else None)
            for card in ordered:
                policy = Qt.FocusPolicy.StrongFocus if card is stop else Qt.FocusPolicy.ClickFocus
                card.setFocusPolicy(policy)

    def _walk(self, key: str, arrow: int) -> None:
        here = self._middle(self.cards[key])
        ahead = [(self._far(here, self._middle(card), arrow), card) for card in self.cards.values()]
        near = min(
            (pair for pair in ahead if pair[0] is not None), key=lambda pair: pair[0] or 0, default=None
        )
        if near is not None:
            near[1].setFocus(Qt.FocusReason.TabFocusReason)
            self._mark_stops()

    def _middle(self, card: SeatCard) -> QPoint:
        return card.mapTo(self, card.rect().center())

    @staticmethod
    def _far(here: QPoint, there: QPoint, arrow: int) -> int | None:
        """How far a card lies in the direction of the arrow; None when it lies elsewhere."""
        dx, dy = there.x() - here.x(), there.y() - here.y()
        if arrow in (Qt.Key.Key_Up.value, Qt.Key.Key_Down.value):
            dx, dy = dy, dx
        ahead = dx if arrow in (Qt.Key.Key_Right.value, Qt.Key.Key_Down.value) else -dx
        return None if ahead <= 8 or abs(dy) > 4 * ahead else ahead + 3 * abs(dy)

    # Editing

    def remove(self, key: str) -> None:
        """Take a seat away; undo brings it back."""
        seat = self.seat(key)
        if seat is not None and self.desk.editable:
            self.desk.do(edits.remove_seats, [seat])

    def shift(self, key: str, by: int) -> None:
        """Move a seat one level up or down; the focus goes along."""
        seat = self.seat(key)
        if seat is None:
            return
        at = LEVELS.index(seat.level) + by
        if 0 <= at < len(LEVELS):
            self.move_to(key, LEVELS[at])

    def move_to(self, key: str, level: Level) -> None:
        """Move a seat to a level."""
        seat = self.seat(key)
        if seat is not None and self.desk.editable and seat.level is not level:
            self.desk.do(edits.move_seat, seat, level)
            self.reveal(key)

    def _menu(self, key: str, where: QPoint) -> None:
        seat = self.seat(key)
        if seat is None or not self.desk.editable:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for level in Level:
            action = menu.addAction(self.tr("To: {level}").format(level=self.desk.texts.word("level", level)))
            action.setEnabled(level is not seat.level)
            action.triggered.connect(functools.partial(self.move_to, key, level))
        menu.addSeparator()
        menu.addAction(self.tr("Take this seat away")).triggered.connect(functools.partial(self.remove, key))
        menu.popup(where)

    # Carrying

    def _band_at(self, where: QPoint) -> Band | None:
        here = self.mapFromGlobal(where)
        return next((band for band in self.bands.values() if band.geometry().contains(here)), None)

    def _carry_over(self, where: QPoint) -> None:
        target = self._band_at(where) if self.desk.editable else None
        for band in self.bands.values():
            band.set_target(band is target)

    def _drop(self, key: str, where: QPoint) -> None:
        band = self._band_at(where)
        if band is not None:
            self.move_to(key, band.level)

    def _carry_ended(self) -> None:
        for band in self.bands.values():
            band.set_target(False)


def _picture(card: SeatCard, _where: QPoint) -> QPixmap:
    return card.grab()


class _Threads(QWidget):
    """Lines between the seats of one party, through the gutter beside their column; over everything, in no way."""

    def __init__(self, board: Board) -> None:
        super().__init__(board)
        self._board = board
        self._party = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_party(self, party: str) -> None:
        """Let the threads of this party stand out."""
        if party != self._party:
            self._party = party
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A thread for each party that sits at more levels; it runs behind the heads of the bands."""
        painter = QPainter(self)
        free = QRegion(self.rect())
        for part in self._board.in_front():
            free -= QRegion(QRect(part.mapTo(self._board, QPoint()), part.size()))
        painter.setClipRegion(free)
        theme = current()
        for number, (party, cards) in enumerate(self._board.aligned().items()):
            marked = party == self._party
            painter.setPen(QPen(theme.color("accent" if marked else "strong_border"), 2 if marked else 1))
            self._paint(
                painter, [QRect(card.mapTo(self._board, QPoint()), card.size()) for card in cards], number
            )

    def _paint(self, painter: QPainter, places: list[QRect], number: int) -> None:
        lane = 5 + 4 * (number % 3)
        for upper, lower in pairwise(places):
            x = min(upper.left(), lower.left()) - lane
            start, end = upper.center().y(), lower.center().y()
            painter.drawLine(upper.left() - 1, start, x, start)
            painter.drawLine(x, start, x, end)
            painter.drawLine(x, end, lower.left() - 1, end)
