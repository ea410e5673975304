"""Reading JSON from others: within limits of size, depth and memory, and nothing that cannot be stored.

The photographs, which are nearly all of a large file, are counted apart, and each is unpacked when it is asked for.
"""

from __future__ import annotations

import codecs
import json
import math
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import msgspec

from wijkwerkplaats.errors import FileProblem, WijkError
from wijkwerkplaats.exchange.plain_file import must_be_plain

MOST_NESTED: Final = 32
"""Deeper than anything we write; a file beyond this is not ours."""

MOST_BYTES = 256_000_000
"""Bytes of everything but the photographs."""

MOST_WHOLE = 1_000_000_000
"""Bytes of a file: some fifteen hundred photographs of the size that we keep."""

MOST_PARTS: Final = 20_000_000
"""Values that JSON may hold: a short file can make millions of empty lists, each of which takes memory."""

PHOTOS: Final = "blobs"
_PIECE: Final = 1 << 20
# Possessive, for a string of a hundred million escapes would be kept track of one by one.
_STRING: Final = re.compile(rb'"[^"\\]*+(?:\\.[^"\\]*+)*+"?', re.DOTALL)
_NO_BRACKETS: Final = bytes(set(range(256)) - set(b"[]{}"))
_AT_BYTE: Final = re.compile(r"\(byte (\d+)\)")


class Unpacked(Mapping[str, bytes]):
    """Bytes that stand in JSON as base64, each unpacked when it is asked for."""

    def __init__(self, packed: Mapping[str, msgspec.Raw]) -> None:
        self._packed = packed

    def __getitem__(self, name: str) -> bytes:
        return msgspec.json.decode(self._packed[name], type=bytes)

    def __iter__(self) -> Iterator[str]:
        return iter(self._packed)

    def __len__(self) -> int:
        return len(self._packed)


def read_json(path: Path) -> bytes:
    """The bytes of a file that is not too large. Raises `FileProblem`."""
    must_be_plain(path)
    try:
        if path.stat().st_size > MOST_WHOLE:
            raise FileProblem("error.file.too_large", path=str(path))
        return path.read_bytes()
    except OSError as problem:
        raise FileProblem("error.file.cannot_open", path=str(path)) from problem


def parsed(data: bytes, path: Path) -> Any:
    """What the JSON says, its photographs as `Unpacked`.

    Raises `WijkError` for what is no JSON, too deep, too much, or cannot be stored.
    """
    if data.startswith(codecs.BOM_UTF8):
        data = data[len(codecs.BOM_UTF8) :]
    _judge_letters(data, path)
    _judge_shape(data, path)
    try:
        packed = msgspec.json.decode(data, type=dict[str, msgspec.Raw])
        photos = msgspec.json.decode(packed.pop(PHOTOS, msgspec.Raw(b"{}")), type=dict[str, msgspec.Raw])
        if sum(len(memoryview(part)) for part in packed.values()) > MOST_BYTES:
            raise FileProblem("error.file.too_large", path=str(path))
        return {name: _plain(part) for name, part in packed.items()} | {PHOTOS: Unpacked(photos)}
    except msgspec.ValidationError as problem:
        raise WijkError("error.import.format", path=str(path)) from problem
    except msgspec.DecodeError as problem:
        line = _line(data, str(problem))
        key = "error.import.not_json" if line else "error.import.format"
        raise WijkError(key, path=str(path), line=line) from problem
    except (ValueError, RecursionError) as problem:  # a number of thousands of digits, or without end
        raise WijkError("error.import.format", path=str(path)) from problem


def _plain(part: msgspec.Raw) -> Any:
    return json.loads(bytes(part), parse_constant=_refuse, parse_float=_finite, parse_int=_storable)


def _storable(digits: str) -> int:
    number = int(digits)
    if not -(2**63) <= number < 2**63:
        raise ValueError(digits[:30])
    return number


def _refuse(constant: str) -> None:
    raise ValueError(constant)


def _finite(number: str) -> float:
    if not math.isfinite(float(number)):
        raise ValueError(number)
    return float(number)


def _judge_letters(data: bytes, path: Path) -> None:
    """Refuse what is not UTF-8, a piece at a time."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    for start in range(0, len(data) + 1, _PIECE):
        try:
            decoder.decode(data[start : start + _PIECE], final=start + _PIECE > len(data))
        except UnicodeDecodeError as problem:
            line = data.count(b"\n", 0, start + problem.start) + 1
            raise WijkError("error.import.not_json", path=str(path), line=line) from problem


def _judge_shape(data: bytes, path: Path) -> None:
    """Refuse what nests too deep or holds too much, seen from its brackets and commas before it is read."""
    bones = _STRING.sub(b"", data)
    if bones.count(b",") + bones.count(b"[") + bones.count(b"{") > MOST_PARTS:
        raise FileProblem("error.file.too_large", path=str(path))
    depth = 0
    for sign in bones.translate(None, _NO_BRACKETS):
        depth += 1 if sign in b"[{" else -1
        if depth > MOST_NESTED:
            raise WijkError("error.import.too_deep", path=str(path))


def _line(data: bytes, problem: str) -> int:
    """The line that is wrong; 0 when all of it is JSON, and only some letter cannot be stored."""
    at = _AT_BYTE.search(problem)
    if at is None and len(data) <= MOST_BYTES:
        try:
            json.loads(data)
        except json.JSONDecodeError as told:
            return told.lineno
        return 0
    return data.count(b"\n", 0, int(at[1]) if at else len(data)) + 1
