"""The sample's own words (`resources/sample`), in one language."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import tomli

from wijkwerkplaats.paths import RESOURCES
from wijkwerkplaats.texts import LANGUAGES

FOLDER = RESOURCES / "sample"


class Sample:
    """The tables of the sample; every pair of texts has become the one of the language."""

    def __init__(self, language: str, folder: Path = FOLDER) -> None:
        self.folder = folder
        self.language = language
        self._at = LANGUAGES.index(language)
        self._read: dict[str, dict[str, Any]] = {}

    def __call__(self, name: str) -> dict[str, Any]:
        """The tables of `<name>.toml`."""
        if name not in self._read:
            self._read[name] = self._one(tomli.loads((self.folder / f"{name}.toml").read_text("utf-8")))
        return self._read[name]

    def _one(self, value: Any) -> Any:
        if isinstance(value, dict):
            return {key: inner if key in _NO_TEXT else self._one(inner) for key, inner in value.items()}
        if isinstance(value, list):
            return value[self._at] if is_pair(value) else [self._one(inner) for inner in value]
        return value


# Keys of parties in pairs: [from, to] looks like a text in two languages.
_NO_TEXT = {"cooperates", "depends", "finances", "tension", "no-contact", "part-of", "strength", "between"}


def is_pair(value: object) -> bool:
    """Whether this is one text in both languages."""
    return isinstance(value, list) and len(value) == 2 and all(isinstance(one, str) for one in value)
