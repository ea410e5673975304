"""Files from others: hostile until proven otherwise; and second versions of our own."""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import db.trust
from db.file import foreign, open_werkplaats
from tests.db.faults.opening import SAMPLE
from tests.db.faults.table import World, case, template
from wijkwerkplaats.cli.compose import SqliteFiles
from wijkwerkplaats.edits.stakeholders import add_stakeholder
from wijkwerkplaats.exchange.bring_in import bring_in
from wijkwerkplaats.exchange.conflicted import conflicted_copies
from wijkwerkplaats.exchange.json_file import from_json, to_json
from wijkwerkplaats.exchange.json_trust import read_json
from wijkwerkplaats.exchange.snapshot import Snapshot, snapshot
from wijkwerkplaats.texts import texts

FOREIGN = "refused, naming what does not belong there; nothing of it runs, nothing comes in"


def spoiled(world: World, *statements: str) -> Path:
    path = world.folder / "theirs.wijk"
    path.write_bytes(template())
    conn = sqlite3.connect(path)
    for statement in statements:
        conn.execute(statement)
    conn.commit()
    conn.close()
    return path


def not_read(world: World, key: str, path: Path) -> None:
    """Refused for merging, and neither file has changed."""
    ours, theirs = world.path.read_bytes(), path.read_bytes()
    world.refuses(key, SqliteFiles(texts("nl")).snapshot_of, path)
    assert (world.path.read_bytes(), path.read_bytes()) == (ours, theirs)


@case("A file with a trigger", FOREIGN)
def trigger(world: World) -> None:
    path = spoiled(world, "CREATE TRIGGER t AFTER INSERT ON step BEGIN DELETE FROM stakeholder; END")
    not_read(world, "error.file.foreign", path)
    world.untouched("error.file.foreign", path)


@case("A file with a view in the place of a table", FOREIGN)
def view(world: World) -> None:
    path = spoiled(
        world,
        "ALTER TABLE relation RENAME TO r",
        "CREATE VIEW relation AS SELECT *, load_extension('x') AS y FROM r",
    )
    not_read(world, "error.file.foreign", path)
    world.untouched("error.file.foreign", path)


@case("A file with a virtual table", FOREIGN)
def virtual(world: World) -> None:
    path = spoiled(world, "CREATE VIRTUAL TABLE f USING fts5(x)")
    not_read(world, "error.file.foreign", path)
    world.untouched("error.file.foreign", path)


@case("A file with a table that is not ours", FOREIGN)
def table(world: World) -> None:
    not_read(world, "error.file.foreign", spoiled(world, "CREATE TABLE payload (x)"))


@case("A file with a column that is not ours", FOREIGN)
def column(world: World) -> None:
    not_read(world, "error.file.foreign", spoiled(world, "ALTER TABLE note ADD COLUMN payload TEXT"))


@case("A file with a computed column", FOREIGN)
def computed(world: World) -> None:
    path = spoiled(world, "ALTER TABLE note ADD COLUMN x TEXT GENERATED ALWAYS AS (upper(text)) VIRTUAL")
    not_read(world, "error.file.foreign", path)


@case("A file with a check in a table", FOREIGN)
def constraint(world: World) -> None:
    path = spoiled(world, "CREATE TABLE payload (x CHECK (length(x) < randomblob(9)))")
    not_read(world, "error.file.foreign", path)
    world.untouched("error.file.foreign", path)


@case("A file with an index over an expression", FOREIGN)
def expression(world: World) -> None:
    not_read(world, "error.file.foreign", spoiled(world, "CREATE INDEX i ON note (abs(length(text)))"))


@case("A table of theirs is missing", "refused as damaged; nothing comes in")
def missing_table(world: World) -> None:
    not_read(world, "error.file.damaged", spoiled(world, "DROP TABLE relation"))


@case("Their file is damaged inside", "refused as damaged by SQLite's quick check; nothing comes in")
def damaged(world: World) -> None:
    path = spoiled(world)
    conn = sqlite3.connect(path)
    page = conn.execute("SELECT rootpage FROM sqlite_master WHERE name = 'change'").fetchone()[0]
    conn.close()
    content = bytearray(path.read_bytes())
    content[page * 4096 - 900 : page * 4096 - 100] = b"\xee" * 800
    content[(page - 1) * 4096 + 3 : (page - 1) * 4096 + 5] = b"\x0f\xff"
    path.write_bytes(content)
    not_read(world, "error.file.damaged", path)
    whole = bytearray(spoiled(world).read_bytes())
    whole[36:40] = (5).to_bytes(
        4, "big"
    )  # free pages that are none: every row can be read, and only SQLite sees it
    path.write_bytes(whole)
    not_read(world, "error.file.damaged", path)


@case("Their file is larger than 1 GB", "refused as too large; nothing is read")
def large(world: World) -> None:
    path = spoiled(world)
    with path.open("rb+") as file:
        file.truncate(db.trust.MOST_BYTES + 1)  # sparse
    world.refuses("error.file.too_large", SqliteFiles(texts("nl")).snapshot_of, path)
    path.unlink()


@case("Their file has more rows than a neighbourhood", "refused as too large; nothing comes in")
def many_rows(world: World) -> None:
    world.monkeypatch.setattr(db.trust, "MOST_THINGS", 1)
    not_read(world, "error.file.too_large", spoiled(world))


@case("A text in their file beyond 64 MB", "refused as too large a text")
def long_text(world: World) -> None:
    world.monkeypatch.setitem(db.trust._LIMITS, sqlite3.SQLITE_LIMIT_LENGTH, 200_000)
    path = spoiled(world, "UPDATE stakeholder SET goals = printf('%.*c', 300000, 'x') WHERE name = 'School'")
    not_read(world, "error.data.too_big", path)


