"""A photograph on paper: no finer than paper shows, and grey where there is no colour."""

from __future__ import annotations

import io
from typing import Any, Final

from wijkwerkplaats.photos import smaller
from wijkwerkplaats.report.blocks import Whole
from wijkwerkplaats.report.look import look

FINE: Final = 1200
"""So many pixels along the long side are sharp at half the width of a page."""


class PhotoPicture(Whole):
    """The photograph within a width and a height, its own shape kept."""

    spaceBefore = 0.0
    spaceAfter = 3.0

    def __init__(self, data: bytes, size: tuple[int, int], room: tuple[float, float], alt: str) -> None:
        self.data = smaller(data, FINE, grey=not look().colours)
        share = min(room[0] / max(1, size[0]), room[1] / max(1, size[1]))
        super().__init__(size[0] * share, size[1] * share, alt)

    def draw(self) -> None:
        """Draw it."""
        from reportlab.lib.utils import ImageReader

        canvas: Any = self.canv
        canvas.drawImage(ImageReader(io.BytesIO(self.data)), 0, 0, self.width, self.height)
