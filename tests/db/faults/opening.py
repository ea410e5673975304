"""Opening: what is refused stays untouched, what can be opened opens whole."""

from __future__ import annotations

import contextlib
import os
import random
import re
import shutil
import sqlite3
from pathlib import Path

import pytest

from db.backup import listed
from db.check import check
from db.file import copy_file, open_werkplaats
from db.migrations import schema_version
from tests.db.faults.table import World, case, parties, read_only, small_disk, template
from wijkwerkplaats.edits.stakeholders import add_stakeholder
from wijkwerkplaats.errors import WijkError
from wijkwerkplaats.exchange.snapshot import snapshot

SAMPLE = Path(__file__).parents[1] / "samples" / "v1.wijk"
NOT_OURS = "refused as not ours, untouched"
DAMAGED = "refused as damaged, untouched; recovery is offered"


def other(world: World, content: bytes) -> Path:
    path = world.folder / "other.wijk"
    path.write_bytes(content)
    return path


@case("An empty file", NOT_OURS)
def empty(world: World) -> None:
    world.untouched("error.file.not_ours", other(world, b""))


@case("A letter with our ending", NOT_OURS)
def letter(world: World) -> None:
    world.untouched("error.file.not_ours", other(world, b"Beste buren, " * 50))


@case("A spreadsheet with our ending", NOT_OURS)
def spreadsheet(world: World) -> None:
    world.untouched("error.file.not_ours", other(world, b"PK\x03\x04" + bytes(500)))


@case("Only the first 16 bytes of SQLite", NOT_OURS)
def magic(world: World) -> None:
    world.untouched("error.file.not_ours", other(world, b"SQLite format 3\x00"))


@case("A database of another program", NOT_OURS)
def another_database(world: World) -> None:
    path = world.folder / "other.wijk"
    conn = sqlite3.connect(path)
    conn.execute("CREATE TABLE recipe (name TEXT)")
    conn.close()
    world.untouched("error.file.not_ours", path)


@case("A folder with our ending", "refused as a folder")
def folder(world: World) -> None:
    (world.folder / "map.wijk").mkdir()
    world.refuses("error.file.folder", open_werkplaats, world.folder / "map.wijk")


@case("A pipe or a device with our ending", "refused as not ours; the program does not wait for it")
def pipe(world: World) -> None:
    if not hasattr(os, "mkfifo"):
        pytest.skip("no pipes here")
    os.mkfifo(world.folder / "pipe.wijk")
    world.refuses("error.file.not_ours", open_werkplaats, world.folder / "pipe.wijk")


@case("No file, to read", "refused as not there; none is made")
def missing(world: World) -> None:
    world.refuses("error.file.missing", open_werkplaats, world.folder / "gone.wijk", read_only=True)
    assert not (world.folder / "gone.wijk").exists()


@case("A file used as a folder in the path", "refused as not there")
def through_a_file(world: World) -> None:
    world.refuses("error.file.missing", open_werkplaats, world.path / "wijk.wijk", read_only=True)


@case("A name that is too long for the disk", "refused as too long a name")
def long_name(world: World) -> None:
    world.refuses("error.file.name", open_werkplaats, world.folder / f"{'w' * 300}.wijk")


@case("A file from a newer version", "refused as newer, untouched")
def newer(world: World) -> None:
    content = bytearray(template())
    content[60:64] = (schema_version() + 1).to_bytes(4, "big")
    world.untouched("error.file.newer", other(world, bytes(content)))


@case("A file from an older version", "a backup first, then migrated; nothing lost")
def older(world: World) -> None:
    path = Path(shutil.copy(SAMPLE, world.folder / "old.wijk"))
    before = path.read_bytes()
    storage = open_werkplaats(path)
    assert check(storage) == []
    storage.close()
    (backup,) = listed(path)
    assert backup.reason == "migrate"
    assert backup.path.stat().st_size == len(before)


@case("An older file, to read only", "refused with the advice to open it for editing first")
def older_to_read(world: World) -> None:
    path = Path(shutil.copy(SAMPLE, world.folder / "old.wijk"))
    world.refuses("error.file.older", open_werkplaats, path, read_only=True)


@case(
    "Half migrated: the version is behind its tables", "refused as damaged; each migration is one transaction"
)
def half_migrated(world: World) -> None:
    conn = sqlite3.connect(world.path)
    conn.execute("PRAGMA user_version = 0")
    conn.close()
    world.refuses("error.file.damaged", open_werkplaats, world.path)
    conn = sqlite3.connect(world.path)
    assert conn.execute("SELECT count(*) FROM stakeholder").fetchone() == (2,)
    conn.close()


