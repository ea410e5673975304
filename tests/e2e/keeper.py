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
from tests.support import Clock, running_gate
from wijkwerkplaats.analysis.persons import seek
from wijkwerkplaats.cli.compose import SqliteFiles
from wijkwerkplaats.edits.common import set_field
from wijkwerkplaats.edits.contacts import add_contact
from wijkwerkplaats.edits.forgetting import forget_person
from wijkwerkplaats.edits.persons import Instead
from wijkwerkplaats.edits.photos import add_photo, erase_photo
from wijkwerkplaats.edits.sessions import add_session, close_session, start_session
from wijkwerkplaats.edits.stakeholders import add_stakeholder
from wijkwerkplaats.exchange.bring_in import bring_in
from wijkwerkplaats.exchange.json_file import from_json, to_json
from wijkwerkplaats.exchange.json_trust import read_json
from wijkwerkplaats.exchange.party_import import carry_out, plan_import
from wijkwerkplaats.exchange.sheets import read_rows
from wijkwerkplaats.exchange.snapshot import snapshot
from wijkwerkplaats.exchange.write import take_name, write_whole
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.journal import Place
from wijkwerkplaats.model import Session, Stakeholder
from wijkwerkplaats.photos import ReadyPhoto, digest_of
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
        take_name(path.with_suffix(".part"), path)
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


def typing(folder: Path) -> None:
    """Add a party, write about it, take that back and do it again."""
    gate = opened(folder / "wijk.wijk")
    for number in itertools.count():
        party = add_stakeholder(gate, f"Partij {number}")
        assert party is not None
        say("saved", party.name)
        for state in ("kort", "lang " * 3000):
            set_field(gate, gate.get(Stakeholder, party.id) or party, "goals", state)
            say("goals", party.id, state)
        gate.undo()
        say("goals", party.id, "")  # both were one step
        gate.redo()
        say("goals", party.id, state)


def making(folder: Path) -> None:
    """Make one new file after another."""
    for number in itertools.count():
        path = folder / f"new{number}.wijk"
        say("making", path.name)
        running_gate(path).close()
        say("made", path.name)


def reading_json(folder: Path) -> None:
    """Write the work of a second laptop as JSON, and bring that in."""
    ours, theirs, between = folder / "wijk.wijk", folder / "theirs.wijk", folder / "theirs.json"
    for number in itertools.count():
        gate = opened(theirs)
        name = f"Partij {number} " + "p" * 5000
        add_stakeholder(gate, name)
        write_whole(between, to_json(snapshot(gate.storage)), private=True)
        say("written", number)
        gate.close()
        SqliteVault(ours).back_up("import")
        gate = opened(ours)
        bring_in(gate, from_json(read_json(between), between), texts("nl"))
        say("saved", name)
        gate.close()


BATCH = 5


def reading_sheets(folder: Path) -> None:
    """Read lists of parties in, a backup before each."""
    path, sheet = folder / "wijk.wijk", folder / "lijst.csv"
    for number in itertools.count():
        names = [f"Rij {number}-{row} " + "p" * 200 for row in range(BATCH)]
        sheet.write_text("\n".join(["Partij", *names]), "utf-8")
        gate = opened(path)
        plan = plan_import(gate, read_rows(sheet), texts("nl"))
        SqliteVault(path).back_up("import")
        carry_out(gate, plan, sheet.name)
        gate.close()
        for name in names:
            say("saved", name)


def disagreeing(folder: Path) -> None:
    """Two laptops write different goals for the same party, over and over, and one brings the other's in."""
    ours, theirs = folder / "wijk.wijk", folder / "theirs.wijk"
    for number in itertools.count():
        gate = opened(theirs)
        set_field(gate, gate.all(Stakeholder)[0], "goals", f"Hun {number} " + "t" * 5000)
        gate.close()
        gate = opened(ours)
        set_field(gate, gate.all(Stakeholder)[0], "goals", f"Ons {number} " + "o" * 5000)
        say("differs", number)
        bring_in(gate, SqliteFiles(texts("nl")).snapshot_of(theirs), texts("nl"))
        say("told", number)
        gate.close()


def carrying(folder: Path) -> None:
    """Edit, and put a copy on a stick."""
    for number in itertools.count():
        add(folder / "wijk.wijk", f"Partij {number} " + "p" * 20_000)
        SqliteVault(folder / "wijk.wijk").carry(folder / "stick" / "wijk.wijk")
        say("carried", number)


def recovering(folder: Path) -> None:
    """Recover a damaged file into new ones."""
    damaged = folder / "damaged.wijk"
    content = (folder / "wijk.wijk").read_bytes()
    damaged.write_bytes(bytes(4096) + content[4096:])
    for number in itertools.count():
        target = folder / f"new{number}.wijk"
        say("recovering", target.name)
        SqliteVault(damaged).recover(target, "?")
        say("recovered", target.name)


PERSON = "Willemijn Zonderland"
PICTURE = b"wie hier staat wil weg" * 2000


def erasing(folder: Path) -> None:
    """Write about a person and keep a photograph; then erase both for good."""
    path = folder / "wijk.wijk"
    for number in itertools.count():
        gate = opened(path)
        party = gate.all(Stakeholder)[0]
        add_contact(gate, party, f"{PERSON} 06 12345678")
        set_field(gate, party, "goals", f"{PERSON} belt {number}")
        data = PICTURE + str(number).encode()
        photo = add_photo(gate, ReadyPhoto(data, digest_of(data), 10, 10))
        say("erasing", number)
        found = seek(gate, PERSON)
        forget_person(gate, found, found.traces, Instead("[gewist]"))
        say("forgotten", number)
        erase_photo(gate, photo)
        say("erased", number)
        add_stakeholder(gate, f"Partij {number}")
        say("saved", f"Partij {number}")
        gate.close()


def closing(folder: Path) -> None:
    """Hold a session, close it, write its file down and make the backup of closing."""
    path = folder / "wijk.wijk"
    for number in itertools.count():
        gate = opened(path)
        session = add_session(gate, f"Wijktafel {number}")
        start_session(gate, session)
        add_stakeholder(gate, f"Partij {number}")
        say("saved", f"Partij {number}")
        close_session(gate, gate.get(Session, session.id) or session)
        say("closed", session.id)
        write_whole(folder / "uit.json", to_json(snapshot(gate.storage)))
        say("written", number)
        gate.close()
        backup = SqliteVault(path).back_up("close")
        say("backup", None if backup is None else backup.name)


MODES = {
    "typing": typing,
    "making": making,
    "migration": migration,
    "import": importing,
    "json": reading_json,
    "sheet": reading_sheets,
    "conflict": disagreeing,
    "backup": backing_up,
    "carry": carrying,
    "restore": restoring,
    "recover": recovering,
    "protect": protecting,
    "erase": erasing,
    "closing": closing,
}

if __name__ == "__main__":
    MODES[sys.argv[1]](Path(sys.argv[2]))
