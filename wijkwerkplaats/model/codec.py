"""Aggregates to plain data (for the journal and JSON files) and back, checked against their types."""

from __future__ import annotations

import functools
import re
from typing import Any, TypeVar

import msgspec

from wijkwerkplaats.errors import WijkError
from wijkwerkplaats.model.base import KINDS

T = TypeVar("T")


@functools.cache
def _unstorable() -> re.Pattern[str]:
    """Lone surrogates cannot be stored as UTF-8; NUL, other controls and what is no letter at all cannot be printed.

    What turns the direction of writing by force makes one name look like another; Arabic and Hebrew need none of it.
    """
    return re.compile("[\ud800-\udfff\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u202d\u202e\ufffe\uffff]")


def clean(text: str) -> str:
    """Text as it can be stored and printed: no lone surrogates, no control characters, `\\n` line breaks."""
    return _unstorable().sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def to_plain(thing: Any) -> dict[str, Any]:
    """An aggregate as a dict of strings, numbers, lists and dicts, with every text cleaned."""
    plain: dict[str, Any] = msgspec.to_builtins(thing)
    return {name: _cleaned(value) for name, value in plain.items()}


def from_plain(kind: type[T], plain: dict[str, Any], *, strict: bool = True) -> T:
    """An aggregate from plain data; `strict=False` also takes the 0 and 1 that SQLite keeps for a bool.

    Raises `WijkError` ("error.data.shape") when the data do not fit the type.
    """
    try:
        return msgspec.convert(plain, kind, strict=strict)
    except msgspec.ValidationError as problem:
        name = getattr(kind, "KIND", kind.__name__)
        raise WijkError("error.data.shape", kind=str(name), detail=str(problem)) from problem


def cleaned(thing: T) -> T:
    """The aggregate with every text cleaned; the same object when nothing had to be."""
    plain = msgspec.to_builtins(thing)
    tidy = {name: _cleaned(value) for name, value in plain.items()}
    return thing if tidy == plain else from_plain(type(thing), tidy)


def kind_named(name: str) -> type[Any]:
    """The aggregate class called `name`. Raises `WijkError` when this program does not know it."""
    try:
        return KINDS[name]
    except KeyError:
        raise WijkError("error.data.kind", kind=name) from None


def _cleaned(value: Any) -> Any:
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, (list, tuple)):
        return [_cleaned(item) for item in value]
    if isinstance(value, dict):
        return {key: _cleaned(item) for key, item in value.items()}
    return value
