"""Lists of parties from others: sheets that lie about their size, and what people forget in them."""

from __future__ import annotations

from pathlib import Path

from tests.db.faults.table import World, case
from tests.wijkwerkplaats.exchange.test_sheets_hostile import LAUGHS, book, data, document, text
from wijkwerkplaats.exchange import zip_trust
from wijkwerkplaats.exchange.party_import import plan_import
from wijkwerkplaats.exchange.sheet_notes import SheetNotes
from wijkwerkplaats.exchange.sheets import read_rows
from wijkwerkplaats.texts import texts


def refused(world: World, key: str, path: Path) -> None:
    """Nothing comes in, and the list is as it was."""
    before = path.read_bytes()
    gate = world.gate()
    world.refuses(key, lambda: plan_import(gate, read_rows(path), texts("nl")))
    gate.close()
    assert path.read_bytes() == before
    world.holds("School", "Politie")


@case("A sheet with entities that unfold to gigabytes", "refused as no table; none is unfolded")
def entities(world: World) -> None:
    refused(world, "error.import.sheet", document(world.folder / "x.ods", "<table:table-row/>", LAUGHS))


@case("A sheet that unpacks to more than 400 MB", "refused as too large; it is never unpacked")
def bomb(world: World) -> None:
    world.monkeypatch.setattr(zip_trust, "MOST_UNPACKED", 100_000)
    path = book(world.folder / "x.xlsx", data(text("x" * 100_000)))
    assert path.stat().st_size < 10_000
    refused(world, "error.import.too_large", path)


@case("A sheet with a password, or of before 2007", "told as such, with what to do")
def locked(world: World) -> None:
    path = world.folder / "x.xlsx"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000))
    refused(world, "error.import.locked", path)


@case(
    "A sheet with formulas that were never calculated, errors and hidden rows",
    "read, and told how many and what to do",
)
def left_behind(world: World) -> None:
    rows = data(text("Naam"), "<c><f>A1</f></c>", '<c t="e"><v>#REF!</v></c>').replace(
        "<row>", '<row hidden="1">', 1
    )
    notes = SheetNotes()
    assert list(read_rows(book(world.folder / "x.xlsx", rows), notes=notes)) == [["Naam"]]
    assert len(list(notes.sentences(texts("nl")))) == 3


@case("A list of 20 MB without a line end", "refused as no table")
def endless(world: World) -> None:
    path = world.folder / "x.csv"
    path.write_bytes(b"x" * 20_000_000)
    refused(world, "error.import.sheet", path)
