"""The look of the paper: one grid, one accent colour, a small scale of sizes; it all works in black and white."""

from __future__ import annotations

import functools
from typing import Final

from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_CENTER, TA_LEFT, TA_RIGHT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm

from wijkwerkplaats.report import fonts
from wijkwerkplaats.report.look import Look, look

INK: Final = "#1D2420"
MUTED: Final = "#566058"
ACCENT: Final = "#0B6B5D"
LINE: Final = "#C3C9BE"
RULE: Final = "#8A9284"
PALE: Final = "#F1F3EE"
TINT: Final = "#DDEFEA"
WHITE: Final = "#FFFFFF"

GRID: Final = 7.0
"""Half a line of text: every distance is a multiple of it."""

PAGE_WIDTH, PAGE_HEIGHT = A4
LEFT: Final = 24 * mm
RIGHT: Final = 20 * mm
TOP: Final = 26 * mm
BOTTOM: Final = 22 * mm
WIDTH: Final = PAGE_WIDTH - LEFT - RIGHT
HEIGHT: Final = PAGE_HEIGHT - TOP - BOTTOM
"""All of these are of the normal edition; what fits every edition asks `wide()` and `high()`."""

_SIZES: Final[dict[str, tuple[float, float, str, str]]] = {
    "title": (25, 29, fonts.STRONG, INK),
    "part": (18, 22, fonts.STRONG, INK),
    "heading": (12, 16, fonts.STRONG, INK),
    "lead": (11.5, 16, fonts.TEXT, INK),
    "body": (10, 14, fonts.TEXT, INK),
    "strong": (10, 14, fonts.STRONG, INK),
    "muted": (10, 14, fonts.TEXT, MUTED),
    "quote": (11.5, 16, fonts.SOFT, INK),
    "cell": (9.5, 12.5, fonts.TEXT, INK),
    "term": (9.5, 12.5, fonts.STRONG, MUTED),
    "number": (9.5, 12.5, fonts.STRONG, ACCENT),
    "small": (8.5, 11, fonts.TEXT, MUTED),
    "label": (8.5, 11, fonts.STRONG, MUTED),
    "kicker": (9, 12, fonts.STRONG, ACCENT),
}
"""Size, line height, font and colour of every kind of text."""


def wide() -> float:
    """How wide the text is in the edition at hand."""
    return look().wide


def high() -> float:
    """How high a page of text is in the edition at hand."""
    return look().high


def style(
    name: str, *, align_right: bool = False, centred: bool = False, indent: float = 0.0
) -> ParagraphStyle:
    """A kind of text by name, as the edition at hand has it."""
    return _style(look(), name, TA_RIGHT if align_right else TA_CENTER if centred else TA_LEFT, indent)


@functools.cache
def _style(wanted: Look, name: str, alignment: int, indent: float) -> ParagraphStyle:
    fonts.load()
    points, leading, font, color = _SIZES[name]
    size = wanted.size(points)
    return ParagraphStyle(
        name,
        fontName=font,
        fontSize=size,
        leading=leading * size / points,
        textColor=HexColor(color),
        leftIndent=indent,
        allowWidows=0,
        allowOrphans=0,
        splitLongWords=1,
        alignment=alignment,
    )
