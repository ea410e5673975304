"""Making a paper and reading it back, as a reader, a search and a copier do."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pypdf
import pypdfium2

from wijkwerkplaats.gate import Gate
from wijkwerkplaats.method import load_method
from wijkwerkplaats.report import Audience, Choice, summary_pdf, write_summary
from wijkwerkplaats.texts import texts

TODAY = date(2026, 3, 5)
_ACTUAL = re.compile(rb"/ActualText <FEFF([0-9A-F]*)>")


def paper(gate: Gate, audience: Audience = Audience.PARTICIPANTS, language: str = "nl") -> Path:
    """The summary of the current session, beside the werkplaats file."""
    session_id = gate.place.session_id
    assert session_id is not None
    target = gate.storage.path.with_name(f"{audience.value}.pdf")
    return summary_pdf(
        gate, load_method(language), texts(language), session_id, audience, target, today=TODAY
    )


def chosen(gate: Gate, choice: Choice, language: str = "nl", ending: str = ".pdf") -> Path:
    """The paper of the current session that was chosen."""
    session_id = gate.place.session_id
    assert session_id is not None
    target = gate.storage.path.with_name(f"chosen{ending}")
    return write_summary(
        gate, load_method(language), texts(language), session_id, choice, target, today=TODAY
    )


def pages(path: Path) -> list[str]:
    """The text of each page, as a viewer reads it."""
    document = pypdfium2.PdfDocument(path)
    try:
        return [page.get_textpage().get_text_bounded().replace("\r\n", "\n") for page in document]
    finally:
        document.close()


def copied(path: Path) -> str:
    """The words that lie under glyphs that do not speak for themselves: other scripts, emoji, boxes."""
    streams = (page["/Contents"].get_object().get_data() for page in pypdf.PdfReader(path).pages)
    codes = [code for stream in streams for code in _ACTUAL.findall(stream)]
    return "\n".join(bytes.fromhex(code.decode()).decode("utf-16-be") for code in codes)


def squashed(text: str) -> str:
    """Text without white space: where lines break is not our concern."""
    return "".join(text.split())


def outside(path: Path, left: float, right: float, bottom: float, top: float) -> list[tuple[int, str]]:
    """The letters that stand outside this rectangle, with their page."""
    document = pypdfium2.PdfDocument(path)
    found = []
    try:
        for number, page in enumerate(document):
            text = page.get_textpage()
            for at in range(text.count_chars()):
                box = text.get_charbox(at)
                letter = text.get_text_range(at, 1)
                if letter.strip() and not (
                    left <= box[0] and box[2] <= right and bottom <= box[1] and box[3] <= top
                ):
                    found.append((number, letter))
    finally:
        document.close()
    return found
