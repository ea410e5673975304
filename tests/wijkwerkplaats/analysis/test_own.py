"""Own points, own checklists, points that are off, and answers whose point is gone: nothing said is ever lost."""

from __future__ import annotations

import dataclasses

import pytest

from tests.wijkwerkplaats.report.paper import TODAY, pages
from wijkwerkplaats.analysis.overview import overview
from wijkwerkplaats.analysis.own import effective_method, part_of, question_of
from wijkwerkplaats.analysis.profile import profile, standing
from wijkwerkplaats.analysis.progress import progress
from wijkwerkplaats.edits.answers import answer_to, set_answer_text, set_verdict
from wijkwerkplaats.edits.own import (
    add_own_list,
    add_own_point,
    move_own_point,
    remove_own_list,
    remove_own_points,
    switch_point,
)
from wijkwerkplaats.exchange.json_file import from_json, to_json
from wijkwerkplaats.exchange.snapshot import snapshot
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.method import Method, load_method
from wijkwerkplaats.model import FREE, Answer, OwnPoint, Session
from wijkwerkplaats.model.words import PartState, Verdict
from wijkwerkplaats.report import Audience, summary_pdf
from wijkwerkplaats.search import search
from wijkwerkplaats.texts import texts

BUILT_IN = load_method("nl")
TEXTS = texts("nl")


def now(gate: Gate, method: Method = BUILT_IN) -> Method:
    return effective_method(gate, method, TEXTS)


def asked(gate: Gate, part: str = "issues") -> list[str]:
    checklist = now(gate).checklist_of(part)
    return [point.text for point in checklist.points] if checklist is not None else []


def say(gate: Gate, checklist: str, point: str, words: str) -> None:
    known = BUILT_IN.point(point).text if BUILT_IN.knows(point) else ""
    set_answer_text(gate, answer_to(gate, checklist, point, known), text=words)


def without(point: str, method: Method = BUILT_IN) -> Method:
    """A later release of the content that no longer has a point."""
    phases = []
    for phase in method.phases:
        parts = []
        for part in phase.parts:
            held = part.checklist
            if held is not None:
                kept = tuple(one for one in held.points if one.id != point)
                part = dataclasses.replace(part, checklist=dataclasses.replace(held, points=kept))
            parts.append(part)
        phases.append(dataclasses.replace(phase, parts=tuple(parts)))
    return dataclasses.replace(method, phases=tuple(phases))


def paper(gate: Gate, method: Method) -> str:
    target = gate.storage.path.with_name("paper.pdf")
    key = gate.place.session_id or ""
    summary_pdf(gate, method, TEXTS, key, Audience.PARTICIPANTS, target, today=TODAY)
    return " ".join(" ".join(pages(target)).split())


def test_without_anything_own_the_method_is_the_built_in_one(gate: Gate) -> None:
    assert now(gate) is BUILT_IN


def test_a_point_that_is_off_is_asked_nowhere_and_what_was_said_stays(gate: Gate) -> None:
    say(gate, "issues", "issues-figures", "We hebben cijfers")
    switch_point(gate, "issues-figures", False)
    method = now(gate)
    assert method.point("issues-figures") not in method.checklist_of("issues").points
    assert len(asked(gate)) == 3
    line = next(one for one in overview(gate, method) if one.id == "issues")
    assert (line.answered, line.points) == (0, 3)
    assert progress(gate, method)["issues"].state is PartState.STARTED
    assert BUILT_IN.point("issues-figures").text.split("?")[0] in paper(gate, method)
    assert "We hebben cijfers" in paper(gate, method)
    switch_point(gate, "issues-figures", True)
    assert now(gate) is BUILT_IN
    gate.undo()
    assert len(asked(gate)) == 3


def test_a_point_that_is_off_leaves_the_profile(gate: Gate) -> None:
    set_verdict(gate, answer_to(gate, "issues", "issues-figures"), Verdict.YES)
    verdicts = standing(gate.all(Answer), gate.all(Session))
    before = {one.factor: len(one.verdicts) for one in profile(now(gate), verdicts)}
    switch_point(gate, "issues-figures", False)
    after = {one.factor: len(one.verdicts) for one in profile(now(gate), verdicts)}
    for factor in BUILT_IN.point("issues-figures").factors:
        assert after[factor] == before[factor] - 1


@pytest.mark.parametrize("part", ["issues", "steering", "financing", "monitoring"])
def test_own_points_come_after_the_built_in_ones_of_their_part(gate: Gate, part: str) -> None:
    before = asked(gate, part)
    own = add_own_point(gate, part, "Wat vinden de kinderen?", hint="Vraag het op school")
    assert asked(gate, part) == [*before, "Wat vinden de kinderen?"]
    checklist = now(gate).checklist_of(part)
    assert checklist is not None
    say(gate, checklist.id, own.id, "Meer groen")
    assert now(gate).source_of_point(own.id).id == part
    assert progress(gate, now(gate))[part].state is PartState.STARTED
    text = paper(gate, now(gate))
    assert "Wat vinden de kinderen?" in text and "Meer groen" in text


