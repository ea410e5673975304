"""The ready-made agendas, and own ones."""

from __future__ import annotations

import pytest

from wijkwerkplaats.agendas import ready_agendas
from wijkwerkplaats.analysis.agenda import keys, length
from wijkwerkplaats.edits.agenda import keep_times, save_template, templates, use_agenda
from wijkwerkplaats.edits.common import remove, set_field
from wijkwerkplaats.edits.sessions import set_agenda
from wijkwerkplaats.edits.trajects import add_traject
from wijkwerkplaats.exchange.bring_in import bring_in
from wijkwerkplaats.exchange.json_file import from_json, to_json
from wijkwerkplaats.exchange.snapshot import snapshot
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.method import load_method
from wijkwerkplaats.model import AgendaItem, Session
from wijkwerkplaats.texts import LANGUAGES, texts


def here(gate: Gate) -> Session:
    session = gate.session()
    assert session is not None
    return session


@pytest.mark.parametrize("language", LANGUAGES)
def test_ready_agendas_fill_an_evening_with_parts_that_exist(language: str) -> None:
    known = {part.id for part in load_method(language).parts}
    found = ready_agendas(language)
    assert len({one.name for one in found}) == len(found) == 5
    for one in found:
        assert {item.part for item in one.agenda} <= known | {""}
        assert all(item.part or item.title.strip() for item in one.agenda)
        assert 100 <= length(one.agenda).total_seconds() / 60 <= 180


def test_languages_have_the_same_ready_agendas() -> None:
    shape = [
        [(one.id, [(i.part, i.minutes) for i in one.agenda]) for one in ready_agendas(code)]
        for code in LANGUAGES
    ]
    assert shape[0] == shape[1]


def test_taking_an_agenda_is_one_step_and_starts_without_times(gate: Gate) -> None:
    before = AgendaItem(part="urgency", minutes=30)
    set_agenda(gate, here(gate), (before,))
    keep_times(gate, here(gate), {"urgency#0": 35})
    kept = save_template(gate, "Onze avond", here(gate).agenda)
    use_agenda(gate, here(gate), (*kept.agenda, *kept.agenda), name=kept.name)
    assert [one.spent for one in here(gate).agenda] == [None, None]
    assert len(set(keys(here(gate).agenda))) == 2
    gate.undo()
    assert [one.spent for one in here(gate).agenda] == [35]


def test_own_agendas_serve_every_traject_and_travel_with_the_file(gate: Gate) -> None:
    save_template(gate, "Onze avond", (AgendaItem(part="urgency"),))
    again = save_template(gate, "onze AVOND", (AgendaItem(title="Pauze"),))
    assert templates(gate) == [again]
    taken = from_json(to_json(snapshot(gate.storage)), gate.storage.path)
    add_traject(gate, "Elders")
    assert templates(gate) == [again]
    set_field(gate, again, "name", "Anders")
    assert [one.name for one in templates(gate)] == ["Anders"]
    remove(gate, templates(gate)[0])
    assert templates(gate) == []
    gate.undo()
    assert [one.name for one in templates(gate)] == ["Anders"]
    assert not bring_in(gate, taken, texts("nl")).conflicts


def test_times_are_added_to_what_was_known(gate: Gate) -> None:
    set_agenda(gate, here(gate), (AgendaItem(part="urgency", key="a"), AgendaItem(title="Pauze", key="b")))
    keep_times(gate, here(gate), {"a": 20})
    keep_times(gate, here(gate), {"a": 5, "b": 0, "gone": 9})
    assert [one.spent for one in here(gate).agenda] == [25, 0]
