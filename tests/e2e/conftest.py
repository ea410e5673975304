"""The sample in both languages, made once by the program itself; a test gets a copy of its own."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.e2e.program import wijk


@pytest.fixture(scope="session")
def samples(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The sample files, by language; only to be read."""
    folder = tmp_path_factory.mktemp("samples")
    made = {}
    for language in ("nl", "en"):
        made[language] = folder / f"{language}.wijk"
        done = wijk("demo", "--lang", language, "--to", made[language], data=folder)
        assert done.returncode == 0, done.stderr
    return made


@pytest.fixture
def sample(samples: dict[str, Path], tmp_path: Path) -> Path:
    """The Dutch sample, to do with as a test likes."""
    return Path(shutil.copyfile(samples["nl"], tmp_path / "sample.wijk"))
