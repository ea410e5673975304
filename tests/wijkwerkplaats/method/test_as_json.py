"""The shape of the method as JSON."""

import json
from pathlib import Path
from typing import Any

import pytest

from wijkwerkplaats.method import load_method_from
from wijkwerkplaats.method.as_json import method_json


@pytest.fixture
def data(folder: Path) -> Any:
    """The small method, there and back through JSON."""
    return json.loads(json.dumps(method_json(load_method_from(folder))))


def test_phases_and_parts(data: Any) -> None:
    assert [set(phase) for phase in data["phases"]] == [{"id", "title", "section", "parts"}] * 2
    part = data["phases"][0]["parts"][0]
    assert set(part) == {"id", "section", "title", "checklist"}


def test_point(data: Any) -> None:
    point = data["phases"][0]["parts"][0]["checklist"]["points"][1]
    assert point == {
        "id": "urgency-two",
        "section": "4.1",
        "text": "Welke past?",
        "hint": "Kies er een.",
        "kind": "choice",
        "factors": ["grip", "power"],
    }


def test_shared_checklist_counts_once(data: Any) -> None:
    steering, financing, monitoring = (part["checklist"] for part in data["phases"][1]["parts"])
    assert len(steering["points"]) == 2
    assert financing == {
        "id": "steering-financing",
        "title": "Lijst",
        "shared_with": "steering",
        "points": [],
    }
    assert monitoring is None


def test_factors_and_cases(data: Any) -> None:
    assert [factor["id"] for factor in data["factors"]] == ["grip", "power"]
    assert data["cases"][0]["parts"] == ["urgency", "financing"]
