"""Keeping photographs: with a part and a session, with words, for whom."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from wijkwerkplaats.gate import Gate
from wijkwerkplaats.journal import Step, label
from wijkwerkplaats.model import Photo, new_id
from wijkwerkplaats.photos import ReadyPhoto


def add_photo(
    gate: Gate, ready: ReadyPhoto, *, part: str = "", session_id: str | None = None, caption: str = ""
) -> Photo:
    """Keep a photograph with a part and a session; only the facilitator sees it until it is made public."""
    photo = Photo(
        id=new_id(), traject_id=gate.place.traject_id, session_id=session_id or gate.place.session_id, part=part,
        caption=caption, digest=ready.digest, width=ready.width, height=ready.height, size=len(ready.data),
        created=gate.now(),
    )  # fmt: skip
    gate.apply(label("step.photo.add", name=caption), photo, blobs={ready.digest: ready.data})
    return photo


def set_photo(
    gate: Gate, photo: Photo, field: str, value: object, *, origin: object | None = None
) -> Step | None:
    """Give the caption, the words for who cannot see it, the part or the readers another value."""
    after = dataclasses.replace(gate.get(Photo, photo.id) or photo, **{field: value})  # type: ignore[arg-type]
    name = label("step.photo.edit", name=after.caption)
    return gate.apply(name, after, merge=f"{photo.id}:{field}", origin=origin)


def remove_photo(gate: Gate, photo: Photo, *, origin: object | None = None) -> Step | None:
    """Take a photograph away; undo brings it back."""
    return gate.apply(label("step.photo.remove", name=photo.caption), remove=(photo,), origin=origin)


def erase_photo(gate: Gate, photo: Photo, *, origin: object | None = None) -> Step | None:
    """Take a photograph away for good, its bytes too: somebody in it asked for that. Nothing of this can be undone."""
    return erase_photos(gate, (photo,), origin=origin)


def erase_photos(gate: Gate, photos: Sequence[Photo], *, origin: object | None = None) -> Step | None:
    """The same for several at once, also for those that were taken away before and could have come back.

    The same picture in another place keeps its bytes. Raises `FileProblem` when the disk refuses.
    """
    if not photos:
        return None
    with gate.for_good():
        step = gate.apply(label("step.photo.erase"), remove=photos, origin=origin, final=True, beyond=True)
        kept = {one.digest for traject in gate.trajects() for one in gate.all(Photo, traject.id)}
        gate.storage.erase_blobs({one.digest for one in photos} - kept)
    return step
