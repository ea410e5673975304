"""The one place where words become paper. What people typed is text: it is never read as markup."""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Any, Final

from reportlab.lib.enums import TA_CENTER, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus.paraparser import ParaFrag

from wijkwerkplaats.report import fonts, shaping
from wijkwerkplaats.report.flowable import Flowable
from wijkwerkplaats.report.lines import Lines
from wijkwerkplaats.report.look import look
from wijkwerkplaats.report.shaping import Letter, Piece, shade
from wijkwerkplaats.report.tags import Node, content

TAB: Final = "    "
ASCENT: Final = 1.0
"""How far below its top reportlab puts the first line of a paragraph, in sizes: ours stand on the same height."""
_SHORT: Final = 80
_NAMED: Final = 160
"""A text of so many letters can still stand in a narrow column."""
_WORD: Final = 30
"""What is longer is no word that anybody misses when it is broken."""
_PER_CENT: Final = re.compile(r"(?<=\d) (?=%)")
_SPACES: Final = re.compile(r"^ | (?= )|(?<=\n) |(?<=\d) (?=%)")


def strong(text: str, color: str = "") -> Piece:
    """Words that stand out."""
    return Piece(text, fonts.STRONG, color)


def soft(text: str, color: str = "") -> Piece:
    """Words in italics: why, under which condition."""
    return Piece(text, fonts.SOFT, color)


def tinted(text: str, color: str) -> Piece:
    """Words in another colour."""
    return Piece(text, fonts.TEXT, color)


def plain(text: str) -> str:
    """Text as it is drawn: every letter and space as it was typed. Nothing parses it, so nothing in it is markup.

    No line ends between a number and its per cent.
    """
    text = unicodedata.normalize("NFC", text).replace("\t", TAB)
    return _SPACES.sub("\u00a0", text)


class Words(Flowable):
    """Words that know what they say, for whoever makes something else of them than paper."""

    pieces: Sequence[Piece] = ()
    leads = False
    """Whether it says what the next block is, and never stands alone above the end of a page."""
    style: ParagraphStyle
    node: Node

    @property
    def longest(self) -> float:
        """How wide the longest word is, as far as short texts go: long ones have room."""
        found = [(piece, max(_unbroken(piece.text), key=len, default="")) for piece in self.pieces]
        return max(
            (self._wide(piece, word) for piece, word in found if len(piece.text) <= _NAMED), default=0.0
        )

    def _wide(self, piece: Piece, word: str) -> float:
        style = self.style
        return (
            width_of(word, style.fontSize, piece.font) + float(style.leftIndent)
            if len(word) <= _WORD
            else 0.0
        )

    def _know(self, pieces: Sequence[Piece], style: ParagraphStyle, node: Node | None) -> None:
        self.pieces, self.style = pieces, style
        self.node = node or Node("H1" if style.name == "title" else "P")


def words(style: ParagraphStyle, *pieces: str | Piece) -> Words:
    """Words as a block that breaks over lines and pages, whatever their script."""
    wanted = [piece if isinstance(piece, Piece) else Piece(piece, style.fontName) for piece in pieces]
    if not all(fonts.is_simple(piece.text) for piece in wanted):
        return ShapedParagraph(wanted, style)
    first = wanted[0] if len(wanted) == 1 else None
    if first is not None and len(first.text) <= _SHORT and "\n" not in first.text:
        return Line(first, style)
    return Broken(wanted, style)


def _unbroken(text: str) -> list[str]:
    """What stays on one line; a per cent and its number do, as wide as with a digit between them."""
    return _PER_CENT.sub("0", text).split() if "%" in text else text.split()


class Broken(Words):
    """Words over lines, which reportlab breaks."""

    def __init__(
        self,
        pieces: Sequence[Piece],
        style: ParagraphStyle,
        *,
        node: Node | None = None,
        lines: Lines | None = None,
    ) -> None:
        super().__init__()
        self._know(pieces, style, node)
        self._lines = lines or Lines(style, list(_fragments(pieces, style)))

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """As high as its lines."""
        self.width, self.height = self._lines.wrap(width, height)
        return self.width, self.height

    def split(self, width: float, height: float) -> list[Flowable]:
        """What fits, and the rest: to whoever listens both are the same words."""
        parts = self._lines.parted(width, height)
        return [Broken((), self.style, node=self.node, lines=part) for part in parts]

    def draw(self) -> None:
        """Draw the lines."""
        self._lines.keep_spaces()
        with content(self.canv, self.node):
            self._lines.drawOn(self.canv, 0, 0)