@case("Numbers and words of theirs in the wrong place", "refused, naming the kind; nothing comes in")
def wrong_words(world: World) -> None:
    path = spoiled(world, "UPDATE stakeholder SET kind = 'spaceship'")
    not_read(world, "error.data.shape", path)


@case("Their journal holds no JSON", "refused as damaged; nothing comes in")
def broken_journal(world: World) -> None:
    not_read(world, "error.file.damaged", spoiled(world, "UPDATE change SET after = '{'"))


@case("Their file is open for reading only, and cannot be written through us", "reading never writes it")
def never_written(world: World) -> None:
    path = spoiled(world)
    with foreign(path) as storage:
        try:
            storage.conn.execute("DELETE FROM stakeholder")
            raise AssertionError("written")
        except sqlite3.OperationalError:
            pass
    assert path.read_bytes() == spoiled(world).read_bytes()


@case("Their file is of an older version", "a copy is migrated and merged; their file is untouched")
def older(world: World) -> None:
    path = Path(shutil.copy(SAMPLE, world.folder / "theirs.wijk"))
    before = path.read_bytes()
    assert SqliteFiles(texts("nl")).snapshot_of(path).things
    assert path.read_bytes() == before


@case("Somebody works in their file meanwhile", "one moment of it is read")
def in_use(world: World) -> None:
    gate = world.gate(Path(shutil.copy(world.path, world.folder / "theirs.wijk")))
    add_stakeholder(gate, "Kerk")
    taken = SqliteFiles(texts("nl")).snapshot_of(gate.storage.path)
    gate.close()
    assert "Kerk" in {plain.get("name") for plain in taken.things.values()}


def ours_as_json(world: World) -> dict[str, Any]:
    storage = open_werkplaats(world.path, read_only=True)
    document: dict[str, Any] = json.loads(to_json(snapshot(storage)))
    storage.close()
    return document


def bring(world: World, document: object) -> Callable[[], object]:
    """Importing this document into a new file."""
    data = document if isinstance(document, bytes) else json.dumps(document).encode()
    gate = world.gate()

    def run() -> object:
        try:
            return bring_in(gate, from_json(data, Path("x.json")), texts("nl"))
        finally:
            gate.close()

    return run


@case("JSON with a step at no time", "refused; nothing comes in")
def no_time(world: World) -> None:
    document = ours_as_json(world)
    document["steps"][0] |= {"id": "new", "at": "gisteren"}
    world.refuses("error.data.shape", bring(world, document))


@case("JSON with a kind that we do not know", "refused, with the advice to update the program")
def unknown_kind(world: World) -> None:
    document = ours_as_json(world)
    document["aggregates"]["spaceship"] = [{"id": "x"}]
    world.refuses("error.data.kind", bring(world, document))


@case("JSON that points to what is not there", "what points into nothing is left out; the rest comes in")
def dangling(world: World) -> None:
    document = ours_as_json(world)
    seat = {"id": "new", "stakeholder_id": "nobody", "level": "executive"}
    seat["traject_id"] = document["aggregates"]["traject"][0]["id"]
    document["aggregates"]["seat"] = [seat]
    bring(world, document)()
    world.holds("School", "Politie")


@case("A folder called .json", "refused as a folder")
def folder(world: World) -> None:
    (world.folder / "x.json").mkdir()
    world.refuses("error.file.folder", read_json, world.folder / "x.json")


@case("A conflicted copy of a synchronisation program", "recognised by its name; merging brings its work in")
def conflicted(world: World) -> None:
    names = (
        "wijk (Anna's conflicted copy 2026-03-04).wijk", "wijk (1).wijk", "wijk-conflict-20260304.wijk",
        "wijk.sync-conflict-20260304-193000-ABCDEFG.wijk", "wijk-LAPTOP-7K2Q.wijk",
    )  # fmt: skip
    for number, name in enumerate(names):
        gate = world.gate(Path(shutil.copy(world.path, world.folder / name)))
        add_stakeholder(gate, f"Partij {number}")
        gate.close()
    (world.folder / "wijkraad.wijk").write_bytes(template())
    copies = conflicted_copies(world.path)
    assert sorted(copy.name for copy in copies) == sorted(names)
    gate = world.gate()
    for copy in copies:
        plan = bring_in(gate, SqliteFiles(texts("nl")).snapshot_of(copy), texts("nl"))
        assert not plan.conflicts
    gate.close()
    world.holds("School", "Politie", *(f"Partij {number}" for number in range(len(names))))


@case("Both sides changed the same", "ours stays, theirs is told and kept as an internal note")
def conflict(world: World) -> None:
    document, theirs = ours_as_json(world), Snapshot()
    assert document
    path = Path(shutil.copy(world.path, world.folder / "theirs.wijk"))
    for place, words in ((world.path, "hier"), (path, "daar")):
        gate = world.gate(place)
        from wijkwerkplaats.edits.common import set_field
        from wijkwerkplaats.model import Stakeholder

        set_field(gate, gate.all(Stakeholder)[0], "goals", words)
        theirs = snapshot(gate.storage)
        gate.close()
    gate = world.gate()
    plan = bring_in(gate, theirs, texts("nl"))
    gate.close()
    assert len(plan.conflicts) == 1
    world.holds("School", "Politie")
    notes = [
        plain["text"]
        for (kind, _), plain in SqliteFiles(texts("nl")).snapshot_of(world.path).things.items()
        if kind == "note"
    ]
    assert any("hier" in text and "daar" in text for text in notes)