def test_own_points_are_moved_and_undo_puts_them_back(gate: Gate) -> None:
    for text in "abc":
        add_own_point(gate, "issues", text)
    move_own_point(gate, gate.all(OwnPoint)[2], -1)
    assert asked(gate)[-3:] == ["a", "c", "b"]
    assert move_own_point(gate, gate.all(OwnPoint)[0], -1) is None
    gate.undo()
    assert asked(gate)[-3:] == ["a", "b", "c"]


def test_an_own_point_that_was_answered_leaves_the_talk_but_not_the_paper(gate: Gate) -> None:
    used, unused = (add_own_point(gate, "issues", text) for text in ("Gebruikt?", "Ongebruikt?"))
    say(gate, "issues", used.id, "Zeker")
    remove_own_points(gate, [used, unused])
    assert [one.id for one in gate.all(OwnPoint)] == [used.id]
    assert not {"Gebruikt?", "Ongebruikt?"} & set(asked(gate))
    text = paper(gate, now(gate))
    assert "Gebruikt?" in text and "Zeker" in text and "Ongebruikt?" not in text
    gate.undo()
    assert asked(gate)[-2:] == ["Gebruikt?", "Ongebruikt?"]


def test_an_own_checklist_stands_with_its_part_or_by_itself(gate: Gate) -> None:
    beside, free = add_own_list(gate, "Voor de flat", "issues"), add_own_list(gate, "Evaluatie van de avond")
    add_own_point(gate, "", "Hoe is de lift?", own_list=beside)
    point = add_own_point(gate, "", "Was de koffie goed?", own_list=free)
    method = now(gate)
    held = method.checklist_of("issues")
    assert held is not None
    assert (held.points[-1].text, held.points[-1].group) == ("Hoe is de lift?", "Voor de flat")
    assert [one.id for one in method.parts] == [one.id for one in BUILT_IN.parts]
    assert asked(gate, FREE) == ["Was de koffie goed?"]
    say(gate, FREE, point.id, "Nee")
    text = paper(gate, method)
    assert "Eigen vragenlijsten" in text and "Was de koffie goed?" in text
    remove_own_list(gate, free)
    assert asked(gate, FREE) == []
    assert "Was de koffie goed?" in paper(gate, now(gate))
    gate.undo()
    assert asked(gate, FREE) == ["Was de koffie goed?"]


def test_an_answer_to_a_point_that_a_later_content_dropped_stays_readable(gate: Gate) -> None:
    say(gate, "issues", "issues-figures", "We hebben cijfers")
    later = without("issues-figures")
    (answer,) = gate.all(Answer)
    assert part_of(later, answer) == "issues"
    assert question_of(later, answer, TEXTS).endswith("(punt uit een eerdere versie)")
    assert progress(gate, later)["issues"].state is PartState.STARTED
    assert next(one for one in overview(gate, later) if one.id == "issues").last is not None
    text = paper(gate, later)
    assert "Weten jullie uit cijfers" in text and "punt uit een eerdere versie" in text
    assert "We hebben cijfers" in text
    (hit,) = search(gate, later, "we hebben cijfers")
    assert hit.part == "issues"


def test_an_answer_of_a_checklist_that_is_gone_too_stays_readable(gate: Gate) -> None:
    say(gate, "ooit", "ooit-iets", "Dit zeiden we toen")
    assert "Dit zeiden we toen" in paper(gate, now(gate))
    assert "punt uit een eerdere versie" in paper(gate, now(gate))


def test_a_checklist_that_gets_another_title_and_order_keeps_its_answers(gate: Gate) -> None:
    say(gate, "issues", "issues-figures", "We hebben cijfers")
    phases = []
    for phase in BUILT_IN.phases:
        parts = tuple(
            dataclasses.replace(
                part,
                checklist=dataclasses.replace(
                    part.checklist, title="Anders", points=part.checklist.points[::-1]
                ),
            )
            if part.checklist is not None
            else part
            for part in phase.parts
        )
        phases.append(dataclasses.replace(phase, parts=parts))
    renamed = dataclasses.replace(BUILT_IN, phases=tuple(phases))
    text = paper(gate, renamed)
    assert "We hebben cijfers" in text and "eerdere versie" not in text


def test_own_content_is_exported_and_comes_back(gate: Gate) -> None:
    beside = add_own_list(gate, "Voor de flat", "issues")
    add_own_point(gate, "", "Hoe is de lift?", own_list=beside)
    switch_point(gate, "issues-figures", False)
    taken = snapshot(gate.storage)
    assert from_json(to_json(taken), gate.storage.path).things == taken.things
    assert {"own_list", "own_point", "point_switch"} <= {kind for kind, _ in taken.things}
