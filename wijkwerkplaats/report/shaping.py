"""One line of any script on paper: right to left, joined letters, emoji, and a box for what no font has."""

from __future__ import annotations

import functools
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import uharfbuzz
from bidi import algorithm as bidi
from reportlab.lib.colors import toColor
from reportlab.pdfbase.ttfonts import ShapeData, ShapedStr

from wijkwerkplaats.report import fonts

_BASIC_PLANE: Final = 0xFFFF
_UNKNOWN: Final = "x"
"""Stands for a letter that this Python does not know yet, such as the newest emoji: bidi stops at them."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words in one font and colour. They are plain text: nothing in them is markup."""

    text: str
    font: str = fonts.TEXT
    color: str = ""


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter of a line as it is laid out."""

    char: str
    piece: Piece
    font: str
    level: int


@dataclass(frozen=True, slots=True)
class Run:
    """Glyphs in one font, direction and colour, in the order in which they are drawn."""

    glyphs: Any
    font: str
    color: str
    width: float


@functools.cache
def shade(color: Any) -> Any:
    """A colour as reportlab draws it; reading `#0B6B5D` anew for every word takes time."""
    return toColor(color)


def letters(pieces: Sequence[Piece]) -> tuple[list[Letter], int]:
    """The letters of a line in the order of typing, each with its font and direction; and the line's direction.

    Each piece has a direction of its own: a Dutch label does not turn the Hebrew behind it.
    """
    found: list[Letter] = []
    base = next((bidi.get_base_level(piece.text) for piece in pieces if piece.text.strip()), 0)
    for piece in pieces:
        text = "".join(c for c in piece.text if not fonts.is_hidden(c))
        for number, (char, level) in enumerate(zip(text, _levels(text, base), strict=True)):
            if found and fonts.hangs_on(char):
                found.append(Letter(char, piece, found[-1].font, found[-1].level))
            else:
                font = fonts.font_for(char, text[number + 1 : number + 2], piece.font)
                found.append(Letter(char, piece, font, level))
    return found, base


def _levels(text: str, around: int) -> list[int]:
    """The level of embedding of each letter by the Unicode rules, in a line of the direction `around`."""
    text = "".join(c if unicodedata.bidirectional(c) else _UNKNOWN for c in text)
    base = bidi.get_base_level(text)
    storage = bidi.get_empty_storage() | {"base_level": base, "base_dir": "LR"[base]}
    bidi.get_embedding_levels(text, storage)
    bidi.explicit_embed_and_overrides(storage)
    bidi.resolve_weak_types(storage)
    bidi.resolve_neutral_types(storage, False)
    bidi.resolve_implicit_levels(storage, False)
    inside = 2 if around > base else 0
    levels = [one["level"] + inside for one in storage["chars"]]
    return levels if len(levels) == len(text) else [base + inside] * len(text)


def runs(line: Sequence[Letter], base: int, size: float) -> list[Run]:
    """A line as runs from left to right."""
    shown = _trailing_to(line, base)
    groups: list[list[Letter]] = []
    for one in shown:
        last = groups[-1][-1] if groups else None
        if last and (last.font, last.level, last.piece) == (one.font, one.level, one.piece):
            groups[-1].append(one)
        else:
            groups.append([one])
    return [_run(group, size) for group in _in_sight(groups)]


def _trailing_to(line: Sequence[Letter], base: int) -> list[Letter]:
    """Spaces at the end follow the direction of the line (rule L1)."""
    end = len(line)
    while end and line[end - 1].char.isspace():
        end -= 1
    return [*line[:end], *(Letter(one.char, one.piece, one.font, base) for one in line[end:])]


def _in_sight(groups: list[list[Letter]]) -> list[list[Letter]]:
    """From the order of typing to that on paper (rule L2): the deepest level is turned first."""
    ordered = list(groups)
    highest = max((group[0].level for group in groups), default=0)
    for level in range(highest, 0, -1):
        start = 0
        while start < len(ordered):
            end = start
            while end < len(ordered) and ordered[end][0].level >= level:
                end += 1
            ordered[start:end] = reversed(ordered[start:end])
            start = max(end, start + 1)
    return ordered


def _run(group: list[Letter], size: float) -> Run:
    text = "".join(fonts.drawn(one.char, one.font) for one in group)
    glyphs, width = _shaped(text, group[0].font, bool(group[0].level % 2))
    return Run(glyphs, group[0].font, group[0].piece.color, width * size / 1000)


@functools.lru_cache(maxsize=4096)
def _shaped(text: str, font: str, backwards: bool) -> tuple[Any, float]:
    """The glyphs of a text as reportlab draws them, and their width in thousandths of the size."""
    known = fonts.face(font)
    shaper = known.hbFont(10)
    buffer = uharfbuzz.Buffer()
    buffer.cluster_level = uharfbuzz.BufferClusterLevel.MONOTONE_CHARACTERS
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if backwards else "ltr"
    uharfbuzz.shape(shaper, buffer, {"kern": True, "liga": True})
    chars, shape, total = [], [], 0.0
    for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        char = _char_of(known, shaper, info.codepoint)
        across, up, dx, dy = map(
            known.pdfScale, (place.x_advance, place.y_advance, place.x_offset, place.y_offset)
        )
        shape.append(ShapeData(info.cluster, across, up, dx, dy, known.face.charWidths[char]))
        chars.append(chr(char))
        total += across
    return ShapedStr("".join(chars), shape), total


def _char_of(known: Any, shaper: Any, glyph: int) -> int:
    """The letter by which reportlab knows a glyph; one of the private area when it has none.

    reportlab 5.1 writes a map from glyphs to text that is not valid for letters above the basic plane.
    """
    chars = [c for c in known.face.glyphToChar.get(glyph, ()) if c <= _BASIC_PLANE]
    if chars:
        return int(chars[0])
    width = known.pdfScale(shaper.get_glyph_h_advance(glyph))  # of the font itself, as it stands in the file
    return int(known.hbAddPrivate(shaper.glyph_to_string(glyph), glyph, width))


def draw(canvas: Any, line: Sequence[Run], x: float, y: float, size: float, color: Any, words: str) -> None:
    """Draw runs from `x`; `words` is what was typed, for whoever searches, copies or listens."""
    out = canvas.beginText(x, y)
    code = (b"\xfe\xff" + words.encode("utf-16-be", "replace")).hex().upper()
    out._code.append(f"/Span <</ActualText <{code}>>> BDC")
    for run in line:
        out.setFont(run.font, size, size)
        out.setFillColor(shade(run.color or color))
        out._textOut(run.glyphs)
    out._code.append("EMC")
    canvas.drawText(out)
