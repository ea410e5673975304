"""Who is nobody in particular: "iedereen", "wie wil", "de gemeente" and "school" are no names of people.

Only what is surely a general word stays: a name too many behind a mask does no harm, a name too few does.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Collection
from typing import Final

from wijkwerkplaats.model.words import Domain, PartyKind, Perspective
from wijkwerkplaats.search import fold
from wijkwerkplaats.texts import LANGUAGES, texts

_WORD: Final = re.compile(r"[^\W\d_]+")


_NAMES_TOO: Final = frozenset({"anders", "can", "kan", "rijk", "wil", "will"})
"""Also what people are called: by itself it is taken for a name."""


def is_general(who: str) -> bool:
    """Whether every word of what was typed is a general one, in any of our languages: the file may hold both."""
    general, small = _known()
    words = [word if word in small else _base(word, general) for word in _WORD.findall(fold(who))]
    return all(word in general or word in small for word in words) and any(word in general for word in words)


@functools.cache
def _known() -> tuple[frozenset[str], frozenset[str]]:
    """The general words, and the small ones that say nothing by themselves."""
    general: set[str] = set()
    small: set[str] = set(_NAMES_TOO)
    for language in LANGUAGES:
        words = texts(language)
        small.update(_WORD.findall(fold(words("pseudonym.small"))))
        said = [words("pseudonym.general")]
        said += [
            name
            for kind in ("perspective", "perspectives")
            for name in words.words(kind, Perspective).values()
        ]
        said += [*words.words("party_kind", PartyKind).values(), *words.words("domain", Domain).values()]
        general.update(word for line in said for word in _WORD.findall(fold(line)))
    return frozenset(general - small), frozenset(small)


def _base(word: str, general: Collection[str]) -> str:
    """`agenten` as `agent`, when that is a general word."""
    for ending in ("", "en", "s"):
        bare = word.removesuffix(ending)
        if word.endswith(ending) and bare in general:
            return bare
    return word
