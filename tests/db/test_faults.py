"""Every case of the table, and the list of them in docs/reliability.md."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.db.faults import (
    backups,
    crafted,
    json_files,
    lists,
    locked,
    opening,
    protected,
    strangers,
    writing,
)
from tests.db.faults.table import CASES, Case, World

DOC = Path(__file__).parents[2] / "docs" / "reliability.md"
assert (
    opening
    and writing
    and backups
    and strangers
    and protected
    and locked
    and crafted
    and json_files
    and lists
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_fault(case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "work").mkdir()
    case.run(World(tmp_path / "work", monkeypatch))


def test_the_list_in_the_manual_is_the_table() -> None:
    rows = re.findall(r"^\| \d+ \| (.*?) \| (.*?) \|$", DOC.read_text("utf-8"), flags=re.MULTILINE)
    assert sorted(rows) == sorted((case.name, case.outcome) for case in CASES)
    assert len(rows) >= 60
    assert len({name for name, _ in rows}) == len(rows)
