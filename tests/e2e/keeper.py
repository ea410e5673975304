"""Does over and over what must survive a kill, and says on stdout what is done.

python -m tests.e2e.keeper MODE FOLDER
"""

from __future__ import annotations

import itertools
import json
import shutil
import sys
from pathlib import Path

from db.file import open_werkplaats
from db.keys import Keyring
from db.vault import SqliteVault
from tests.support import Clock
from wijkwerkplaats.cli.compose import SqliteFiles
from wijkwerkplaats.edits.stakeholders import add_stakeholder
from wijkwerkplaats.exchange.bring_in import bring_in
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.journal import Place
from wijkwerkplaats.texts import texts


def say(word: str, *told: object) -> None:
    """One line, on its way before anything else happens."""
    print(word, json.dumps(told), flush=True)


def opened(path: Path, keys: Keyring | None = None) -> Gate:
    """The file, in its first traject."""
    gate = Gate(open_werkplaats(path, keys=keys), Clock())
    gate.place = Place(traject_id=gate.trajects()[0].id, part="stakeholders")
    return gate


def add(path: Path, name: str, keys: Keyring | None = None) -> None:
    """One party more; said when it is saved."""
    gate = opened(path, keys)
    add_stakeholder(gate, name)
    say("saved", name)
    gate.close()


def migration(folder: Path) -> None:
    """Open an older file again and again."""
    for number in itertools.count():
        path = folder / f"old{number}.wijk"
        shutil.copy(folder / "sample.wijk", path.with_suffix(".part"))
        path.with_suffix(".part").rename(path)
        say("made", path.name)
        open_werkplaats(path).close()
        say("migrated", path.name)
        path.unlink()


def importing(folder: Path) -> None:
    """Merge a second laptop's work that grows."""
    ours, theirs = folder / "wijk.wijk", folder / "theirs.wijk"
    for number in itertools.count():
        name = f"Partij {number} " + "p" * 5000
        gate = opened(theirs)
        add_stakeholder(gate, name)
        gate.close()
        SqliteVault(ours).back_up("import")
        gate = opened(ours)
        bring_in(gate, SqliteFiles(texts("nl")).snapshot_of(theirs), texts("nl"))
        say("saved", name)
        gate.close()


def backing_up(folder: Path) -> None:
    """Edit, and make a backup of it."""
    for number in itertools.count():
        add(folder / "wijk.wijk", f"Partij {number} " + "p" * 20_000)
        backup = SqliteVault(folder / "wijk.wijk").back_up("close")
        say("backup", None if backup is None else backup.name)


def restoring(folder: Path) -> None:
    """Edit, and put the first state back."""
    path = folder / "wijk.wijk"
    for number in itertools.count():
        add(path, f"Partij {number}")
        say("restoring")
        SqliteVault(path).put_back(folder / "theirs.wijk")
        say("restored")


PHRASES = ("een huis met een tuin", "twee fietsen", None)


def protecting(folder: Path) -> None:
    """Edit, and set, change and remove the passphrase."""
    path, keys = folder / "wijk.wijk", Keyring()
    for number, phrase in enumerate(itertools.cycle(PHRASES)):
        add(path, f"Partij {number} " + "p" * 20_000, keys)
        SqliteVault(path, keys).protect(phrase)
        say("protected")


MODES = {
    "migration": migration,
    "import": importing,
    "backup": backing_up,
    "restore": restoring,
    "protect": protecting,
}

if __name__ == "__main__":
    MODES[sys.argv[1]](Path(sys.argv[2]))
