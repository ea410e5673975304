"""The paper: everything typed comes out, nothing is clipped, no heading stands alone, and it is whole or not there."""

from __future__ import annotations

import errno
import os
import time
from pathlib import Path

import pypdf
import pypdfium2
import pytest

from tests.wijkwerkplaats.report.filled import fill
from tests.wijkwerkplaats.report.paper import TODAY, copied, outside, pages, paper, squashed
from wijkwerkplaats.edits.answers import answer_to
from wijkwerkplaats.edits.capture import add_action, add_decision, add_note
from wijkwerkplaats.edits.contacts import add_contact
from wijkwerkplaats.edits.polls import set_poll_count, set_poll_kind
from wijkwerkplaats.edits.sessions import add_session, close_session, start_session
from wijkwerkplaats.edits.stakeholders import add_stakeholder
from wijkwerkplaats.edits.trajects import mark_part
from wijkwerkplaats.errors import FileProblem, WijkError
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.method import load_method
from wijkwerkplaats.model.words import PartState, Perspective, PollKind
from wijkwerkplaats.report import Audience, summary_pdf
from wijkwerkplaats.report.style import BOTTOM, LEFT, PAGE_HEIGHT, PAGE_WIDTH, RIGHT
from wijkwerkplaats.texts import texts

REMARK = " ".join(f"woord{number:04}" for number in range(500))
"""5,000 characters; every word is looked for."""

ODD = (
    "<b>vet</b> & <i>x</i> &amp; </para> <font color='__import__(\"os\")'>",
    "coördinatie, ’s-Gravenhage, Ĳsselmeer: €5 – “zo”",
    "x" * 300,
    REMARK,
    "regel een\nregel twee\n  ingesprongen  met  ruimte",
)
OTHER_SCRIPTS = (
    "שלום לכולם (הערה 123)",
    "السلام عليكم ورحمة الله",
    "feest 🎉 👨‍👩‍👧 ❤️",
    "中文字 नमस्ते",
    "nieuw \U0001fae9 \ufdd0 einde",
)


@pytest.mark.parametrize("audience", Audience)
def test_odd_words_come_out_as_typed(gate: Gate, audience: Audience) -> None:
    fill(gate, ODD)
    text = squashed("".join(pages(paper(gate, audience))))
    for words in ODD:
        parts = words.split() if words is REMARK else [words]
        assert [part for part in parts if squashed(part) not in text] == []


def test_other_scripts_come_out_as_typed(gate: Gate) -> None:
    fill(gate, OTHER_SCRIPTS)
    text = squashed(copied(paper(gate)))
    assert [words for words in OTHER_SCRIPTS if squashed(words) not in text] == []


def test_a_long_text_in_another_script_goes_on_over_pages(gate: Gate) -> None:
    remark = " ".join(f"שלום{number:03}" for number in range(600))
    add_decision(gate, remark)
    path = paper(gate)
    assert len(pages(path)) > 1
    text = copied(path)
    assert [word for word in remark.split() if word not in text] == []


@pytest.mark.parametrize("words", [ODD, OTHER_SCRIPTS], ids=["odd", "scripts"])
def test_nothing_is_clipped(gate: Gate, words: tuple[str, ...]) -> None:
    fill(gate, words)
    path = paper(gate, Audience.INTERNAL)
    assert outside(path, LEFT - 1, PAGE_WIDTH - RIGHT + 1, BOTTOM - 30, PAGE_HEIGHT - 20) == []


def test_three_hundred_actions_under_a_head_that_returns(gate: Gate) -> None:
    for number in range(300):
        add_action(gate, f"actie-{number:03}", who=f"wie-{number:03}", due=TODAY)
    found = pages(paper(gate))
    assert [
        n for n in range(300) if not any(f"actie-{n:03}" in page and f"wie-{n:03}" in page for page in found)
    ] == []
    assert all("Wanneer" in page for page in found if "actie-" in page)


def test_a_count_of_the_room_comes_with_its_numbers_and_what_it_rests_on(gate: Gate) -> None:
    answer = answer_to(gate, "issues", "issues-figures")
    set_poll_kind(gate, answer, PollKind.STICKERS)
    for who, place, count in ((Perspective.RESIDENT, 1, 37), (Perspective.POLICY, 3, 37)):
        set_poll_count(gate, answer, who, place, count)
    text = "".join(pages(paper(gate)))
    assert text.count("37") >= 4  # a bar for all, and one for each group
    assert "Eensgezindheid: 0 %" in text and "74." in text
    assert all(word in text for word in ("Rood", "Oranje", "Groen", "Bewoners", "Beleid"))


def test_an_empty_session_has_one_page_and_says_so(gate: Gate) -> None:
    [page] = pages(paper(gate))
    assert "geen besluiten" in page
    assert "pagina 1 van 1" in page


def test_parts_left_alone_have_no_section(gate: Gate) -> None:
    add_note(gate, "Alleen dit", part="urgency")
    text = "".join(pages(paper(gate)))
    method = load_method("nl")
    assert [part.title for part in method.parts if part.title in text] == [method.part("urgency").title]


def test_a_skipped_part_tells_why(gate: Gate) -> None:
    mark_part(gate, "vision", PartState.SKIPPED, "Eerst de bewoners spreken")
    assert "Eerst de bewoners spreken" in "".join(pages(paper(gate)))


@pytest.mark.parametrize("audience", Audience)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_both_languages_are_whole(
    full: Gate, audience: Audience, language: str, caplog: pytest.LogCaptureFixture
) -> None:
    text = "".join(pages(paper(full, audience, language)))
    assert caplog.records == []  # a missing text is logged
    assert ("besluiten" if language == "nl" else "decisions") in text.lower()
    assert "report." not in text


