"""XML of others read as it comes: no document type, so no entities that swell, and only a piece in memory."""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO, Any, Final
from xml.parsers import expat

START: Final = "start"
END: Final = "end"
TEXT: Final = "text"
Event = tuple[str, str, dict[str, str]]
"""What, the name without its namespace or the words, and the attributes by their names without namespaces."""

_PIECE: Final = 64 * 1024
_LONGEST_TAG: Final = 4 * 1024 * 1024
"""Older expats read a tag from its beginning for every piece that comes in: a tag without end would take for ever."""

_DEEPEST: Final = 200


class BadXml(ValueError):
    """What is no XML, or more of it than we read."""


class NoXml(BadXml):
    """What is no XML, from some point on."""


def xml_events(stream: IO[bytes]) -> Iterator[Event]:
    """Starts, ends and words, in order. Raises `BadXml`; `NoXml` where another reader would stop too."""
    found: list[Event] = []
    depth = 0
    for _ in fed(_parser(found), stream):
        for event in found:
            depth += {START: 1, END: -1}.get(event[0], 0)
            if depth > _DEEPEST:
                raise BadXml("too deep")
            yield event
        found.clear()


def fed(parser: Any, stream: IO[bytes]) -> Iterator[None]:
    """Let a parser of expat read a stream piece by piece. Raises `BadXml` and what its handlers raise."""
    parser.StartDoctypeDeclHandler = _refuse
    read = 0
    while True:
        piece = stream.read(_PIECE)
        try:
            parser.Parse(piece, not piece)
        except BadXml:
            raise
        except (expat.ExpatError, LookupError, ValueError) as problem:
            raise NoXml(str(problem)) from problem
        yield
        if not piece:
            return
        read += len(piece)
        if read - parser.CurrentByteIndex > _LONGEST_TAG:
            raise BadXml("a tag without end")


def _refuse(*_: object) -> None:
    raise BadXml("a document type")


def _parser(found: list[Event]) -> Any:
    parser = expat.ParserCreate(namespace_separator="}")
    parser.buffer_text = True

    def start(name: str, attributes: dict[str, str]) -> None:
        found.append((START, _local(name), {_local(key): value for key, value in attributes.items()}))

    parser.StartElementHandler = start
    parser.EndElementHandler = lambda name: found.append((END, _local(name), {}))
    parser.CharacterDataHandler = lambda words: found.append((TEXT, words, {}))
    return parser


def _local(name: str) -> str:
    return name.rpartition("}")[2]
