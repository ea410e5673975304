"""What left locked, and comes back: damaged, of somebody else, or made to harm."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pyzipper

from tests.db.faults.table import World, case
from wijkwerkplaats.exchange import json_trust
from wijkwerkplaats.exchange.locked import locked, unlocked

PHRASE = "drie sloten op de deur"


def theirs(world: World, data: bytes = b"{}", name: str = "alles.json") -> Path:
    path = world.folder / "theirs.json.zip"
    path.write_bytes(locked(data, name, PHRASE))
    return path


def refusal(world: World, key: str, path: Path, phrase: str = PHRASE) -> None:
    before = path.read_bytes()
    reading: Callable[[], object] = lambda: unlocked(path, phrase)  # noqa: E731
    world.refuses(key, reading)
    assert path.read_bytes() == before


@case("A locked export, with a wrong passphrase", "refused, and can be tried again; untouched")
def wrong(world: World) -> None:
    refusal(world, "error.locked.wrong", theirs(world), "iets anders")


@case("A locked export that is damaged", "refused as damaged; nothing comes in")
def damaged(world: World) -> None:
    path = theirs(world, bytes(range(256)) * 20)
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)
    refusal(world, "error.locked.damaged", path)


@case("A locked zip with more than one thing in it", "refused as not ours; nothing comes in")
def two(world: World) -> None:
    path = theirs(world)
    with pyzipper.AESZipFile(path, "a", encryption=pyzipper.WZ_AES) as archive:
        archive.setpassword(PHRASE.encode())
        archive.writestr("more.json", b"{}")
    refusal(world, "error.locked.many", path)


@case("A locked zip that unpacks to more than 256 MB", "refused as too large; it is never unpacked whole")
def bomb(world: World) -> None:
    world.monkeypatch.setattr(json_trust, "MOST_BYTES", 1000)
    refusal(world, "error.file.too_large", theirs(world, bytes(100_000)))


@case(
    "A locked zip whose member is called ../../x",
    "only the last part of the name counts; nothing is unpacked to disk",
)
def climbing(world: World) -> None:
    path = theirs(world, name="../../x.json")
    assert unlocked(path, PHRASE) == ("x.json", b"{}")
    assert sorted(world.folder.parent.rglob("x.json")) == []
