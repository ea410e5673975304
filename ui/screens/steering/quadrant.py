"""The steering quadrant (§5.4, fig. 5.4): instruments as chips that never lie over each other."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.desk import Desk
from ui.screens.steering.chip import Chip, Label
from ui.screens.steering.ground import Ground
from ui.screens.steering.places import Arranger
from ui.theme import current
from ui.widgets.layout import plain_tip
from wijkwerkplaats.analysis.labels import Box
from wijkwerkplaats.analysis.steering import field_of
from wijkwerkplaats.edits import common
from wijkwerkplaats.edits import steering as edits
from wijkwerkplaats.model import Instrument
from wijkwerkplaats.model.words import SteeringField


class Quadrant(QWidget):
    """Shows the instruments; they are dragged, nudged and removed here. `chosen` tells which one is current."""

    chosen = Signal(str)
    opened = Signal(str)
    left = Signal()
    """After Escape on a chip."""
    numbered = Signal(bool)
    """Whether there is room for numbers only, so that a list must say which is which."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.chips: dict[str, Chip] = {}
        self._instruments: dict[str, Instrument] = {}
        self._boxes: dict[str, Box] = {}
        self._arranger = Arranger(desk.texts, self._size_for)
        self._asked: object = None
        self._first = ""
        self._current = ""
        self.is_numbered = False
        self._target: SteeringField | None = None
        self.ground = Ground(desk.texts, QRectF(0, 0, 1, 1))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Quadrant of steering; the table has the same instruments"))

    # Showing

    def show_instruments(self, instruments: Sequence[Instrument]) -> None:
        """Show these instruments."""
        self._instruments = {one.id: one for one in instruments}
        for key in [key for key in self.chips if key not in self._instruments]:
            self._take_away(self.chips.pop(key))
        for number, one in enumerate(instruments, start=1):
            chip = self.chips.get(one.id) or self._new_chip(one.id)
            chip.movable = self.desk.editable
            chip.show_label(self._label(one, number))
        self._arrange()

    def _new_chip(self, key: str) -> Chip:
        chip = self.chips[key] = Chip(key, self)
        chip.chosen.connect(self.choose)
        chip.opened.connect(self.opened)
        chip.removed.connect(self._remove)
        chip.nudged.connect(self._nudge)
        chip.dragged.connect(self._drag)
        chip.dropped.connect(self._drop)
        chip.let_go.connect(self._let_go)
        chip.left.connect(self.left)
        chip.show()
        return chip

    def _take_away(self, chip: Chip) -> None:
        """Let the focus go to the next chip before this one goes."""
        if chip.hasFocus():
            following = next(iter(self.chips.values()), None)
            if following is not None:
                following.setFocus(Qt.FocusReason.TabFocusReason)
        chip.hide()
        chip.deleteLater()

    def _label(self, one: Instrument, number: int) -> Label:
        texts = self.desk.texts
        field = texts.word("steering_field", field_of(one.x, one.y))
        status = texts.word("instrument_status", one.status)
        about = one.text if len(one.text) <= 400 else f"{one.text[:399]}…"
        tip = "\n".join(line for line in (one.name[:400], f"{field} · {status}", about) if line)
        return Label(
            name=one.name,
            number=number,
            status=one.status,
            spoken=f"{one.name}, {field}, {status}",
            about=about,
            tip=plain_tip(tip),
        )

    def choose(self, key: str) -> None:
        """Make this instrument the current one."""
        if key == self._current:
            return
        self._current = key
        for chip in self.chips.values():
            chip.set_current(chip.key == key)
        self.update()
        self.chosen.emit(key)

    def reveal(self, key: str) -> None:
        """Give a chip the focus."""
        if key in self.chips:
            self.chips[key].setFocus(Qt.FocusReason.OtherFocusReason)

    # Arranging

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange anew for the room there is."""
        super().resizeEvent(event)
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        """Room for the words and some chips, also with large text."""
        scale = current().percent / 100
        return QSize(int(380 * min(1.5, scale)), int(400 * scale))

    def _frame(self) -> QRectF:
        edge = QFontMetrics(current().font("small", bold=True)).height() + 6
        return QRectF(self.rect()).adjusted(edge, edge, -edge, -edge)

    def _arrange(self) -> None:
        """Give every chip its place; who was moved last has the first choice."""
        ordered = sorted(self._instruments.values(), key=self._eagerness)
        asked = (self.size(), current().percent, tuple((one.id, one.name, one.x, one.y) for one in ordered))
        if asked == self._asked:
            self._put_all()
            return
        self._asked = asked
        places = self._arranger.arrange(ordered, self._frame())
        self.ground, self._boxes = places.ground, places.boxes
        if places.numbered != self.is_numbered:
            self.is_numbered = places.numbered
            self.numbered.emit(places.numbered)
        self._put_all()

    def _put_all(self) -> None:
        for chip in self.chips.values():
            chip.set_numbered(self.is_numbered)
            if not chip.dragging:
                self._put(chip)
        self.update()

    def _eagerness(self, one: Instrument) -> bool:
        return one.id != self._first

    def _size_for(self, key: str, widest: int) -> QSize:
        return self.chips[key].size_for(widest)

    def _put(self, chip: Chip) -> None:
        box = self._boxes.get(chip.key)
        if box is None:  # no room at all: on its own spot, over the others
            one, size = self._instruments[chip.key], chip.size_for(0)
            spot = self.ground.pixel(one.x, one.y).toPoint()
            chip.setGeometry(QRect(spot - QPoint(size.width() // 2, size.height() // 2), size))
            return
        left, top = round(box.left), round(box.top)
        chip.setGeometry(left, top, round(box.right) - left, round(box.bottom) - top)

    def least_height(self) -> int:
        """How high this must be to have a place for every chip."""
        return max(
            self.minimumSizeHint().height(), self._arranger.least_height(list(self.chips), self.width())
        )

    # Painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ground, and a line from every chip that had to make way to its own spot."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.ground.paint(painter, self._target)
        for key, one in self._instruments.items():
            chip = self.chips[key]
            spot = self.ground.pixel(one.x, one.y)
            if chip.dragging or QRectF(chip.geometry()).adjusted(4, 4, -4, -4).contains(spot):
                continue
            self._paint_leader(painter, spot, QPointF(chip.geometry().center()), key == self._current)

    def _paint_leader(self, painter: QPainter, spot: QPointF, chip: QPointF, marked: bool) -> None:
        color = current().color("accent" if marked else "strong_border")
        painter.setPen(QPen(color, 2 if marked else 1))
        painter.drawLine(spot, chip)
        painter.setBrush(color)
        painter.drawEllipse(spot, 2.5, 2.5)

    # Editing

    def _nudge(self, key: str, across: int, up: int) -> None:
        one = self._instruments[key]
        self._move(one, one.x + across, one.y + up)

    def _move(self, one: Instrument, x: int, y: int) -> None:
        if self.desk.editable:
            self._first = one.id
            self.desk.do(edits.move_instrument, one, x, y)
        self._arrange()

    def _drag(self, _key: str, middle: QPoint) -> None:
        self.set_target(middle)

    def _drop(self, key: str, middle: QPoint) -> None:
        self.set_target(None)
        self._move(self._instruments[key], *self.ground.place(QPointF(middle)))

    def _let_go(self, _key: str) -> None:
        self.set_target(None)
        self._arrange()

    def _remove(self, key: str) -> None:
        if self.desk.editable:
            self.desk.do(common.remove, self._instruments[key])

    def set_target(self, here: QPoint | None) -> None:
        """Show in which field something would land here; None: nowhere."""
        field = field_of(*self.ground.place(QPointF(here))) if here is not None and self.holds(here) else None
        if field is not self._target:
            self._target = field
            self.update()

    def holds(self, here: QPoint) -> bool:
        """Whether this spot lies inside the frame."""
        return self.ground.frame.contains(QPointF(here))

    def settle(self, key: str) -> None:
        """Let this instrument have its own spot, also when others must make way."""
        self._first = key
        self._arrange()
