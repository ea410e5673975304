"""Reading JSON from others: within limits of size and depth, and nothing that cannot be stored."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from wijkwerkplaats.errors import FileProblem, WijkError
from wijkwerkplaats.exchange.plain_file import must_be_plain

MOST_NESTED = 32
"""Deeper than anything we write; a file beyond this is not ours."""

MOST_BYTES = 256_000_000
_OPENS = re.compile(rb'"[^"\\]*(?:\\.[^"\\]*)*"?|[\[{\]}]', re.DOTALL)


def read_json(path: Path) -> bytes:
    """The bytes of a file that is not too large. Raises `FileProblem`."""
    must_be_plain(path)
    try:
        if path.stat().st_size > MOST_BYTES:
            raise FileProblem("error.file.too_large", path=str(path))
        return path.read_bytes()
    except OSError as problem:
        raise FileProblem("error.file.cannot_open", path=str(path)) from problem


def parsed(data: bytes, path: Path) -> Any:
    """What the JSON says. Raises `WijkError` for what is no JSON, too deep, or cannot be stored."""
    if _depth(data) > MOST_NESTED:
        raise WijkError("error.import.too_deep", path=str(path))
    try:
        return json.loads(data.decode("utf-8-sig"), parse_constant=_refuse)
    except json.JSONDecodeError as problem:
        raise WijkError("error.import.not_json", path=str(path), line=problem.lineno) from problem
    except UnicodeDecodeError as problem:
        line = data[: problem.start].count(b"\n") + 1
        raise WijkError("error.import.not_json", path=str(path), line=line) from problem
    except (ValueError, RecursionError) as problem:  # a number of thousands of digits, NaN
        raise WijkError("error.import.format", path=str(path)) from problem


def _refuse(constant: str) -> None:
    raise ValueError(constant)


def _depth(data: bytes) -> int:
    """How deep the brackets nest outside strings; counted before parsing, which would recurse."""
    deepest = depth = 0
    for found in _OPENS.finditer(data):
        sign = found[0][:1]
        if sign in b"[{":
            depth += 1
            deepest = max(deepest, depth)
        elif sign in b"]}":
            depth -= 1
    return deepest
