"""Writing: the disk is full, gone or busy, or somebody moves the file underneath."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

from db.file import copy_file, open_werkplaats
from db.lock import EditLock, beside
from db.recover import recover
from db.vault import SqliteVault
from tests.db.faults.opening import SAMPLE
from tests.db.faults.table import World, case, fill, parties, small_disk, template
from wijkwerkplaats.analysis.persons import seek
from wijkwerkplaats.edits.common import set_field
from wijkwerkplaats.edits.forgetting import forget_person
from wijkwerkplaats.edits.persons import Instead
from wijkwerkplaats.edits.stakeholders import add_stakeholder
from wijkwerkplaats.exchange.bring_in import bring_in
from wijkwerkplaats.exchange.json_file import to_json
from wijkwerkplaats.exchange.snapshot import Snapshot, snapshot
from wijkwerkplaats.exchange.write import write_whole
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.model import Stakeholder
from wijkwerkplaats.texts import texts

FULL = "said plainly; what was saved is there, and after making room the work goes on"
MOVED = "the edit is refused, not written into nowhere; a copy saves all that was saved"


def on(disk: Path, world: World) -> Path:
    return Path(shutil.copy(world.path, disk / "wijk.wijk"))


@case("Disk full during an edit", FULL)
def edit(world: World) -> None:
    with small_disk(world.folder) as disk:
        gate = world.gate(on(disk, world))
        fill(disk)
        world.refuses("error.disk.full", add_stakeholder, gate, "x" * 200_000)
        assert [p.name for p in gate.all(Stakeholder)] == ["School", "Politie"]
        (disk / "filler").unlink()
        add_stakeholder(gate, "Kerk")
        gate.close()
        world.holds("School", "Politie", "Kerk", path=disk / "wijk.wijk")


@case("Disk full during undo", FULL)
def undo(world: World) -> None:
    with small_disk(world.folder) as disk:
        gate = world.gate(on(disk, world))
        party = add_stakeholder(gate, "Kerk")
        assert party is not None
        set_field(gate, party, "goals", "y" * 100_000)
        fill(disk)
        world.refuses("error.disk.full", gate.undo)
        (disk / "filler").unlink()
        gate.undo()
        gate.close()
        world.holds("School", "Politie", "Kerk", path=disk / "wijk.wijk")


@case("Disk full while a new file is made", "said plainly; no half file has the name")
def new_file(world: World) -> None:
    with small_disk(world.folder, 600) as disk:
        fill(disk, leave=40_000)
        world.refuses("error.disk.full", open_werkplaats, disk / "new.wijk")
        assert not (disk / "new.wijk").exists()
        (disk / "filler").unlink()
        open_werkplaats(disk / "new.wijk").close()


@case("Disk full while opening", "said plainly; the file is as it was")
def opening(world: World) -> None:
    with small_disk(world.folder) as disk:
        path = on(disk, world)
        fill(disk)
        before = path.read_bytes()
        world.refuses("error.disk.full", open_werkplaats, path)
        assert path.read_bytes() == before
        (disk / "filler").unlink()
        world.holds("School", "Politie", path=path)


@case(
    "Disk full during a migration",
    "said plainly; the file keeps its old version, and opens after making room",
)
def migration(world: World) -> None:
    with small_disk(world.folder) as disk:
        path = Path(shutil.copy(SAMPLE, disk / "old.wijk"))
        before = path.read_bytes()
        fill(disk, leave=20_000)
        world.refuses("error.disk.full", open_werkplaats, path)
        assert path.read_bytes() == before
        (disk / "filler").unlink()
        open_werkplaats(path).close()


@case("Disk full during a backup", "said plainly, no half backup; the work is not disturbed")
def backup(world: World) -> None:
    with small_disk(world.folder) as disk:
        gate = world.gate(on(disk, world))
        fill(disk, leave=60_000)
        world.refuses("error.disk.full", SqliteVault(gate.storage.path).back_up, "start")
        assert list((disk / "backups").iterdir()) == []
        add_stakeholder(gate, "Kerk")
        gate.close()
        world.holds("School", "Politie", "Kerk", path=disk / "wijk.wijk")


@case("Disk full during a copy to a stick", "said plainly; an older copy of that name stays whole")
def copy(world: World) -> None:
    with small_disk(world.folder) as disk:
        older = on(disk, world)
        gate = world.gate()
        add_stakeholder(gate, "Kerk")
        fill(disk)
        world.refuses("error.disk.full", copy_file, world.path, older)
        gate.close()
        (disk / "filler").unlink()
        world.holds("School", "Politie", path=older)
        assert sorted(p.name for p in disk.iterdir()) == ["wijk.wijk"]


@case("Disk full during a merge", "said plainly; nothing of the other file is in, or all of it")
def merge(world: World) -> None:
    theirs = with_more(world)
    with small_disk(world.folder) as disk:
        path = on(disk, world)
        gate = world.gate(path)
        fill(disk)
        world.refuses("error.disk.full", bring_in, gate, theirs, texts("nl"))
        gate.close()
        (disk / "filler").unlink()
        world.holds("School", "Politie", path=path)


@case(
    "Disk full while somebody is erased",
    "said plainly; all of it is there still, and after making room it can be done",
)
def erasing(world: World) -> None:
    with small_disk(world.folder, 3_000) as disk:
        path = on(disk, world)
        gate = world.gate(path)
        party = gate.all(Stakeholder)[0]
        set_field(gate, party, "assignment", "Willemijn Zonderland belt")
        for leave in (0, 20_000, 120_000):  # at the first writing, in the middle, at the last
            fill(disk, leave=leave)
            found = seek(gate, "Willemijn Zonderland")
            world.refuses("error.disk.full", forget_person, gate, found, found.sure, Instead("[gewist]"))
            (disk / "filler").unlink()
            there = gate.get(Stakeholder, party.id)
            assert there is not None and there.assignment == "Willemijn Zonderland belt"
        found = seek(gate, "Willemijn Zonderland")
        forget_person(gate, found, found.sure, Instead("[gewist]"))
        gate.close()
        assert b"Willemijn" not in path.read_bytes()
        world.holds("School", "Politie", path=path)


@case("Disk full while a backup is put back", "said plainly; the file is as it was")
def put_back(world: World) -> None:
    with small_disk(world.folder) as disk:
        path = on(disk, world)
        world.gate(path).close()
        fill(disk, leave=30_000)
        world.refuses("error.disk.full", SqliteVault(path).put_back, world.path)
        (disk / "filler").unlink()
        world.holds("School", "Politie", path=path)


@case("Disk full during an export", "said plainly; an older export of that name stays whole")
def export(world: World) -> None:
    gate = world.gate()
    data = to_json(snapshot(gate.storage))
    gate.close()
    with small_disk(world.folder, 200) as disk:
        (disk / "out.json").write_bytes(b"older")
        fill(disk)
        world.refuses("error.disk.full", write_whole, disk / "out.json", data)
        assert (disk / "out.json").read_bytes() == b"older"


@case("Disk full during recovery", "said plainly; no half file has the name, the damaged one is untouched")
def recovery(world: World) -> None:
    world.path.write_bytes(template()[:-8192])
    with small_disk(world.folder, 100) as disk:
        world.refuses("error.disk.full", recover, world.path, disk / "new.wijk")
        assert list(disk.iterdir()) == []
    assert world.path.read_bytes() == template()[:-8192]


def with_more(world: World) -> Snapshot:
    """A second laptop's file, with much that is new."""
    path = Path(shutil.copy(world.path, world.folder / "theirs.wijk"))
    gate = world.gate(path)
    for number in range(20):
        add_stakeholder(gate, f"Partij {number} " + "z" * 10_000)
    taken = snapshot(gate.storage)
    gate.close()
    return taken


