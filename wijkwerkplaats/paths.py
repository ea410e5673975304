"""Where the program finds what it brings along, and where it keeps what it makes. The one module that knows."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Final

RESOURCES: Final = Path(__file__).parents[1] / "resources"

DATA_VARIABLE: Final = "WIJKWERKPLAATS_DATA"
"""An environment variable with another folder for file, settings and log."""

FILE_NAME: Final = "wijkwerkplaats.wijk"


def program_folder() -> Path:
    """The folder that the program stands in: of the packaged program, or of its source."""
    return Path(sys.executable).parent if getattr(sys, "frozen", False) else RESOURCES.parent


def portable_file() -> Path | None:
    """The file beside the program, when there is one: then everything stays there, on the stick."""
    beside = program_folder() / FILE_NAME
    return beside if beside.is_file() else None


def data_folder() -> Path:
    """Where file, settings and log live, unless the user chose otherwise. The folder may not exist yet."""
    told = os.environ.get(DATA_VARIABLE)
    if told:
        return Path(told)
    portable = portable_file()
    if portable is not None:
        return portable.parent
    import platformdirs  # only when it is asked for: start-up is measured

    return Path(platformdirs.user_data_dir("wijkwerkplaats", appauthor=False))


def default_file() -> Path:
    """The werkplaats file that opens when no other is named."""
    return data_folder() / FILE_NAME


def settings_file() -> Path:
    """The settings of the window."""
    return data_folder() / "settings.ini"


def log_file() -> Path:
    """The log: what went wrong, never what was written in a workshop."""
    return data_folder() / "wijkwerkplaats.log"


def crash_file() -> Path:
    """Where a crash of the system itself leaves its place in the program."""
    return data_folder() / "wijkwerkplaats.crash"
