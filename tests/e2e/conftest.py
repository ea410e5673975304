"""The sample in a language, made once by the program itself; a test gets a copy of its own."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.e2e.program import wijk


class Samples(dict[str, Path]):
    """The sample files, by language, each made when it is first asked for."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder

    def __missing__(self, language: str) -> Path:
        path = self._folder / f"{language}.wijk"
        done = wijk("demo", "--lang", language, "--to", path, data=self._folder)
        assert done.returncode == 0, done.stderr
        self[language] = path
        return path


@pytest.fixture(scope="session")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Samples:
    """The sample files, only to be read."""
    return Samples(tmp_path_factory.mktemp("samples"))


@pytest.fixture
def sample(samples: dict[str, Path], tmp_path: Path) -> Path:
    """The Dutch sample, to do with as a test likes."""
    return Path(shutil.copyfile(samples["nl"], tmp_path / "sample.wijk"))
