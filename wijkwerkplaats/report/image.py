"""A picture of the paper by itself, as PNG: for a text document, which takes no drawings."""

from __future__ import annotations

import io
from typing import Any, Final

from wijkwerkplaats.report.blocks import Whole
from wijkwerkplaats.report.flowable import Canvas
from wijkwerkplaats.report.look import look
from wijkwerkplaats.report.page import plain_color
from wijkwerkplaats.report.pdfium import opened
from wijkwerkplaats.report.pictures.photo import PhotoPicture

_DPI: Final = 200


def pixels(picture: Whole) -> bytes:
    """A picture as a text document takes it: a photograph as it is, a drawing as PNG."""
    return picture.data if isinstance(picture, PhotoPicture) else png(picture)


def png(picture: Whole) -> bytes:
    """The same drawing, sharp enough to print."""
    made: Any = Canvas
    drawn, size = io.BytesIO(), picture.size
    colours = None if look().colours else plain_color
    canvas = made(drawn, pagesize=size, enforceColorSpace=colours)
    picture.wrap(*size)
    picture.drawOn(canvas, 0, 0)
    canvas.save()
    with opened(drawn.getvalue()) as document:
        image = document[0].render(scale=_DPI / 72).to_pil()
    out = io.BytesIO()
    image.quantize(64).save(out, "PNG", optimize=True, dpi=(_DPI, _DPI))
    return out.getvalue()
