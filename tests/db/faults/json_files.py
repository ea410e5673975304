"""JSON from others: too much of it, too deep, or nothing that can be stored; and as many photographs as we write."""

from __future__ import annotations

import json
import tracemalloc
from pathlib import Path

from db.file import open_werkplaats
from tests.db.faults.strangers import bring, ours_as_json
from tests.db.faults.table import World, case
from wijkwerkplaats.exchange import json_trust
from wijkwerkplaats.exchange.bring_in import bring_in
from wijkwerkplaats.exchange.json_file import from_json, to_json
from wijkwerkplaats.exchange.json_trust import parsed, read_json
from wijkwerkplaats.exchange.snapshot import Snapshot, snapshot
from wijkwerkplaats.photos import digest_of
from wijkwerkplaats.texts import texts

HERE = Path("x.json")


@case("JSON that nests a thousand deep", "refused as too deep, before it is read")
def deep(world: World) -> None:
    world.refuses("error.import.too_deep", bring(world, b"[" * 1000))


@case("JSON that is larger than 1 GB", "refused as too large; nothing is read")
def large(world: World) -> None:
    path = world.folder / "x.json"
    with path.open("wb") as file:
        file.truncate(json_trust.MOST_WHOLE + 1)  # sparse
    world.refuses("error.file.too_large", read_json, path)
    path.unlink()


@case("JSON with more than 256 MB beside its photographs", "refused as too large, before it takes memory")
def large_beside(world: World) -> None:
    document = ours_as_json(world) | {"more": "x" * 1000}
    world.monkeypatch.setattr(json_trust, "MOST_BYTES", 1000)
    world.refuses("error.file.too_large", bring(world, document))


def with_photos(world: World, count: int, size: int) -> Snapshot:
    storage = open_werkplaats(world.path, read_only=True)
    taken = snapshot(storage)
    storage.close()
    photos = [number.to_bytes(4, "big") * (size // 4) for number in range(count)]
    taken.blobs = {digest_of(data): data for data in photos}
    traject = next(key for kind, key in taken.things if kind == "traject")
    for number, digest in enumerate(taken.blobs):
        plain = {
            "id": f"photo-{number:04}", "traject_id": traject, "digest": digest, "width": 4, "height": 3,
            "created": "2026-03-04T10:00:00+00:00",
        }  # fmt: skip
        taken.things["photo", plain["id"]] = plain
    return taken


@case(
    "JSON with more photographs than everything else may be",
    "written, read back and brought in, to the last byte",
)
def photos(world: World) -> None:
    taken = with_photos(world, 60, 20_000)
    world.monkeypatch.setattr(json_trust, "MOST_BYTES", 400_000)
    data = to_json(taken)
    assert len(data) > 1_500_000
    gate = world.gate()
    bring_in(gate, from_json(data, HERE), texts("nl"))
    assert all(gate.storage.blob(digest) == photo for digest, photo in taken.blobs.items())
    gate.close()


@case("JSON that would be too large to read back", "not written; the advice is a copy of the file")
def too_much(world: World) -> None:
    taken = with_photos(world, 10, 2_000)
    for limit in ("MOST_WHOLE", "MOST_BYTES"):
        with world.monkeypatch.context() as patched:
            patched.setattr(json_trust, limit, 10_000)
            world.refuses("error.export.too_large", to_json, taken)


@case("JSON of millions of empty lists", "refused as too large, before it takes memory")
def many_parts(world: World) -> None:
    world.refuses("error.file.too_large", parsed, b'{"a": [' + b"[]," * json_trust.MOST_PARTS + b"[]]}", HERE)


@case("JSON with a text of a million escapes", "read within bounds of memory")
def escapes(world: World) -> None:
    data = json.dumps(ours_as_json(world) | {"more": "\n" * 1_000_000}).encode()
    tracemalloc.start()
    try:
        from_json(data, HERE)
        assert tracemalloc.get_traced_memory()[1] < 10 * len(data)
    finally:
        tracemalloc.stop()


@case("JSON with a number of ten thousand digits, or one without end", "refused as not ours")
def long_number(world: World) -> None:
    for number in (b"9" * 10_000, b"1e999", b"-1e999", b"9223372036854775808"):
        world.refuses("error.import.format", bring(world, b'{"format": ' + number + b"}"))


@case("JSON with NaN", "refused, with the line")
def nan(world: World) -> None:
    world.refuses("error.import.not_json", bring(world, b'{"format": NaN}'))


@case(
    "JSON with a yes where a number belongs, or the other way round",
    "refused, naming the kind; nothing comes in",
)
def yes_for_number(world: World) -> None:
    for field, value in (
        ("influence", True),
        ("informal", 1),
        ("influence", 1.5),
        ("name", 7),
        ("domains", "x"),
    ):
        document = ours_as_json(world)
        document["aggregates"]["stakeholder"][0][field] = value
        world.refuses("error.data.shape", bring(world, document))
    world.holds("School", "Politie")


@case("JSON in which a name comes twice", "the last one counts; nothing is doubled")
def twice(world: World) -> None:
    data = json.dumps(ours_as_json(world)).encode()
    bring(world, data.replace(b'"name": "School"', b'"name": "Kerk", "name": "School"'))()
    world.holds("School", "Politie")


@case("JSON that is not UTF-8", "refused, with the line")
def latin(world: World) -> None:
    world.refuses("error.import.not_json", bring(world, b'{\n"format": "\xe9"}'))


@case("JSON with half a letter in the journal", "refused, with the line; nothing comes in")
def half_letter(world: World) -> None:
    document = ours_as_json(world)
    document["steps"][0] |= {"id": "new", "label": "\ud800"}
    world.refuses("error.import.not_json", bring(world, document))
    world.holds("School", "Politie")


@case("JSON with a party that its journal does not tell of", "taken over, with a step of its own")
def unrecorded(world: World) -> None:
    document = ours_as_json(world)
    parties = document["aggregates"]["stakeholder"]
    parties.append(parties[0] | {"id": "typed-by-hand", "name": "Kerk"})
    parties[1]["goals"] = "typed by hand as well"
    bring(world, document)()
    world.holds("School", "Politie", "Kerk")
