"""The method as a traject talks about it (§3.2): built-in points, minus what is off, plus what is its own.

`effective` is the one place where this is decided; screens, progress, profile, comparison and paper get its result.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from typing import Final

from wijkwerkplaats.frozen import dataclass
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.method import Checklist, Method, Part, Point, Talk
from wijkwerkplaats.model import FREE, Answer, OwnList, OwnPoint, PointSwitch
from wijkwerkplaats.texts import Texts

KINDS: Final = frozenset(kind.KIND for kind in (OwnList, OwnPoint, PointSwitch))
"""The kinds whose edits change what there is to talk about."""


@dataclass(frozen=True, slots=True)
class Own:
    """What a facilitator made of the checklists of a traject."""

    off: frozenset[str] = frozenset()
    lists: tuple[OwnList, ...] = ()
    points: tuple[OwnPoint, ...] = ()


def own_content(gate: Gate) -> Own:
    """What the current traject has of its own, own points in their order."""
    if not gate.place.traject_id:
        return Own()
    return Own(
        frozenset(switch.point for switch in gate.all(PointSwitch)),
        tuple(gate.all(OwnList)),
        tuple(sorted(gate.all(OwnPoint), key=_place)),
    )


def effective_method(gate: Gate, method: Method, texts: Texts) -> Method:
    """The method as the current traject talks about it."""
    return effective(method, own_content(gate), texts("own.title"))


def effective(method: Method, own: Own, title: str) -> Method:
    """Built-in points minus those that are off, plus own ones; `title` names the part of free-standing checklists."""
    if not own.off and not own.points and not own.lists:
        return method
    sections = {part.id: part.section for part in method.parts}
    titles = {one.id: one.title for one in own.lists if not one.removed}
    asked: dict[str, list[Point]] = {}
    shelved: list[tuple[str, Point]] = []
    for one in own.points:
        part = one.part if one.part in sections else FREE
        gone = (
            one.removed
            or one.id in own.off
            or (one.own_list_id is not None and one.own_list_id not in titles)
        )
        point = _point(one, sections.get(part, ""), titles.get(one.own_list_id or "", ""))
        if gone:
            shelved.append((part, point))
        else:
            asked.setdefault(_holder(method, part), []).append(point)
    phases = []
    for phase in method.phases:
        parts = tuple(_part(part, own.off, asked.get(part.id, []), shelved) for part in phase.parts)
        phases.append(dataclasses.replace(phase, parts=parts))
    needs_free = bool(asked.get(FREE)) or any(part == FREE for part, _ in shelved)
    free = needs_free or any(one.part not in sections for one in own.lists if not one.removed)
    extra = (_free_part(title, asked.get(FREE, [])),) if free else ()
    return dataclasses.replace(method, phases=tuple(phases), extra=extra, shelved=tuple(shelved))


def _place(point: OwnPoint) -> tuple[str, int, str]:
    """Points of a part first, then own checklist after own checklist; by rank, then by age."""
    return (point.own_list_id or "", point.rank, point.id)


def _holder(method: Method, part: str) -> str:
    """The part whose checklist is talked through in this one (§5.5 shares that of §5.4)."""
    shared = next((one.shares for one in method.parts if one.id == part), None)
    return next((p.id for p in method.parts if p.checklist and p.checklist.id == shared), part)


def _point(own: OwnPoint, section: str, group: str) -> Point:
    kind = own.kind if own.kind in ("yesno", "open") else "yesno"
    return Point(own.id, section, own.text, own.hint, "", kind, (), (), own=True, group=group)


def _part(part: Part, off: frozenset[str], asked: Sequence[Point], shelved: list[tuple[str, Point]]) -> Part:
    built_in = part.checklist.points if part.checklist is not None else ()
    shelved += [(part.id, point) for point in built_in if point.id in off]
    kept = tuple(point for point in built_in if point.id not in off)
    if part.checklist is None and not asked:
        return part
    if kept == built_in and not asked:
        return part
    held = part.checklist or Checklist(part.id, part.title, ())
    return dataclasses.replace(part, checklist=dataclasses.replace(held, points=(*kept, *asked)))


def _free_part(title: str, points: Sequence[Point]) -> Part:
    checklist = Checklist(FREE, title, tuple(points))
    return Part(FREE, "", "", title, "", "", (), Talk("", 0, ""), checklist, None)


# Answers whose point may be gone


def part_of(method: Method, answer: Answer) -> str:
    """The part that an answer belongs to; empty when neither its point nor its checklist is known any more."""
    if method.knows(answer.point):
        return method.source_of_point(answer.point).id
    holder = method.holder(answer.checklist)
    return holder.id if holder is not None else ""


def question_of(method: Method, answer: Answer, texts: Texts) -> str:
    """The question that was answered; of a point that a later content dropped the words in which it was put."""
    if method.knows(answer.point):
        return method.point(answer.point).text
    asked = " ".join(answer.asked.split()) or answer.point
    return texts("own.earlier", question=asked)
