"""The run sheet: the right times, on one page."""

from __future__ import annotations

import dataclasses
from datetime import time
from pathlib import Path

import pypdfium2
import pytest

from wijkwerkplaats.edits.sessions import set_agenda
from wijkwerkplaats.errors import WijkError
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.method import load_method
from wijkwerkplaats.model import AgendaItem
from wijkwerkplaats.report.runsheet import runsheet_pdf, times
from wijkwerkplaats.texts import texts

METHOD = load_method("nl")


def made(gate: Gate, target: Path, agenda: list[AgendaItem]) -> list[str]:
    """The words of each page."""
    session = gate.session()
    assert session is not None
    set_agenda(gate, session, tuple(agenda))
    runsheet_pdf(gate, METHOD, texts("nl"), session.id, target, starts=time(19, 30))
    document = pypdfium2.PdfDocument(target)
    pages = [" ".join(page.get_textpage().get_text_range().split()) for page in document]
    document.close()
    return pages


def test_times_go_on_past_midnight_or_count_from_nought() -> None:
    assert list(times([30, 45], time(23, 15))) == [("23:15", "23:45"), ("23:45", "00:30")]
    assert list(times([30, 45], None)) == [("0:00", "0:30"), ("0:30", "1:15")]


def test_an_evening_stands_on_one_page_with_its_working_forms(gate: Gate, tmp_path: Path) -> None:
    agenda = [
        AgendaItem(part=part, minutes=30) for part in ("urgency", "stakeholders", "alliance", "steering")
    ]
    (page,) = made(gate, tmp_path / "map" / "draaiboek.pdf", agenda)
    assert "Draaiboek" in page and "20:00" in page and "21:30 Einde" in page
    part = METHOD.part("stakeholders")
    assert part.question in page and part.talk.material in page and part.talk.form in page


def test_a_full_agenda_is_said_in_fewer_words(gate: Gate, tmp_path: Path) -> None:
    agenda = [AgendaItem(part=part.id, minutes=10) for part in METHOD.parts[:9]]
    (page,) = made(gate, tmp_path / "draaiboek.pdf", agenda)
    assert all(part.title in page for part in METHOD.parts[:9])
    assert METHOD.parts[0].talk.form not in page


def test_everything_on_the_agenda_stays_on_paper(gate: Gate, tmp_path: Path) -> None:
    agenda = [AgendaItem(part=part.id, minutes=10) for part in METHOD.parts] + [
        AgendaItem(part="<b>weg", minutes=5)
    ]
    pages = made(gate, tmp_path / "draaiboek.pdf", agenda)
    assert all(part.question in " ".join(pages) for part in METHOD.parts)
    assert "<b>weg" in pages[-1]


def test_a_session_that_is_not_there(gate: Gate, tmp_path: Path) -> None:
    gate.place = dataclasses.replace(gate.place, session_id=None)
    with pytest.raises(WijkError):
        runsheet_pdf(gate, METHOD, texts("nl"), "weg", tmp_path / "x.pdf")
