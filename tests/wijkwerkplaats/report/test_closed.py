"""No paper or list for everybody tells anything closed: with either value of every closed field it is the same.

The fields come from the marks in the model, so a new one takes part by itself.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pypdf
import pytest

from tests.closed import MARK, closed_records, turn
from tests.making import packed, picture
from tests.support import running_gate
from tests.wijkwerkplaats.report.paper import TODAY, copied, pages
from wijkwerkplaats.edits.capture import add_action, add_decision, add_note, add_question
from wijkwerkplaats.edits.common import set_field
from wijkwerkplaats.edits.photos import add_photo, set_photo
from wijkwerkplaats.edits.sessions import set_agenda
from wijkwerkplaats.exchange.action_export import Agreed, export_agreed, titles
from wijkwerkplaats.exchange.party_export import Network, export_parties
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.method import load_method
from wijkwerkplaats.model import (
    Action,
    AgendaItem,
    Contact,
    Decision,
    Question,
    Relation,
    Seat,
    Session,
    Stakeholder,
    Traject,
)
from wijkwerkplaats.photos import made_ready
from wijkwerkplaats.report import Audience, Choice, Edition, summary_path, write_summary
from wijkwerkplaats.report.overview import overview_pdf
from wijkwerkplaats.report.runsheet import runsheet_pdf
from wijkwerkplaats.report.talk_card import talk_card_pdf
from wijkwerkplaats.texts import texts

METHOD, WORDS = load_method("nl"), texts("nl")
NOW = datetime(2026, 3, 5, 12, tzinfo=UTC)
Maker = Callable[[Gate, Path], Path]


def summary(ending: str = ".pdf", language: str = "nl", **wanted: Any) -> Maker:
    def make(gate: Gate, folder: Path) -> Path:
        key = str(gate.place.session_id)
        target = folder / f"verslag{ending}"
        choice = Choice(**wanted)
        return write_summary(gate, load_method(language), texts(language), key, choice, target, today=TODAY)

    return make


def parties(ending: str) -> Maker:
    def make(gate: Gate, folder: Path) -> Path:
        network = Network(gate.all(Stakeholder), gate.all(Relation), gate.all(Contact))
        return export_parties(network, folder / f"partijen{ending}", WORDS)

    return make


def agreed(ending: str) -> Maker:
    def make(gate: Gate, folder: Path) -> Path:
        target = folder / f"afspraken{ending}"
        sessions, parts = titles(gate, METHOD)
        agreed_on = Agreed(
            today=TODAY,
            actions=gate.all(Action), decisions=gate.all(Decision), questions=gate.all(Question), sessions=sessions,
            parts=parts,
        )  # fmt: skip
        export_agreed(agreed_on, target, WORDS, now=NOW)
        return target

    return make


def runsheet(gate: Gate, folder: Path) -> Path:
    return runsheet_pdf(gate, METHOD, WORDS, str(gate.place.session_id), folder / "draaiboek.pdf")


def cards(gate: Gate, folder: Path) -> Path:
    return talk_card_pdf(gate, METHOD, WORDS, folder / "praatkaarten.pdf")


def overview(gate: Gate, folder: Path) -> Path:
    return overview_pdf(gate, METHOD, WORDS, folder / "overzicht.pdf", today=TODAY)


PAPERS: dict[str, Maker] = {
    **{edition.value: summary(edition=edition) for edition in Edition},
    "english": summary(language="en"),
    "short": summary(short=True),
    "short large": summary(short=True, edition=Edition.LARGE),
    "extract": summary(recipient="Partij 1"),
    "internal extract": summary(recipient="Partij 1", audience=Audience.INTERNAL),
    "internal short": summary(short=True, audience=Audience.INTERNAL),
    "document": summary(".docx"),
    "large document": summary(".docx", edition=Edition.LARGE),
    "short document": summary(".docx", short=True),
    "extract document": summary(".docx", recipient="Partij 1"),
    "run sheet": runsheet,
    "cards": cards,
    "overview": overview,
    **{f"parties {ending}": parties(ending) for ending in (".xlsx", ".ods", ".csv", ".graphml", ".json")},
    **{f"agreed {ending}": agreed(ending) for ending in (".xlsx", ".csv", ".ics")},
}


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Gate, Path, dict[str, list[Any]]]]:
    """Every paper with the first value of everything closed, made from one file; the gate then holds the second."""
    folder = tmp_path_factory.mktemp("gesloten")
    gate = running_gate(folder / "wijk.wijk")
    records = closed_records(gate)
    tell_everybody(gate)
    turn(gate, records, second=False)
    first = {name: held(make(gate, folder)) for name, make in PAPERS.items()}
    turn(gate, records, second=True)
    yield gate, folder, first
    gate.close()


def tell_everybody(gate: Gate) -> None:
    """Something of every sort that everybody may read, so that the papers are not empty."""
    session = gate.session()
    assert session is not None
    set_agenda(
        gate, session, (AgendaItem(part="urgency", minutes=30), AgendaItem(part="stakeholders", minutes=45))
    )
    add_action(gate, "Bellen", who="Partij 1", due=date(2026, 4, 1), part="urgency")
    add_decision(gate, "Doorgaan", part="stakeholders")
    add_question(gate, "Wie betaalt?", part="urgency")
    add_note(gate, "Voor iedereen", part="urgency")
    photo = add_photo(gate, made_ready(packed(picture()), "foto.png"), part="urgency", caption="Het plein")
    set_photo(gate, photo, "public", True)
    set_field(gate, gate.all(Seat)[0], "role", "Voorzitter")


def held(path: Path) -> list[Any]:
    """Everything that a file tells: its name, words, drawings, what it says of itself and to a screen reader."""
    if path.suffix == ".pdf":
        reader = pypdf.PdfReader(path)
        streams = [page.get_contents().get_data() for page in reader.pages]  # type: ignore[union-attr]
        about = {key: value for key, value in (reader.metadata or {}).items() if "Date" not in key}
        tree = list(spoken(reader.trailer["/Root"].get("/StructTreeRoot"), set()))  # type: ignore[index]
        return [
            path.name,
            pages(path),
            copied(path),
            streams,
            about,
            re.sub(r"IndirectObject\([^)]*\)", "", repr(reader.outline)),
            tree,
        ]
    data = path.read_bytes()
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as file:
            return [path.name, *((name, undated(file.read(name))) for name in sorted(file.namelist()))]
    return [path.name, undated(data)]


def undated(data: bytes) -> bytes:
    return re.sub(rb"\d{4}-\d\d-\d\dT[\d:.]+Z?", b"", data)


def spoken(node: Any, seen: set[int]) -> Iterator[str]:
    """What the structure of a tagged PDF has a screen reader say."""
    node = node.get_object() if hasattr(node, "get_object") else node
    if isinstance(node, list):
        for one in node:
            yield from spoken(one, seen)
    elif isinstance(node, dict) and id(node) not in seen:
        seen.add(id(node))
        yield from (f"{key}{node[key]}" for key in ("/S", "/Alt", "/ActualText", "/E", "/T") if key in node)
        yield from spoken(node.get("/K"), seen)


@pytest.mark.parametrize("name", PAPERS)
def test_it_is_the_same_whatever_is_closed(both: tuple[Gate, Path, dict[str, list[Any]]], name: str) -> None:
    gate, folder, first = both
    now = held(PAPERS[name](gate, folder))
    assert MARK.casefold() not in str(now).casefold() and MARK.encode().hex() not in str(now)
    assert now == first[name]


def test_the_paper_for_the_team_does_differ(both: tuple[Gate, Path, dict[str, list[Any]]]) -> None:
    """Otherwise what is the same above would say nothing."""
    gate, folder, _ = both
    text = "".join(pages(summary(audience=Audience.INTERNAL)(gate, folder)))
    assert text.count(f"{MARK}twee") > 10


def test_the_name_of_a_file_tells_nothing_closed(both: tuple[Gate, Path, dict[str, list[Any]]]) -> None:
    gate, folder, _ = both
    traject, session = gate.all(Traject, "")[0], gate.session()
    assert session is not None
    for audience in Audience:
        path = summary_path(folder, traject, session, gate.all(Session), audience, WORDS)
        assert MARK not in path.name


def test_what_a_pdf_says_to_a_screen_reader_is_looked_at(
    both: tuple[Gate, Path, dict[str, list[Any]]],
) -> None:
    gate, folder, _ = both
    told = held(summary()(gate, folder))[-1]
    assert "/S/H1" in told and any("Het plein" in one for one in told if one.startswith("/Alt"))
