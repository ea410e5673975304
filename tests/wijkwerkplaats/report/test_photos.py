"""Photographs on paper: for everybody only what was chosen, with its words, and small enough to mail."""

from __future__ import annotations

from typing import Any

import pypdf

from tests.making import packed, picture
from tests.wijkwerkplaats.report.paper import pages, paper
from wijkwerkplaats.edits.photos import add_photo, set_photo
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.model import Photo
from wijkwerkplaats.photos import made_ready
from wijkwerkplaats.report import Audience


def kept(
    gate: Gate, caption: str, *, public: bool, part: str = "urgency", size: tuple[int, int] = (300, 200)
) -> Photo:
    made = made_ready(packed(picture(*size, color=(9 * len(caption) % 256, 90, 90))), "x.jpg")
    photo = add_photo(gate, made, part=part, caption=caption)
    set_photo(gate, photo, "public", public)
    return photo


def images(path: Any) -> int:
    return sum(len(page.images) for page in pypdf.PdfReader(path).pages)


def test_participants_see_only_the_photos_that_were_chosen(gate: Gate) -> None:
    kept(gate, "Het plein <b>", public=True)
    kept(gate, "Kanarie-foto", public=False)
    path = paper(gate)
    assert "Het plein <b>" in "".join(pages(path))
    assert "anarie" not in "".join(pages(path))
    assert images(path) == 1
    inner = paper(gate, Audience.INTERNAL)
    assert "Kanarie-foto" in "".join(pages(inner))
    assert images(inner) == 2


def test_a_photo_of_the_session_as_a_whole_is_not_lost(gate: Gate) -> None:
    kept(gate, "Alle vellen", public=True, part="")
    assert "Alle vellen" in "".join(pages(paper(gate)))


def test_tall_and_wide_photos_and_an_odd_number_break_well(gate: Gate) -> None:
    for number in range(9):
        kept(gate, f"Foto nummer {number}", public=True, size=((200, 900), (900, 200))[number % 2])
    text = "".join(pages(paper(gate)))
    assert all(f"Foto nummer {number}" in text for number in range(9))


def test_a_photo_whose_bytes_are_gone_does_no_harm(gate: Gate) -> None:
    kept(gate, "Weg", public=True)
    gate.storage.conn.execute("DELETE FROM blob")  # type: ignore[attr-defined]
    assert images(paper(gate)) == 0
