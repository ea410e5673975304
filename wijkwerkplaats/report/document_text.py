"""Words as a text document has them: letters as they were typed, each piece in its own weight and colour."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Final

from bidi import algorithm as bidi
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.text.paragraph import Paragraph
from reportlab.lib.enums import TA_CENTER, TA_RIGHT

from wijkwerkplaats.report.document_page import rgb
from wijkwerkplaats.report.fonts import SOFT, STRONG, TEXT
from wijkwerkplaats.report.shaping import Piece

_NEVER: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""Letters that XML may not hold."""


def put_words(into: Paragraph, pieces: Sequence[Piece], style: Any) -> None:
    """Add pieces to a paragraph; what is read from the right starts there."""
    usual = style.fontName if style is not None else TEXT
    backwards = bidi.get_base_level("".join(piece.text for piece in pieces)) == 1
    if backwards:
        into._p.get_or_add_pPr().append(OxmlElement("w:bidi"))
    if style is not None and style.alignment == TA_RIGHT:
        into.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    if style is not None and style.alignment == TA_CENTER:
        into.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for piece in pieces:
        run = into.add_run(valid(piece.text))
        if piece.font != usual:
            run.bold, run.italic = piece.font == STRONG, piece.font == SOFT
        if piece.color:
            run.font.color.rgb = rgb(piece.color)
        if backwards:
            run._r.get_or_add_rPr().append(OxmlElement("w:rtl"))


def valid(text: str) -> str:
    """A text without the letters that a document may not hold."""
    return _NEVER.sub("", text)
