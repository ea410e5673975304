"""Remembering that somebody was erased, and noticing when an older copy brings that person back (AVG, art. 17)."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from wijkwerkplaats.analysis.erased import fresh_salt, name_digest
from wijkwerkplaats.analysis.persons import Found, Key
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.model import KINDS, Erasure, Traject, new_id


def erasures(gate: Gate) -> list[Erasure]:
    """Who was erased from any traject of the file."""
    return [one for traject in gate.trajects() for one in gate.all(Erasure, traject.id)]


def remember_erasure(
    gate: Gate, found: Found, gone: Collection[Key], spared: Collection[Key]
) -> list[Erasure]:
    """Write down that this person is erased, in each traject that knew the person; a name that is there stays once."""
    salt = next((one.salt for one in erasures(gate)), "") or fresh_salt()
    digest = name_digest(found.sought.words, salt)
    about = {_traject_of(gate, kind, key) for kind, key in (*gone, *found.history)} - {""}
    made = []
    for traject in gate.trajects():
        if about and traject.id not in about:
            continue
        known = next((one for one in gate.all(Erasure, traject.id) if one.digest == digest), None)
        made.append(
            Erasure(
                id=known.id if known else new_id(),
                traject_id=traject.id,
                salt=salt,
                digest=digest,
                words=len(found.sought.words),
                gone=tuple(sorted({key for _kind, key in gone} | set(known.gone if known else ()))),
                spared=tuple(sorted(key for _kind, key in spared)),
                created=gate.now(),
            )
        )
    for one in made:
        gate.record(one)
    return made


def _traject_of(gate: Gate, kind: str, key: str) -> str:
    if kind == Traject.KIND:
        return key
    thing = gate.storage.get(KINDS[kind], key) if kind in KINDS else None
    return str(getattr(thing, "traject_id", ""))


def allow_again(gate: Gate, records: Sequence[Erasure]) -> None:
    """The person may be in the file again, having agreed to it: what was remembered goes."""
    gate.storage.merge([], [(Erasure, one.id) for one in records], [])
    gate.forget_cache()
