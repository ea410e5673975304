"""The TOML files of one folder, already parsed beside them in `build/`: parsing them was a tenth of every start.

Made by `tools/content.py`. A table counts only for the very bytes that it was made from, so an edited file is parsed.
"""

from __future__ import annotations

import binascii
from pathlib import Path
from typing import Any, Final

import msgspec

MARK: Final = b"wijk-tables-1\n"
"""How the file begins; another number when its form changes."""

_SUM_BYTES: Final = 4


class Tables:
    """The files of one folder; without a sound compiled file each of them is parsed."""

    def __init__(self, folder: Path) -> None:
        self._known = _known(compiled_file(folder))

    def of(self, name: str, source: bytes) -> dict[str, Any]:
        """The table in `source`, the bytes of the file `name`. What TOML and UTF-8 refuse is raised as they do."""
        known = self._known.get(name)
        if known is not None and known[0] == source:
            return msgspec.msgpack.decode(known[1], type=dict[str, Any])
        return parse(source)


def compiled_file(folder: Path) -> Path:
    """Where the compiled tables of a folder are."""
    return folder / "build" / "tables.bin"


def compiled_sources(folder: Path) -> dict[str, bytes]:
    """By name, the files that the compiled file of a folder was made from."""
    return {name: source for name, (source, _) in _known(compiled_file(folder)).items()}


def parse(source: bytes) -> dict[str, Any]:
    """The table in the bytes of a TOML file."""
    import tomli  # only when it is asked for: start-up is measured

    return tomli.loads(source.decode("utf-8"))


def packed(sources: dict[str, bytes]) -> bytes:
    """What belongs in the compiled file of these files."""
    encode = msgspec.msgpack.encode
    content = encode({name: (source, encode(parse(source))) for name, source in sources.items()})
    return MARK + _sum(content) + content


def _known(path: Path) -> dict[str, tuple[bytes, bytes]]:
    """By name, a file's bytes and its packed table; nothing when the compiled file is missing or broken."""
    try:
        told = path.read_bytes()
        start = len(MARK) + _SUM_BYTES
        content = told[start:]
        if told[:start] == MARK + _sum(content):
            return msgspec.msgpack.decode(content, type=dict[str, tuple[bytes, bytes]])
    except (OSError, msgspec.MsgspecError):
        pass
    return {}


def _sum(content: bytes) -> bytes:
    return binascii.crc32(content).to_bytes(_SUM_BYTES, "big")
