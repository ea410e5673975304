"""Every case of the table, and the list of them in docs/reliability.md."""

from __future__ import annotations

import importlib
import pkgutil
import re
from pathlib import Path

import pytest

from tests.db import faults
from tests.db.faults.table import CASES, Case, World

DOC = Path(__file__).parents[2] / "docs" / "reliability.md"

for _module in pkgutil.iter_modules(faults.__path__, f"{faults.__name__}."):
    importlib.import_module(_module.name)  # it puts its cases in the table


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_fault(case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "work").mkdir()
    case.run(World(tmp_path / "work", monkeypatch))


def test_the_list_in_the_manual_is_the_table() -> None:
    rows = re.findall(r"^\| \d+ \| (.*?) \| (.*?) \|$", DOC.read_text("utf-8"), flags=re.MULTILINE)
    assert sorted(rows) == sorted((case.name, case.outcome) for case in CASES)
    assert len(rows) >= 60
    assert len({name for name, _ in rows}) == len(rows)
