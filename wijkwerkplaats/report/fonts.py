"""The fonts of the paper: one family for text, others for the letters that it does not have."""

from __future__ import annotations

import functools
import unicodedata
from typing import Any, Final

from reportlab.lib.fonts import addMapping
from reportlab.pdfbase.pdfmetrics import getFont, registerFont
from reportlab.pdfbase.ttfonts import TTFont

from wijkwerkplaats.paths import RESOURCES

TEXT: Final = "SourceSans3-Regular"
STRONG: Final = "SourceSans3-SemiBold"
SOFT: Final = "SourceSans3-Italic"
_FAMILY: Final = "SourceSans3"
_FALLBACKS: Final = (
    "NotoSansHebrew-Regular", "NotoSansArabic-Regular", "NotoEmoji-Regular", "NotoSansSymbols2-Regular",
    "NotoSansSymbols-Regular",
)  # fmt: skip
BOX: Final = "\u25a1"
"""Stands where no font has the letter that was typed."""
_JOINERS: Final = frozenset("\u200d\ufe0e\ufe0f")
_SHAPED: Final = frozenset({"Mn", "Mc", "Me", "Cf", "Cc", "Cs"})
"""Categories of letters that a plain run of glyphs shows wrongly: they join or hang on others."""


@functools.cache
def load() -> None:
    """Register the text family, so that `<b>` and `<i>` find their weights."""
    for name in (TEXT, STRONG, SOFT):
        registerFont(TTFont(name, str(RESOURCES / "fonts" / f"{name}.ttf")))
    for bold, italic, name in ((0, 0, TEXT), (1, 0, STRONG), (0, 1, SOFT), (1, 1, STRONG)):
        addMapping(_FAMILY, bold, italic, name)
        addMapping(TEXT, bold, italic, name)


@functools.cache
def face(name: str) -> Any:
    """A font by name, registered when it is first needed."""
    load()
    if name in _FALLBACKS:
        registerFont(TTFont(name, str(RESOURCES / "fonts" / f"{name}.ttf")))
        _unscale(getFont(name))
    return getFont(name)


def _unscale(font: Any) -> None:
    """Give every glyph the width that its font file says.

    reportlab 5.1 keeps the widths behind the last that is written out in thousandths instead of the units of the font.
    """
    units = font.hbFace.upem
    font.face.hmetrics = [
        (round(wide * units / 1000) if isinstance(wide, float) else wide, left)
        for wide, left in font.face.hmetrics
    ]


@functools.cache
def simple_letters() -> frozenset[str]:
    """The letters that the text family shows well one after the other; all others are shaped."""
    known = map(chr, face(TEXT).face.charToGlyph)
    return frozenset(c for c in known if unicodedata.category(c) not in _SHAPED) | frozenset("\n\t ")


def is_simple(text: str) -> bool:
    """Whether a text needs no other font, no joining of letters and no change of direction."""
    return simple_letters().issuperset(text)


def font_for(letter: str, following: str, wanted: str) -> str:
    """The font that shows `letter`; the wanted one when none does, where it becomes a box."""
    code = ord(letter)
    if following == "\ufe0f" and code > 0xFF and code in face("NotoEmoji-Regular").face.charToGlyph:
        return "NotoEmoji-Regular"
    for name in (wanted, *_FALLBACKS):
        if code in face(name).face.charToGlyph:
            return name
    return wanted


def drawn(letter: str, font: str) -> str:
    """What is drawn for a letter: itself, or a box where the font lacks it. Nobody is left with an empty glyph."""
    known = face(font).face.charToGlyph
    return letter if ord(letter) in known or letter in _JOINERS or ord(BOX) not in known else BOX


def hangs_on(letter: str) -> bool:
    """Whether a letter belongs to the one before it: an accent, a joiner, a skin tone."""
    return letter in _JOINERS or unicodedata.combining(letter) > 0 or 0x1F3FB <= ord(letter) <= 0x1F3FF


def is_hidden(letter: str) -> bool:
    """Whether a letter shows nothing by itself: soft hyphens, marks of direction, zero-width spaces."""
    return unicodedata.category(letter) == "Cf" and letter not in _JOINERS
