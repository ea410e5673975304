"""Counting hands, stickers or positions on a point (§7.2)."""

from __future__ import annotations

import dataclasses

from wijkwerkplaats.gate import Gate
from wijkwerkplaats.journal import Step, label
from wijkwerkplaats.model import OPTIONS, Answer, Poll, PollVotes
from wijkwerkplaats.model.words import Perspective, PollKind


def set_poll_kind(gate: Gate, answer: Answer, kind: PollKind, *, origin: object | None = None) -> Step | None:
    """How the votes on a point are counted; votes stay when the new kind has as many places."""
    newest = gate.get(Answer, answer.id) or answer
    votes = newest.poll.votes if newest.poll is not None else ()
    fitting = tuple(one for one in votes if len(one.counts) == OPTIONS[kind])
    after = dataclasses.replace(newest, poll=Poll(kind=kind, votes=fitting))
    return gate.apply(label("step.answer.poll", point=answer.point), after, origin=origin)


def set_poll_count(
    gate: Gate,
    answer: Answer,
    perspective: Perspective,
    place: int,
    count: int,
    *,
    origin: object | None = None,
) -> Step | None:
    """How many people of a perspective stand at a place (from 1). Raises `ValueError` below zero or off the scale."""
    newest = gate.get(Answer, answer.id) or answer
    if newest.poll is None:
        raise ValueError("choose first what is counted")
    options = OPTIONS[newest.poll.kind]
    if count < 0 or not 1 <= place <= options:
        raise ValueError(f"{count} people at place {place} of {options}")
    counts = {one.perspective: list(one.counts) for one in newest.poll.votes}
    counts.setdefault(perspective, [0] * options)[place - 1] = count
    votes = tuple(
        PollVotes(perspective=one, counts=tuple(counts[one]))
        for one in Perspective
        if any(counts.get(one, ()))
    )
    after = dataclasses.replace(newest, poll=dataclasses.replace(newest.poll, votes=votes))
    return gate.apply(
        label("step.answer.poll", point=answer.point),
        after,
        merge=f"poll:{answer.id}:{perspective.value}",
        origin=origin,
    )


def remove_poll(gate: Gate, answer: Answer, *, origin: object | None = None) -> Step | None:
    """Take the count away."""
    newest = gate.get(Answer, answer.id) or answer
    after = dataclasses.replace(newest, poll=None)
    return gate.apply(label("step.answer.no_poll", point=answer.point), after, origin=origin)
