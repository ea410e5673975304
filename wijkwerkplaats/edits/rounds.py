"""Voting rounds (§7.2): asking, counting, dividing, closing, opening again, a second round."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable

from wijkwerkplaats.gate import Gate
from wijkwerkplaats.journal import Step, label
from wijkwerkplaats.model import (
    MOST_MONEY,
    MOST_VOTES,
    PLACES,
    Round,
    RoundOption,
    RoundRevision,
    RoundVotes,
    new_id,
)
from wijkwerkplaats.model.words import Perspective, RoundForm, RoundSplit


def add_round(gate: Gate, form: RoundForm, question: str = "", *, part: str = "") -> Round:
    """Ask the room something, in the current session."""
    session_id = gate.place.session_id
    if session_id is None:
        raise ValueError("a round belongs to a session")
    made = Round(
        id=new_id(), traject_id=gate.place.traject_id, session_id=session_id, part=part, question=question,
        form=form, created=gate.now(),
    )  # fmt: skip
    gate.apply(label("step.round.add", name=question), made)
    return made


def second_round(gate: Gate, first: Round) -> Round:
    """Ask the same again, after the talk; the votes of before stand beside it."""
    before = _newest(gate, first)
    made = dataclasses.replace(
        before, id=new_id(), votes=(), follows_id=before.id, closed_at="", revisions=(), created=gate.now()
    )
    gate.apply(label("step.round.again", name=made.question), made)
    return made


def set_round(
    gate: Gate, one: Round, field: str, value: object, *, origin: object | None = None
) -> Step | None:
    """Give the question, the part, the dots, the budget or its unit another value."""
    after = dataclasses.replace(_newest(gate, one), **{field: value})  # type: ignore[arg-type]
    name = label("step.round.edit", name=after.question)
    return gate.apply(name, after, merge=f"{one.id}:{field}", origin=origin)


def set_split(gate: Gate, one: Round, split: RoundSplit, *, origin: object | None = None) -> Step | None:
    """Count the room as a whole or each perspective; what was counted otherwise does not fit and goes."""
    newest = _newest(gate, one)
    apart = split is not RoundSplit.TOGETHER
    votes = tuple(each for each in newest.votes if (each.perspective is not None) is apart)
    after = dataclasses.replace(newest, split=split, votes=votes)
    return gate.apply(label("step.round.edit", name=newest.question), after, origin=origin)


def add_option(gate: Gate, one: Round, text: str) -> RoundOption:
    """One more proposal."""
    newest = _newest(gate, one)
    made = RoundOption(id=new_id(), text=text)
    after = dataclasses.replace(newest, options=(*newest.options, made))
    gate.apply(label("step.round.option", name=text), after)
    return made


def set_option(
    gate: Gate, one: Round, option: str, *, origin: object | None = None, **values: object
) -> Step | None:
    """Word a proposal otherwise, or choose it for a part of the budget."""
    newest = _newest(gate, one)
    options = tuple(
        dataclasses.replace(each, **values) if each.id == option else each  # type: ignore[arg-type]
        for each in newest.options
    )
    text = next((each.text for each in options if each.id == option), "")
    after = dataclasses.replace(newest, options=options)
    merge = f"{one.id}:{option}:{','.join(values)}"
    return gate.apply(label("step.round.option", name=text), after, merge=merge, origin=origin)


def remove_option(gate: Gate, one: Round, option: str, *, origin: object | None = None) -> Step | None:
    """Take a proposal back, with its votes."""
    newest = _newest(gate, one)
    text = next((each.text for each in newest.options if each.id == option), "")
    after = dataclasses.replace(
        newest,
        options=tuple(each for each in newest.options if each.id != option),
        votes=tuple(each for each in newest.votes if each.option != option),
    )
    return gate.apply(label("step.round.no_option", name=text), after, origin=origin)


def set_votes(
    gate: Gate, one: Round, option: str, perspective: Perspective | None, place: int, count: int, *,
    origin: object | None = None,
) -> Step | None:  # fmt: skip
    """How many people (or dots) of a perspective stand at a place, from 1. Raises `ValueError` off the scale."""
    places = PLACES[one.form]
    if not 0 <= count <= MOST_VOTES or not 1 <= place <= places:
        raise ValueError(f"{count} at place {place} of {places}")

    def counted(votes: RoundVotes) -> RoundVotes:
        counts = [*votes.counts]
        counts[place - 1] = count
        return dataclasses.replace(votes, counts=tuple(counts))

    return _set(gate, one, option, perspective, counted, origin)


def set_amount(
    gate: Gate, one: Round, option: str, perspective: Perspective | None, amount: int, *,
    origin: object | None = None,
) -> Step | None:  # fmt: skip
    """How much of the budget a proposal gets. Raises `ValueError` below zero and for what nobody has."""
    if not 0 <= amount <= MOST_MONEY:
        raise ValueError(f"an amount of {amount}")

    def given(votes: RoundVotes) -> RoundVotes:
        return dataclasses.replace(votes, amount=amount)

    return _set(gate, one, option, perspective, given, origin)


def close_round(gate: Gate, one: Round) -> Step | None:
    """The votes are in: from now on they can only be read."""
    after = dataclasses.replace(_newest(gate, one), closed_at=gate.now())
    return gate.apply(label("step.round.close", name=one.question), after)


def reopen_round(gate: Gate, one: Round, reason: str) -> Step | None:
    """Count again in a closed round; the votes as they were closed stay on record, with when and why."""
    newest = _newest(gate, one)
    kept = RoundRevision(at=gate.now(), reason=reason.strip(), votes=newest.votes)
    after = dataclasses.replace(newest, closed_at="", revisions=(*newest.revisions, kept))
    return gate.apply(label("step.round.reopen", name=newest.question), after)


def remove_round(gate: Gate, one: Round, *, origin: object | None = None) -> Step | None:
    """Take a round away; a round that followed it stands by itself from then on."""
    newest = _newest(gate, one)
    loose = [
        dataclasses.replace(each, follows_id=None) for each in gate.all(Round) if each.follows_id == newest.id
    ]
    return gate.apply(
        label("step.round.remove", name=newest.question), *loose, remove=(newest,), origin=origin
    )


def _newest(gate: Gate, one: Round) -> Round:
    return gate.get(Round, one.id) or one


def _set(
    gate: Gate, one: Round, option: str, perspective: Perspective | None,
    change: Callable[[RoundVotes], RoundVotes], origin: object | None,
) -> Step | None:  # fmt: skip
    newest = _newest(gate, one)
    if newest.closed_at:
        raise ValueError("a closed round is opened again first")
    blank = RoundVotes(option=option, perspective=perspective, counts=(0,) * PLACES[newest.form])
    found = next((v for v in newest.votes if (v.option, v.perspective) == (option, perspective)), blank)
    others = [v for v in newest.votes if v is not found]
    fresh = change(found)
    kept = [*others, fresh] if any(fresh.counts) or fresh.amount else others
    order = {each.id: number for number, each in enumerate(newest.options)}
    sides = [None, *Perspective]
    kept.sort(key=lambda v: (order.get(v.option, len(order)), sides.index(v.perspective)))
    merge = f"{newest.id}:{option}:{perspective.value if perspective else ''}"
    after = dataclasses.replace(newest, votes=tuple(kept))
    return gate.apply(label("step.round.votes", name=newest.question), after, merge=merge, origin=origin)
