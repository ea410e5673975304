"""Edits that every aggregate knows: setting a field, removing."""

from __future__ import annotations

import dataclasses
from typing import TypeVar

from wijkwerkplaats.gate import Gate
from wijkwerkplaats.journal import Step, label
from wijkwerkplaats.model.base import Aggregate

A = TypeVar("A", bound=Aggregate)


def set_field(
    gate: Gate, thing: Aggregate, field: str, value: object, *, origin: object | None = None
) -> Step | None:
    """Give one field of an aggregate a new value; edits of the same field melt into one step."""
    return set_fields(gate, thing, {field: value}, origin=origin)


def set_fields(
    gate: Gate, thing: Aggregate, values: dict[str, object], *, origin: object | None = None
) -> Step | None:
    """Give fields of the newest version of an aggregate new values, as one step."""
    newest = gate.get(type(thing), thing.id) or thing
    after = dataclasses.replace(newest, **values)
    name = label(f"step.{thing.KIND}.edit", name=title_of(after))
    return gate.apply(name, after, merge=f"{thing.id}:{','.join(values)}", origin=origin)


def remove(gate: Gate, thing: Aggregate, *others: Aggregate, origin: object | None = None) -> Step | None:
    """Remove an aggregate, and what cannot be without it, as one step."""
    name = label(f"step.{thing.KIND}.remove", name=title_of(thing))
    return gate.apply(name, remove=(*others, thing), origin=origin)


def title_of(thing: Aggregate) -> str:
    """What a person would call this aggregate: its name, title or first words."""
    for field in ("name", "title", "text", "role", "figurehead"):
        text = getattr(thing, field, "")
        if text:
            return " ".join(str(text).split())
    return ""
