"""Every setting, declared once: its name, its default, what it is for. View state, never a step of the journal."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QByteArray, QSettings

DEFAULTS: Final[dict[str, Any]] = {
    "language": "nl",  # interface and method: nl or en
    "theme": "light",  # light, dark or contrast
    "font_percent": 100,  # size of all text, 80 to 250
    "last_file": "",  # opened at start
    "last_place": "",  # traject|session|part of the last file
    "lock_after": 15,  # minutes without a key or the mouse until a file with a passphrase locks; 0: never
    "recent_files": [],  # newest first
    "window_geometry": QByteArray(),
    "side_panel": True,  # shown or folded
    "rail": True,  # shown or folded
    "side_tab": 0,  # which tab of the side panel
    "side_scope": "part",  # what its lists show: part, session or open
    "register_show": "open",  # which actions the register shows: open, late or all
    "register_who": "",  # and of whom; empty: of everybody
    "agenda_run": "",  # the clock of the evening: which session, since when, at which item
    "agenda_by_itself": False,  # whether the next item begins when the time of this one is over
    "agenda_starts": "19:30",  # when an evening begins, for the run sheet
    "column_widths": [],  # of rail, middle and side panel
    "stick_folder": "",  # where the last backup on a stick went
    "paper_folder": "",  # where summaries go; empty: beside the werkplaats file
    "leaves": [],  # how what leaves a file with a passphrase left last, as kind:locked, kind:other or kind:open
    "not_alike": [],  # pairs of parties that look alike and are two
    "network_places": "",  # where parties stand in the network, as JSON per traject
    "turns_open": True,  # whether the tally of who spoke is unfolded
    "one_by_one": False,  # discussion points one at a time instead of the whole list
    "folded_phases": [],  # phases whose parts are folded away in the rail
}

PASSING: Final = frozenset(("register_who",))
"""Kept until the program ends and never written: a name that somebody typed must not stand in the settings."""


class Settings:
    """Settings in one INI file in the data folder."""

    def __init__(self, path: Path) -> None:
        # For the user alone from the start: Qt keeps the permissions that it finds.
        with contextlib.suppress(OSError):
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            path.touch(mode=0o600)
        self._store = QSettings(str(path), QSettings.Format.IniFormat)
        self._passing: dict[str, Any] = {}

    def get(self, name: str) -> Any:
        """The value of a declared setting, of the type of its default; a value that does not fit is ignored."""
        default = DEFAULTS[name]
        if name in PASSING:
            return self._passing.get(name, default)
        try:
            value = self._store.value(name, default, type=type(default))
        except (TypeError, EOFError):
            return default
        return default if value is None else value

    def set(self, name: str, value: Any) -> None:
        """Keep a declared setting."""
        if name not in DEFAULTS:
            raise KeyError(name)
        if name in PASSING:
            self._passing[name] = value
            self._store.remove(name)  # where an earlier version wrote it
        else:
            self._store.setValue(name, value)

    def sync(self) -> None:
        """Write to disk now."""
        self._store.sync()
