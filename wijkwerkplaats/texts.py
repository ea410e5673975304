"""The words of the core in one language (`resources/texts`): domain words, step names, errors, report."""

from __future__ import annotations

import functools
import logging
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import Any

from wijkwerkplaats.compiled import Tables
from wijkwerkplaats.errors import WijkError
from wijkwerkplaats.paths import RESOURCES

LANGUAGES = ("nl", "en")
log = logging.getLogger(__name__)


class Texts:
    """Texts by key (`step.undo`), filled in with named values."""

    def __init__(self, language: str, texts: Mapping[str, str]) -> None:
        self.language = language
        self.keys = frozenset(texts)
        self._texts = texts

    def __call__(self, key: str, /, **values: object) -> str:
        """The text `key` with `{name}` replaced; a key that does not exist is logged and shown as it is."""
        text = self._texts.get(key)
        if text is None:
            log.error("no text for key %s in %s", key, self.language)
            return key
        try:
            return text.format(**values) if values else text
        except (KeyError, IndexError):  # the name of a step in a file that others wrote
            log.error("values do not fit the text %s in %s", key, self.language)
            return text

    def word(self, kind: str, value: StrEnum | str | None) -> str:
        """What a fixed word is called: `word("stance", Stance.AGAINST)`; nothing for None."""
        return "" if value is None else self(f"{kind}.{value or 'none'}")

    def words(self, kind: str, values: type[StrEnum]) -> dict[str, str]:
        """All values of a fixed word with what they are called, in their own order."""
        return {value.value: self.word(kind, value) for value in values}

    def error(self, problem: WijkError) -> str:
        """The plain sentence of a problem."""
        return self(problem.key, **problem.args_for_text)


@functools.cache
def texts(language: str) -> Texts:
    """The core's texts in `language` (nl or en)."""
    found: dict[str, str] = {}
    folder = RESOURCES / "texts" / language
    tables = Tables(folder)
    for path in sorted(folder.glob("*.toml")):
        _flatten(path, tables.of(path.name, path.read_bytes()), "", found)
    return Texts(language, found)


def _flatten(path: Path, table: Mapping[str, Any], prefix: str, into: dict[str, str]) -> None:
    for name, value in table.items():
        key = f"{prefix}{name}"
        if isinstance(value, dict):
            _flatten(path, value, f"{key}.", into)
        elif key in into:
            raise ValueError(f"{path.name}: the key {key} stands twice")
        else:
            into[key] = str(value)
