"""Files that somebody made to do harm: below what SQLite itself would write, and beside the file."""

from __future__ import annotations

import os
import sqlite3
import struct
from collections.abc import Callable
from pathlib import Path

import pytest

from db.connect import APPLICATION_ID
from db.file import foreign, open_werkplaats
from db.lock import EditLock, beside, holder
from db.recover import recover
from tests.db.faults.strangers import FOREIGN, not_read, spoiled
from tests.db.faults.table import World, case, template
from wijkwerkplaats.cli.compose import SqliteFiles
from wijkwerkplaats.errors import WijkError
from wijkwerkplaats.texts import texts

PAGE = 4096
SECTOR = 512
MAGIC = bytes.fromhex("d9d505f920a163d7")
DAMAGED = "refused as damaged, untouched"


def journal_of(path: Path, names: str = "") -> bytes:
    """A rollback journal that SQLite takes for the one of a crash; it may name a journal over several files."""
    content = path.read_bytes()
    page = content[PAGE : 2 * PAGE]
    header = MAGIC + struct.pack(">IIIII", 1, 0, len(content) // PAGE, SECTOR, PAGE)
    record = (
        struct.pack(">I", 2) + page + struct.pack(">I", sum(page[at] for at in range(PAGE - 200, 0, -200)))
    )
    name = names.encode()
    locking = struct.pack(">I", 0x40000000 // PAGE + 1)
    end = locking + name + struct.pack(">II", len(name), sum(name)) + MAGIC if names else b""
    return header.ljust(SECTOR, b"\0") + record + end


@case(
    "A journal beside the file that names another file", "refused; SQLite would have deleted that other file"
)
def journal_over_several(world: World) -> None:
    dear = world.folder / "dear.txt"
    dear.write_text("the only letter", "utf-8")
    journal = beside(world.path, "-journal")
    journal.write_bytes(journal_of(world.path, str(dear)))
    before = world.path.read_bytes(), journal.read_bytes()
    world.refuses("error.file.journal", open_werkplaats, world.path)
    world.refuses("error.file.journal", SqliteFiles(texts("nl")).snapshot_of, world.path)
    assert recover(world.path, world.folder / "new.wijk", "?").saved["stakeholder"] == 2
    assert (world.path.read_bytes(), journal.read_bytes()) == before
    assert dear.exists()
    journal.unlink()
    world.holds("School", "Politie")


@case(
    "A crash left a journal beside their file",
    "taken back in a copy; their file and its journal are untouched",
)
def their_crash(world: World) -> None:
    path = spoiled(world)
    journal = beside(path, "-journal")
    journal.write_bytes(journal_of(path))
    content = bytearray(path.read_bytes())
    content[PAGE + 8] ^= 0xFF  # what was half written; the journal has the page as it was
    path.write_bytes(content)
    with foreign(path) as storage:
        assert storage.conn.execute("SELECT count(*) FROM stakeholder").fetchone()[0] == 2
    assert path.read_bytes() == content
    assert journal.exists()


@case("Links beside the file that lead to another file", "the links go; what they led to is untouched")
def links_beside(world: World) -> None:
    dear = world.folder / "dear.txt"
    dear.write_text("the only letter", "utf-8")
    for ending in (".lock", ".in-use", ".part"):
        beside(world.path, ending).symlink_to(dear)
    world.holds("School", "Politie")
    world.gate().close()
    assert dear.read_text("utf-8") == "the only letter"


@case(
    "A note of who is at work that never ends, or is far too long",
    "the name is unknown, or cut off; nothing waits",
)
def endless_note(world: World) -> None:
    note = beside(world.path, ".in-use")
    os.mkfifo(note)
    assert holder(world.path)["who"] == "?"
    note.unlink()
    note.write_text('{"who": "' + "x" * 9_000 + '", "since": "now"}', "utf-8")
    assert len(holder(world.path)["who"]) == 100
    lock = EditLock(world.path)
    lock.acquire()
    lock.release()
    assert not note.exists()


def header(world: World, at: int, value: bytes) -> Path:
    path = world.folder / "theirs.wijk"
    content = bytearray(template())
    content[at : at + len(value)] = value
    path.write_bytes(content)
    return path


@case("Letters in another alphabet than ours (UTF-16), or a layout that SQLite does not know", DAMAGED)
def other_layout(world: World) -> None:
    for at, value in ((56, struct.pack(">I", 2)), (56, struct.pack(">I", 3)), (44, struct.pack(">I", 5))):
        path = header(world, at, value)
        not_read(world, "error.file.damaged", path)
        world.untouched("error.file.damaged", path)
    path.unlink()
    conn = sqlite3.connect(path)
    conn.execute("PRAGMA encoding = 'UTF-16'")
    conn.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    conn.execute("CREATE TABLE traject (id TEXT)")
    conn.close()
    world.untouched("error.file.damaged", path)


@case("A page size that is none, or room at the end of each page", "refused, untouched")
def strange_pages(world: World) -> None:
    for at, value in ((16, b"\x00\x03"), (16, b"\x80\x01"), (20, b"\xff"), (21, b"\x80"), (18, b"\x09\x09")):
        path = header(world, at, value)
        before = path.read_bytes()
        for call in (open_werkplaats, SqliteFiles(texts("nl")).snapshot_of):
            refused_somehow(call, path)
        assert path.read_bytes() == before


def refused_somehow(call: Callable[[Path], object], path: Path) -> None:
    with pytest.raises(WijkError):
        call(path)


def rewritten(world: World, *statements: str) -> Path:
    return spoiled(world, "PRAGMA writable_schema = ON", *statements)


@case("A list of tables that leads a table to another one's pages", "refused; nothing comes in")
def crossed(world: World) -> None:
    swap = (
        "UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'note')"
        " WHERE name = 'stakeholder'"
    )
    path = rewritten(world, swap)
    refused_somehow(SqliteFiles(texts("nl")).snapshot_of, path)
    world.holds("School", "Politie")


@case("A list of tables with bytes that are no letters", DAMAGED)
def bytes_in_schema(world: World) -> None:
    for part in ("sql", "name", "type", "tbl_name"):
        path = rewritten(
            world, f"UPDATE sqlite_schema SET {part} = CAST(x'80ff' AS TEXT) WHERE name = 'note'"
        )
        before = path.read_bytes()
        for call in (open_werkplaats, SqliteFiles(texts("nl")).snapshot_of):
            refused_somehow(call, path)
        assert path.read_bytes() == before


@case("A partial index whose condition would run", FOREIGN)
def partial_index(world: World) -> None:
    path = spoiled(world, "CREATE INDEX i ON note (text) WHERE abs(length(text)) > 0")
    not_read(world, "error.file.foreign", path)


@case("A default value in a table of theirs that would run, or fill the memory", FOREIGN)
def default_value(world: World) -> None:
    path = rewritten(
        world,
        "UPDATE sqlite_schema SET sql = replace(sql, 'TEXT', 'TEXT DEFAULT (hex(zeroblob(1000000000)))')"
        " WHERE name = 'note'",
    )
    not_read(world, "error.file.foreign", path)


@case("A table of theirs that sorts or compares in another way", FOREIGN)
def other_collation(world: World) -> None:
    path = rewritten(
        world, "UPDATE sqlite_schema SET sql = replace(sql, 'TEXT', 'BLOB COLLATE RTRIM') WHERE name = 'note'"
    )
    not_read(world, "error.file.foreign", path)
