"""The pieces of divided bars, from least to most: shades of one colour, or patterns where there is no colour."""

from __future__ import annotations

from typing import Any, Final

from wijkwerkplaats.report import fonts
from wijkwerkplaats.report.look import look
from wijkwerkplaats.report.style import ACCENT, INK, RULE, WHITE
from wijkwerkplaats.report.text import put, width_of

_SHADES: Final = {3: (WHITE, "#B9D6CF", ACCENT), 5: (WHITE, "#DDEFEA", "#A9CFC6", "#5FA698", ACCENT)}
_PATTERNS: Final = {3: (0, 2, 4), 5: (0, 1, 2, 3, 4)}
_STEPS: Final = {1: (6.0, False), 2: (3.2, False), 3: (3.2, True)}
"""How far apart the lines of a pattern are, and whether they cross."""


def piece(
    canvas: Any,
    x: float,
    y: float,
    wide: float,
    high: float,
    place: int,
    places: int,
    *,
    dashed: bool = False,
) -> None:
    """One piece: its place says how dark it is; a broken edge stands for before."""
    if look().colours:
        canvas.setFillColor(_SHADES[places][place])
        canvas.rect(x, y, wide, high, stroke=0, fill=1)
    else:
        pattern(canvas, x, y, wide, high, _PATTERNS[places][place])
    canvas.setStrokeColor(RULE if look().colours else INK)
    canvas.setLineWidth(0.6)
    canvas.setDash(*((2, 1.5) if dashed else ()))
    canvas.rect(x, y, wide, high, stroke=1, fill=0)
    canvas.setDash()


def pattern(canvas: Any, x: float, y: float, wide: float, high: float, dark: int) -> None:
    """Empty, three kinds of lines, or full: told apart on any copier."""
    canvas.setFillColor(INK if dark == max(_PATTERNS[5]) else WHITE)
    canvas.rect(x, y, wide, high, stroke=0, fill=1)
    if dark not in _STEPS:
        return
    apart, crossed = _STEPS[dark]
    canvas.saveState()
    edge = canvas.beginPath()
    edge.rect(x, y, wide, high)
    canvas.clipPath(edge, stroke=0, fill=0)
    canvas.setStrokeColor(INK)
    canvas.setLineWidth(0.5)
    at = x - high
    while at < x + wide:
        canvas.line(at, y, at + high, y + high)
        if crossed:
            canvas.line(at, y + high, at + high, y)
        at += apart
    canvas.restoreState()


def counted(canvas: Any, x: float, y: float, count: int, place: int, places: int) -> None:
    """A number in the middle of a piece, on white where there is a pattern."""
    text, last = str(count), place == places - 1
    if not look().colours and 0 < place < places - 1:
        wide = width_of(text, 9, fonts.STRONG) + 3
        canvas.setFillColor(WHITE)
        canvas.rect(x - wide / 2, y - 1.5, wide, 9.5, stroke=0, fill=1)
    put(canvas, x, y, text, 9, font=fonts.STRONG, color=WHITE if last else INK, anchor="middle")
