"""Forks keepers that have everything imported already, so that hundreds can be killed in the time that ten took.

python -m tests.e2e.nursery, with `["MODE", "FOLDER"]` on each line of stdin. Every keeper tells its pid first; after
its death comes a line `gone`.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import sqlcipher3  # noqa: F401 (a keeper of files with a passphrase needs it)
import sqlite_utils  # noqa: F401

from tests.e2e.keeper import MODES, say

for line in sys.stdin:
    mode, folder = json.loads(line)
    child = os.fork()
    if child == 0:
        say("pid", os.getpid())
        try:
            MODES[mode](Path(folder))
        finally:
            os._exit(1)
    os.waitpid(child, 0)
    print("\ngone", flush=True)  # it may have died in the middle of a line
