"""The map as a picture on a widget: what stands still is kept, what moves is drawn on top."""

from __future__ import annotations

import math
from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.screens.stakeholders.map_ground import Ground
from ui.screens.stakeholders.map_paint import Attention, Lines, MapPainter
from ui.screens.stakeholders.map_scale import on_scale
from ui.screens.stakeholders.map_scene import Node, Scene
from ui.theme import current
from wijkwerkplaats.texts import Texts


class MapCanvas(QWidget):
    """Shows a scene, a chosen party and what is being moved; `MapView` adds what a user does."""

    def __init__(self, texts: Texts, parent: QWidget | None = None, ground: Ground | None = None) -> None:
        super().__init__(parent)
        self.judgements = True
        self.about: Callable[[str], str] = _nothing
        self.about_line: Callable[[str], str] = _nothing
        self.related: Callable[[str], str] = _nothing
        self.keys = ""
        self.keys_shown = False
        self._texts = texts
        self._art = MapPainter(ground or Ground(texts))
        self._look = Attention()
        self._still: QPixmap | None = None
        self._names = QPixmap()
        self._sliding = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    # What it shows

    @property
    def scene(self) -> Scene:
        """What is shown now."""
        return self._art.scene

    @property
    def current_key(self) -> str:
        """The chosen party; empty when there is none."""
        return self._look.chosen

    @property
    def zoom(self) -> float:
        """1 when everything fits, more when zoomed in."""
        return self._art.scale.zoom

    def show_scene(self, scene: Scene) -> None:
        """Show these parties; a scene that looks the same costs nothing."""
        if scene == self._art.scene:
            return
        self._art.scene = scene
        self._look.held, self._look.held_at = "", None
        if self._look.hovered not in scene.by_key:
            self._look.hovered = ""
        self._look.line = None
        self._renew()

    @property
    def art(self) -> MapPainter:
        """Who draws."""
        return self._art

    def forget_scene(self) -> None:
        """Draw anew whatever comes next: the ground means something else."""
        self._art.scene = Scene()
        self._renew()

    def choose(self, key: str, *, reveal: bool = True) -> None:
        """Make a party the chosen one, and bring it into view."""
        if key == self._look.chosen:
            return
        self._look.chosen = key
        node = self.scene.by_key.get(key)
        moved = node is not None and reveal and self._art.scale.show(node.x, node.y)
        self._describe()
        if moved or (node is not None and key not in self._art.labels):
            self._renew()
        else:
            self.update()

    def show_lines(self, lines: Lines) -> None:
        """Which relations are drawn."""
        self._art.lines = lines
        self._renew()

    def light(self, keys: tuple[str, ...]) -> None:
        """Let these parties stand out."""
        self._look.lit = keys
        self.update()

    def spot_of(self, key: str) -> QPoint:
        """Where a party is drawn on this widget."""
        return self._art.spot(self.scene.by_key[key]).toPoint()

    def label_boxes(self) -> dict[str, QRectF]:
        """Where names stand now."""
        self._rendered()
        return dict(self._art.labels)

    def _describe(self) -> None:
        node = self.scene.by_key.get(self._look.chosen)
        told = [] if node is None else [node.name, self._details(node).replace("\n", ". ")]
        if node is not None and self.judgements:
            told.append(self.related(node.key))
        self.setAccessibleDescription(". ".join(filter(None, told)))

    def _details(self, node: Node) -> str:
        """What is said of a party under the mouse: what it is, then how it was judged."""
        return "\n".join(filter(None, (self.about(node.key), self._judgement(node))))

    def _judgement(self, node: Node) -> str:
        return self._words(node.influence, node.interest) if self.judgements else ""

    def _words(self, influence: int, interest: int) -> str:
        power, care = self._texts("stakeholder_axis.influence"), self._texts("stakeholder_axis.interest")
        return f"{power} {influence} · {care} {interest}"

    def zoom_by(self, factor: float, at: QPointF | None = None) -> None:
        """Zoom in (above 1) or out (below 1)."""
        if self._art.scale.zoom_by(factor, at or self._art.scale.field.center()):
            self._renew()

    def fit(self) -> None:
        """Show everything."""
        self._art.scale.fit()
        self._renew()

    # Drawing

    def sizeHint(self) -> QSize:
        """It takes all the room there is."""
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        """Small, but still a map."""
        return QSize(260, int(260 * math.sqrt(current().percent / 100)))

    def _renew(self) -> None:
        self._still = None
        self.update()

    def _rendered(self) -> QPixmap:
        if self._still is None:
            self._art.scale.lie_in(self._art.ground.field_in(self.width(), self.height()))
            self._art.settle()
            if not self._sliding:
                self._art.place_labels(self._look.chosen)
            self._draw_still()
        assert self._still is not None
        return self._still

    def _draw_still(self) -> None:
        self._still, self._names = self._sheet(), self._sheet()
        painter = QPainter(self._still)
        self._art.draw_still(painter)
        painter.end()
        painter = QPainter(self._names)
        self._art.draw_labels(painter)
        painter.end()

    def _sheet(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        return picture

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The still picture, and on top of it what is looked at."""
        still = self._rendered()
        painter = QPainter(self)
        painter.drawPixmap(0, 0, still)
        self._art.draw_over(painter, self._look)
        painter.drawPixmap(0, 0, self._names)
        self._art.draw_spread(painter, self._look)
        self._draw_tags(painter)
        if self.hasFocus():
            painter.setPen(QPen(current().color("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self._art.scale.field.adjusted(1, 1, -1, -1), 8, 8)
            if self.keys_shown:
                self._art.draw_line(painter, self.keys)
        painter.end()

    def _draw_tags(self, painter: QPainter) -> None:
        held = self.scene.by_key.get(self._look.held)
        if held is not None and self._look.held_at is not None:
            at = self._art.scale.to_scale(self._look.held_at)
            words = self._words(on_scale(at.y()), on_scale(at.x())) if self.judgements else ""
            self._art.draw_tag(painter, self._look.held_at, held.name, words)
            return
        hovered = self.scene.by_key.get(self._look.hovered)
        chosen = self.scene.by_key.get(self._look.chosen)
        if chosen is not None and chosen is not hovered and self._art.is_unnamed(chosen):
            self._art.draw_tag(painter, self._art.spot(chosen), chosen.name, "")
        if self._look.line is not None and self._look.line_at is not None:
            title, _, more = self.about_line(self._look.line.key).partition("\n")
            self._art.draw_tag(painter, self._look.line_at, title, more)
        if hovered is not None:
            self._art.draw_tag(painter, self._art.spot(hovered), hovered.name, self._details(hovered))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw anew at another size."""
        super().resizeEvent(event)
        self._renew()

    def changeEvent(self, event: QEvent) -> None:
        """Draw anew in another theme or text size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._renew()


def _nothing(_key: str) -> str:
    return ""
