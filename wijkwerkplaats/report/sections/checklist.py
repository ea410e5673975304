"""The discussion points that were answered: question, verdict, own words, remarks by perspective (§3.2)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from wijkwerkplaats.analysis.own import part_of, question_of
from wijkwerkplaats.analysis.polls import agreement, agreement_sentence
from wijkwerkplaats.model import Answer, Remark
from wijkwerkplaats.model.words import Perspective, Verdict
from wijkwerkplaats.report.blocks import Heading, headed
from wijkwerkplaats.report.context import Context, Section
from wijkwerkplaats.report.grid import GUTTER, Grid, Kind
from wijkwerkplaats.report.look import look
from wijkwerkplaats.report.pictures.poll import PollPicture
from wijkwerkplaats.report.pictures.verdicts import Polarity, VerdictMark, VerdictStrip
from wijkwerkplaats.report.style import MUTED, style, wide
from wijkwerkplaats.report.text import soft, strong, words

_SHARES = (8.9, 2.1)


def build(context: Context) -> list[Any]:
    """The points of this part that were talked about, in the order of the checklist."""
    if context.part is None:
        return []
    order = {point.id: number for number, point in enumerate(context.method.points)}
    mine = [one for one in context.data.answers if part_of(context.method, one) == context.part.id]
    mine.sort(key=lambda one: order.get(one.point, len(order)))  # what is no longer asked comes last
    answers = [(question_of(context.method, one, context.texts), one) for one in mine]
    if not answers:
        return []
    strip = VerdictStrip(_counts(answer for _, answer in answers), context.texts)
    counted = [strip] if len(answers) > 1 and not strip.empty else []
    if not context.pictured:  # the points are all there is: the heading of the part is enough
        return [*counted, answered(context, answers)]
    return headed(Heading(context.texts("report.checklist.title")), *counted, answered(context, answers))


def _counts(answers: Any) -> dict[Verdict, int]:
    counts = Counter(answer.verdict for answer in answers)
    return {verdict: counts[verdict] for verdict in Verdict}


def answered(context: Context, answers: Sequence[tuple[str, Answer]]) -> Grid:
    """Questions with their answers; the verdict stands at the right, in large print below the question."""
    explained = next(
        (answer.id for _, answer in answers if answer.poll and agreement(answer.poll) is not None), ""
    )
    rows = []
    for question, answer in answers:
        asked = [words(style("strong"), question)]
        given = [VerdictMark(answer.verdict, context.texts)] if answer.verdict is not Verdict.NONE else []
        said = _said(context, answer, explain=answer.id == explained)
        rows.append(([*asked, *given, *said],) if look().narrow else ([*asked, *said], given))
    return Grid((1,) if look().narrow else _SHARES, rows, kind=Kind.LAYOUT)


def _room() -> float:
    """How wide what was said is."""
    return wide() if look().narrow else wide() * _SHARES[0] / sum(_SHARES) - GUTTER


def _said(context: Context, answer: Answer, *, explain: bool) -> list[Any]:
    texts = context.texts
    made: list[Any] = []
    if answer.reason.strip():
        key = "report.checklist.skipped" if answer.verdict is Verdict.SKIP else "report.checklist.reason"
        made.append(words(style("body"), soft(texts(key) + " ", MUTED), answer.reason))
    if answer.text.strip():
        made.append(words(style("body"), answer.text))
    made += [_remark(context, remark) for remark in _in_order(answer.remarks)]
    return [*made, *_differences(context, answer), *_counted(context, answer, explain=explain)]


def _counted(context: Context, answer: Answer, *, explain: bool) -> list[Any]:
    """What the room showed: what was counted, the votes, and what they say; how to read it stands there once."""
    poll = answer.poll
    if poll is None or not poll.votes:
        return []
    texts = context.texts
    title = words(style("cell"), strong(texts.word("poll_kind", poll.kind), MUTED))
    title.leads = True
    return [
        title,
        PollPicture(poll, texts, _room()),
        words(style("small"), agreement_sentence(poll, texts, explain=explain)),
    ]


def _in_order(remarks: Sequence[Remark]) -> list[Remark]:
    return [
        remark
        for one in Perspective
        for remark in remarks
        if remark.perspective is one and remark.text.strip()
    ]


def _remark(context: Context, remark: Remark) -> Any:
    who = context.texts.word("perspectives", remark.perspective)
    return words(style("cell", indent=10), strong(f"{who}: ", MUTED), remark.text)


def _differences(context: Context, answer: Answer) -> list[Any]:
    """Where perspectives gave verdicts of their own."""
    said = [
        (remark.perspective, remark.verdict)
        for one in Perspective
        for remark in answer.remarks
        if remark.perspective is one and remark.verdict is not Verdict.NONE
    ]
    if not said:
        return []
    return [Polarity(said, context.texts, _room())]


SECTION = Section(order=300, build=build)