def _fragments(pieces: Sequence[Piece], style: ParagraphStyle) -> Iterable[Any]:
    """What reportlab's parser would make of markup, made without markup."""
    empty = True
    for piece in pieces:
        base = _fragment(piece.font, piece.color or style.textColor, style.fontSize)
        for number, line in enumerate(plain(piece.text).split("\n")):
            if number:
                yield base.clone(lineBreak=True, text="")
            if line:
                yield base.clone(text=line)
            empty = empty and not (number or line)
    if empty:  # reportlab breaks one fragment into lines much faster than two
        yield _fragment(style.fontName, style.textColor, style.fontSize).clone(text="")


@functools.lru_cache(maxsize=256)
def _fragment(font: str, color: Any, size: float) -> Any:
    return ParaFrag(
        fontName=font, fontSize=size, textColor=shade(color), text="", rise=0, greek=0, link=[], us_lines=[],
        bold=0, italic=0, __tag__="para",
    )  # fmt: skip


class Line(Words):
    """A few words that mostly fit on one line; where they do not they are a paragraph. Tables are full of them."""

    def __init__(self, piece: Piece, style: ParagraphStyle) -> None:
        super().__init__()
        self._know((piece,), style, None)
        self._piece = piece
        self._text = plain(piece.text)
        self._length = stringWidth(self._text, piece.font, style.fontSize)
        self._inner: Flowable | None = None

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """As high as its line, or as its lines."""
        self.width = width
        self._inner = None
        self.height = self.style.leading
        if self._length > width - self.style.leftIndent - self.style.rightIndent:
            self._inner = Broken(self.pieces, self.style, node=self.node)
            self.height = self._inner.wrap(width, height)[1]
        return width, self.height

    def split(self, width: float, height: float) -> list[Flowable]:
        """What fits, and the rest."""
        self.wrap(width, height)
        if self._inner is not None:
            return self._inner.splitOn(None, width, height)
        return [self] if self.height <= height else []

    def draw(self) -> None:
        """Draw the line."""
        if self._inner is not None:
            self._inner.drawOn(self.canv, 0, 0)
            return
        with content(self.canv, self.node):
            self._draw()

    def _draw(self) -> None:
        style, canvas = self.style, self.canv
        spare = self.width - style.leftIndent - style.rightIndent - self._length
        factor = {TA_RIGHT: 1.0, TA_CENTER: 0.5}.get(style.alignment, 0.0)
        canvas.setFillColor(shade(self._piece.color or style.textColor))
        canvas.setFont(self._piece.font, style.fontSize)
        canvas.drawString(style.leftIndent + factor * spare, _baseline(style), self._text)


def _baseline(style: ParagraphStyle) -> float:
    """Where the only line of a block stands, above its foot."""
    return float(style.leading - ASCENT * style.fontSize)


