"""Keeps files and functions small, and tests free of fixed waits.

python tools/check_sizes.py [FOLDER_OR_FILE...]
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PLACES = ("wijkwerkplaats", "ui", "db", "tools", "tests", "dev.py")
MOST_FILE = 400
MOST_FUNCTION = 40
# A test waits for a signal or a condition, never for a time. The texts are split so that they miss this file.
WAITS = re.compile("|".join([r"\bqtbot" + r"\.wait\(", r"\btime" + r"\.sleep\(", r"\bQTest" + r"\.qWait\b"]))


def main() -> int:
    """List what is too large or waits, and say so in the exit code."""
    places = sys.argv[1:] or [str(ROOT / place) for place in PLACES]
    found = [line for place in places for path in sources(Path(place)) for line in problems(path)]
    for line in found:
        print(line)
    print(f"{len(found)} too large or waiting")
    return 1 if found else 0


def sources(place: Path) -> list[Path]:
    """The Python files in a folder, or the file itself; nothing where there is none."""
    return sorted(place.rglob("*.py")) if place.is_dir() else [place] if place.is_file() else []


def problems(path: Path) -> Iterator[str]:
    """What is wrong in one file, a line each."""
    text = path.read_text("utf-8")
    name = path.resolve().relative_to(ROOT).as_posix() if path.resolve().is_relative_to(ROOT) else str(path)
    lines = text.splitlines()
    if len(lines) > MOST_FILE:
        yield f"{name}: {len(lines)} lines, at most {MOST_FILE}"
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            if length > MOST_FUNCTION:
                yield f"{name}:{node.lineno}: {node.name} has {length} lines, at most {MOST_FUNCTION}"
    if name.startswith("tests/"):
        for number, line in enumerate(lines, 1):
            if WAITS.search(line):
                yield f"{name}:{number}: waits for a time; wait for a signal or a condition"


if __name__ == "__main__":
    sys.exit(main())
