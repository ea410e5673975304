"""Urgency (§4.1): where each perspective stands, where they differ, which signals, which type."""

from __future__ import annotations

from typing import Any

from wijkwerkplaats.analysis.urgency import Spread, difference_sentences, mark_text, spreads
from wijkwerkplaats.model import Urgency
from wijkwerkplaats.model.words import UrgencyType
from wijkwerkplaats.report.blocks import Heading, bullets, facts, headed
from wijkwerkplaats.report.context import Context, Section
from wijkwerkplaats.report.grid import Cell, Grid
from wijkwerkplaats.report.pictures.urgency import UrgencyPicture
from wijkwerkplaats.report.style import style
from wijkwerkplaats.report.text import strong, words
from wijkwerkplaats.texts import Texts


def build(context: Context) -> list[Any]:
    """The picture, its table, the differences, and what the group decided."""
    urgency = context.data.urgency
    if urgency is None:
        return []
    texts, found = context.texts, spreads(urgency)
    made: list[Any] = []
    if found:
        made += headed(
            Heading(texts("report.urgency.felt")), UrgencyPicture(found, texts), _table(context, found)
        )
        made += headed(
            Heading(texts("report.urgency.differences")), *bullets(difference_sentences(found, texts))
        )
    return made + headed(Heading(texts("report.urgency.seen")), *_said(context, urgency))


def _table(context: Context, found: tuple[Spread, ...]) -> Grid:
    texts = context.texts
    titles = (
        texts("report.urgency.group"), "1", "2", "3", "4", "5", texts("report.urgency.median"),
        texts("report.urgency.half"),
    )  # fmt: skip
    rows: list[tuple[Cell, ...]] = [
        (
            texts.word("perspectives", one.perspective),
            *(str(count or "–") for count in one.counts),
            words(style("cell", align_right=True), strong(mark_text(one.median, texts))),
            _half(one, texts),
        )
        for one in found
    ]
    return Grid((2.6, 0.8, 0.8, 0.8, 0.8, 0.8, 1.4, 2.2), rows, titles, numbers=(1, 2, 3, 4, 5, 6, 7))


def _half(one: Spread, texts: Texts) -> str:
    """Between which marks the middle half stands; one mark when it is the same."""
    low, high = mark_text(one.low, texts), mark_text(one.high, texts)
    return low if low == high else texts("report.urgency.range", low=low, high=high)


def _said(context: Context, urgency: Urgency) -> list[Any]:
    texts = context.texts
    signals = "\n".join(texts.word("urgency_signal", signal) for signal in urgency.signals)
    chosen = urgency.type is not UrgencyType.NONE
    kind = texts.word("urgency_type", urgency.type) if chosen else ""
    about = texts.word("urgency_type_about", urgency.type) if chosen else ""
    return facts([
        (texts("report.urgency.signals"), signals),
        (texts("report.urgency.type"), f"{kind}. {about}" if kind else ""),
        (texts("report.urgency.reason"), urgency.reason),
    ])  # fmt: skip


SECTION = Section(order=200, part="urgency", build=build)
