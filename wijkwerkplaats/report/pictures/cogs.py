"""The process model as cogs on paper (§3.1, fig. 3.1, 3.2, 8.1): vector, and readable in black and white."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any, Final

from wijkwerkplaats.analysis.cog_links import Arc, Plate, arcs, plates
from wijkwerkplaats.analysis.cogs import RING, Cog, Train, outline, train
from wijkwerkplaats.analysis.disc_text import TITLE, DiscText, disc_text
from wijkwerkplaats.analysis.overview import PartLine
from wijkwerkplaats.method import Method
from wijkwerkplaats.model.words import PartState
from wijkwerkplaats.report import fonts
from wijkwerkplaats.report.style import ACCENT, INK, LINE, MUTED, PALE, RULE, TINT, WHITE
from wijkwerkplaats.report.text import put, width_of

_GAP: Final = 5.0
_BEGUN: Final = {PartState.STARTED, PartState.DONE}
_LARGEST: Final = 9.5
_SAMPLE: Final = 10.0
"""The size at which words are measured; they are drawn in the size that fits."""


class CogsOnPaper:
    """Draws the cogs within a box whose upper left corner is (`left`, `top`) on a canvas of reportlab."""

    def __init__(
        self, canvas: Any, method: Method, lines: Sequence[PartLine], left: float, top: float
    ) -> None:
        self._canvas, self._method, self._lines = canvas, method, lines
        self._left, self._top = left, top

    def draw(self, width: float, height: float) -> None:
        """Draw everything; all cogs have words of one size."""
        found = train("wave")
        found = found.scaled(min(width / found.width, height / found.height))
        found = found.moved((width - found.width) / 2, 0)
        room = Train(found.shape, found.cogs, width, found.height)
        texts = [
            self._words(phase.title, [part.title for part in phase.parts]) for phase in self._method.phases
        ]
        fits = min(cog.inner / text.radius for cog, text in zip(room.cogs, texts, strict=True))
        factor = min(fits, _LARGEST / _SAMPLE)
        for arc in arcs(room):
            self._arc(arc)
        states = [[one.state for one in self._lines if one.part.phase == p.id] for p in self._method.phases]
        for cog, of_cog in zip(room.cogs, states, strict=True):
            self._wheel(cog, moving=bool(_BEGUN & set(of_cog)))
        for cog, of_cog, text in zip(room.cogs, states, texts, strict=True):
            self._ring(cog, of_cog)
            self._disc(cog, text.scaled(factor), of_cog, _SAMPLE * factor)
        self._plates(room)

    @staticmethod
    def _words(title: str, parts: Sequence[str]) -> DiscText:
        def measure(text: str, bold: bool) -> float:
            size = _SAMPLE * (1.1 if bold else 1.0)
            return width_of(text, size, fonts.STRONG if bold else fonts.TEXT)

        return disc_text(title, parts, measure, _SAMPLE * 1.32)

    def _spot(self, x: float, y: float) -> tuple[float, float]:
        return self._left + x, self._top - y

    def _path(self, spots: Sequence[tuple[float, float]]) -> Any:
        path = self._canvas.beginPath()
        path.moveTo(*self._spot(*spots[0]))
        for spot in spots[1:]:
            path.lineTo(*self._spot(*spot))
        path.close()
        return path

    def _wheel(self, cog: Cog, *, moving: bool) -> None:
        canvas = self._canvas
        canvas.setLineWidth(0.7)
        canvas.setStrokeColor(ACCENT if moving else RULE)
        canvas.setFillColor(TINT if moving else PALE)
        canvas.drawPath(self._path(list(outline(cog, steps=12))), stroke=1, fill=1)
        canvas.setFillColor(WHITE)
        canvas.circle(*self._spot(cog.x, cog.y), cog.radius * 0.925, stroke=0, fill=1)

    # The ring

    def _ring(self, cog: Cog, states: Sequence[PartState]) -> None:
        span = 360 / len(states)
        for number, state in enumerate(states):
            start = -90 + number * span + _GAP / 2
            inner, outer = (share * cog.radius for share in RING)
            turns = [start + (span - _GAP) * step / 24 for step in range(25)]
            spots = [cog.at(turn, outer) for turn in turns] + [
                cog.at(turn, inner) for turn in reversed(turns)
            ]
            self._piece(self._path(spots), cog, state)

    def _piece(self, path: Any, cog: Cog, state: PartState) -> None:
        canvas = self._canvas
        canvas.setLineWidth(0.6)
        canvas.setStrokeColor(ACCENT if state in _BEGUN else RULE)
        canvas.setFillColor(ACCENT if state is PartState.DONE else WHITE)
        if state is PartState.SKIPPED:
            canvas.setDash(1, 1.6)
        canvas.drawPath(path, stroke=1, fill=1)
        canvas.setDash()
        if state is PartState.STARTED:
            self._hatch(path, cog)

    def _hatch(self, path: Any, cog: Cog) -> None:
        canvas = self._canvas
        canvas.saveState()
        canvas.clipPath(path, stroke=0, fill=0)
        canvas.setLineWidth(0.5)
        x, y = self._spot(cog.x, cog.y)
        reach = cog.radius
        for step in range(-int(reach * 2), int(reach * 2), 3):
            canvas.line(x + step - reach, y - reach, x + step + reach, y + reach)
        canvas.restoreState()

    # The words

    def _disc(self, cog: Cog, text: DiscText, states: Sequence[PartState], size: float) -> None:
        for one in text.lines:
            x, y = self._spot(cog.x + one.left, cog.y + one.top + text.line * 0.72)
            if one.row == TITLE:
                put(self._canvas, x, y, one.text, size * 1.1, font=fonts.STRONG, color=INK)
                continue
            if one.mark:
                sign(self._canvas, states[one.row], x + text.line * 0.42, y + size * 0.3, size * 0.36)
                x += text.line * 1.1
            color = MUTED if states[one.row] is PartState.SKIPPED else INK
            put(self._canvas, x, y, one.text, size, color=color)

    # The links

    def _arc(self, arc: Arc) -> None:
        canvas = self._canvas
        canvas.setStrokeColor(MUTED)
        canvas.setLineWidth(0.8)
        canvas.setDash(3, 2)
        spots = [self._spot(*spot) for spot in (arc.start, arc.first, arc.second, arc.end)]
        canvas.bezier(*spots[0], *spots[1], *spots[2], *spots[3])
        canvas.setDash()
        self._head(spots[2], spots[3])
        if arc.both:
            self._head(spots[1], spots[0])

    def _head(self, before: tuple[float, float], tip: tuple[float, float]) -> None:
        angle = math.atan2(tip[1] - before[1], tip[0] - before[0])
        path = self._canvas.beginPath()
        path.moveTo(*tip)
        for turn in (0.42, -0.42):
            path.lineTo(tip[0] - 6 * math.cos(angle + turn), tip[1] - 6 * math.sin(angle + turn))
        path.close()
        self._canvas.setFillColor(MUTED)
        self._canvas.drawPath(path, stroke=0, fill=1)

    def _plates(self, room: Train) -> None:
        names = [link.title for link in self._method.links]
        for made in plates(room, names, lambda text: width_of(text, 8), 10.5, 5):
            if made is not None:
                self._plate(made)

    def _plate(self, made: Plate) -> None:
        canvas = self._canvas
        x, y = self._spot(made.x, made.y)
        canvas.setFillColor(WHITE)
        canvas.setStrokeColor(LINE)
        canvas.setLineWidth(0.6)
        canvas.roundRect(
            x - made.width / 2, y - made.height / 2, made.width, made.height, 4, stroke=1, fill=1
        )
        y += len(made.lines) * 10.5 / 2 - 8
        for line in made.lines:
            put(canvas, x, y, line, 8, color=MUTED, anchor="middle")
            y -= 10.5


def sign(canvas: Any, state: PartState, x: float, y: float, size: float) -> None:
    """The sign of a state around a point: checked and full, dotted, struck through, or hollow."""
    canvas.setLineWidth(0.8)
    canvas.setStrokeColor(ACCENT if state in _BEGUN else MUTED)
    canvas.setFillColor(ACCENT if state is PartState.DONE else WHITE)
    canvas.circle(x, y, size, stroke=1, fill=1)
    if state is PartState.DONE:
        canvas.setStrokeColor(WHITE)
        canvas.setLineWidth(1)
        canvas.lines([
            (x - size * 0.45, y, x - size * 0.1, y - size * 0.4),
            (x - size * 0.1, y - size * 0.4, x + size * 0.5, y + size * 0.4),
        ])  # fmt: skip
    elif state is PartState.STARTED:
        canvas.setFillColor(ACCENT)
        canvas.circle(x, y, size * 0.38, stroke=0, fill=1)
    elif state is PartState.SKIPPED:
        canvas.line(x - size * 0.6, y - size * 0.6, x + size * 0.6, y + size * 0.6)
