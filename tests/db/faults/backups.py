"""Backups, putting back and recovery."""

from __future__ import annotations

import contextlib
import errno
import os
import random
import shutil
from datetime import datetime, timedelta
from pathlib import Path

import db.backup
from db.backup import FOLDER, dated_backup, keep, listed
from db.check import check
from db.file import open_werkplaats
from db.lock import beside
from db.recover import recover
from db.store import SqliteStorage
from db.vault import SqliteVault
from tests.db.faults.opening import SAMPLE, verdict
from tests.db.faults.table import World, case, fill, parties, small_disk, template
from wijkwerkplaats.backups import Backup, to_thin_out
from wijkwerkplaats.edits.stakeholders import add_stakeholder
from wijkwerkplaats.errors import FileProblem
from wijkwerkplaats.exchange.snapshot import snapshot

NOW = datetime(2026, 3, 4, 20, 0)


def made(day: float, reason: str = "close", size: int = 1_000_000) -> Backup:
    when = NOW - timedelta(days=day)
    return Backup(Path(f"{when:%Y%m%d-%H%M%S}"), when, reason, size)


@case("Nothing changed since the newest backup", "no new one is made")
def unchanged(world: World) -> None:
    vault = SqliteVault(world.path)
    assert vault.back_up("start") is not None
    assert vault.back_up("close") is None
    os.utime(world.path)  # touched by a synchronisation program: looked at, found the same
    assert vault.back_up("close") is None
    gate = world.gate()
    add_stakeholder(gate, "Kerk")
    gate.close()
    assert vault.back_up("close") is not None
    assert [backup.reason for backup in listed(world.path)] == ["close", "start"]


@case(
    "The file is damaged when a backup is due", "said; the older backups stay, and no damaged one joins them"
)
def damaged_when_due(world: World) -> None:
    vault = SqliteVault(world.path)
    good = vault.back_up("start")
    content = bytearray(template())
    content[-8192:-4096] = bytes(4096)
    world.path.write_bytes(content)
    world.refuses("error.file.damaged", vault.back_up, "close")
    assert [backup.path for backup in listed(world.path)] == [good]
    assert not list((world.folder / FOLDER).glob(".*"))


@case(
    "A backup is due while the disk is nearly full",
    "said plainly; the room that is left is for the next edits",
)
def nearly_full(world: World) -> None:
    with small_disk(world.folder, 9_000) as disk:
        gate = world.gate(Path(shutil.copy(world.path, disk / "wijk.wijk")))
        fill(disk, leave=2_000_000)
        world.refuses("error.disk.full", SqliteVault(disk / "wijk.wijk").back_up, "start")
        assert list((disk / FOLDER).iterdir()) == []
        add_stakeholder(gate, "Kerk " + "k" * 500_000)
        gate.close()


@case(
    "A file with a damaged beginning and a half done edit is replaced",
    "both are kept, for recovery; neither gets into the new one",
)
def over_damaged_with_journal(world: World) -> None:
    copy = Path(shutil.copy(world.path, world.folder / "copy.wijk"))
    world.path.write_bytes(bytes(100) + template()[100:])
    beside(world.path, "-journal").write_bytes(b"half done")
    kept = SqliteVault(world.path).put_back(copy)
    assert kept is not None and beside(kept, "-journal").read_bytes() == b"half done"
    world.holds("School", "Politie")


@case("A year of backups", "the last ten stay, one a day for two weeks, one a week for three months")
def a_year(world: World) -> None:
    backups = [made(hours / 3) for hours in range(3 * 365)]
    go = to_thin_out(backups, NOW)
    stay = [backup for backup in backups if backup not in go]
    assert stay[:10] == backups[:10]
    days = {backup.made.date() for backup in stay if NOW - backup.made <= timedelta(days=14)}
    assert len(days) >= 14
    assert 10 + 13 <= len(stay) <= 10 + 14 + 13
    assert max(NOW - backup.made for backup in stay) <= timedelta(weeks=13)


@case("Backups together too large", "the oldest go first; never the newest, never the only one")
def too_large(world: World) -> None:
    backups = [made(day, size=200_000_000) for day in range(8)]
    go = to_thin_out(backups, NOW)
    assert go and [b for b in backups if b not in go] == backups[:2]
    assert to_thin_out([made(400, size=9_000_000_000)], NOW) == []


@case("The clock is set back", "newer dates stay untouched until their day; the new backup stays too")
def clock_back(world: World) -> None:
    backups = [made(-day) for day in range(1, 40)]
    fresh = made(0)
    assert to_thin_out([*backups, fresh], NOW) == []
    gate = world.gate()
    storage = gate.storage
    assert isinstance(storage, SqliteStorage)
    keep(storage.conn, world.path, "start", now=lambda: NOW)
    add_stakeholder(gate, "Kerk")
    earlier = keep(storage.conn, world.path, "close", now=lambda: NOW - timedelta(days=900))
    assert earlier is not None and earlier.exists() and len(listed(world.path)) == 2
    gate.close()


