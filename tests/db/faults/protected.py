"""Files with a passphrase: refused without it, whole with it, and safe while it changes."""

from __future__ import annotations

import functools
import shutil
import tempfile
from pathlib import Path

import db.vault
from db.connect import bare
from db.file import open_werkplaats
from db.keys import PAGE, Key, Keyring, is_encrypted
from db.migrations import schema_version
from db.recover import recover
from db.vault import SqliteVault
from tests.db.faults.opening import crash_copy
from tests.db.faults.table import World, case, fill, parties, read_only, small_disk, template
from tests.support import Clock
from wijkwerkplaats.edits.stakeholders import add_stakeholder
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.journal import Place

PHRASE = "een kat op het dak"
BOTH = ["Politie", "School"]


@functools.cache
def made() -> tuple[bytes, Key]:
    """The file of the other cases, encrypted, and its key."""
    with tempfile.TemporaryDirectory() as folder:
        path, keys = Path(folder) / "wijk.wijk", Keyring()
        path.write_bytes(template())
        SqliteVault(path, keys).protect(PHRASE)
        key = keys.key_for(path)
        assert key is not None
        return path.read_bytes(), key


def protected(folder: Path) -> tuple[Path, Keyring]:
    """A file with a passphrase, and what opens it."""
    content, key = made()
    path, keys = folder / "locked.wijk", Keyring()
    path.write_bytes(content)
    keys.add(key)
    return path, keys


@case("A file with a passphrase, without it", "refused as having a passphrase, untouched")
def without(world: World) -> None:
    path, _ = protected(world.folder)
    world.untouched("error.passphrase.needed", path)
    world.refuses("error.passphrase.needed", recover, path, world.folder / "new.wijk")


@case("A wrong passphrase", "refused, and can be tried again as often as you like; untouched")
def wrong(world: World) -> None:
    path, _ = protected(world.folder)
    before, keys = path.read_bytes(), Keyring()
    for phrase in ("", "een kat", PHRASE.upper(), "x" * 100_000):
        world.refuses("error.passphrase.wrong", keys.unlock, path, phrase)
    keys.unlock(path, PHRASE)
    assert parties(path, keys) == BOTH and path.read_bytes() == before


@case("Only the first bytes of a file with a passphrase", "no passphrase fits; untouched")
def stump(world: World) -> None:
    path, _ = protected(world.folder)
    path.write_bytes(path.read_bytes()[:3000])
    world.refuses("error.passphrase.wrong", Keyring().unlock, path, PHRASE)
    world.untouched("error.passphrase.needed", path)


@case(
    "A damaged first page of a file with a passphrase",
    "refused as damaged, not as a wrong passphrase; recovery is offered and finds all",
)
def first_page(world: World) -> None:
    path, keys = protected(world.folder)
    content = bytearray(path.read_bytes())
    content[1000] ^= 8
    path.write_bytes(content)
    Keyring().unlock(path, PHRASE)
    world.refuses("error.file.damaged", open_werkplaats, path, keys=keys)
    recover(path, world.folder / "saved.wijk", keys=keys)
    assert parties(world.folder / "saved.wijk", keys) == BOTH
    assert path.read_bytes() == content


@case("Cut in half, with a passphrase", "refused as damaged, untouched; recovery is offered")
def cut(world: World) -> None:
    path, keys = protected(world.folder)
    content = path.read_bytes()[: len(path.read_bytes()) // PAGE // 2 * PAGE]
    path.write_bytes(content)
    world.refuses("error.file.damaged", open_werkplaats, path, keys=keys)
    assert path.read_bytes() == content


@case("A file from a newer version, with a passphrase", "refused as newer once it is given, untouched")
def newer(world: World) -> None:
    path, keys = protected(world.folder)
    conn = bare(path, "rw", keys.key_for(path))
    conn.execute(f"PRAGMA user_version = {schema_version() + 1}")
    conn.close()
    before = path.read_bytes()
    world.refuses("error.file.newer", open_werkplaats, path, keys=keys)
    assert path.read_bytes() == before


@case("Disk full during an edit in a file with a passphrase", "said plainly; what was saved is there")
def edit(world: World) -> None:
    with small_disk(world.folder) as disk:
        path, keys = protected(disk)
        gate = Gate(open_werkplaats(path, keys=keys), Clock())
        gate.place = Place(traject_id=gate.trajects()[0].id, part="urgency")
        fill(disk)
        world.refuses("error.disk.full", add_stakeholder, gate, "x" * 200_000)
        gate.close()
        assert parties(path, keys) == BOTH


@case(
    "Disk full while a passphrase is set or removed",
    "said plainly; the file is as it was, and nothing half done lies beside it",
)
def full(world: World) -> None:
    with small_disk(world.folder, 1500) as disk:
        path, keys = protected(disk)
        plain = Path(shutil.copy(world.path, disk / "wijk.wijk"))
        fill(disk, leave=100_000)
        for file, phrase in ((path, None), (plain, PHRASE)):
            before = file.read_bytes()
            world.refuses("error.disk.full", SqliteVault(file, keys).protect, phrase)
            assert file.read_bytes() == before
        assert sorted(one.name for one in disk.iterdir()) == ["filler", "locked.wijk", "wijk.wijk"]


@case("A passphrase for a file on a read-only disk", "refused as read-only; the file is as it was")
def on_read_only_disk(world: World) -> None:
    with small_disk(world.folder) as disk:
        plain = Path(shutil.copy(world.path, disk / "wijk.wijk"))
        read_only(disk)
        world.refuses("error.file.read_only", SqliteVault(plain, Keyring()).protect, PHRASE)
        assert not is_encrypted(plain)


@case("A passphrase for a file that is open elsewhere", "refused, with who has it")
def open_elsewhere(world: World) -> None:
    gate = world.gate()
    world.refuses("error.file.in_use", SqliteVault(world.path, Keyring()).protect, PHRASE)
    gate.close()
    assert not is_encrypted(world.path)


@case("The program dies while the passphrase changes", "the old file or the new one; what is half done goes")
def died(world: World) -> None:
    draft = world.path.with_name(".wijk.wijk.part")
    draft.write_bytes(template()[:9000])
    world.gate().close()
    assert not draft.exists()
    world.holds(*BOTH)


@case("After a crash, in a file with a passphrase", "what was half done is taken back first")
def crashed(world: World) -> None:
    """A rollback journal is encrypted like the file: here a plain one lies beside it, of another file."""
    crash_copy(world.path, world.folder / "crashed.wijk")
    keys = Keyring()
    SqliteVault(world.folder / "crashed.wijk", keys).protect(PHRASE)
    assert parties(world.folder / "crashed.wijk", keys) == BOTH


@case("A backup without a passphrase is put back", "the file keeps its passphrase")
def put_back(world: World) -> None:
    path, keys = protected(world.folder)
    SqliteVault(path, keys).put_back(world.path)
    assert is_encrypted(path) and parties(path, keys) == BOTH


@case("A backup on a stick that cannot be read back", "said plainly; the copy is removed")
def bad_stick(world: World) -> None:
    write = db.vault.copy_to

    def badly(source: object, target: Path, **named: object) -> None:
        write(source, target, **named)  # type: ignore[arg-type]
        content = bytearray(target.read_bytes())
        content[2 * PAGE : 12 * PAGE] = bytes(10 * PAGE)
        target.write_bytes(content)

    world.monkeypatch.setattr(db.vault, "copy_to", badly)
    world.refuses("error.disk.copy", SqliteVault(world.path).carry, world.folder / "stick.wijk")
    assert not (world.folder / "stick.wijk").exists()
