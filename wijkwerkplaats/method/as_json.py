"""The method as plain data, for the command `method`."""

from dataclasses import asdict
from typing import Any

from wijkwerkplaats.method.model import Method, Part, Phase


def method_json(method: Method) -> dict[str, Any]:
    """The process model with its checklists (§3), success factors (§2.6) and cases, ready for JSON."""
    return {
        "phases": [_phase(method, phase) for phase in method.phases],
        "factors": [asdict(factor) for factor in method.factors],
        "cases": [{**asdict(case), "parts": list(case.parts)} for case in method.cases],
    }


def _phase(method: Method, phase: Phase) -> dict[str, Any]:
    return {
        "id": phase.id,
        "title": phase.title,
        "section": phase.section,
        "parts": [_part(method, part) for part in phase.parts],
    }


def _part(method: Method, part: Part) -> dict[str, Any]:
    return {
        "id": part.id,
        "section": part.section,
        "title": part.title,
        "checklist": _checklist(method, part),
    }


def _checklist(method: Method, part: Part) -> dict[str, Any] | None:
    """A shared checklist (§5.5) shows no points a second time, so that counting points counts each once."""
    checklist = method.checklist_of(part.id)
    if checklist is None:
        return None
    if part.shares:
        holder = next(p.id for p in method.parts if p.checklist is checklist)
        return {"id": checklist.id, "title": checklist.title, "shared_with": holder, "points": []}
    keys = ("id", "section", "text", "hint", "kind")
    points = [{**{k: getattr(p, k) for k in keys}, "factors": list(p.factors)} for p in checklist.points]
    return {"id": checklist.id, "title": checklist.title, "points": points}
