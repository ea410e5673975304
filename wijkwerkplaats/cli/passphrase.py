"""The passphrase of a file on the command line: from the environment, or typed unseen. Never an argument: those can be
read by everybody on the machine."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

from wijkwerkplaats.texts import Texts

VARIABLE = "WIJKWERKPLAATS_PASSPHRASE"


def given(path: Path, words: Texts) -> Iterator[str]:
    """What may be the passphrase of a file, one after another: nothing, when nobody is there to ask."""
    told = os.environ.get(VARIABLE)
    if told:
        yield told
    if not sys.stdin.isatty():
        return
    import getpass

    while typed := getpass.getpass(words("cli.passphrase", name=path.name) + " "):
        yield typed