class ShapedParagraph(Words):
    """A paragraph in any script: lines that start at the right where they are read from there."""

    def __init__(self, pieces: Sequence[Piece], style: ParagraphStyle, node: Node | None = None) -> None:
        super().__init__()
        self._know(pieces, style, node)
        self._hard = list(_hard_lines(pieces))
        self._lines: list[tuple[list[Letter], int]] = []
        self._broken_for = -1.0

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """As wide as the room, as high as its lines; they are broken anew only for another width."""
        style = self.style
        room = max(width - style.leftIndent - style.rightIndent, style.fontSize)
        if room != self._broken_for:
            self._lines = [
                (part, base)
                for line, base in self._hard
                for part in _broken(line, base, room, style.fontSize)
            ]
            self._broken_for = room
        self.width, self.height = width, len(self._lines) * style.leading
        return width, self.height

    def split(self, width: float, height: float) -> list[Flowable]:
        """What fits, and the rest."""
        self.wrap(width, height)
        fits = int(height // self.style.leading)
        if fits < 1 or len(self._lines) < 2:
            return []
        if fits >= len(self._lines):
            return [self]
        return [self._part(self._lines[:fits]), self._part(self._lines[fits:])]

    def _part(self, lines: list[tuple[list[Letter], int]]) -> ShapedParagraph:
        part = ShapedParagraph((), self.style, self.node)
        part._hard = part._lines = lines
        part._broken_for = self._broken_for
        return part

    def draw(self) -> None:
        """Draw every line on its own baseline."""
        with content(self.canv, self.node):
            self._draw()

    def _draw(self) -> None:
        style = self.style
        y = self.height - ASCENT * style.fontSize
        for line, base in self._lines:
            made = shaping.runs(line, base, style.fontSize)
            spare = self.width - style.leftIndent - style.rightIndent - sum(run.width for run in made)
            factor = {TA_RIGHT: 1.0, TA_CENTER: 0.5}.get(style.alignment, float(base))
            typed = "".join(one.char for one in line)
            x = style.leftIndent + factor * spare
            shaping.draw(self.canv, made, x, y, style.fontSize, style.textColor, typed)
            y -= style.leading


def _hard_lines(pieces: Sequence[Piece]) -> Iterable[tuple[list[Letter], int]]:
    """The lines that were typed, each with its own direction."""
    line: list[Piece] = []
    for piece in pieces:
        first, *others = unicodedata.normalize("NFC", piece.text).replace("\t", TAB).split("\n")
        line.append(Piece(first, piece.font, piece.color))
        for other in others:
            yield shaping.letters(line)
            line = [Piece(other, piece.font, piece.color)]
    if line:
        yield shaping.letters(line)


def _broken(line: list[Letter], base: int, room: float, size: float) -> Iterable[list[Letter]]:
    """A line that was typed as lines that fit."""
    now: list[Letter] = []
    used = 0.0
    for word in _words(line):
        width = _width(word, base, size)
        if now and used + width > room and (width <= room or used > room / 2):
            yield now
            now, used = [], 0.0
        while used + width > room and len(word) > 1:
            cut = _cut(word, base, room - used, size)
            yield [*now, *word[:cut]]
            now, used, word = [], 0.0, word[cut:]
            width = _width(word, base, size)
        now = [*now, *word]
        used += _width(word, base, size, spaces=True)
    yield now


def _words(line: list[Letter]) -> Iterable[list[Letter]]:
    """Words with the spaces behind them."""
    word: list[Letter] = []
    for one in line:
        if word and word[-1].char.isspace() and not one.char.isspace():
            yield word
            word = []
        word.append(one)
    if word:
        yield word


def _cut(word: list[Letter], base: int, room: float, size: float) -> int:
    """Where a word that is too long for a line is cut: between letters that do not hang together."""
    low, high = 1, len(word)
    while low < high - 1:
        middle = (low + high) // 2
        low, high = (middle, high) if _width(word[:middle], base, size) <= room else (low, middle)
    cut = low
    while cut > 1 and _hang_together(word[cut - 1], word[cut]):
        cut -= 1
    return cut if cut > 1 or not _hang_together(word[0], word[1]) else low


def _hang_together(one: Letter, following: Letter) -> bool:
    return fonts.hangs_on(following.char) or one.char == "\u200d"


def _width(line: list[Letter], base: int, size: float, *, spaces: bool = False) -> float:
    end = len(line)
    while end and not spaces and line[end - 1].char.isspace():
        end -= 1
    return sum(run.width for run in shaping.runs(line[:end], base, size))


# Words in a picture


def width_of(text: str, size: float, font: str = fonts.TEXT) -> float:
    """How wide one line of words is; in a picture too no word is smaller than the edition allows."""
    size = look().size(size)
    if fonts.is_simple(text):
        return float(stringWidth(text, font, size))
    return _shaped_width(_one_line(text), font, size)


@functools.lru_cache(maxsize=8192)
def _shaped_width(text: str, font: str, size: float) -> float:
    line, base = shaping.letters([Piece(text, font)])
    return sum(run.width for run in shaping.runs(line, base, size))


def shortened(text: str, room: float, size: float, font: str = fonts.TEXT) -> str:
    """A line that fits: what does not is replaced by `…`. The whole text always stands in a table beside."""
    text = _one_line(text)
    if width_of(text, size, font) <= room:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        fits = width_of(text[:middle].rstrip() + "…", size, font) <= room
        low, high = (middle, high) if fits else (low, middle - 1)
    return text[:low].rstrip() + "…"


def two_lines(text: str, room: float, size: float, font: str = fonts.TEXT) -> list[str]:
    """A title on one line, or broken between words over two."""
    taken, rest = "", _one_line(text).split()
    while rest and width_of(f"{taken} {rest[0]}".strip(), size, font) <= room:
        taken = f"{taken} {rest.pop(0)}".strip()
    return [line for line in (taken, shortened(" ".join(rest), room, size, font)) if line]


def put(
    canvas: Any, x: float, y: float, text: str, size: float, *,
    font: str = fonts.TEXT, color: str = "#000000", anchor: str = "start",
) -> None:  # fmt: skip
    """Write one line of words in a picture; `anchor` is start, middle or end."""
    text, size = _one_line(text), look().size(size)
    x -= {"start": 0.0, "middle": 0.5, "end": 1.0}[anchor] * width_of(text, size, font)
    if fonts.is_simple(text):
        canvas.setFillColor(shade(color))
        canvas.setFont(font, size)
        canvas.drawString(x, y, text)
        return
    line, base = shaping.letters([Piece(text, font)])
    shaping.draw(canvas, shaping.runs(line, base, size), x, y, size, color, text)


def _one_line(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())
