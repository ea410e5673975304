"""The pictures of a session that tell a resident most: where groups differ most, first."""

from __future__ import annotations

from collections.abc import Iterator

from wijkwerkplaats.analysis.own import question_of
from wijkwerkplaats.analysis.polls import agreement, agreement_sentence
from wijkwerkplaats.analysis.round_bars import blocks
from wijkwerkplaats.analysis.rounds import sentences
from wijkwerkplaats.analysis.urgency import difference_sentences, differences, spreads
from wijkwerkplaats.model import Answer
from wijkwerkplaats.model.words import Perspective, Verdict
from wijkwerkplaats.report.blocks import Heading, bullets, headed
from wijkwerkplaats.report.context import Context
from wijkwerkplaats.report.flowable import Flowable
from wijkwerkplaats.report.pictures.bars import BarsPicture, Legend
from wijkwerkplaats.report.pictures.poll import PollPicture
from wijkwerkplaats.report.pictures.urgency import UrgencyPicture
from wijkwerkplaats.report.pictures.verdicts import Polarity
from wijkwerkplaats.report.style import style, wide
from wijkwerkplaats.report.text import words

_WIDEST = 4.0
"""The largest difference between two groups on a scale from 1 to 5."""
_OPTIONS = 5
"""So many proposals show what a vote was about."""
_LEAST = 2
"""Of one group alone no picture shows a difference."""


def telling(context: Context) -> list[list[Flowable]]:
    """Each picture with its heading and one sentence; the one with the largest difference first."""
    found = [*_urgency(context), *_rounds(context), *_answers(context)]
    found.sort(key=_weight, reverse=True)
    return [made for _, made in found]


def _weight(one: tuple[float, list[Flowable]]) -> float:
    return one[0]


def _urgency(context: Context) -> Iterator[tuple[float, list[Flowable]]]:
    urgency = context.data.urgency
    found = spreads(urgency) if urgency is not None else ()
    if len(found) >= _LEAST:
        gap = differences(found)[0].gap
        said = bullets(difference_sentences(found, context.texts)[:2])
        picture = UrgencyPicture(found, context.texts)
        heading = Heading(context.texts("report.urgency.felt"))
        yield 0.2 + gap / _WIDEST, headed(heading, picture, *said)


def _rounds(context: Context) -> Iterator[tuple[float, list[Flowable]]]:
    """What the room voted in the end: the bar of everybody for each proposal, beside that of the round before."""
    texts, rounds = context.texts, context.data.room.rounds
    followed = {told.before.id for told in rounds if told.before is not None}
    for told in (each for each in rounds if each.round.id not in followed):
        one = told.round
        made: list[Flowable] = []
        for block in blocks(one, told.before, texts)[:_OPTIONS]:
            bars = [bar for bar in block.bars if bar.strong or bar.past] or list(block.bars[:1])
            made += [words(style("cell"), block.title), BarsPicture(bars, texts)] if bars else []
        if made:
            made += [Legend(one.form, texts)] if Legend.needed(one.form) else []
            made += bullets(sentences(one, told.before, texts)[:2])
            heading = Heading(one.question.strip() or texts.word("round_form", one.form))
            yield 0.95, headed(heading, *made)


def _answers(context: Context) -> Iterator[tuple[float, list[Flowable]]]:
    for answer in context.data.answers:
        question = question_of(context.method, answer, context.texts)
        told = _counted(context, answer) or _spoken(context, answer)
        if told is not None:
            weight, made = told
            yield weight, headed(Heading(question), *made)


def _counted(context: Context, answer: Answer) -> tuple[float, list[Flowable]] | None:
    """What the room showed with hands or stickers."""
    agreed = agreement(answer.poll) if answer.poll is not None else None
    if answer.poll is None or agreed is None:
        return None
    said = words(style("body"), agreement_sentence(answer.poll, context.texts))
    return 1.1 - agreed, [PollPicture(answer.poll, context.texts, wide()), said]


def _spoken(context: Context, answer: Answer) -> tuple[float, list[Flowable]] | None:
    """Groups that gave an answer of their own, and not the same one."""
    said = [
        (remark.perspective, remark.verdict)
        for one in Perspective
        for remark in answer.remarks
        if remark.perspective is one and remark.verdict is not Verdict.NONE
    ]
    verdicts = {verdict for _, verdict in said}
    if len(verdicts) < _LEAST:
        return None
    opposed = {Verdict.YES, Verdict.NO} <= verdicts
    return 0.9 if opposed else 0.4, [Polarity(said, context.texts, wide())]
