"""What must hold after a keeper was killed or the power went, whatever it was doing (`tests.e2e.keeper`)."""

from __future__ import annotations

import contextlib
import json
import shutil
from collections.abc import Callable
from pathlib import Path

from db.backup import listed
from db.check import check
from db.file import open_werkplaats
from db.keys import Keyring, is_encrypted
from db.migrations import schema_version
from tests.db.faults.table import parties, template
from tests.e2e.keeper import BATCH, PERSON, PHRASES, PICTURE, opened
from wijkwerkplaats.analysis.persons import seek
from wijkwerkplaats.edits.forgetting import forget_person
from wijkwerkplaats.edits.persons import Instead
from wijkwerkplaats.edits.photos import erase_photo
from wijkwerkplaats.edits.stakeholders import add_stakeholder
from wijkwerkplaats.errors import FileProblem
from wijkwerkplaats.exchange.bring_in import bring_in
from wijkwerkplaats.exchange.snapshot import snapshot
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.journal import StepState
from wijkwerkplaats.model import KINDS, Note, Photo, Session, Stakeholder
from wijkwerkplaats.model.codec import from_plain
from wijkwerkplaats.model.words import SessionState
from wijkwerkplaats.texts import texts

Said = list[tuple[str, list[object]]]
SAMPLE = Path(__file__).parents[1] / "db" / "samples" / "v1.wijk"
FIRST = {"Politie", "School"}