@case(
    "The stick is pulled during a backup",
    "said plainly; no half backup, the older one is whole, the work goes on",
)
def stick_pulled(world: World) -> None:
    gate = world.gate()
    storage = gate.storage
    assert isinstance(storage, SqliteStorage)
    target = world.folder / "stick.wijk"
    db.backup.copy_to(storage.conn, target)
    add_stakeholder(gate, "Kerk")

    def gone(_handle: int) -> None:
        raise OSError(errno.EIO, "gone")

    with world.monkeypatch.context() as patch:
        patch.setattr(db.backup.os, "fsync", gone)
        world.refuses("error.disk.io", db.backup.copy_to, storage.conn, target)
    add_stakeholder(gate, "Moskee")
    gate.close()
    world.holds("School", "Politie", path=target)
    world.holds("School", "Politie", "Kerk", "Moskee")
    assert not list(world.folder.glob(".*part"))


@case("The stick is gone before the backup", "said plainly; the work goes on")
def stick_gone(world: World) -> None:
    gate = world.gate()
    storage = gate.storage
    assert isinstance(storage, SqliteStorage)
    world.folder.joinpath("stick").write_bytes(b"")  # no folder can be made here
    world.refuses("error.disk.io", db.backup.copy_to, storage.conn, world.folder / "stick" / "wijk.wijk")
    add_stakeholder(gate, "Kerk")
    gate.close()
    world.holds("School", "Politie", "Kerk")


@case("A file called backups stands in the way", "said plainly; the work goes on")
def in_the_way(world: World) -> None:
    (world.path.parent / FOLDER).write_bytes(b"mine")
    world.refuses("error.disk.io", SqliteVault(world.path).back_up, "start")
    assert listed(world.path) == []
    world.gate().close()


@case("Other files in the folder of backups", "left alone, also links and other files' backups")
def others(world: World) -> None:
    SqliteVault(world.path).back_up("start")
    folder = world.folder / FOLDER
    for name in (
        "notes.txt",
        "wijk-oud.wijk",
        "wijk-2-20260101-120000-close.wijk",
        "wijk-20269999-120000-x.wijk",
    ):
        (folder / name).write_bytes(b"x")
    (folder / "wijk-20200101-120000-close.wijk").symlink_to(world.path)
    assert [backup.reason for backup in listed(world.path)] == ["start"]
    db.backup.thin_out(world.path, datetime.now())
    assert len(list(folder.iterdir())) == 6


@case("The program dies during a backup", "the half backup has no name of a backup, and goes the next time")
def died(world: World) -> None:
    (world.path.parent / FOLDER).mkdir()
    half = world.folder / FOLDER / ".wijk-20260101-120000-start.wijk.part"
    half.write_bytes(template()[:9000])
    assert listed(world.path) == []
    SqliteVault(world.path).back_up("start")
    assert not half.exists() and len(listed(world.path)) == 1


@case("The program closes during a backup", "it is called off and leaves nothing; closing makes its own")
def called_off(world: World) -> None:
    vault = SqliteVault(world.path)
    assert vault.back_up("start", lambda: True) is None
    assert list((world.folder / FOLDER).iterdir()) == []
    assert vault.back_up("close") is not None


@case("Edits during a backup", "the backup is whole, of one moment")
def edits_meanwhile(world: World) -> None:
    gate = world.gate()
    add_stakeholder(gate, "Kerk " + "k" * 3_000_000)
    names = iter(["Moskee", "Gemeente", "Buurthuis"])

    def meanwhile() -> bool:
        name = next(names, None)
        if name:
            add_stakeholder(gate, name)
        return False

    backup = SqliteVault(world.path).back_up("start", meanwhile)
    gate.close()
    assert backup is not None
    assert parties(backup)[-3:] == ["Moskee", "Politie", "School"]


@case("A damaged backup is put back", "refused; the file is as it was")
def damaged_backup(world: World) -> None:
    bad = world.folder / "bad.wijk"
    bad.write_bytes(template()[:-4096])
    world.refuses("error.file.damaged", SqliteVault(world.path).put_back, bad)
    world.holds("School", "Politie")


@case(
    "A backup from an older version is put back", "it is migrated on the way; the backup itself is untouched"
)
def older_backup(world: World) -> None:
    old = Path(shutil.copy(SAMPLE, world.folder / "old.wijk"))
    before = old.read_bytes()
    vault = SqliteVault(world.path)
    assert vault.contents(old).counts["traject"] > 0 and not vault.preview(old).same
    vault.put_back(old)
    assert old.read_bytes() == before
    assert "School" not in parties(world.path)


@case("A backup is put back over itself", "refused; nothing changes")
def over_itself(world: World) -> None:
    world.refuses("error.file.same", SqliteVault(world.path).put_back, world.path)


