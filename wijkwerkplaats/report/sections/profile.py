"""The success factors after this session (§2.6): radar, table with what it rests on, and what moved."""

from __future__ import annotations

from typing import Any, Final

from wijkwerkplaats.analysis.profile import VALUES, FactorScore, Move
from wijkwerkplaats.analysis.profile_words import band_word, move_sentence, move_word
from wijkwerkplaats.report.blocks import Bullet, Heading, headed, kept
from wijkwerkplaats.report.context import Context, Section, Where
from wijkwerkplaats.report.earlier import FactorProfile
from wijkwerkplaats.report.grid import Grid
from wijkwerkplaats.report.look import look
from wijkwerkplaats.report.pictures.radar import RadarPicture
from wijkwerkplaats.report.style import MUTED, style
from wijkwerkplaats.report.text import strong, tinted, words

_SPOKES: Final = 3
"""With fewer known factors a radar shows hardly more than its own web; the table is enough."""


def build(context: Context) -> list[Any]:
    """The picture, its table, and what moved since the session before."""
    found = context.data.factors
    if found is None:
        return []
    texts = context.texts
    made: list[Any] = []
    numbered = False
    if sum(one.score is not None for one in found.now) >= _SPOKES:
        picture = RadarPicture(found.now, found.before, context.method, texts)
        made.append(picture)
        numbered = picture.numbered
    made.append(_table(context, found, numbered=numbered))
    about = words(style("body"), texts("report.profile.about"))
    whole = kept(Heading(texts("report.profile.title"), 0), about, *made)
    return [*whole, *_moved(context, found)]


def _table(context: Context, found: FactorProfile, *, numbered: bool) -> Grid:
    """What the radar shows, with the number of points behind it; what it was before when there is a before."""
    texts = context.texts
    titles = [
        texts("report.profile.factor"), *([texts("report.profile.before")] if found.before else []),
        texts("report.profile.now"),
    ]  # fmt: skip
    before = {one.factor: one for one in found.before}
    names = [context.method.factor(one.factor).title for one in found.now]
    firsts = [
        (
            f"{number}. {name}" if numbered else name,
            *([_band(context, before[one.factor])] if one.factor in before else []),
            _band(context, one, firm=True),
        )
        for number, (name, one) in enumerate(zip(names, found.now, strict=True), start=1)
    ]
    shares = [3.7, *([2.3] if found.before else []), 2.3]
    if look().narrow:  # a column for each answer has no room
        rows = [(*first, _counted(context, one)) for first, one in zip(firsts, found.now, strict=True)]
        return Grid([*shares, 3.2], rows, [*titles, texts("report.profile.points")])
    titles += [texts.word("verdict", one) for one in VALUES]
    titles += [texts("report.profile.unknown"), texts("report.profile.points")]
    many = [(*first, *_numbers(one)) for first, one in zip(firsts, found.now, strict=True)]
    return Grid([*shares, 0.7, 1.0, 0.8, 1.4, 1.2], many, titles, numbers=range(len(shares), len(titles)))


def _numbers(one: FactorScore) -> list[str]:
    counts = [*(one.count(verdict) for verdict in VALUES), one.unknown]
    return [*(str(count or "–") for count in counts), str(one.answered + one.unknown)]


def _counted(context: Context, one: FactorScore) -> str:
    """The same numbers in words."""
    texts = context.texts
    named = [(texts.word("verdict", verdict), one.count(verdict)) for verdict in VALUES]
    named += [(texts("report.profile.unknown"), one.unknown)]
    counts = ", ".join(f"{name.lower()} {count}" for name, count in named if count)
    return f"{one.answered + one.unknown}: {counts}" if counts else str(one.answered + one.unknown)


def _band(context: Context, one: FactorScore, *, firm: bool = False) -> Any:
    said = band_word(context.texts, one)
    few = one.score is None
    return words(style("cell"), tinted(said, MUTED) if few else strong(said) if firm else said)


def _moved(context: Context, found: FactorProfile) -> list[Any]:
    """The factors on which the group changed its mind, each on a line; those with new answers only on one."""
    texts, since = context.texts, found.since
    if since is None:
        return []
    changed = [one for one in found.moves if one.better or one.worse or one.gone]
    lines: list[Any] = [Bullet(words(style("body", indent=12), *_move(context, one))) for one in changed]
    fresh = [one for one in found.moves if one not in changed]
    if fresh:
        factors = ", ".join(f"{context.method.factor(one.factor).title} ({len(one.new)})" for one in fresh)
        lines.append(Bullet(texts("report.profile.fresh", factors=factors)))
    heading = Heading(texts("report.profile.moved", session=since.title))
    return headed(heading, *(lines or [words(style("muted"), texts("report.profile.still"))]))


def _move(context: Context, one: Move) -> tuple[Any, ...]:
    texts = context.texts
    title = context.method.factor(one.factor).title
    return strong(f"{title}: {move_word(texts, one).lower()}. "), move_sentence(texts, one)


SECTION = Section(order=650, where=Where.BACK, build=build)