def furnish(folder: Path) -> None:
    """Two copies of a small file, and a sample of the first version; what was there goes."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(exist_ok=True)
    for name in ("wijk.wijk", "theirs.wijk"):
        (folder / name).write_bytes(template())
    shutil.copy(SAMPLE, folder / "sample.wijk")


def told(said: Said, word: str) -> list[object]:
    """The first thing that was told with a word, each time that it was said."""
    return [tell[0] for heard, tell in said if heard == word and tell]


def holds_up(mode: str, folder: Path, said: Said) -> None:
    """Everything that was reported is there, nothing is half."""
    AFTERWARDS[mode](folder, said)
    path = folder / "wijk.wijk"
    keys = opened_by_one_of(path)
    with contextlib.closing(open_werkplaats(path, keys=keys)) as storage:  # what a crash left is taken back
        assert check(storage) == []
    consistent(path, keys)
    for backup in listed(path):
        if backup.reason != "damaged":
            parties(backup.path, opened_by_one_of(backup.path))
    for draft in folder.glob("*.part"):
        assert draft.name.startswith((".", "old", "new"))  # none has a name that is opened


def consistent(path: Path, keys: Keyring | None = None) -> None:
    """The newest step that holds tells what the tables hold, and all of it can be taken back."""
    gate = opened(path, keys)
    for step, changes in gate.storage.journal():
        assert changes, step.label.key
        for change in changes:
            for side in (change.before, change.after):
                assert side is None or from_plain(KINDS[change.kind], side).id == change.key
    newest = {
        (change.kind, change.key): change.after
        for step, changes in gate.storage.journal()
        if step.state is StepState.DONE
        for change in changes
    }
    there = {key for key in snapshot(gate.storage).things if not KINDS[key[0]].RECORD}
    assert {key for key, after in newest.items() if after is not None} == there
    gate.close()


def saved_is_there(folder: Path, said: Said) -> None:
    """Every party that was reported as saved."""
    path = folder / "wijk.wijk"
    open_werkplaats(path).close()
    assert set(told(said, "saved")) <= set(parties(path))


def typed(folder: Path, said: Said) -> None:
    saved_is_there(folder, said)
    last = next((tell for heard, tell in reversed(said) if heard == "goals"), None)
    if last is None:
        return
    gate = opened(folder / "wijk.wijk")
    party = gate.get(Stakeholder, str(last[0]))
    assert party is not None
    # The next state may be in, unreported.
    assert party.goals in {last[1], "kort", "lang " * 3000, ""}
    if said[-1][0] == "saved":
        assert party.goals == "lang " * 3000
    gate.close()


def made(folder: Path, said: Said) -> None:
    there = {path.name for path in folder.glob("new*.wijk")}
    assert set(told(said, "made")) <= there
    for name in there:
        with contextlib.closing(open_werkplaats(folder / name)) as storage:
            assert check(storage) == []
            whole = storage.conn.execute("SELECT count(*) FROM session").fetchone()[0] == 1
            assert whole or name not in told(said, "made")


def migrated(folder: Path, said: Said) -> None:
    left = list(folder.glob("old*.wijk"))
    for path in left:
        with contextlib.closing(open_werkplaats(path)) as storage:  # it goes on where it stopped
            assert check(storage) == []
            assert storage.conn.execute("PRAGMA user_version").fetchone()[0] == schema_version()
            assert storage.conn.execute("SELECT count(*) FROM traject").fetchone()[0] > 0
        for backup in listed(path):
            with contextlib.closing(open_werkplaats(backup.path)) as kept:
                assert kept.conn.execute("SELECT count(*) FROM traject").fetchone()[0] > 0
    assert left or said[-1][0] in ("made", "migrated")


def read_json(folder: Path, said: Said) -> None:
    saved_is_there(folder, said)
    written = folder / "theirs.json"
    assert written.exists() or not told(said, "written")
    if written.exists():
        json.loads(written.read_bytes())


def read_sheets(folder: Path, said: Said) -> None:
    saved_is_there(folder, said)
    batches = [name.split("-")[0] for name in parties(folder / "wijk.wijk") if name.startswith("Rij ")]
    assert all(batches.count(batch) == BATCH for batch in batches)


def disagreed(folder: Path, said: Said) -> None:
    """Their words are in ours, as a note; killed before that they come when it is done again."""
    gate = opened(folder / "wijk.wijk")
    theirs = opened(folder / "theirs.wijk")
    newest = theirs.all(Stakeholder)[0].goals
    bring_in(gate, snapshot(theirs.storage), texts("nl"))
    theirs.close()
    words = [note.text for note in gate.all(Note)] + [party.goals for party in gate.all(Stakeholder)]
    numbers = {int(str(one)) for one in told(said, "told")}
    for number in numbers:
        assert any(f"Hun {number} " in text for text in words)
    assert not newest or any(newest in text for text in words)
    gate.close()


def backed_up(folder: Path, said: Said) -> None:
    saved_is_there(folder, said)
    there = [backup.path.name for backup in listed(folder / "wijk.wijk")]
    # Ten stay; the newest may have come, and the oldest gone, before it was told.
    assert {name for name in told(said, "backup")[-9:] if name} <= set(there)


def carried(folder: Path, said: Said) -> None:
    saved_is_there(folder, said)
    count, copy = len(told(said, "carried")), folder / "stick" / "wijk.wijk"
    assert copy.exists() or not count
    if copy.exists():
        assert len(parties(copy)) >= len(FIRST) + count


def restored(folder: Path, said: Said) -> None:
    path = folder / "wijk.wijk"
    now, last = set(parties(path)), said[-1][0]
    if last == "restored":  # the next edit may be in, unreported
        assert now >= FIRST and len(now) <= 3
    elif last == "saved":
        assert {str(said[-1][1][0]), *FIRST} == now
    else:  # before or after, never between; what was there is in a backup too
        assert now == FIRST or len(now) == 3
    if now == FIRST and last == "restoring":
        assert any(len(parties(backup.path)) == 3 for backup in listed(path))


def recovered(folder: Path, said: Said) -> None:
    there = {path.name for path in folder.glob("new*.wijk")}
    assert set(told(said, "recovered")) <= there
    for name in there:
        assert set(parties(folder / name)) == FIRST


def protected(folder: Path, said: Said) -> None:
    path = folder / "wijk.wijk"
    keys = opened_by_one_of(path)
    open_werkplaats(path, keys=keys).close()
    assert set(told(said, "saved")) <= set(parties(path, keys))
    assert not path.with_name(".wijk.wijk.part").exists()  # gone with the opening


def opened_by_one_of(path: Path) -> Keyring:
    """The old passphrase or the new one fits, or there is none."""
    keys = Keyring()
    for phrase in PHRASES:
        if phrase is not None and is_encrypted(path):
            with contextlib.suppress(FileProblem):
                keys.unlock(path, phrase)
    return keys


def erased(folder: Path, said: Said) -> None:
    """Gone once it was reported; before that it is there or gone, and can be done again."""
    saved_is_there(folder, said)
    path = folder / "wijk.wijk"
    if said[-1][0] in ("forgotten", "erased"):
        assert PERSON.encode() not in path.read_bytes()
    if said[-1][0] == "erased":
        assert PICTURE not in path.read_bytes()
    gate = opened(path)
    _erase_again(gate)
    add_stakeholder(gate, "Kerk")  # and the work goes on
    gate.close()
    content = path.read_bytes()
    assert PERSON.encode() not in content and b"06 12345678" not in content and PICTURE[:22] not in content


def _erase_again(gate: Gate) -> None:
    for photo in gate.all(Photo):
        erase_photo(gate, photo)
    found = seek(gate, PERSON)
    forget_person(gate, found, found.traces, Instead("[gewist]"))


def closed(folder: Path, said: Said) -> None:
    saved_is_there(folder, said)
    gate = opened(folder / "wijk.wijk")
    for key in told(said, "closed"):
        session = gate.get(Session, str(key))
        assert session is not None and session.state is SessionState.CLOSED
    gate.close()
    written = folder / "uit.json"
    assert written.exists() or not told(said, "written")
    if written.exists():
        json.loads(written.read_bytes())
    names = {backup.path.name for backup in listed(folder / "wijk.wijk")}
    assert {name for name in told(said, "backup")[-9:] if name} <= names


AFTERWARDS: dict[str, Callable[[Path, Said], None]] = {
    "typing": typed,
    "making": made,
    "migration": migrated,
    "import": saved_is_there,
    "json": read_json,
    "sheet": read_sheets,
    "conflict": disagreed,
    "backup": backed_up,
    "carry": carried,
    "restore": restored,
    "recover": recovered,
    "protect": protected,
    "erase": erased,
    "closing": closed,
}
