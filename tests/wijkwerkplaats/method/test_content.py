"""The content that the program brings along is whole, in both languages."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from wijkwerkplaats.method import load_method
from wijkwerkplaats.method.as_json import method_json
from wijkwerkplaats.method.compare import compare_languages

TOOL = Path(__file__).parents[3] / "tools" / "check_content.py"
LANGUAGES = ("nl", "en")
POINTS = {
    "urgency": 4,
    "issues": 4,
    "policy": 3,
    "worlds": 4,
    "stakeholders": 4,
    "go-no-go": 6,
    "alliance": 7,
    "vision": 8,
    "contract": 3,
    "steering-financing": 6,
    "direction": 2,
    "organisation": 6,
    "programme": 8,
    "monitoring-structure": 5,
    "cooperation": 10,
    "participation": 6,
    "agility": 4,
    "renewal": 4,
    "aftercare": 3,
}
FACTORS = [
    "grip",
    "coalition",
    "vision",
    "precision",
    "long-breath",
    "residents",
    "power",
    "direction",
    "driven",
    "agile",
]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_checklist_has_its_points(lang: str) -> None:
    assert {c.id: len(c.points) for c in load_method(lang).checklists} == POINTS


@pytest.mark.parametrize("lang", LANGUAGES)
def test_phases_factors_and_cases(lang: str) -> None:
    method = load_method(lang)
    assert [phase.id for phase in method.phases] == ["orient", "start", "design", "deliver", "recalibrate"]
    assert [factor.id for factor in method.factors] == FACTORS
    assert len(method.parts) == 21
    assert len(method.cases) == 29
    assert len(method.terms) >= 35


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_factor_is_served_by_points(lang: str) -> None:
    method = load_method(lang)
    assert {factor for point in method.points for factor in point.factors} == set(FACTORS)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_yes_to_urgency_is_no_good_news(lang: str) -> None:
    needs = [point.id for point in load_method(lang).points if point.meaning == "need"]
    urgency = [point.id for point in load_method(lang).checklist("urgency").points]
    assert needs == [*urgency, "go-no-go-long-approach"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_json_counts_points_and_checklists_once(lang: str) -> None:
    data = json.loads(json.dumps(method_json(load_method(lang))))
    checklists = [
        part["checklist"] for phase in data["phases"] for part in phase["parts"] if part["checklist"]
    ]
    assert sum(len(checklist["points"]) for checklist in checklists) == 97
    assert len({checklist["id"] for checklist in checklists}) == 19


def test_languages_hold_the_same_method() -> None:
    assert compare_languages(load_method("nl"), load_method("en")) == []


def test_a_language_is_read_once() -> None:
    assert load_method("nl") is load_method("nl")


def test_the_writers_check_finds_no_errors() -> None:
    run = subprocess.run(
        [sys.executable, str(TOOL), "--no-warnings"], capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stdout + run.stderr
