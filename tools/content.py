"""Parses the method, the texts and the themes ahead, so that the program starts sooner: python tools/content.py

What it writes (`build/tables.bin` in each folder) only saves time: without it, or after an edit, the TOML is read.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from wijkwerkplaats.compiled import compiled_file, compiled_sources, packed
from wijkwerkplaats.paths import RESOURCES

FOLDERS = ("method/nl", "method/en", "texts/nl", "texts/en", "themes")


def main() -> int:
    """Compile every folder; what cannot be read is told by the checks and the program, with file and line."""
    for name in FOLDERS:
        try:
            compile_folder(RESOURCES / name)
        except (OSError, ValueError) as error:
            print(f"{name} is not compiled, it will be read as TOML: {error}", file=sys.stderr)
    return 0


def compile_folder(folder: Path) -> None:
    """Write the compiled file of a folder, unless it is as it should be."""
    target = compiled_file(folder)
    sources = {path.name: path.read_bytes() for path in sorted(folder.glob("*.toml"))}
    if compiled_sources(folder) == sources:
        return
    content = packed(sources)
    target.parent.mkdir(exist_ok=True)
    # Beside it and then in its place: a program that starts meanwhile reads the old one or the new one.
    draft = target.with_suffix(f".{os.getpid()}.part")
    try:
        draft.write_bytes(content)
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)


if __name__ == "__main__":
    sys.exit(main())
