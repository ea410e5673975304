"""What people said: quotes and notes with a part; for the team the internal ones as well."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from wijkwerkplaats.model import Note
from wijkwerkplaats.model.words import NoteKind
from wijkwerkplaats.report.blocks import Beside, Bullet, Heading, headed
from wijkwerkplaats.report.context import Context, InternalContext, Section
from wijkwerkplaats.report.public import PublicNote
from wijkwerkplaats.report.shaping import Piece
from wijkwerkplaats.report.style import MUTED, style
from wijkwerkplaats.report.text import strong, words


def build(context: Context) -> list[Any]:
    """Quotes first, then notes."""
    notes = context.of_part(context.data.notes)
    quotes = [_quote(context, note) for note in notes if note.kind is NoteKind.QUOTE]
    others = [_note(context, note) for note in notes if note.kind is not NoteKind.QUOTE]
    texts = context.texts
    return headed(Heading(texts("report.notes.quotes")), *quotes) + headed(
        Heading(texts("report.notes.notes")), *others
    )


def internal(context: InternalContext) -> list[Any]:
    """The notes that are for the team only as well, under a heading that says so."""
    mine = [_note(context, note) for note in context.of_part(context.inner.notes)]
    return build(context) + headed(Heading(context.texts("report.notes.internal")), *mine)


def _quote(context: Context, note: PublicNote) -> Beside:
    opening, closing = context.texts("report.notes.open"), context.texts("report.notes.close")
    who = context.texts.word("perspective", note.perspective)
    about = _about(context, note)
    return Beside(
        words(style("quote"), f"{opening}{note.text}{closing}"),
        *([words(style("small"), who)] if who else []),
        *([words(style("small"), about)] if about else []),
    )


def _note(context: Context, note: PublicNote | Note) -> Bullet:
    who = context.texts.word("perspectives", note.perspective)
    about = _about(context, note)
    pieces: Sequence[str | Piece] = [
        *([strong(f"{who}: ")] if who else []),
        note.text,
        *([Piece(f"\n{about}", color=MUTED)] if about else []),
    ]
    return Bullet(words(style("body", indent=12), *pieces))


def _about(context: Context, note: PublicNote | Note) -> str:
    """The question that the words were said about."""
    text = context.method.point(note.point).text if context.method.knows(note.point) else ""
    return context.texts("report.notes.about", point=text) if text else ""


SECTION = Section(order=500, build=build, internal=internal)
