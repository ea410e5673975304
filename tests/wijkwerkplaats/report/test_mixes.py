"""A wrong mix of internal and public does not get past the type checker: real sections, really checked by mypy."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
HEAD = """
from typing import Any
from wijkwerkplaats.model import Attendee, Contact, Departure, Judgement, Photo, Seat, Stakeholder
from wijkwerkplaats.report.context import Context, InternalContext, Section
from wijkwerkplaats.report.material import InternalData, PublicData
from wijkwerkplaats.report.public import PublicNote, PublicSeat, PublicStakeholder, public, public_notes
"""
WRONG = {
    "stance of a party": "def build(context: Context) -> Any: return context.data.parties[0].stance",
    "influence of a party": "def build(context: Context) -> Any: return context.data.parties[0].influence",
    "note of a party": "def build(context: Context) -> Any: return context.data.parties[0].note",
    "tags of a party": "def build(context: Context) -> Any: return context.data.parties[0].tags",
    "ring of a party": "def build(context: Context) -> Any: return context.data.parties[0].ring",
    "contacts of a party": "def build(context: Context) -> Any: return context.data.parties[0].contacts",
    "who sits on a seat": "def build(context: Context) -> Any: return context.data.seats[0].person",
    "what a seat gives": "def build(context: Context) -> Any: return context.data.seats[0].give",
    "note of an instrument": "def build(context: Context) -> Any: return context.data.instruments[0].note",
    "whether a party is willing": "def build(context: Context) -> Any: return context.data.needed[0].willing",
    "who leads": "def build(context: Context) -> Any: return context.data.session.facilitator",
    "who was there": "def build(context: Context) -> Any: return context.data.session.attendees",
    "contact persons": "def build(context: Context) -> Any: return context.data.contacts",
    "judgements": "def build(context: Context) -> Any: return context.data.judgements",
    "notes about parties": "def build(context: Context) -> Any: return context.data.party_notes",
    "relations": "def build(context: Context) -> Any: return context.data.relations",
    "the inner half": "def build(context: Context) -> Any: return context.inner",
    "an internal section for everybody": (
        "def build(context: InternalContext) -> list[Any]: return []\nSECTION = Section(order=1, build=build)"
    ),
    "a judgement made public": "def build(one: Judgement) -> Any: return public(one)",
    "a contact made public": "def build(one: Contact) -> Any: return public(one)",
    "a party instead of its public half": "def build(one: Stakeholder) -> PublicStakeholder: return one",
    "a seat instead of its public half": "def build(one: Seat) -> PublicSeat: return one",
    "internal data instead of public": "def build(one: InternalData) -> PublicData: return one",
    "internal data in the context of everybody": (
        "def build(inner: InternalData, known: Context) -> Context:\n"
        "    return Context(data=inner, method=known.method, texts=known.texts)"
    ),
}
RIGHT = """
def build(context: Context) -> list[str]:
    return [context.data.parties[0].name, context.data.seats[0].role, *(note.text for note in context.data.notes)]


def internal(context: InternalContext) -> list[str]:
    return [context.inner.stakeholders[0].note, context.data.parties[0].name]


SECTION = Section(order=1, build=build, internal=internal)
"""


@pytest.fixture(scope="module")
def judged(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """What mypy says of each of these modules, by one run with the settings of the project."""
    folder = tmp_path_factory.mktemp("mixes")
    names = {f"wrong_{number:02}": name for number, name in enumerate(WRONG)}
    for stem, name in names.items():
        (folder / f"{stem}.py").write_text(f"{HEAD}\n\n{WRONG[name]}\n", "utf-8")
    (folder / "right.py").write_text(f"{HEAD}\n{RIGHT}", "utf-8")
    command = [
        sys.executable, "-m", "mypy", "--config-file", str(ROOT / "pyproject.toml"), "--no-error-summary",
        "--hide-error-context", "--disable-error-code", "no-any-return", *map(str, sorted(folder.glob("*.py"))),
    ]  # fmt: skip
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", timeout=600)
    found: dict[str, list[str]] = {name: [] for name in (*WRONG, "right")}
    for line in done.stdout.splitlines():
        told = re.search(r"(wrong_\d\d|right)\.py:(\d+): error: (.*)", line)
        if told is not None:
            found[names.get(told[1], "right")].append(told[3])
    assert done.returncode in (0, 1), done.stderr
    return found


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_mix_is_refused(judged: dict[str, list[str]], name: str) -> None:
    assert judged[name], f"mypy lets this pass: {WRONG[name]}"


def test_a_right_one_is_not(judged: dict[str, list[str]]) -> None:
    """Otherwise the refusals above would say nothing."""
    assert judged["right"] == []
