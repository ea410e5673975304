"""Writes the example list of parties, in both languages, from the sample: `python3 tools/make_party_list.py`."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from wijkwerkplaats.demo.party_list import example_csv
from wijkwerkplaats.demo.sample import FOLDER
from wijkwerkplaats.texts import LANGUAGES


def main() -> None:
    """Write the files; a test says when they no longer fit the sample."""
    for language in LANGUAGES:
        (FOLDER / f"parties_{language}.csv").write_bytes(example_csv(language))


if __name__ == "__main__":
    main()
