"""The lookups of the method."""

from pathlib import Path

import pytest

from wijkwerkplaats.method import load_method_from


def test_lookups_by_id(folder: Path) -> None:
    method = load_method_from(folder)
    assert method.phase("start").title == "Opstarten"
    assert method.part("urgency").section == "4.1"
    assert method.checklist("urgency").points[1] is method.point("urgency-two")
    assert method.factor("power").title == "Bestuurskracht"


def test_unknown_id_is_a_key_error(folder: Path) -> None:
    with pytest.raises(KeyError):
        load_method_from(folder).part("nowhere")


def test_checklist_of_a_part(folder: Path) -> None:
    method = load_method_from(folder)
    shared = method.checklist("steering-financing")
    assert method.checklist_of("steering") is shared
    assert method.checklist_of("financing") is shared
    assert method.checklist_of("monitoring") is None


def test_source_of_a_point_follows_its_own_section(folder: Path) -> None:
    method = load_method_from(folder)
    assert method.source_of_point("urgency-one").id == "urgency"
    assert method.source_of_point("steering-financing-one").id == "steering"
    assert method.source_of_point("steering-financing-two").id == "financing"


def test_cases_of_a_part(folder: Path) -> None:
    method = load_method_from(folder)
    assert [case.id for case in method.cases_of("financing")] == ["example"]
    assert method.cases_of("steering") == ()


def test_two_readings_are_equal(folder: Path) -> None:
    assert load_method_from(folder) == load_method_from(folder)