def moved_away(world: World, gate: Gate, saved: Path) -> None:
    world.refuses("error.file.moved", add_stakeholder, gate, "Kerk")
    storage = gate.storage
    from db.backup import copy_to

    copy_to(storage.conn, saved)  # type: ignore[attr-defined]
    gate.close()
    assert parties(saved) == ["Politie", "School"]


@case("The file is renamed while it is open", MOVED)
def renamed(world: World) -> None:
    gate = world.gate()
    world.path.rename(world.folder / "renamed.wijk")
    moved_away(world, gate, world.folder / "saved.wijk")
    world.holds("School", "Politie", path=world.folder / "renamed.wijk")


@case("The file is deleted while it is open", MOVED)
def deleted(world: World) -> None:
    gate = world.gate()
    world.path.unlink()
    moved_away(world, gate, world.folder / "saved.wijk")


@case("A synchronisation program puts another version in the place of the open file", MOVED)
def replaced(world: World) -> None:
    gate = world.gate()
    theirs = world.gate(Path(shutil.copy(world.path, world.folder / "incoming.wijk")))
    add_stakeholder(theirs, "Bakker")
    theirs.close()
    (world.folder / "incoming.wijk").replace(world.path)
    moved_away(world, gate, world.folder / "saved.wijk")
    world.holds("School", "Politie", "Bakker")


