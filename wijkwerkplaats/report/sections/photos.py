"""Photographs of the flip-overs: those that everybody may see; for the team all of them (§7.2)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from wijkwerkplaats.report.blocks import Heading, headed
from wijkwerkplaats.report.context import Context, InternalContext, Section
from wijkwerkplaats.report.grid import GUTTER, Grid, Kind
from wijkwerkplaats.report.material import PhotoTold
from wijkwerkplaats.report.pictures.photo import PhotoPicture
from wijkwerkplaats.report.style import style, wide
from wijkwerkplaats.report.text import words

_HIGHEST: Final = 250.0
_ACROSS: Final = 2


def build(context: Context) -> list[Any]:
    """The photographs of this part that are for everybody."""
    return _shown(context, context.of_part(context.data.room.photos))


def internal(context: InternalContext) -> list[Any]:
    """All photographs of this part."""
    return _shown(context, context.of_part(context.inner.photos))


def _shown(context: Context, photos: Sequence[PhotoTold]) -> list[Any]:
    """Two beside each other, each with its words."""
    cells = [_cell(context, one, number) for number, one in enumerate(photos, start=1)]
    rows = [cells[at : at + _ACROSS] for at in range(0, len(cells), _ACROSS)]
    filled = [[*row, *([[]] * (_ACROSS - len(row)))] for row in rows]
    grid = [Grid((1,) * _ACROSS, filled, lines=False, kind=Kind.LAYOUT)] if filled else []
    return headed(Heading(context.texts("report.photos.title")), *grid)


def _cell(context: Context, told: PhotoTold, number: int) -> list[Any]:
    photo = told.photo
    caption = photo.caption.strip()
    alt = photo.alt.strip() or caption or context.texts("report.photos.alt", number=number)
    room = (wide() / _ACROSS - GUTTER, _HIGHEST)
    picture = PhotoPicture(told.data, (photo.width, photo.height), room, alt)
    return [picture, *([words(style("small"), caption)] if caption else [])]


SECTION = Section(order=520, build=build, internal=internal)
