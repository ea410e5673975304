"""Whether two languages hold the same method."""

from collections.abc import Iterator

from wijkwerkplaats.method.model import Method

_Facts = dict[str, dict[str, tuple[object, ...]]]


def compare_languages(nl: Method, en: Method) -> list[str]:
    """The differences in ids, order, kinds, factors and places, one sentence each."""
    ours, theirs = _facts(nl), _facts(en)
    return [line for kind in ours for line in _differences(kind, ours[kind], theirs[kind])]


def _facts(method: Method) -> _Facts:
    """All that must be the same in every language: per kind and id, in order."""
    return {
        "phase": {p.id: (p.section,) for p in method.phases},
        "link": {link.id: () for link in method.links},
        "factor": {f.id: (f.section,) for f in method.factors},
        "part": {
            p.id: (
                p.section,
                p.phase,
                p.shares,
                p.checklist and p.checklist.id,
                p.talk.minutes,
                len(p.pitfalls),
            )
            for p in method.parts
        },
        "checklist": {c.id: () for c in method.checklists},
        "point": {p.id: (p.section, p.kind, p.meaning, len(p.choices), p.factors) for p in method.points},
        "term": {t.id: (t.section,) for t in method.terms},
        "case": {c.id: (c.section, c.parts) for c in method.cases},
        "instrument": {i.id: (i.section, i.kind, i.field, i.x, i.y) for i in method.instruments},
    }


def _differences(
    kind: str, ours: dict[str, tuple[object, ...]], theirs: dict[str, tuple[object, ...]]
) -> Iterator[str]:
    yield from (f"{kind} '{name}' is missing in en" for name in ours if name not in theirs)
    yield from (f"{kind} '{name}' is missing in nl" for name in theirs if name not in ours)
    if [name for name in ours if name in theirs] != [name for name in theirs if name in ours]:
        yield f"the {kind}s stand in another order in en"
    for name, facts in ours.items():
        if name in theirs and facts != theirs[name]:
            yield f"{kind} '{name}' differs: nl {_shown(facts)}, en {_shown(theirs[name])}"


def _shown(facts: tuple[object, ...]) -> str:
    return ", ".join("/".join(fact) if isinstance(fact, tuple) else str(fact) for fact in facts)
