"""A new text document with its page, its styles and its language; and how its tables and numbered lists are made."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Final

import docx
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor
from docx.text.paragraph import Paragraph

from wijkwerkplaats.report.fonts import SOFT, STRONG
from wijkwerkplaats.report.look import look
from wijkwerkplaats.report.page import Furniture, plain_color
from wijkwerkplaats.report.shaping import shade
from wijkwerkplaats.report.style import GRID, LINE, style

_FONT: Final = "Arial"
"""A font that every computer has, or has a twin of."""
_SPACE: Final = {
    "kicker": (3, 0),
    "label": (1, 0),
    "quote": (1, 0),
    "lead": (0, 1),
    "body": (0, 0.6),
    "muted": (0, 1),
    "strong": (0.8, 0),
}
"""White above and below, in half lines."""
_FROM: Final = {
    "Heading 1": "title", "Heading 2": "part", "Heading 3": "heading", "List Bullet": "body", "List Number": "body",
    "List Continue": "cell", "Quote": "quote", "Quote source": "small", "Header": "small", "Footer": "small",
}  # fmt: skip
_OWN: Final = (
    "body", "strong", "muted", "lead", "quote", "cell", "term", "number", "small", "label", "kicker",
)  # fmt: skip


def new(around: Furniture) -> Document:
    """An empty document that says what it is."""
    made = docx.Document()
    _styles(made, around.language)
    _page(made, around)
    about = made.core_properties
    about.title, about.author, about.subject = around.title[:200], around.author[:200], around.subject[:200]
    about.keywords, about.language, about.comments = around.keywords[:200], around.language, ""
    return made


def _styles(made: Document, language: str) -> None:
    defaults = made.styles.element.find(qn("w:docDefaults")).find(qn("w:rPrDefault")).find(qn("w:rPr"))
    defaults.find(qn("w:lang")).set(qn("w:val"), language)
    for name in ("Quote source", *_OWN):
        made.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    for name in ("Normal", *_FROM, *_OWN):
        _dress(made.styles[name], _FROM.get(name, "body" if name == "Normal" else name))


def _dress(made: Any, name: str) -> None:
    """Give a style of the document the size, weight, colour and white of one of ours."""
    ours = style(name)
    made.font.name = _FONT
    fonts = made.element.get_or_add_rPr().find(qn("w:rFonts"))
    for key in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
        fonts.attrib.pop(qn(key), None)
    for key in ("w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"):
        fonts.set(qn(key), _FONT)
    made.font.size = Pt(round(2 * ours.fontSize * look().factor) / 2)
    made.font.bold, made.font.italic = ours.fontName == STRONG, ours.fontName == SOFT
    made.font.color.rgb = rgb(ours.textColor)
    heading = made.name.startswith("Heading")
    above, below = (3 if name == "part" else 1.8, 0.8) if heading else _SPACE.get(name, (0, 0))
    space = made.paragraph_format
    space.space_before, space.space_after = Pt(above * GRID), Pt(below * GRID)
    space.line_spacing = 1.05
    space.widow_control = True
    space.keep_with_next = heading or name in ("kicker", "strong")


def rgb(color: Any) -> RGBColor:
    """A colour as the document has it; without colours in black and greys."""
    known = shade(color) if look().colours else plain_color(color)
    return RGBColor(*(round(255 * part) for part in (known.red, known.green, known.blue)))


def _page(made: Document, around: Furniture) -> None:
    section, now = made.sections[0], look()
    section.page_width, section.page_height = (Pt(side * now.factor) for side in now.page)
    left, top, right, bottom = now.margins
    section.left_margin, section.right_margin = Pt(left), Pt(right)
    section.top_margin, section.bottom_margin = Pt(top), Pt(bottom)
    head = section.header.paragraphs[0]
    head.text = " · ".join(part for part in (around.seal, around.left, around.right) if part)
    foot = section.footer.paragraphs[0]
    for piece in re.split(r"(\{\w+\})", around.page):
        if piece in ("{number}", "{pages}"):
            _field(foot, "PAGE" if piece == "{number}" else "NUMPAGES")
        else:
            foot.add_run(piece)


def _field(into: Paragraph, code: str) -> None:
    """A number that the word processor fills in."""
    run = into.add_run()._r
    for kind, text in (("begin", ""), ("", code), ("separate", ""), ("text", "1"), ("end", "")):
        if kind in ("", "text"):
            made = OxmlElement("w:t" if kind else "w:instrText")
            made.text = text
        else:
            made = OxmlElement("w:fldChar")
            made.set(qn("w:fldCharType"), kind)
        run.append(made)


# Tables


def edged(table: Any, *, head: bool) -> None:
    """Thin lines between the rows, and word for who listens where the head is: the first row or column."""
    about = table._tbl.tblPr
    edges = OxmlElement("w:tblBorders")
    for side in ("insideH", "bottom"):
        line = OxmlElement(f"w:{side}")
        for key, value in (("val", "single"), ("sz", "4"), ("space", "0"), ("color", str(rgb(LINE)))):
            line.set(qn(f"w:{key}"), value)
        edges.append(line)
    air = OxmlElement("w:tblCellMar")
    for side in ("top", "bottom"):
        made = OxmlElement(f"w:{side}")
        made.set(qn("w:w"), "50")
        made.set(qn("w:type"), "dxa")
        air.append(made)
    shown = about.find(qn("w:tblLook"))
    for one in (edges, air):
        (about.append if shown is None else shown.addprevious)(one)
    if shown is not None:
        shown.set(qn("w:firstRow"), "1" if head else "0")
        shown.set(qn("w:firstColumn"), "0" if head else "1")


def widths(table: Any, rooms: Sequence[float]) -> None:
    """How wide every column is."""
    table.autofit = False
    for column, room in zip(table.columns, rooms, strict=True):
        column.width = Pt(room)


def marked_as_head(row: Any) -> None:
    """This row stands on every page again."""
    row.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def whole(row: Any) -> None:
    """This row is not broken over two pages, unless it is higher than one."""
    row.get_or_add_trPr().append(OxmlElement("w:cantSplit"))


# Lists


class Numbers:
    """Every numbered list starts again at 1."""

    def __init__(self, document: Document) -> None:
        self._numbering: Any = document.part.numbering_part.element
        style_number = document.styles["List Number"].element.pPr.numPr.numId.val
        self._abstract = self._numbering.num_having_numId(style_number).abstractNumId.val

    def start(self) -> int:
        """The number of a new list."""
        made = self._numbering.add_num(self._abstract)
        made.add_lvlOverride(ilvl=0).add_startOverride(1)
        return int(made.numId)

    @staticmethod
    def count(paragraph: Paragraph, number: int) -> None:
        """Make a paragraph an item of a list."""
        about: Any = paragraph._p.get_or_add_pPr().get_or_add_numPr()
        about.get_or_add_numId().val = number
        about.get_or_add_ilvl().val = 0