@case("Cut in half", DAMAGED)
def cut(world: World) -> None:
    world.untouched("error.file.damaged", other(world, template()[: len(template()) // 2]))


@case("Only the header is left", DAMAGED)
def header_only(world: World) -> None:
    world.untouched("error.file.damaged", other(world, template()[:100]))


@case("The last page is missing", DAMAGED)
def last_page(world: World) -> None:
    world.untouched("error.file.damaged", other(world, template()[:-4096]))


@case("A table is gone", DAMAGED)
def no_table(world: World) -> None:
    conn = sqlite3.connect(world.path)
    conn.execute("DROP TABLE relation")
    conn.close()
    world.untouched("error.file.damaged", world.path)


@case("A page full of zeros in the middle", "opens or is refused; the check finds it")
def zeros(world: World) -> None:
    content = bytearray(template())
    conn = sqlite3.connect(world.path)
    page = conn.execute("SELECT rootpage FROM sqlite_master WHERE name = 'stakeholder'").fetchone()[0]
    conn.close()
    content[(page - 1) * 4096 : page * 4096] = bytes(4096)
    assert verdict(other(world, bytes(content))) != "silent"


@case(
    "A hundred random flipped bits and cuts", "refused, found by the check, or without effect; never a crash"
)
def flips(world: World) -> None:
    chance = random.Random(6)
    path = world.folder / "flipped.wijk"
    pages = len(template()) // 4096
    for number in range(100):
        content = bytearray(template())
        if number % 4 == 3:
            content = content[: chance.randrange(len(content))]
        else:
            at = chance.randrange(pages * 128) if number % 2 else chance.randrange(len(content))
            content[at] ^= 1 << chance.randrange(8)
        path.write_bytes(content)
        assert verdict(path) in ("refused", "found", "same", "letter"), number


def verdict(path: Path) -> str:
    """What happens with a file that may be damaged; anything but a plain refusal is raised."""
    try:
        storage = open_werkplaats(path, read_only=True)
    except WijkError:
        return "refused"
    try:
        if check(storage):
            return "found"
        now = snapshot(storage)
    except WijkError:
        return "refused"
    finally:
        storage.close()
    whole = path.with_name("whole.wijk")
    whole.write_bytes(template())
    storage = open_werkplaats(whole, read_only=True)
    then = snapshot(storage)
    storage.close()
    if now == then:
        return "same"
    # A letter within the words of one row or one step: the pages are in order, SQLite cannot know.
    same_keys = now.things.keys() == then.things.keys() and len(now.steps) == len(then.steps)
    pairs = zip(now.steps, then.steps, strict=True) if same_keys else ()
    differ = sum(now.things[key] != then.things[key] for key in then.things) + sum(a != b for a, b in pairs)
    return "letter" if same_keys and differ == 1 else "silent"


@case(
    "A letter within a text has changed on the disk",
    "opens; the check finds it, since journal and tables differ",
)
def changed_letter(world: World) -> None:
    content, words = template(), b"Iedereen een diploma. "
    places = [found.start() for found in re.finditer(words, content)]
    assert len(places) > 70  # in the table and in the journal
    for place in random.Random(5).sample(places, 25):
        flipped = bytearray(content)
        flipped[place + 3] ^= 2
        world.path.write_bytes(flipped)
        storage = open_werkplaats(world.path, read_only=True)
        findings = check(storage)
        storage.close()
        assert findings and {one.key for one in findings} <= {"check.differs", "check.history"}


@case("A row is taken away by another program", "opens; the check finds it, since the journal knows of it")
def row_gone(world: World) -> None:
    with contextlib.closing(sqlite3.connect(world.path)) as conn, conn:
        conn.execute("DELETE FROM relation")
    storage = open_werkplaats(world.path, read_only=True)
    assert [one.key for one in check(storage)] == ["check.gone"]
    storage.close()


@case("A link to the file", "the file itself opens; lock and backups stand beside it")
def link(world: World) -> None:
    (world.folder / "elsewhere").mkdir()
    real = Path(shutil.copy(world.path, world.folder / "elsewhere" / "real.wijk"))
    (world.folder / "link.wijk").symlink_to(real)
    storage = open_werkplaats(world.folder / "link.wijk")
    world.refuses("error.file.in_use", open_werkplaats, real)
    storage.close()
    assert (world.folder / "link.wijk").is_symlink()


@case("A link to a stick that is not in", "refused as not there; no new file takes its place")
def dangling(world: World) -> None:
    link = world.folder / "link.wijk"
    link.symlink_to(world.folder / "stick" / "wijk.wijk")
    world.refuses("error.file.missing", open_werkplaats, link)
    assert link.is_symlink()


@case("Links in a circle", "refused as not there")
def circle(world: World) -> None:
    one, two = world.folder / "one.wijk", world.folder / "two.wijk"
    one.symlink_to(two)
    two.symlink_to(one)
    world.refuses("error.file.missing", open_werkplaats, one)
    world.refuses("error.file.missing", copy_file, one, world.folder / "copy.wijk")


@case("A name with letters from every Unicode plane", "opens, is backed up and copied as any other")
def planes(world: World) -> None:
    letters = "".join(chr((plane << 16) + 0x10000 + 0x400) for plane in range(16)) + "ë漢عא🏘️"
    path = Path(shutil.copy(world.path, world.folder / f"{letters}.wijk"))
    gate = world.gate(path)
    add_stakeholder(gate, letters)
    gate.close()
    copy_file(path, world.folder / f"copy {letters}.wijk")
    world.holds("School", "Politie", letters, path=world.folder / f"copy {letters}.wijk")


@case("A name with %, ?, #, & and quotes", "opens as any other")
def signs(world: World) -> None:
    path = Path(shutil.copy(world.path, world.folder / "50% ?x=1#'a\"&b;--.wijk"))
    world.gate(path).close()
    world.holds("School", "Politie", path=path)


@case("A file of 2 GB", "opens; from somebody else it is refused as too large only beyond 1 GB")
def huge(world: World) -> None:
    os.truncate(world.path, 2 << 30)  # sparse: the disk is not filled
    world.gate().close()
    assert parties(world.path) == ["Politie", "School"]


@case("A file on a read-only disk", "opens for reading; an edit is refused with the advice to save a copy")
def on_read_only_disk(world: World) -> None:
    with small_disk(world.folder) as disk:
        path = Path(shutil.copy(world.path, disk / "wijk.wijk"))
        read_only(disk)
        gate = world.gate(path)
        assert not gate.editable
        world.refuses("error.file.read_only", add_stakeholder, gate, "Kerk")
        gate.close()


@case("A read-only folder, to make a new file", "refused as read-only")
def new_on_read_only_disk(world: World) -> None:
    with small_disk(world.folder) as disk:
        read_only(disk)
        world.refuses("error.file.read_only", open_werkplaats, disk / "wijk.wijk")


@case("After a crash, to read only", "what was half done is taken back first")
def crashed_then_read(world: World) -> None:
    crash_copy(world.path, world.folder / "crashed.wijk")
    world.holds("School", "Politie", path=world.folder / "crashed.wijk")


@case("After a crash, on a read-only disk", "refused with the advice to copy the folder; untouched")
def crashed_on_read_only_disk(world: World) -> None:
    with small_disk(world.folder) as disk:
        path = crash_copy(world.path, disk / "wijk.wijk")
        read_only(disk)
        world.refuses("error.file.unsettled", open_werkplaats, path)


@case("Journalling in a WAL, set by another program", "opens, and has one file again")
def wal(world: World) -> None:
    conn = sqlite3.connect(world.path)
    conn.execute("PRAGMA journal_mode = WAL")
    conn.close()
    gate = world.gate()
    add_stakeholder(gate, "Kerk")
    gate.close()
    assert sorted(p.name for p in world.folder.iterdir()) == ["wijk.wijk"]
    world.holds("School", "Politie", "Kerk")


@case("A half-made new file of a crash", "the new file is made anew")
def leftover_part(world: World) -> None:
    path = world.folder / "new.wijk"
    (world.folder / "new.wijk.part").write_bytes(template()[:5000])
    open_werkplaats(path).close()
    assert [p.name for p in world.folder.iterdir()] == ["new.wijk"]


def crash_copy(path: Path, target: Path) -> Path:
    """A file as the power left it: in the middle of a transaction, its journal beside it."""
    conn = sqlite3.connect(path)
    conn.execute("PRAGMA cache_size = 1")  # has SQLite write before the end
    conn.execute("PRAGMA foreign_keys = OFF")
    conn.execute("BEGIN IMMEDIATE")
    conn.execute("UPDATE stakeholder SET goals = ?", ("half " * 20_000,))
    conn.execute("DELETE FROM relation")
    shutil.copy(path, target)
    shutil.copy(path.with_name(f"{path.name}-journal"), target.with_name(f"{target.name}-journal"))
    conn.rollback()
    conn.close()
    return target
