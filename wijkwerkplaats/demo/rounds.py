"""How the sample's tables vote (§7.2)."""

from __future__ import annotations

from typing import Any

from wijkwerkplaats.demo.telling import Telling
from wijkwerkplaats.edits import rounds as edits
from wijkwerkplaats.model import Round
from wijkwerkplaats.model.words import Perspective, RoundForm, RoundSplit


def vote(telling: Telling, session: str, part: str) -> None:
    """The rounds of a part, asked, counted and closed; some once more after the talk."""
    for told in telling.of("rounds", "round", session, part):
        asked = _ask(telling, told)
        _count(telling, asked, told["votes"])
        _give(telling, asked, told.get("amounts", {}))
        edits.close_round(telling.gate, asked)
        if "again" in told:
            again = edits.second_round(telling.gate, asked)
            _count(telling, again, told["again"])
            edits.close_round(telling.gate, again)


def _ask(telling: Telling, told: dict[str, Any]) -> Round:
    gate = telling.gate
    made = edits.add_round(gate, RoundForm(told["form"]), told["question"], part=told["part"])
    for text in told["options"]:
        edits.add_option(gate, made, text)
    edits.set_split(gate, made, RoundSplit(told["split"]))
    for field in ("dots", "budget"):
        if field in told:
            edits.set_round(gate, made, field, told[field])
    return gate.get(Round, made.id) or made


def _count(telling: Telling, asked: Round, votes: dict[str, list[list[int]]]) -> None:
    for who, rows in votes.items():
        for option, counts in zip(asked.options, rows, strict=True):
            for place, count in enumerate(counts, start=1):
                edits.set_votes(telling.gate, asked, option.id, _side(who), place, count)


def _give(telling: Telling, asked: Round, amounts: dict[str, list[int]]) -> None:
    for who, row in amounts.items():
        for option, amount in zip(asked.options, row, strict=True):
            if amount:
                edits.set_option(telling.gate, asked, option.id, chosen=True)
                edits.set_amount(telling.gate, asked, option.id, _side(who), amount)


def _side(who: str) -> Perspective | None:
    return None if who == "all" else Perspective(who)
