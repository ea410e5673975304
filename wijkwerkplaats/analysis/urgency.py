"""Felt urgency per perspective (§4.1): where each group stands, how far apart they are, which type it points to."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from wijkwerkplaats.analysis.answers import held_before
from wijkwerkplaats.model import Session, Urgency
from wijkwerkplaats.model.words import Perspective, UrgencyType
from wijkwerkplaats.texts import Texts

WORTH_TALKING = 2.0
"""From this difference between two medians on, the difference itself is what to talk about (§4.1)."""
HIGH = 4.0
"""From this mark on a group feels urgency."""

ACUTE = frozenset({"incident", "media"})
CREEPING = frozenset({"decline", "professionals", "residents"})


@dataclass(frozen=True, slots=True)
class Spread:
    """Where the people of one perspective stand: the median, and the middle half from `low` to `high`.

    Quartiles follow definition 2 of Hyndman and Fan (1996, Sample Quantiles in Statistical Packages): a mark that
    somebody stands at, or the middle of two such marks.
    """

    perspective: Perspective
    counts: tuple[int, ...]
    total: int
    median: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Difference:
    """Two perspectives with the distance between their medians; `higher` feels more urgency."""

    higher: Spread
    lower: Spread

    @property
    def gap(self) -> float:
        """How far apart the medians are."""
        return self.higher.median - self.lower.median


@dataclass(frozen=True, slots=True)
class Suggestion:
    """The type that the signals point to, and why: keys under `urgency.reason` in the texts."""

    type: UrgencyType
    reasons: tuple[str, ...] = ()


def spreads(urgency: Urgency) -> tuple[Spread, ...]:
    """Where each perspective stands that has anybody standing, in the fixed order of perspectives."""
    counts = {votes.perspective: votes.counts for votes in urgency.votes}
    return tuple(_spread(one, counts[one]) for one in Perspective if any(counts.get(one, ())))


def differences(found: Sequence[Spread]) -> list[Difference]:
    """Every pair of perspectives, the largest difference between medians first (§4.1)."""
    pairs = (_ordered(one, other) for one, other in itertools.combinations(found, 2))
    return sorted(pairs, key=_by_gap, reverse=True)


def consensus(counts: Sequence[int]) -> float:
    """How far a group agrees, from 0 (half at each end of the scale) to 1 (all at one mark).

    Cns(X) = 1 + sum of p_i log2(1 - |X_i - mean| / width), Tastle and Wierman (2007), Consensus and dissention: A
    measure of ordinal dispersion. Raises `ValueError` when nobody was counted.
    """
    total = sum(counts)
    if not total:
        raise ValueError("nobody was counted")
    mean = sum(mark * count for mark, count in enumerate(counts)) / total
    width = len(counts) - 1
    terms = (
        count / total * math.log2(1 - abs(mark - mean) / width) for mark, count in enumerate(counts) if count
    )
    return max(0.0, 1.0 + sum(terms))


def suggest_type(urgency: Urgency, found: Sequence[Spread]) -> Suggestion:
    """Which of the three types (§4.1) the signals and votes point to; NONE when they do not point anywhere yet."""
    signals = frozenset(urgency.signals)
    kind, reasons = _from_signals(signals)
    uneven = any(pair.gap >= WORTH_TALKING for pair in differences(found))
    if kind is UrgencyType.NONE and not reasons and uneven:
        kind = UrgencyType.CREEPING
    if uneven:
        reasons.append("uneven")
    elif len(found) > 1 and all(one.median >= HIGH for one in found):
        reasons.append("broad")
    if "initiative" in signals:
        reasons.append("initiative")
    return Suggestion(kind, tuple(reasons))


def _from_signals(signals: frozenset[str]) -> tuple[UrgencyType, list[str]]:
    sudden, slow = signals & ACUTE, signals & CREEPING
    if "streams" in signals or ("politics" in signals and sudden | slow):
        return UrgencyType.MULTIPLE, [
            reason
            for reason, holds in (
                ("streams", "streams" in signals),
                ("politics", "politics" in signals),
                ("sudden", sudden),
                ("slow", slow),
            )
            if holds
        ]
    if sudden:
        return UrgencyType.ACUTE, ["sudden", *(["slow_below"] if slow else [])]
    if slow:
        return UrgencyType.CREEPING, ["slow", *(["one_signal"] if len(slow) == 1 else [])]
    return UrgencyType.NONE, ["politics_alone"] if "politics" in signals else []


def too_many(urgency: Urgency, session: Session | None) -> int:
    """How many people were counted above the number present; 0 when nobody is on the list yet."""
    present = len(session.attendees) if session else 0
    counted = sum(sum(votes.counts) for votes in urgency.votes)
    return max(0, counted - present) if present else 0


def not_heard(found: Sequence[Spread]) -> list[Perspective]:
    """The perspectives that nobody stands for yet: urgency counts when it is felt broadly (§4.1)."""
    heard = {one.perspective for one in found}
    return [one for one in Perspective if one not in heard and one is not Perspective.OTHER]


def earlier_urgency(
    found: Iterable[Urgency], sessions: Iterable[Session], before: Session | None = None
) -> tuple[Urgency, Session] | None:
    """The newest urgency with votes, of sessions before `before` when it is given, with its session."""
    by_session = {one.session_id: one for one in found if any(any(votes.counts) for votes in one.votes)}
    for session in reversed(held_before(sessions, before)):
        if session.id in by_session:
            return by_session[session.id], session
    return None


def difference_sentences(found: Sequence[Spread], texts: Texts, most: int = 2) -> list[str]:
    """In plain words: the largest differences between perspectives, and within them."""
    if not found:
        return []
    if len(found) == 1:
        return [texts("urgency.difference.single", who=_plural(found[0], texts)), *_within(found, texts)]
    pairs = differences(found)
    large = [pair for pair in pairs if pair.gap >= WORTH_TALKING]
    if large:
        rest = [_pair_sentence("also", pair, texts) for pair in large[1:most]]
        said = [_pair_sentence("large", large[0], texts), *rest]
    elif pairs[0].gap > 0:
        said = [_pair_sentence("small", pairs[0], texts)]
    else:
        said = [texts("urgency.difference.same", mark=mark_text(found[0].median, texts))]
    return said + _within(found, texts)


def mark_text(value: float, texts: Texts) -> str:
    """A mark as people write it: 4, or 3,5 in Dutch."""
    shown = f"{value:g}"
    return shown.replace(".", ",") if texts.language == "nl" else shown


def spread_of(counts: Sequence[int]) -> tuple[float, float, float]:
    """Where the middle half of people begins, its middle, and where it ends; somebody must be counted."""
    people = [mark for mark, count in enumerate(counts, start=1) for _ in range(count)]
    low, median, high = (_quantile(people, share) for share in (0.25, 0.5, 0.75))
    return low, median, high


def _spread(perspective: Perspective, counts: Sequence[int]) -> Spread:
    low, median, high = spread_of(counts)
    return Spread(perspective, tuple(counts), sum(counts), median, low, high)


def _quantile(people: Sequence[int], share: float) -> float:
    """Hyndman and Fan's definition 2: the mean of both neighbours where the count comes out even."""
    place = len(people) * share
    at = math.ceil(place)
    if place == at:
        return (people[at - 1] + people[min(at, len(people) - 1)]) / 2
    return float(people[at - 1])


def _ordered(one: Spread, other: Spread) -> Difference:
    return Difference(one, other) if one.median >= other.median else Difference(other, one)


def _by_gap(pair: Difference) -> float:
    return pair.gap


def _width(one: Spread) -> float:
    return one.high - one.low


def _within(found: Iterable[Spread], texts: Texts) -> list[str]:
    wide = sorted((one for one in found if _width(one) >= WORTH_TALKING), key=_width, reverse=True)
    return [
        texts(
            "urgency.difference.within",
            who=_plural(one, texts), low=mark_text(one.low, texts), high=mark_text(one.high, texts),
        )
        for one in wide[:2]
    ]  # fmt: skip


def _pair_sentence(size: str, pair: Difference, texts: Texts) -> str:
    return texts(
        f"urgency.difference.{size}",
        higher=_plural(pair.higher, texts), high=mark_text(pair.higher.median, texts),
        lower=_plural(pair.lower, texts), low=mark_text(pair.lower.median, texts),
    )  # fmt: skip


def _plural(one: Spread, texts: Texts) -> str:
    return texts.word("perspectives", one.perspective).lower()
