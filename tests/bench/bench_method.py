"""Loading the method's content, against a bare parse of the same bytes."""

from __future__ import annotations

import tomllib

from tests.bench.measure import Result, compared, seconds
from wijkwerkplaats.method import load_method_from
from wijkwerkplaats.paths import RESOURCES


def results() -> list[Result]:
    """Reading, checking and building against `tomllib` alone."""
    folder = RESOURCES / "method" / "nl"

    def parse() -> None:
        for path in folder.glob("*.toml"):
            tomllib.loads(path.read_text("utf-8"))

    return [
        compared(
            "loading all content of the method",
            "bare tomllib parse",
            lambda: seconds(lambda: load_method_from(folder)),
            lambda: seconds(parse),
            limit=2,
            rounds=9,
        )
    ]