@case("A backup is put back while the file is open elsewhere", "refused, with who has it")
def put_back_in_use(world: World) -> None:
    copy = Path(shutil.copy(world.path, world.folder / "copy.wijk"))
    gate = world.gate()
    world.refuses("error.file.in_use", SqliteVault(world.path).put_back, copy)
    gate.close()


@case("A backup is put back over a damaged file", "done; the damaged file is kept byte for byte")
def over_damaged(world: World) -> None:
    copy = Path(shutil.copy(world.path, world.folder / "copy.wijk"))
    world.path.write_bytes(template()[:-5000])
    kept = SqliteVault(world.path).put_back(copy)
    assert kept is not None and kept.read_bytes() == template()[:-5000]
    world.holds("School", "Politie")


@case("Two backups within one second", "both stay, and which is newer shows in the name")
def same_second(world: World) -> None:
    gate = world.gate()
    storage = gate.storage
    assert isinstance(storage, SqliteStorage)
    names = [
        dated_backup(storage.conn, world.path, why, lambda: NOW).name for why in ("start", "import", "close")
    ]
    gate.close()
    assert [backup.path.name for backup in listed(world.path)] == names[::-1]


@case(
    "Recovery of a file cut at the end",
    "what is left, and what the journal still knows, with a list of the rest",
)
def recover_cut(world: World) -> None:
    world.path.write_bytes(template()[:-12288])
    before, target = world.path.read_bytes(), world.folder / "new.wijk"
    report = recover(world.path, target, "?")
    assert not report.complete and report.broken
    assert set(parties(target)) <= {"School", "Politie", "?"}
    assert world.path.read_bytes() == before


@case("Recovery of a file whose first page is gone", "all of it, by the tables of a new file")
def recover_first_page(world: World) -> None:
    world.path.write_bytes(bytes(4096) + template()[4096:])
    recover(world.path, world.folder / "new.wijk")
    world.holds("School", "Politie", path=world.folder / "new.wijk")


@case("Recovery of a row that only the journal still has", "taken from the journal, and said so")
def recover_from_journal(world: World) -> None:
    storage = open_werkplaats(world.path)
    page = storage.conn.execute("SELECT rootpage FROM sqlite_master WHERE name = 'stakeholder'").fetchone()[0]
    storage.close()
    before = history(world.path)
    content = bytearray(template())
    content[(page - 1) * 4096 : page * 4096] = bytes([0x55]) * 4096
    world.path.write_bytes(content)
    report = recover(world.path, world.folder / "new.wijk")
    assert report.from_journal["stakeholder"] == 2
    world.holds("School", "Politie", path=world.folder / "new.wijk")
    assert history(world.folder / "new.wijk") == before  # and no step was made up for them


def history(path: Path) -> list[tuple[object, ...]]:
    """Every step in a file with what it changed, oldest first."""
    with contextlib.closing(open_werkplaats(path, read_only=True)) as storage:
        found = storage.conn.execute(
            "SELECT step.id, step.at, step.label, change.kind, change.key, change.before, change.after"
            " FROM step LEFT JOIN change ON change.step_id = step.id ORDER BY step.seq, change.kind, change.key"
        ).fetchall()
    assert found
    return [tuple(row) for row in found]


@case("Recovery of a file that holds nothing of ours", "said plainly; no file is made")
def recover_nothing(world: World) -> None:
    world.path.write_bytes(b"\x9c" * 50_000)
    world.refuses("error.file.nothing_left", recover, world.path, world.folder / "new.wijk")
    assert not (world.folder / "new.wijk").exists()


@case("Recovery onto a file that exists", "refused; that file is untouched")
def recover_onto(world: World) -> None:
    (world.folder / "new.wijk").write_bytes(b"mine")
    world.refuses("error.file.exists", recover, world.path, world.folder / "new.wijk")
    assert (world.folder / "new.wijk").read_bytes() == b"mine"


@case(
    "Recovery of forty random damages",
    "never fails; the new file passes its check, and what is called complete is all of it",
)
def recover_any(world: World) -> None:
    chance, damaged, complete = random.Random(9), world.folder / "damaged.wijk", 40
    with contextlib.closing(open_werkplaats(world.path, read_only=True)) as storage:
        whole = snapshot(storage)
    for number in range(40):
        content = bytearray(template())
        for _ in range(1 + number % 5):
            at = chance.randrange(len(content) - 600)
            length = chance.choice((1, 50, 600))
            content[at : at + length] = chance.randbytes(1) * length
        damaged.write_bytes(content if number % 3 else content[: chance.randrange(20_000, len(content))])
        if verdict(damaged) == "same":
            continue
        target = world.folder / f"new{number}.wijk"
        try:
            report = recover(damaged, target)
        except FileProblem as problem:  # so little was left that no row can be read
            assert problem.key == "error.file.nothing_left" and damaged.stat().st_size < 80_000
            continue
        storage = open_werkplaats(target, read_only=True)
        assert [finding for finding in check(storage) if finding.severe] == []
        if report.complete:
            assert snapshot(storage) == whole
        else:
            complete -= 1
        storage.close()
    assert 0 < complete < 40
