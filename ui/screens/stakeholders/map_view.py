"""The map of influence and interest (§4.5): worked by mouse or by keyboard."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from ui.screens.stakeholders.map_canvas import MapCanvas
from ui.screens.stakeholders.map_ground import Ground
from ui.screens.stakeholders.map_paint import Lines
from ui.screens.stakeholders.map_scale import on_scale
from ui.screens.stakeholders.map_scene import Edge, Node, Scene
from ui.widgets.press import enters
from wijkwerkplaats.texts import Texts

PARTY_MIME: Final = "application/x-wijkwerkplaats-party"
STEP: Final = 5
CROWD: Final = 250
"""Among more lines than this nobody can point at one."""
_ARROWS: Final = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}


class MapView(MapCanvas):
    """Says what the user did with the map and is shown the outcome; it changes nothing itself."""

    chosen = Signal(str)
    """A party was clicked, or the empty map (an empty key)."""
    placed = Signal(str, int, int)
    """A party was put at an influence and an interest."""
    opened = Signal(str)
    """A party was double-clicked, or Enter was pressed."""
    taken_off = Signal(str)
    """A party is to go back to the tray."""
    menu_wanted = Signal(str, QPoint)
    """A menu was asked for a party, at a place on the screen."""
    line_menu_wanted = Signal(str, QPoint)
    """A menu was asked for a relation, at a place on the screen."""
    relation_wanted = Signal(str, str, QPoint)
    """Two parties are to be related; the place on the screen is for the menu of kinds."""
    relating_changed = Signal(bool)
    """Started or stopped waiting for the other party of a relation."""

    def __init__(self, texts: Texts, parent: QWidget | None = None, ground: Ground | None = None) -> None:
        super().__init__(texts, parent, ground)
        self.editable = True
        self._pressed: QPointF | None = None
        self._grip = QPointF()
        self._nudged: tuple[str, int, int] | None = None
        self._relating = ""
        self.setMouseTracking(True)
        self.setAcceptDrops(True)

    def show_scene(self, scene: Scene) -> None:
        """Show these parties; what was being moved is let go."""
        if scene != self.scene:
            self._nudged = None
        super().show_scene(scene)

    def relate_from(self, key: str) -> None:
        """Wait for a click on the other party; an empty key stops waiting."""
        if bool(key) != bool(self._relating):
            self.relating_changed.emit(bool(key))
        self._relating = key
        self.setCursor(Qt.CursorShape.CrossCursor if key else Qt.CursorShape.ArrowCursor)

    # Mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of a party, or of the map."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self._pressed = event.position()
        node = self._art.node_at(event.position())
        if self._relating:
            self._finish_relation(node, event.globalPosition().toPoint())
            self._pressed = None
        elif node is not None:
            self._grip = self._art.spot(node) - event.position()
            if node.key != self._look.chosen:
                self.choose(node.key, reveal=False)
                self.chosen.emit(node.key)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag a party or the map; without a button: look."""
        at = event.position()
        if self._pressed is None:
            self._hover(at)
        elif self._look.held:
            self._hold(at)
        elif (at - self._pressed).manhattanLength() >= QApplication.startDragDistance():
            self._start_drag(at)

    def _start_drag(self, at: QPointF) -> None:
        assert self._pressed is not None
        node = None if self._sliding else self._art.node_at(self._pressed)
        if node is None:
            self._pan(at)
        elif self.editable:
            self._look.held, self._look.hovered, self._look.line = node.key, "", None
            self._hold(at)

    def _hold(self, at: QPointF) -> None:
        scale = self._art.scale
        point = scale.to_scale(at + self._grip)
        self._look.held_at = scale.to_pixels(on_scale(point.x()), on_scale(point.y()))
        self.update()

    def _pan(self, at: QPointF) -> None:
        assert self._pressed is not None
        if self.zoom > 1:
            still = self._art.scale.to_pixels(50, 50)
            self._art.scale.pan(at - self._pressed)
            self._art.shift_labels(self._art.scale.to_pixels(50, 50) - still)
            self._sliding = True
            self._pressed = at
            self._renew()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Put down what was held; a click on the empty map lets go of the chosen party."""
        if event.button() != Qt.MouseButton.LeftButton or self._pressed is None:
            return
        held, at = self._look.held, self._look.held_at
        was_panned, self._sliding, self._pressed = self._sliding, False, None
        if held and at is not None:
            point = self._art.scale.to_scale(at)
            self._put(held, on_scale(point.y()), on_scale(point.x()))
        elif was_panned:
            self._renew()
        elif self._art.node_at(event.position()) is None and self._look.chosen:
            self.choose("")
            self.chosen.emit("")

    def _put(self, key: str, influence: int, interest: int) -> None:
        self._look.held, self._look.held_at = "", None
        self._renew()
        self.placed.emit(key, influence, interest)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the party under the mouse."""
        node = self._art.node_at(event.position())
        if node is not None:
            self.opened.emit(node.key)

    def _hover(self, at: QPointF) -> None:
        node = self._art.node_at(at)
        key = node.key if node is not None else ""
        line = self._line_at(at, few=True) if node is None and not self._relating else None
        if key != self._look.hovered or line is not self._look.line:
            self._look.hovered, self._look.line, self._look.line_at = key, line, at
            if not self._relating:
                self.setCursor(Qt.CursorShape.PointingHandCursor if key else Qt.CursorShape.ArrowCursor)
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is under the mouse any more."""
        self._look.hovered, self._look.line = "", None
        self.update()
        super().leaveEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom about the mouse."""
        self.zoom_by(1.2 ** (event.angleDelta().y() / 120), event.position())
        event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the party under the mouse, or by keyboard of the chosen one."""
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            node = self._art.node_at(QPointF(event.pos()))
            where = event.globalPos()
        else:
            node = self.scene.by_key.get(self._look.chosen)
            where = (
                self.mapToGlobal(self._art.spot(node).toPoint()) if node is not None else event.globalPos()
            )
        if node is not None:
            self.choose(node.key)
            self.chosen.emit(node.key)
            self.menu_wanted.emit(node.key, where)
        elif event.reason() == QContextMenuEvent.Reason.Mouse:
            edge = self._line_at(QPointF(event.pos()))
            if edge is not None and self.editable:
                self.line_menu_wanted.emit(edge.key, where)

    def _line_at(self, at: QPointF, *, few: bool = False) -> Edge | None:
        """The relation under the mouse; before the room none, for how parties relate is a judgement.

        With `few`, as while the mouse moves, a crowd of lines is left for those of the chosen party.
        """
        if not self.judgements:
            return None
        lines = self._drawn_lines()
        return self._art.edge_at(
            at, self.scene.of(self._look.chosen) if few and len(lines) > CROWD else lines
        )

    def _drawn_lines(self) -> Sequence[Edge]:
        if self._art.lines is Lines.ALL:
            return self.scene.edges
        return self.scene.of(self._look.chosen) if self._art.lines is Lines.CHOSEN else ()

    def _finish_relation(self, node: Node | None, where: QPoint) -> None:
        source = self._relating
        self.relate_from("")
        if node is not None:
            self.relation_wanted.emit(source, node.key, where)

    # Dropping from the tray

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Parties are welcome."""
        if self.editable and event.mimeData().hasFormat(PARTY_MIME):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Anywhere on the map."""
        event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Put the party where it was dropped."""
        key = bytes(event.mimeData().data(PARTY_MIME).data()).decode()
        point = self._art.scale.to_scale(event.position())
        event.acceptProposedAction()
        self.placed.emit(key, on_scale(point.y()), on_scale(point.x()))

    # Keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move the chosen party, page keys go to the next one, + - 0 zoom, Enter opens, Delete takes off."""
        key = Qt.Key(event.key())
        if key in _ARROWS:
            self._nudge(*_ARROWS[key], 1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else STEP)
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            self._go(1 if key is Qt.Key.Key_PageDown else -1)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
            self.zoom_by(1 / 1.25 if key is Qt.Key.Key_Minus else 1.25)
        elif key is Qt.Key.Key_0:
            self.fit()
        elif key is Qt.Key.Key_Escape and self._relating:
            self.relate_from("")
        elif enters(event) and self._look.chosen:
            self.opened.emit(self._look.chosen)
        elif key is Qt.Key.Key_Delete and self._look.chosen in self.scene.by_key and self.editable:
            self.taken_off.emit(self._look.chosen)
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Keep the new place when the arrow comes up."""
        if Qt.Key(event.key()) in _ARROWS and not event.isAutoRepeat():
            self._commit_nudge()
        else:
            super().keyReleaseEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Who comes by keyboard sees which keys work."""
        self.keys_shown = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keep the new place when the focus leaves while an arrow is down."""
        self._commit_nudge()
        super().focusOutEvent(event)

    def _go(self, step: int) -> None:
        self.choose(self.scene.next_to(self._look.chosen, step))
        self.chosen.emit(self._look.chosen)

    def _nudge(self, right: int, up: int, step: int) -> None:
        node = self.scene.by_key.get(self._look.chosen)
        if node is None:
            self._go(1)
            return
        if not self.editable:
            return
        influence, interest = self._nudged[1:] if self._nudged else (node.influence, node.interest)
        self._nudged = (node.key, on_scale(influence + up * step), on_scale(interest + right * step))
        self._look.held = node.key
        self._look.held_at = self._art.scale.to_pixels(self._nudged[2], self._nudged[1])
        self.update()

    def _commit_nudge(self) -> None:
        if self._nudged is not None:
            nudged, self._nudged = self._nudged, None
            self._put(*nudged)
