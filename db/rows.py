"""Aggregates to rows and back: one table for each kind, nested values as JSON text."""

from __future__ import annotations

import dataclasses
import types
import typing
from typing import Any, TypeVar

import msgspec

from wijkwerkplaats.frozen import dataclass
from wijkwerkplaats.model.base import Aggregate
from wijkwerkplaats.model.codec import from_plain

A = TypeVar("A", bound=Aggregate)


@dataclass(frozen=True, slots=True)
class Shape:
    """How a kind is laid out in its table."""

    table: str
    columns: tuple[str, ...]
    nested: frozenset[str]
    upsert: str


_SHAPES: dict[str, Shape] = {}


def shape_of(kind: type[Aggregate]) -> Shape:
    """The table, columns and statements of a kind; worked out once."""
    if kind.KIND not in _SHAPES:
        _SHAPES[kind.KIND] = _worked_out(kind)
    return _SHAPES[kind.KIND]


def _worked_out(kind: type[Aggregate]) -> Shape:
    hints = typing.get_type_hints(kind)
    columns = tuple(f.name for f in dataclasses.fields(kind))
    nested = frozenset(name for name in columns if _is_nested(hints[name]))
    names = ", ".join(f'"{name}"' for name in columns)
    marks = ", ".join("?" for _ in columns)
    updates = ", ".join(f'"{name}" = excluded."{name}"' for name in columns if name != "id")
    upsert = f'INSERT INTO "{kind.KIND}" ({names}) VALUES ({marks}) ON CONFLICT("id") DO UPDATE SET {updates}'
    return Shape(kind.KIND, columns, nested, upsert)


def to_row(thing: Aggregate) -> list[Any]:
    """The values of an aggregate in the order of its columns."""
    shape = shape_of(type(thing))
    plain = msgspec.to_builtins(thing)
    return [
        _packed(plain[name]) if name in shape.nested and plain[name] is not None else plain[name]
        for name in shape.columns
    ]


def from_row(kind: type[A], row: dict[str, Any]) -> A:
    """An aggregate from its row. Raises `WijkError` when the row does not fit."""
    nested = shape_of(kind).nested
    plain = {
        name: msgspec.json.decode(value) if name in nested and value else value for name, value in row.items()
    }
    return from_plain(kind, plain, strict=False)


def _packed(value: Any) -> str:
    return msgspec.json.encode(value).decode()


def _is_nested(hint: Any) -> bool:
    origin = typing.get_origin(hint)
    if origin in (typing.Union, types.UnionType):
        return any(_is_nested(option) for option in typing.get_args(hint))
    return origin in (tuple, list, dict) or dataclasses.is_dataclass(hint)
