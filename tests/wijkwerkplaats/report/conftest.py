"""What tests of the paper share: a session that fills all of it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.support import running_gate
from tests.wijkwerkplaats.report.filled import fill
from wijkwerkplaats.gate import Gate


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Gate]:
    """A session with something in every part of the paper; no test changes it."""
    made = running_gate(tmp_path_factory.mktemp("full") / "test.wijk")
    fill(made, ["Politie", "Basisschool De Regenboog", "Bewonersgroep Oost", "Huisartsen"])
    yield made
    made.close()
