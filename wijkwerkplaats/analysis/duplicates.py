"""Parties that may be one and the same (§4.5): names compared after normalisation, forgiving slips and word order."""

from __future__ import annotations

import difflib
import functools
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from wijkwerkplaats.model import Stakeholder
from wijkwerkplaats.search import fold

ALIKE: Final = 0.84
"""From this likeness on (0 to 1) two names are shown as alike."""
OTHER: Final = 0.6
"""Below this likeness, the words that two names do not share make them two parties."""
COMMON: Final = 120
"""A piece of a name that more parties share tells nothing."""

_EMPTY_WORDS: Final = frozenset(
    {
        "de", "het", "een", "t", "van", "der", "den", "en", "of", "the", "and",
        "for", "a", "bv", "nv", "vof", "stichting", "st", "vereniging", "ver", "foundation",
    }
)  # fmt: skip
_SHORT: Final = {"gem": "gemeente", "wijkver": "wijkvereniging", "politieteam": "politie team"}


@dataclass(frozen=True, slots=True)
class Pair:
    """Two parties whose names are alike; `likeness` runs to 1, which is the same name."""

    first: str
    second: str
    likeness: float

    @property
    def key(self) -> str:
        """A name for the pair itself."""
        return "+".join(sorted((self.first, self.second)))


def normal(name: str) -> str:
    """A name as it is compared: no capitals, accents, signs, legal forms and articles."""
    words = re.findall(r"\w+", fold(name).replace("'", " "))
    kept = [_SHORT.get(word, word) for word in words if word not in _EMPTY_WORDS]
    return " ".join(kept or words)


def alike(parties: Iterable[Stakeholder]) -> list[Pair]:
    """Pairs of parties that look alike, the surest first (§4.5)."""
    known = {party.id: normal(party.name) for party in parties}
    found = [
        Pair(first, second, likeness)
        for first, second in _candidates(known)
        if (likeness := _likeness(known[first], known[second])) >= ALIKE
    ]
    return sorted(found, key=_sureness)


def _sureness(pair: Pair) -> tuple[float, str]:
    return -pair.likeness, pair.key


def _candidates(names: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Pairs that share a good part of their letters; comparing all with all would be slow."""
    order = {key: number for number, key in enumerate(names)}
    pieces: dict[str, list[str]] = defaultdict(list)
    grams = {key: _grams(name) for key, name in names.items()}
    for key, own in grams.items():
        for piece in own:
            pieces[piece].append(key)
    shared: dict[tuple[str, str], int] = defaultdict(int)
    for keys in pieces.values():
        if len(keys) <= COMMON:
            for number, first in enumerate(keys):
                for second in keys[number + 1 :]:
                    shared[first, second] += 1
    for (first, second), count in shared.items():
        if count * 3 >= min(len(grams[first]), len(grams[second])):
            yield (first, second) if order[first] < order[second] else (second, first)


def _grams(name: str) -> frozenset[str]:
    padded = f" {name} "
    return frozenset(padded[at : at + 3] for at in range(len(padded) - 2))


@functools.lru_cache(maxsize=20_000)
def _likeness(first: str, second: str) -> float:
    if first == second:
        return 1.0
    if re.findall(r"\d+", first) != re.findall(r"\d+", second):
        return 0.0  # group 1 and group 2 are two groups
    if sorted(first.split()) == sorted(second.split()):
        return 0.98
    if first.replace(" ", "") == second.replace(" ", ""):
        return 0.97
    if _other_words(first, second):
        return 0.0
    matcher = difflib.SequenceMatcher(None, first, second, autojunk=False)
    return matcher.ratio() if matcher.quick_ratio() >= ALIKE else 0.0


def _other_words(first: str, second: str) -> bool:
    """Whether both have words of their own that are nothing alike: two departments of one municipality."""
    ours, theirs = first.split(), second.split()
    left = "".join(word for word in ours if word not in theirs)
    right = "".join(word for word in theirs if word not in ours)
    if not left or not right:
        return False
    return difflib.SequenceMatcher(None, left, right, autojunk=False).ratio() < OTHER


def clusters(pairs: Sequence[Pair]) -> list[tuple[str, ...]]:
    """Pairs that hang together as groups, in the order of the pairs."""
    home: dict[str, list[str]] = {}
    groups: list[list[str]] = []
    for pair in pairs:
        first, second = home.get(pair.first), home.get(pair.second)
        if first is None and second is None:
            home[pair.first] = home[pair.second] = [pair.first, pair.second]
            groups.append(home[pair.first])
        elif first is None:
            home[pair.first] = home[pair.second]
            home[pair.second].append(pair.first)
        elif second is None:
            home[pair.second] = first
            first.append(pair.second)
        elif first is not second:
            first.extend(second)
            groups.remove(second)
            home.update(dict.fromkeys(second, first))
    return [tuple(group) for group in groups]
