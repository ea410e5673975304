"""Photographs for tests, as cameras and people make them."""

from __future__ import annotations

import io
from typing import Any

from PIL import Image


def picture(width: int = 60, height: int = 40, color: Any = (200, 40, 40)) -> Image.Image:
    """A picture with a blue corner at its top left, so that it shows when it is turned."""
    made = Image.new("RGB", (width, height), color)
    made.paste((20, 40, 200), (0, 0, width // 2, height // 2))
    return made


def packed(image: Image.Image, kind: str = "JPEG", **named: Any) -> bytes:
    """The bytes of a picture in a format."""
    out = io.BytesIO()
    image.save(out, kind, **named)
    return out.getvalue()


def camera(orientation: int = 6) -> Image.Exif:
    """What a camera notes down: how it was held, which camera, where."""
    noted = Image.Exif()
    noted[0x0112] = orientation
    noted[0x010F] = "Kanariecamera"
    place = noted.get_ifd(0x8825)
    place[1], place[2] = "N", (52.0, 5.0, 1.0)
    return noted
