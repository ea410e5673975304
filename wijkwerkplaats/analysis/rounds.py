"""What the votes of a round say (§7.2): who stands where, what is left of the budget, more votes than people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import Final

from wijkwerkplaats.analysis.polls import LEAST
from wijkwerkplaats.analysis.urgency import consensus
from wijkwerkplaats.model import PLACES, Round, RoundOption, Session
from wijkwerkplaats.model.words import Perspective, RoundForm, RoundSplit
from wijkwerkplaats.texts import Texts

Group = Perspective | None
"""A perspective, or the room as a whole."""

ORDINAL: Final = frozenset({RoundForm.STICKERS, RoundForm.POSITIONS})
"""Forms with places from least to most: there agreement means something."""

AGREED: Final = 0.75
"""From here on a room agrees well enough not to be asked to talk on."""

LETTERS: Final = 60
"""A proposal is named by so many letters where it stands in a sentence."""


def places(form: RoundForm, texts: Texts) -> list[str]:
    """What the places of a form are called, from least to most."""
    return [texts(f"round_place.{form.value}.{place}") for place in range(1, PLACES[form] + 1)]


def groups(one: Round, session: Session | None) -> tuple[Group, ...]:
    """Who is counted: the room as a whole, or the perspectives that are present or voted; all when nobody is listed."""
    if one.split is RoundSplit.TOGETHER:
        return (None,)
    there = {person.perspective for person in session.attendees} if session else set()
    voted = {votes.perspective for votes in one.votes}
    found = tuple(each for each in Perspective if each in there or each in voted)
    return found if there else tuple(Perspective)


def counts_of(one: Round, option: str, group: Group) -> tuple[int, ...]:
    """The votes of a group for a proposal, place by place."""
    found = (v.counts for v in one.votes if (v.option, v.perspective) == (option, group))
    return next(found, (0,) * PLACES[one.form])


def amount_of(one: Round, option: str, group: Group) -> int:
    """What a group gives to a proposal."""
    return next((v.amount for v in one.votes if (v.option, v.perspective) == (option, group)), 0)


def together(one: Round, option: str) -> tuple[int, ...]:
    """The votes of everybody for a proposal."""
    mine = [v.counts for v in one.votes if v.option == option]
    return tuple(sum(counts[place] for counts in mine) for place in range(PLACES[one.form]))


def given(one: Round, group: Group) -> int:
    """What a group gives to all proposals."""
    return sum(v.amount for v in one.votes if v.perspective == group)


def amount_for(one: Round, option: str) -> int:
    """What everybody gives to a proposal."""
    return sum(v.amount for v in one.votes if v.option == option)


def value_of(one: Round, option: str, group: Group = None, *, everybody: bool = False) -> int:
    """The dots or the amount that a proposal has: of a group, or of everybody."""
    if one.form is RoundForm.BUDGET:
        return amount_for(one, option) if everybody else amount_of(one, option, group)
    return together(one, option)[0] if everybody else counts_of(one, option, group)[0]


def total(one: Round, group: Group = None, *, everybody: bool = False) -> int:
    """The dots or the amount of all proposals together."""
    return sum(value_of(one, option.id, group, everybody=everybody) for option in one.options)


def voted(one: Round) -> bool:
    """Whether anything was counted."""
    return bool(one.votes)


# The budget


def pots(one: Round, session: Session | None) -> dict[Group, int]:
    """What each group has to divide: everything, an equal part, or a part for every person it has."""
    who = groups(one, session)
    heads = Counter(person.perspective for person in session.attendees) if session else Counter()
    weights = [heads[g] if one.split is RoundSplit.PEOPLE and g is not None else 1 for g in who]
    if not sum(weights):
        weights = [1] * len(who)
    return dict(zip(who, _parts(one.budget, weights), strict=True))


def remaining(one: Round) -> int:
    """What is left of the budget; below zero when more was given than there is."""
    return one.budget - sum(v.amount for v in one.votes)


def chosen(one: Round) -> tuple[RoundOption, ...]:
    """The proposals that get a part of the budget."""
    return tuple(option for option in one.options if option.chosen)


def _parts(amount: int, weights: Sequence[int]) -> list[int]:
    """Whole parts that add up to the amount; what does not divide goes to who lacks most (largest remainder)."""
    exact = [amount * weight / sum(weights) for weight in weights]
    parts = [int(one) for one in exact]
    order = sorted(
        range(len(parts)), key=[part - one for part, one in zip(parts, exact, strict=True)].__getitem__
    )
    for number in order[: amount - sum(parts)]:
        parts[number] += 1
    return parts


def money(one: Round, amount: int, texts: Texts) -> str:
    """An amount as people write it: € 12.500, or 120 points."""
    shown = f"{amount:,}".replace(",", "." if texts.language == "nl" else ",")
    return texts("rounds.euros" if one.euros else "rounds.points", amount=shown)


# More than there can be


def beyond(one: Round, session: Session | None, texts: Texts) -> list[str]:
    """In plain words: where more was counted than people can have given. Nothing while nobody is on the list."""
    people = Counter(person.perspective for person in session.attendees) if session else Counter()
    if not people:
        return []
    said = []
    for group in groups(one, session):
        there = people.total() if group is None else people[group]
        cast, most = _most_cast(one, group), there * (one.dots if one.form is RoundForm.DOTS else 1)
        if cast > most:
            key = "rounds.beyond.dots" if one.form is RoundForm.DOTS else "rounds.beyond.votes"
            who = texts("poll.all") if group is None else texts.word("perspectives", group)
            said.append(texts(key, who=who, cast=cast, people=there, most=most))
    return said


def _most_cast(one: Round, group: Group) -> int:
    """All dots of a group, or the most people that it has at one proposal."""
    cast = [sum(v.counts) for v in one.votes if v.perspective == group]
    return sum(cast) if one.form is RoundForm.DOTS else max(cast, default=0)


# In words


def agreement(counts: Sequence[int]) -> float | None:
    """How far a group agrees, from 0 to 1; None with too few votes to say."""
    return consensus(counts) if sum(counts) >= LEAST and len(counts) > 1 else None


def middle(counts: Sequence[int]) -> float | None:
    """The median place, from 1; None without votes."""
    people = [place for place, count in enumerate(counts, start=1) for _ in range(count)]
    if not people:
        return None
    half = len(people) // 2
    return float(people[half]) if len(people) % 2 else (people[half - 1] + people[half]) / 2


def share(value: int, of: int) -> int:
    """A part in whole percents."""
    return round(100 * value / of) if of else 0


def short(option: RoundOption) -> str:
    """A proposal as it is named in a sentence."""
    return cut(option.text, LETTERS)


def cut(text: str, letters: int) -> str:
    """A text on one line, at most so long."""
    flat = " ".join(text.split())
    return flat if len(flat) <= letters else f"{flat[: letters - 1]}…"


def sentences(one: Round, before: Round | None, texts: Texts) -> list[str]:
    """What stands out: the proposal with most, where the room is divided, where groups differ, what moved since."""
    if not voted(one):
        return []
    said = _divided(one, texts) if one.form in ORDINAL else _most(one, texts)
    return [*said, *_groups_differ(one, texts), *(_moved(one, before, texts) if before else [])]


def _divided(one: Round, texts: Texts) -> list[str]:
    agreed = {o: a for o in one.options if (a := agreement(together(one, o.id))) is not None}
    if not agreed:
        return []
    best, worst = _highest(agreed), _highest({option: -value for option, value in agreed.items()})
    if len(agreed) == 1:
        return [texts("rounds.agreed", name=short(best), percent=round(100 * agreed[best]))]
    most = texts("rounds.most_agreed", name=short(best), percent=round(100 * agreed[best]))
    least = texts("rounds.least_agreed", name=short(worst), percent=round(100 * agreed[worst]))
    return [most, least] if agreed[worst] < min(AGREED, agreed[best]) else [most]


def _most(one: Round, texts: Texts) -> list[str]:
    whole = total(one, everybody=True)
    if not whole:
        return []
    whole = max(whole, one.budget) if one.form is RoundForm.BUDGET else whole
    values = {option: value_of(one, option.id, everybody=True) for option in one.options}
    top = max(values.values())
    most = [short(option) for option, value in values.items() if value == top]
    names = ", ".join(texts("rounds.named", name=name) for name in most)
    shown = money(one, top, texts) if one.form is RoundForm.BUDGET else top
    return [texts(f"rounds.most.{one.form.value}", names=names, value=shown, percent=share(top, whole))]


def _groups_differ(one: Round, texts: Texts) -> list[str]:
    """The proposal at which two groups lie farthest apart, when that is far."""
    if one.split is RoundSplit.TOGETHER:
        return []
    ordinal = one.form in ORDINAL
    far = (PLACES[one.form] - 1) / 2 if ordinal else 25
    found = [(_gap(one, option, ordinal), option) for option in one.options]
    (gap, high, low), option = max(found, key=lambda each: each[0][0], default=((0.0, None, None), None))
    if option is None or high is None or low is None or gap < far:
        return []
    stand = _place_name(one, texts) if ordinal else _percent
    return [
        texts(
            "rounds.differ", name=short(option),
            high=texts.word("perspectives", high[0]).lower(), at=stand(high[1]),
            low=texts.word("perspectives", low[0]).lower(), below=stand(low[1]),
        )
    ]  # fmt: skip


Standing = tuple[Group, float]


def _gap(one: Round, option: RoundOption, ordinal: bool) -> tuple[float, Standing | None, Standing | None]:
    stand: list[Standing] = []
    for group in Perspective:
        at = (
            middle(counts_of(one, option.id, group))
            if ordinal
            else 100 * value_of(one, option.id, group) / whole
            if (whole := total(one, group))
            else None
        )
        if at is not None:
            stand.append((group, at))
    if len(stand) < 2:
        return 0.0, None, None
    high, low = max(stand, key=_at), min(stand, key=_at)
    return high[1] - low[1], high, low


def _at(standing: Standing) -> float:
    return standing[1]


def _place_name(one: Round, texts: Texts) -> Callable[[float], str]:
    names = places(one.form, texts)

    def named(at: float) -> str:
        return names[int(at) - 1].lower() if at == int(at) else texts("rounds.between", low=names[int(at) - 1].lower(),
                                                                      high=names[int(at)].lower())  # fmt: skip

    return named


def _percent(at: float) -> str:
    return f"{round(at)} %"


def _moved(one: Round, before: Round, texts: Texts) -> list[str]:
    """What moved most since the first round."""
    moves: list[tuple[int, RoundOption, int, int]] = []
    for option in one.options:
        was, now = (_level(each, option.id) for each in (before, one))
        if was is not None and now is not None and was != now:
            moves.append((abs(now - was), option, was, now))
    if not moves:
        return []
    _, option, was, now = max(moves, key=lambda each: each[0])
    key = "rounds.moved.agreed" if one.form in ORDINAL else "rounds.moved.share"
    return [texts(key, name=short(option), before=was, now=now)]


def _level(one: Round, option: str) -> int | None:
    """How far everybody agrees on a proposal, or its share of everything, in percents."""
    if one.form in ORDINAL:
        found = agreement(together(one, option))
        return None if found is None else round(100 * found)
    whole = total(one, everybody=True)
    return share(value_of(one, option, everybody=True), whole) if whole else None


def _highest(values: dict[RoundOption, float]) -> RoundOption:
    return max(values, key=values.__getitem__)


def before_of(one: Round, rounds: Iterable[Round]) -> Round | None:
    """The round that a second one follows."""
    return next((each for each in rounds if each.id == one.follows_id), None)