@case("The folder is deleted while the file is open", "the edit is refused; a copy elsewhere saves all")
def no_folder(world: World) -> None:
    folder = world.folder / "weg"
    folder.mkdir()
    gate = world.gate(Path(shutil.copy(world.path, folder / "wijk.wijk")))
    shutil.rmtree(folder)
    moved_away(world, gate, world.folder / "saved.wijk")


@case("A program for backups or against viruses holds the file", "said plainly: try again; nothing is lost")
def held(world: World) -> None:
    gate = world.gate()
    gate.storage.conn.execute("PRAGMA busy_timeout = 50")  # type: ignore[attr-defined]
    other = sqlite3.connect(world.path)
    other.execute("BEGIN EXCLUSIVE")
    world.refuses("error.file.busy", add_stakeholder, gate, "Kerk")
    other.rollback()
    other.close()
    add_stakeholder(gate, "Kerk")
    gate.close()
    world.holds("School", "Politie", "Kerk")


@case("A plain copy is made while the program runs", "the copy opens with all that was shown as saved")
def plain_copy(world: World) -> None:
    gate = world.gate()
    add_stakeholder(gate, "Kerk")
    copy = Path(shutil.copyfile(world.path, world.folder / "plain.wijk"))
    gate.close()
    world.holds("School", "Politie", "Kerk", path=copy)


@case("A text that is larger than SQLite takes", "said plainly; nothing is written")
def too_big(world: World) -> None:
    gate = world.gate()
    gate.storage.conn.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, 100_000)  # type: ignore[attr-defined]
    world.refuses("error.data.too_big", add_stakeholder, gate, "x" * 200_000)
    gate.close()
    world.holds("School", "Politie")


@case(
    "Half letters, null bytes, control signs and forced directions in a text", "left out; the rest is saved"
)
def controls(world: World) -> None:
    gate = world.gate()
    add_stakeholder(gate, "K\x00e\ud800r\x1b\u202e\ufffek")
    gate.close()
    world.holds("School", "Politie", "Kerk")


@case("An edit in a file that is open for reading", "refused; nothing is written")
def read_only_edit(world: World) -> None:
    gate = Gate(open_werkplaats(world.path, read_only=True))
    world.refuses("error.file.read_only", add_stakeholder, gate, "Kerk")
    gate.close()
    world.holds("School", "Politie")


@case("A second window on the same file", "told who has it and since when; it can read")
def second(world: World) -> None:
    first = world.gate()
    world.refuses("error.file.in_use", open_werkplaats, world.path)
    world.holds("School", "Politie")
    first.close()
    world.gate().close()


@case("A lock file that a killed program left", "the file opens; the lock is taken over")
def stale_lock(world: World) -> None:
    beside(world.path, ".lock").write_bytes(b"")
    beside(world.path, ".in-use").write_text('{"who": "Anna", "since": "gisteren"}', "utf-8")
    world.gate().close()
    assert [p.name for p in world.folder.iterdir()] == ["wijk.wijk"]


@case("A note of who is at work that cannot be read", "the lock alone counts; the name is then unknown")
def garbled_note(world: World) -> None:
    lock = EditLock(world.path)
    lock.acquire()
    beside(world.path, ".in-use").write_bytes(b"\xff{[")
    world.refuses("error.file.in_use", open_werkplaats, world.path)
    lock.release()
    world.gate().close()
