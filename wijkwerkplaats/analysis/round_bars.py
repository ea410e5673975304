"""A round as a picture and as its equal table: the same rows for screen and paper (§7.2)."""

from __future__ import annotations

from dataclasses import dataclass

from wijkwerkplaats.analysis.rounds import (
    ORDINAL,
    Group,
    agreement,
    counts_of,
    money,
    places,
    remaining,
    share,
    short,
    together,
    total,
    value_of,
)
from wijkwerkplaats.model import Round, RoundOption, RoundRevision
from wijkwerkplaats.model.words import Perspective, RoundForm, RoundSplit
from wijkwerkplaats.texts import Texts


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A bar of a picture: divided by `counts`, or `length` long (of 1); `told` stands at its end.

    The bar of everybody is `strong`, the one of an earlier round `past`.
    """

    name: str
    counts: tuple[int, ...] = ()
    length: float = 0.0
    told: str = ""
    strong: bool = False
    past: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A proposal with its bars."""

    title: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundTable:
    """The same in numbers: titles, and rows that begin with the proposal and who."""

    titles: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def blocks(one: Round, before: Round | None, texts: Texts) -> list[Block]:
    """The picture: for each proposal the bar of everybody, before and now, and one for each group."""
    made = [
        Block(title=_title(one, number, option), bars=tuple(_bars(one, before, option, texts)))
        for number, option in enumerate(one.options, start=1)
    ]
    if one.form is RoundForm.BUDGET and one.budget and total(one, everybody=True):
        left = remaining(one)
        told = money(one, abs(left), texts)
        name = texts("rounds.left" if left >= 0 else "rounds.too_much")
        bar = Bar(name=name, length=min(1.0, abs(left) / one.budget), told=told, past=True)
        made.append(Block(title=texts("rounds.budget", amount=money(one, one.budget, texts)), bars=(bar,)))
    return made


def _title(one: Round, number: int, option: RoundOption) -> str:
    return f"{number}. {' '.join(option.text.split())}" if len(one.options) > 1 else option.text


def _bars(one: Round, before: Round | None, option: RoundOption, texts: Texts) -> list[Bar]:
    name = texts("rounds.now") if before is not None else texts("poll.all")
    made = [_bar(one, option, None, name, texts, everybody=True)]
    if before is not None:
        made.insert(0, _bar(before, option, None, texts("rounds.first"), texts, everybody=True, past=True))
    sides = _sides(one)
    if len(sides) > 1:
        made += [_bar(one, option, side, texts.word("perspectives", side), texts) for side in sides]
    return made


def _bar(
    one: Round, option: RoundOption, group: Group, name: str, texts: Texts, *, everybody: bool = False,
    past: bool = False,
) -> Bar:  # fmt: skip
    strong = everybody and not past
    if one.form in ORDINAL:
        counts = together(one, option.id) if everybody else counts_of(one, option.id, group)
        return Bar(name=name, counts=counts, told=str(sum(counts)), strong=strong, past=past)
    value = value_of(one, option.id, group, everybody=everybody)
    whole = _whole(one, group, everybody=everybody)
    shown = money(one, value, texts) if one.form is RoundForm.BUDGET else str(value)
    length = value / whole if whole else 0.0
    told = f"{shown} · {share(value, whole)} %" if whole else shown
    return Bar(name=name, length=min(1.0, length), told=told, strong=strong, past=past)


def _whole(one: Round, group: Group, *, everybody: bool) -> int:
    """What a bar is a part of: the budget, or what the group gave away."""
    if one.form is RoundForm.BUDGET and everybody and one.budget:
        return max(one.budget, total(one, everybody=True))
    return total(one, group, everybody=everybody)


def _sides(one: Round) -> list[Perspective]:
    """The groups that voted."""
    if one.split is RoundSplit.TOGETHER:
        return []
    return [each for each in Perspective if any(v.perspective is each for v in one.votes)]


def table(one: Round, before: Round | None, texts: Texts) -> RoundTable:
    """Every number of the picture."""
    rows = []
    for number, option in enumerate(one.options, start=1):
        title = _title(one, number, option)
        if before is not None:
            rows.append(
                (title, texts("rounds.first"), *_numbers(before, option, None, texts, everybody=True))
            )
        name = texts("rounds.now") if before is not None else texts("poll.all")
        rows.append((title, name, *_numbers(one, option, None, texts, everybody=True)))
        sides = _sides(one)
        if len(sides) > 1:
            rows += [
                (title, texts.word("perspectives", side), *_numbers(one, option, side, texts))
                for side in sides
            ]
    return RoundTable(titles=_titles(one, texts), rows=tuple(rows))


def revision_lines(one: Round, revision: RoundRevision, day: str, texts: Texts) -> list[str]:
    """When and why a closed round was counted again, and what stood there before."""
    said = [texts("rounds.changed", day=day, reason=revision.reason).strip()]
    for option in one.options:
        mine = [votes for votes in revision.votes if votes.option == option.id]
        counts = " / ".join(str(sum(at)) for at in zip(*(v.counts for v in mine), strict=True)) or "–"
        amount = sum(votes.amount for votes in mine)
        shown = f"{counts}, {money(one, amount, texts)}" if amount else counts
        said.append(texts("rounds.was", name=short(option), counts=shown))
    return said


def _titles(one: Round, texts: Texts) -> tuple[str, ...]:
    what = "statement" if one.form is RoundForm.POSITIONS else "option"
    first = (texts(f"rounds.column.{what}"), texts("rounds.column.who"))
    if one.form in ORDINAL:
        return (*first, *places(one.form, texts), texts("rounds.column.votes"), texts("rounds.column.agree"))
    if one.form is RoundForm.DOTS:
        return (*first, texts("rounds.column.dots"), texts("rounds.column.share"))
    return (*first, texts("rounds.column.for"), texts("rounds.column.amount"), texts("rounds.column.share"))


def _numbers(
    one: Round, option: RoundOption, group: Group, texts: Texts, *, everybody: bool = False
) -> tuple[str, ...]:
    counts = together(one, option.id) if everybody else counts_of(one, option.id, group)
    if one.form in ORDINAL:
        agreed = agreement(counts)
        percent = "–" if agreed is None else f"{round(100 * agreed)} %"
        return (*map(str, counts), str(sum(counts)), percent)
    value, whole = (
        value_of(one, option.id, group, everybody=everybody),
        _whole(one, group, everybody=everybody),
    )
    part = f"{share(value, whole)} %" if whole else "–"
    if one.form is RoundForm.DOTS:
        return (str(value), part)
    return (str(counts[0]), money(one, value, texts), part)