def test_pages_are_counted_and_named(full: Gate) -> None:
    found = pages(paper(full))
    count = len(found)
    assert count > 3
    for number, page in enumerate(found, start=1):
        assert f"pagina {number} van {count}" in page
    assert all("Politie" in page and "5 maart" not in page.split("\n")[0] for page in found[1:])


def test_the_file_says_what_it_is(full: Gate) -> None:
    reader = pypdf.PdfReader(paper(full, language="nl"))
    about = reader.metadata
    assert about is not None
    assert "Molenwijk" in str(about.title)
    assert "Molenwijk" in str(about.author)
    assert "Politie" in str(about.subject)
    catalog = reader.trailer["/Root"]
    assert catalog["/Lang"] == "nl-NL"
    assert catalog["/ViewerPreferences"]["/DisplayDocTitle"]
    assert catalog["/PageMode"] == "/UseOutlines"


def test_every_font_is_embedded(full: Gate) -> None:
    reader = pypdf.PdfReader(paper(full))
    fonts = {font.get_object()["/BaseFont"]: font.get_object() for page in reader.pages
             for font in page["/Resources"]["/Font"].values()}  # fmt: skip
    used = {
        name: font for name, font in fonts.items() if "Helvetica" not in name
    }  # reportlab names it, uses it never
    assert used
    assert all("/FontFile2" in font["/FontDescriptor"] for font in used.values())


def headings(path: Path) -> list[tuple[str, int, float]]:
    """Every bookmark with its page and its height on it."""
    reader = pypdf.PdfReader(path)
    found = []

    def walk(items: list) -> None:  # type: ignore[type-arg]
        for item in items:
            if isinstance(item, list):
                walk(item)
            else:
                found.append((item.title, reader.get_destination_page_number(item), float(item.top)))

    walk(reader.outline)
    return found


@pytest.mark.parametrize("audience", Audience)
def test_no_heading_stands_alone(full: Gate, audience: Audience) -> None:
    path = paper(full, audience)
    found = headings(path)
    assert len(found) > 10
    document = pypdfium2.PdfDocument(path)
    for title, number, top in found:
        text = document[number].get_textpage()
        below = text.get_text_bounded(left=0, right=PAGE_WIDTH, bottom=BOTTOM - 2, top=top - 14).replace(
            "\r\n", "\n"
        )
        lines = [line for line in below.split("\n") if line.strip() and line.strip() not in title]
        assert lines, f"{title} stands alone on page {number + 1}"
    document.close()


def test_bookmarks_follow_the_method(full: Gate) -> None:
    names = [title for title, _, _ in headings(paper(full))]
    order = [part.title for part in load_method("nl").parts if part.title in names]
    assert [name for name in names if name in order] == order
    assert names[0] == "Wat we afspraken"


# On disk


def test_a_full_disk_leaves_the_older_paper(gate: Gate, monkeypatch: pytest.MonkeyPatch) -> None:
    old = paper(gate).read_bytes()
    add_decision(gate, "Nieuw")

    def full_disk(_file: int) -> None:
        raise OSError(errno.ENOSPC, "no space")

    monkeypatch.setattr(os, "fsync", full_disk)
    with pytest.raises(FileProblem) as problem:
        paper(gate)
    assert problem.value.key == "error.disk.full"
    folder = gate.storage.path.parent
    assert (folder / "participants.pdf").read_bytes() == old
    assert [path.name for path in folder.glob("*.part")] == []


def test_a_folder_that_cannot_be_made(gate: Gate, tmp_path: Path) -> None:
    (tmp_path / "verslagen").write_text("geen map")
    target = tmp_path / "verslagen" / "verslag.pdf"
    with pytest.raises(FileProblem):
        summary_pdf(
            gate,
            load_method("nl"),
            texts("nl"),
            gate.place.session_id or "",
            Audience.INTERNAL,
            target,
            today=TODAY,
        )


def test_an_unknown_session(gate: Gate, tmp_path: Path) -> None:
    with pytest.raises(WijkError) as problem:
        summary_pdf(
            gate, load_method("nl"), texts("nl"), "weg", Audience.INTERNAL, tmp_path / "x.pdf", today=TODAY
        )
    assert problem.value.key == "error.session.unknown"


def test_an_old_moment_stays_readable(full: Gate, monkeypatch: pytest.MonkeyPatch) -> None:
    """History is told in local time, whatever the zone of this computer is."""
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")
    time.tzset()
    try:
        assert "5 mrt 2026" in "".join(pages(paper(full, Audience.INTERNAL)))
    finally:
        monkeypatch.undo()
        time.tzset()


def test_the_team_gets_the_paper_of_an_earlier_session_when_a_party_with_a_person_came_since(
    gate: Gate, tmp_path: Path
) -> None:
    first = gate.session()
    assert first is not None
    add_contact(gate, add_stakeholder(gate, "Politie"), "Joke van Dalen")
    close_session(gate, first)
    start_session(gate, add_session(gate, "Tweede wijktafel"))
    add_contact(gate, add_stakeholder(gate, "Kerk"), "Ana Silva")
    target = tmp_path / "earlier.pdf"
    summary_pdf(gate, load_method("nl"), texts("nl"), first.id, Audience.INTERNAL, target, today=TODAY)
    words = "".join(pages(target))
    assert "Joke van Dalen" in words and "Ana Silva" not in words
