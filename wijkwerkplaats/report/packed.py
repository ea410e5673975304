"""A PDF with its small objects packed together (object streams, PDF 1.5): the structure for who listens is thousands.

reportlab writes each of them by itself, which would make the file three times as large.
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from typing import Any, Final

_AT_ONCE: Final = 400
"""So many objects in one stream: a reader need not unpack them all for one page."""
_HEAD: Final = b"%PDF-1.5\n%\xe2\xe3\xcf\xd3\n"


def packed(data: bytes, document: Any) -> bytes:
    """The same PDF; `document` is reportlab's, which has just written `data`."""
    small, large = _parted(data, document)
    out = bytearray(_HEAD)
    places: dict[int, tuple[int, int, int]] = {0: (0, 0, 65535)}
    count = len(document.numberToId) + 1
    for number, body in large:
        places[number] = (1, len(out), 0)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    for at in range(0, len(small), _AT_ONCE):
        group = small[at : at + _AT_ONCE]
        places |= {number: (2, count, index) for index, (number, _) in enumerate(group)}
        places[count] = (1, len(out), 0)
        out += b"%d 0 obj\n%s\nendobj\n" % (count, _together(group))
        count += 1
    start = len(out)
    places[count] = (1, start, 0)
    out += b"%d 0 obj\n%s\nendobj\nstartxref\n%d\n%%%%EOF\n" % (count, _places(places, document), start)
    return bytes(out)


def _parted(data: bytes, document: Any) -> tuple[list[tuple[int, bytes]], list[tuple[int, bytes]]]:
    """The objects by number: those that may be packed, and those that are streams themselves."""
    small: list[tuple[int, bytes]] = []
    large: list[tuple[int, bytes]] = []
    starts = sorted((document.idToOffset[key], number) for number, key in document.numberToId.items())
    ends = [start for start, _ in starts[1:]] + [data.rindex(b"xref", 0, data.rindex(b"startxref"))]
    for (start, number), end in zip(starts, ends, strict=True):
        whole = data[start:end]
        body = whole[whole.index(b"obj\n") + 4 : whole.rindex(b"endobj")].rstrip(b"\n")
        (large if body.endswith(b"endstream") else small).append((number, body))
    return small, large


def _together(group: Sequence[tuple[int, bytes]]) -> bytes:
    index, bodies = b"", b""
    for number, body in group:
        index += b"%d %d " % (number, len(bodies))
        bodies += body + b"\n"
    about = b"/Type/ObjStm/N %d/First %d" % (len(group), len(index))
    return _stream(about, index + bodies)


def _places(places: dict[int, tuple[int, int, int]], document: Any) -> bytes:
    """The table of where everything is, itself a stream."""
    rows = b"".join(
        kind.to_bytes(1, "big") + where.to_bytes(4, "big") + index.to_bytes(2, "big")
        for _, (kind, where, index) in sorted(places.items())
    )
    catalog, about = (document.Reference(one).format(document) for one in (document.Catalog, document.info))
    key = document.ID().split(b"%")[0].strip()
    size = len(places)
    return _stream(b"/Type/XRef/Size %d/W[1 4 2]/Root %s/Info %s/ID %s" % (size, catalog, about, key), rows)


def _stream(about: bytes, content: bytes) -> bytes:
    small = zlib.compress(content, 9)
    return b"<<%s/Filter/FlateDecode/Length %d>>\nstream\n%s\nendstream" % (about, len(small), small)
