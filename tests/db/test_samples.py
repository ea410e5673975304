"""Files of every released schema version: they open with a backup, and nothing in them is lost."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from db.check import check
from db.file import open_werkplaats
from db.migrations import schema_version
from wijkwerkplaats.edits.answers import answer_to
from wijkwerkplaats.edits.polls import set_poll_count, set_poll_kind
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.journal import Place
from wijkwerkplaats.model import Answer, Session
from wijkwerkplaats.model.words import Perspective, PollKind


def number(path: Path) -> int:
    """Of which version a sample is."""
    return int(path.stem[1:])


SAMPLES = sorted((Path(__file__).parent / "samples").glob("v*.wijk"), key=number)


def content(path: Path) -> dict[str, list[dict[str, Any]]]:
    """Every row of every table."""
    conn = sqlite3.connect(path)
    conn.row_factory = sqlite3.Row
    names = [row[0] for row in conn.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    found = {name: [dict(row) for row in conn.execute(f'SELECT * FROM "{name}"')] for name in names}
    conn.close()
    return found


@pytest.fixture(params=SAMPLES, ids=lambda path: path.stem)
def sample(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    return Path(shutil.copy(request.param, tmp_path / "old.wijk"))


def test_there_is_a_sample_of_every_version_before_this_one() -> None:
    assert [path.stem for path in SAMPLES] == [f"v{number}" for number in range(1, schema_version())]


def test_an_older_file_is_backed_up_and_loses_nothing(sample: Path) -> None:
    before = content(sample)
    storage = open_werkplaats(sample)
    assert check(storage) == []
    storage.close()
    after = content(sample)
    for name, rows in before.items():
        assert [{key: new[key] for key in old} for old, new in zip(rows, after[name], strict=True)] == rows
    (backup,) = (sample.parent / "backups").iterdir()
    assert content(backup) == before


def test_in_an_older_file_work_goes_on_and_old_steps_can_be_undone(sample: Path) -> None:
    gate = Gate(open_werkplaats(sample))
    traject = gate.trajects()[0]
    gate.place = Place(traject_id=traject.id)
    gate.place = Place(traject_id=traject.id, session_id=gate.all(Session)[-1].id, part="urgency")
    answer = next(one for one in reversed(gate.all(Answer)) if one.poll is None)
    set_poll_kind(gate, answer_to(gate, answer.checklist, answer.point), PollKind.HANDS)
    set_poll_count(gate, answer_to(gate, answer.checklist, answer.point), Perspective.RESIDENT, 3, 9)
    gate.undo()
    gate.undo()
    assert gate.get(Answer, answer.id) == answer
    assert gate.undo() is not None  # a step that the older release wrote
    gate.close()
