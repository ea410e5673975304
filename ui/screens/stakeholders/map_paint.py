"""Draws the map: what stands still in one go, and what moves or is looked at on top of it."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from ui.screens.stakeholders.map_ground import Ground
from ui.screens.stakeholders.map_look import (
    LINES,
    STRENGTHS,
    draw_head,
    draw_mark,
    draw_sign,
    line_pen,
    mark_pixmap,
)
from ui.screens.stakeholders.map_scale import Scale
from ui.screens.stakeholders.map_scene import Edge, Node, Scene
from ui.screens.stakeholders.map_spread import draw_boxes, draw_tags
from ui.theme import current
from wijkwerkplaats.analysis.labels import Box, Mark, place_labels
from wijkwerkplaats.model.words import RelationKind

SIGNS_UP_TO: Final = 120
"""With more lines than this, arrows and signs are only drawn on those of the chosen party."""


NEAR: Final = 6.0
"""So near to a line one points at it."""


class Lines(StrEnum):
    """Which relations are drawn."""

    ALL = "all"
    CHOSEN = "chosen"
    NONE = "none"


@dataclass(slots=True)
class Attention:
    """What the map draws on top: the chosen party, what is under the mouse, the one being moved and to where."""

    chosen: str = ""
    hovered: str = ""
    held: str = ""
    held_at: QPointF | None = None
    line: Edge | None = None
    line_at: QPointF | None = None
    lit: tuple[str, ...] = ()


class MapPainter:
    """Knows the scene and the scale, and draws both."""

    def __init__(self, ground: Ground) -> None:
        self.ground = ground
        self.scale = Scale()
        self.scene = Scene()
        self.lines = Lines.ALL
        self.on_paper = False
        self.boxes = False
        self.labels: dict[str, QRectF] = {}
        self._spots: dict[str, QPointF] = {}
        self._widths: dict[str, tuple[str, float]] = {}
        self._measured = (0, 0)

    @property
    def reach(self) -> float:
        """How far a mark reaches: smaller in a crowd, larger when zoomed in."""
        count = len(self.scene.nodes)
        base = 9.0 if count <= 40 else 7.5 if count <= 120 else 5.6 if count <= 300 else 4.2
        return base * math.sqrt(current().percent / 100) * min(1.7, math.pow(self.scale.zoom, 0.35))

    def spot(self, node: Node) -> QPointF:
        """Where a party is drawn."""
        spot = self._spots.get(node.key)
        return self.scale.to_pixels(node.x, node.y) if spot is None else spot

    def settle(self) -> None:
        """Work out where everybody is, after the scene, the scale or the size changed."""
        to_pixels = self.scale.to_pixels
        self._spots = {node.key: to_pixels(node.x, node.y) for node in self.scene.nodes}

    def node_at(self, at: QPointF) -> Node | None:
        """The party under a point, the nearest one first."""
        best, nearest = None, (self.reach + 5) ** 2
        for node in self.scene.nodes:
            spot = self.spot(node)
            away = (spot.x() - at.x()) ** 2 + (spot.y() - at.y()) ** 2
            if away <= nearest:
                best, nearest = node, away
        return best or self._labelled_at(at)

    def _labelled_at(self, at: QPointF) -> Node | None:
        key = next((key for key, box in self.labels.items() if box.contains(at)), "")
        return self.scene.by_key.get(key)

    def edge_at(self, at: QPointF, shown: Sequence[Edge]) -> Edge | None:
        """The line under a point, among those that are drawn."""
        best, nearest, still = None, NEAR, Attention()
        for edge in shown:
            away = _away(self._line(edge, still), at)
            if away < nearest:
                best, nearest = edge, away
        return best

    def is_unnamed(self, node: Node) -> bool:
        """Whether a party is in view without its name."""
        return node.key not in self.labels and self.scale.field.contains(self.spot(node))

    # What stands still

    def place_labels(self, chosen: str) -> None:
        """Find the places of all names; run again when something moved, not while something moves."""
        height = self._metrics().height()
        marks = []
        for node in sorted(self.scene.nodes, key=_importance):
            spot = self.spot(node)
            reach = self.reach * (1.7 if node.indispensable else 1.05)
            priority = 3 if node.key == chosen else 2 if node.indispensable else 0
            marks.append(Mark(node.key, spot.x(), spot.y(), reach, self._text(node)[1] + 6, height, priority))
        within = self.scale.field
        room = Box(within.left(), within.top(), within.right(), within.bottom())
        taken = [Box(r.left(), r.top(), r.right(), r.bottom()) for r in self.ground.words(self.scale)]
        placed = place_labels(marks, room, taken)
        self.labels = {
            key: QRectF(b.left, b.top, b.right - b.left, b.bottom - b.top) for key, b in placed.items()
        }

    def shift_labels(self, by: QPointF) -> None:
        """Let the names move along while everything moves."""
        self.labels = {key: box.translated(by) for key, box in self.labels.items()}

    def draw_still(self, painter: QPainter) -> None:
        """The ground, relations and marks."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.ground.draw(painter, self.scale)
        painter.setClipRect(self.scale.field)
        if self.boxes:
            draw_boxes(painter, self.scale, self.scene.spreads)
        if self.lines is Lines.ALL:
            self._draw_edges(painter, self.scene.edges, faint=True)
        self._draw_marks(painter)
        painter.setClipping(False)

    def _draw_marks(self, painter: QPainter) -> None:
        reach, view = self.reach, self.scale.field.adjusted(-20, -20, 20, 20)
        ratio = 1.0 if self.on_paper else painter.device().devicePixelRatio()
        for node in self.scene.nodes:
            spot = self._spots[node.key]
            if self.on_paper:
                draw_mark(painter, spot, reach, node.group, indispensable=node.indispensable)
            elif view.contains(spot):
                mark = mark_pixmap(node.group, reach, indispensable=node.indispensable, ratio=ratio)
                half = mark.width() / ratio / 2
                painter.drawPixmap(QPointF(spot.x() - half, spot.y() - half), mark)

    def draw_labels(self, painter: QPainter) -> None:
        """The names; they lie over everything, so that lines never cross them out."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(self.scale.field)
        for key, box in self.labels.items():
            self._draw_label(painter, self.scene.by_key[key], box)
        painter.setClipping(False)

    def _draw_label(self, painter: QPainter, node: Node, box: QRectF) -> None:
        theme = current()
        paper = theme.color("surface")
        paper.setAlphaF(0.78)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(paper)
        painter.drawRoundedRect(box, 3, 3)
        painter.setPen(theme.color("text"))
        painter.setFont(theme.font("small", bold=node.indispensable))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._text(node)[0])

    # What is looked at

    def draw_over(self, painter: QPainter, attention: Attention) -> None:
        """The relations and marks of who is chosen, under the mouse or being moved."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(self.scale.field)
        if attention.held in self.scene.by_key:
            self._fade(painter, self.scene.by_key[attention.held])
        for key in attention.lit:
            if key in self.scene.by_key:
                self._light(painter, self.scene.by_key[key])
        looked_at = [attention.held or attention.hovered or attention.chosen]
        if attention.chosen and attention.chosen not in looked_at:
            looked_at.append(attention.chosen)
        for key in looked_at:
            if self.lines is not Lines.NONE:
                self._draw_edges(painter, self.scene.of(key), faint=False, moved=attention)
        if attention.line is not None:
            self._draw_edges(painter, (attention.line,), faint=False)
        for key in reversed(looked_at):
            self._draw_one(painter, key, attention)
        painter.setClipping(False)

    def _fade(self, painter: QPainter, node: Node) -> None:
        """The place that a party is leaving stays in sight, but pale."""
        paper = current().color("surface")
        paper.setAlphaF(0.65)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(paper)
        painter.drawEllipse(self.spot(node), self.reach * 1.9, self.reach * 1.9)

    def _light(self, painter: QPainter, node: Node) -> None:
        spot = self.spot(node)
        draw_mark(painter, spot, self.reach, node.group, indispensable=node.indispensable, chosen=True)

    def _draw_one(self, painter: QPainter, key: str, attention: Attention) -> None:
        node = self.scene.by_key.get(key)
        if node is None:
            return
        if self.lines is not Lines.NONE:
            for edge in self.scene.of(key):
                other = self.scene.by_key[edge.target if edge.source == key else edge.source]
                spot = self._end(other, attention)
                draw_mark(painter, spot, self.reach, other.group, indispensable=other.indispensable)
        chosen = key in (attention.chosen, attention.held)
        spot = self._end(node, attention)
        draw_mark(painter, spot, self.reach, node.group, indispensable=node.indispensable, chosen=chosen)

    def draw_spread(self, painter: QPainter, attention: Attention) -> None:
        """Where perspectives place the party that is looked at, over the names."""
        key = attention.held or attention.hovered or attention.chosen
        spread = next((one for one in self.scene.spreads if one.key == key), None)
        node = self.scene.by_key.get(key)
        if spread is not None and node is not None:
            draw_tags(painter, self.scale, self.ground.texts, spread, self._end(node, attention))

    def _end(self, node: Node, attention: Attention | None) -> QPointF:
        if attention is not None and node.key == attention.held and attention.held_at is not None:
            return attention.held_at
        return self.spot(node)

    # Relations

    def _draw_edges(
        self, painter: QPainter, edges: Sequence[Edge], *, faint: bool, moved: Attention | None = None
    ) -> None:
        signs = not faint or len(edges) <= SIGNS_UP_TO
        alpha = 1.0 if not faint else 0.75 if len(edges) <= 60 else 0.5 if len(edges) <= 250 else 0.22
        width = 2.2 if not faint else 1.5 if len(edges) <= 250 else 1.0
        alike: dict[tuple[RelationKind, int], list[QLineF]] = {}
        for edge in edges:
            alike.setdefault((edge.kind, edge.strength), []).append(self._line(edge, moved))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for (kind, strength), lines in alike.items():
            painter.setPen(line_pen(kind, width * STRENGTHS[strength], alpha))
            painter.drawLines(lines)
        if signs:
            for (kind, _strength), lines in alike.items():
                self._draw_signs(painter, kind, lines, faint=faint)

    def _draw_signs(
        self, painter: QPainter, kind: RelationKind, lines: Iterable[QLineF], *, faint: bool
    ) -> None:
        look = LINES[kind]
        for line in lines:
            if look.head:
                size = 8.0 if faint else 10.0
                draw_head(painter, line.p1(), line.p2(), self.reach * 1.3, size, look.color(current()))
            if line.length() > 48:
                draw_sign(painter, line.center(), look)

    def _line(self, edge: Edge, moved: Attention | None) -> QLineF:
        nodes = self.scene.by_key
        if moved is None:
            line = QLineF(self._spots[edge.source], self._spots[edge.target])
        else:
            line = QLineF(self._end(nodes[edge.source], moved), self._end(nodes[edge.target], moved))
        if edge.lane and line.length() > 1:
            normal = line.normalVector().unitVector()
            line.translate(QPointF(normal.dx(), normal.dy()) * edge.lane * 5.0)
        return line

    # Words

    def _metrics(self) -> QFontMetricsF:
        return QFontMetricsF(current().font("small"))

    def _text(self, node: Node) -> tuple[str, float]:
        """The name as it fits on the map, with its width; long names are cut, shorter in a crowd."""
        letters = (
            34
            if self.on_paper
            else 24
            if len(self.scene.nodes) <= 40
            else 19
            if len(self.scene.nodes) <= 120
            else 15
        )
        if self._measured != (current().percent, letters):
            self._widths.clear()
            self._measured = (current().percent, letters)
        key = f"{node.indispensable}{node.name}"
        if key not in self._widths:
            metrics = QFontMetricsF(current().font("small", bold=node.indispensable))
            name = " ".join(node.name[:200].split())
            width, most = metrics.horizontalAdvance(name), metrics.averageCharWidth() * letters
            if width > most:
                name = metrics.elidedText(name, Qt.TextElideMode.ElideRight, most)
                width = metrics.horizontalAdvance(name)
            self._widths[key] = (name, width)
        return self._widths[key]

    def draw_tag(self, painter: QPainter, at: QPointF, title: str, more: str) -> None:
        """A tag beside a mark with its whole name and, where that may be seen, its judgement."""
        theme = current()
        bold = QFontMetricsF(theme.font("small", bold=True))
        title = bold.elidedText(" ".join(title[:300].split()), Qt.TextElideMode.ElideRight, 340)
        small = self._metrics()
        lines = [small.elidedText(one, Qt.TextElideMode.ElideRight, 380) for one in more.splitlines()]
        width = max(bold.horizontalAdvance(title), *map(small.horizontalAdvance, ["", *lines])) + 18
        box = QRectF(0, 0, width, bold.height() * (1 + len(lines)) + 12)
        box.moveTo(self._beside(at, box.size()))
        painter.setPen(QPen(theme.color("strong_border"), 1))
        painter.setBrush(theme.color("surface"))
        painter.drawRoundedRect(box, 6, 6)
        inner = box.adjusted(9, 6, -9, -6)
        painter.setPen(theme.color("text"))
        painter.setFont(theme.font("small", bold=True))
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, title)
        painter.setPen(theme.color("muted"))
        painter.setFont(theme.font("small"))
        for number, line in enumerate(lines, start=1):
            row = inner.adjusted(0, number * bold.height(), 0, 0)
            painter.drawText(row, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, line)

    def draw_line(self, painter: QPainter, words: str) -> None:
        """A line at the bottom of the map: which keys work, for who came by keyboard."""
        theme, field = current(), self.scale.field
        metrics = QFontMetricsF(theme.font("small"))
        wraps = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        text = metrics.boundingRect(QRectF(0, 0, field.width() - 40, field.height()), wraps, words)
        box = text.adjusted(-10, -4, 10, 4)
        box.moveCenter(QPointF(field.center().x(), field.bottom() - box.height() / 2 - metrics.height() / 2))
        painter.setPen(QPen(theme.color("strong_border"), 1))
        painter.setBrush(theme.color("surface"))
        painter.drawRoundedRect(box, 6, 6)
        painter.setPen(theme.color("text"))
        painter.setFont(theme.font("small"))
        painter.drawText(box, wraps, words)

    def _beside(self, at: QPointF, size: QSizeF) -> QPointF:
        field, far = self.scale.field, self.reach * 2 + 6
        x = at.x() + far if at.x() + far + size.width() <= field.right() else at.x() - far - size.width()
        y = at.y() - size.height() / 2
        return QPointF(
            max(field.left() + 2, x), min(max(field.top() + 2, y), field.bottom() - size.height() - 2)
        )


def _importance(node: Node) -> float:
    return -(node.x + node.y)


def _away(line: QLineF, at: QPointF) -> float:
    """How far a point is from a line, in pixels."""
    dx, dy = line.dx(), line.dy()
    square = dx * dx + dy * dy
    part = ((at.x() - line.x1()) * dx + (at.y() - line.y1()) * dy) / square if square else 0.0
    spot = line.pointAt(min(1.0, max(0.0, part)))
    return math.hypot(at.x() - spot.x(), at.y() - spot.y())
