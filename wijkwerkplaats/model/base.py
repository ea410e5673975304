"""What every aggregate has in common: an id, a kind, and marks on the fields that are not for everyone."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import Any, ClassVar, TypeVar, dataclass_transform

from wijkwerkplaats.frozen import dataclass

KINDS: dict[str, type[Aggregate]] = {}
"""Every kind of aggregate by its name; filled by `aggregate` as the model is imported."""


class Aggregate:
    """One thing that is edited and stored as a whole, under a key that never changes.

    The key is a UUID of version 7, so that two laptops' files can be merged.
    """

    __slots__ = ()

    KIND: ClassVar[str]
    RECORD: ClassVar[bool] = False
    """A record of what happened is no edit: it comes without a step of the journal (`Gate.record`)."""
    __dataclass_fields__: ClassVar[dict[str, Any]]
    id: str


A = TypeVar("A", bound=Aggregate)


@dataclass_transform(frozen_default=True, kw_only_default=True)
def aggregate(kind: str) -> Callable[[type[A]], type[A]]:
    """Make a frozen dataclass with slots and register it as the aggregate `kind`."""

    def register(cls: type[A]) -> type[A]:
        cls.KIND = kind
        made = dataclass(frozen=True, slots=True, kw_only=True)(cls)
        KINDS[kind] = made
        return made

    return register


def internal(default: Any = dataclasses.MISSING, **extra: Any) -> Any:
    """A field with a judgement: never in presentation mode, never in the participants' summary."""
    return dataclasses.field(default=default, metadata={"internal": True, **extra})


def personal(default: Any = dataclasses.MISSING, **extra: Any) -> Any:
    """A field that can hold data on a natural person: shown with consent only, erased on request."""
    return dataclasses.field(default=default, metadata={"personal": True, **extra})


def internal_fields(kind: type[Any]) -> frozenset[str]:
    """The names of the fields of `kind` that are marked internal."""
    return frozenset(f.name for f in dataclasses.fields(kind) if f.metadata.get("internal"))


def new_id() -> str:
    """A fresh key, ordered by time."""
    import uuid6  # start-up is measured, and opening a file makes no key

    return str(uuid6.uuid7())
