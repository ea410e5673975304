"""The subcommands that bring something into the file."""

from __future__ import annotations

import argparse
from pathlib import Path

from wijkwerkplaats.cli.files import Files, traject_named
from wijkwerkplaats.errors import WijkError
from wijkwerkplaats.exchange.snapshot import Snapshot
from wijkwerkplaats.journal import Place
from wijkwerkplaats.texts import Texts


def bring(options: argparse.Namespace, files: Files, path: Path, words: Texts) -> int:
    """Merge another file into this one."""
    from wijkwerkplaats.cli.keeping import back_again
    from wijkwerkplaats.exchange.bring_in import bring_in, conflict_sentence

    theirs = _snapshot_from(options.file, files)
    gate = files.open(path)
    try:
        if not options.dry_run:
            files.keep(gate, "import")
        plan = bring_in(gate, theirs, words, dry_run=options.dry_run)
        back = [] if options.dry_run else back_again(gate, words, erase=options.forget_again)
    finally:
        gate.close()
    print(*back, sep="\n", end="")
    name = options.file.name
    if not plan.changes_something:
        print(words("import.nothing", name=name))
        return 0
    counts = {"added": len(plan.put), "removed": len(plan.remove), "steps": len(plan.steps)}
    print(words("import.done", name=name, **counts))
    if plan.conflicts:
        print(words("import.conflicts", count=len(plan.conflicts)))
        for conflict in plan.conflicts:
            print(f"- {conflict_sentence(conflict, words)}")
    if options.dry_run:
        print(words("import.dry_run"))
    return 0


def bring_stakeholders(options: argparse.Namespace, files: Files, path: Path, words: Texts) -> int:
    """Read stakeholders from a table, with a report row by row; exits with 1 when a row was left out."""
    from wijkwerkplaats.cli.keeping import back_again
    from wijkwerkplaats.exchange.party_import import carry_out, plan_import
    from wijkwerkplaats.exchange.sheet_notes import SheetNotes
    from wijkwerkplaats.exchange.sheets import look, read_rows

    seen, notes = look(options.file), SheetNotes()
    gate = files.open(path, read_only=options.dry_run)
    try:
        gate.place = Place(traject_id=traject_named(gate, options.traject).id, part="stakeholders")
        plan = plan_import(gate, read_rows(options.file, seen, notes), words)
        if not options.dry_run:
            files.keep(gate, "import")
            carry_out(gate, plan, options.file.name)
        back = [] if options.dry_run else back_again(gate, words, erase=options.forget_again)
    finally:
        gate.close()
    for row in plan.rows:
        outcome = words(f"import_party.{row.outcome}")
        print(
            "; ".join(
                [words("import_party.row", number=row.number, outcome=outcome, name=row.name), *row.remarks]
            )
        )
    if plan.unknown_heads:
        print(words("import_party.unknown_heads", heads=", ".join(plan.unknown_heads)))
    if len(seen.sheets) > 1:
        others = ", ".join(name for number, name in enumerate(seen.sheets) if number != seen.sheet)
        print(words("import_party.note.sheet", sheet=seen.sheets[seen.sheet], others=others))
    print(*notes.sentences(words), sep="\n", end="\n" if any(notes.sentences(words)) else "")
    outcomes = ("new", "updated", "same", "refused")
    print(words("import_party.total", **{outcome: plan.count(outcome) for outcome in outcomes}))
    print(*back, sep="\n", end="")
    if options.dry_run:
        print(words("import.dry_run"))
    return 1 if plan.count("refused") else 0


def _snapshot_from(source: Path, files: Files) -> Snapshot:
    from wijkwerkplaats.exchange.json_file import from_json
    from wijkwerkplaats.exchange.json_trust import read_json
    from wijkwerkplaats.exchange.locked import is_locked

    if is_locked(source):
        return from_json(files.unlocked(source), source)
    match source.suffix.lower():
        case ".wijk":
            return files.snapshot_of(source)
        case ".json":
            return from_json(read_json(source), source)
        case _:
            raise WijkError("error.import.ending", endings=".wijk, .json, .json.zip")
