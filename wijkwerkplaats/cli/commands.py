"""The subcommands. Each prints what it did and returns its exit status: 0 done, 1 refused or not in order."""

from __future__ import annotations

import argparse
import json
import logging
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Final, Protocol

from wijkwerkplaats.backups import Vault
from wijkwerkplaats.edits.privacy import note_departure
from wijkwerkplaats.errors import FileProblem, WijkError
from wijkwerkplaats.exchange.conflicted import conflicted_copies
from wijkwerkplaats.exchange.snapshot import Snapshot
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.journal import Place
from wijkwerkplaats.model import Session, Traject
from wijkwerkplaats.model.words import DepartureKind
from wijkwerkplaats.texts import Texts

log = logging.getLogger(__name__)


class Files(Protocol):
    """What the commands need of storage; the composition root brings it."""

    def open(self, path: Path, *, read_only: bool = False, like: Path | None = None) -> Gate:
        """An open file; one that is made has the passphrase of `like`, when that has one."""
        ...

    def findings(self, path: Path, words: Texts) -> list[str]:
        """What is wrong with a file, in sentences."""
        ...

    def counts(self, path: Path) -> dict[str, int]:
        """How much of each kind a file holds."""
        ...

    def backup(self, path: Path, target: Path) -> None:
        """A complete copy by SQLite's own backup."""
        ...

    def restore(self, path: Path, source: Path) -> Path | None:
        """Put a backup in the place of `path`; returns where the old file is kept, None when there was none."""
        ...

    def snapshot_of(self, path: Path) -> Snapshot:
        """Everything in another werkplaats file, also one of an older version; that file stays untouched."""
        ...

    def vault(self, path: Path) -> Vault:
        """The backups of a file."""
        ...

    def keep(self, gate: Gate, why: str) -> None:
        """A backup of an open file, when it changed since the last one."""
        ...


_WHOLE: Final = (".json", ".wijk")
"""What a whole file can be written to."""
_LISTS: Final = (".xlsx", ".ods", ".csv", ".graphml")
"""What a list of parties can be."""

Command = Callable[[argparse.Namespace, Files, Path, Texts], int]


def demo(options: argparse.Namespace, files: Files, _path: Path, words: Texts) -> int:
    """Make the filled sample."""
    from wijkwerkplaats.demo import fill_demo

    if options.to.exists():
        raise WijkError("cli.demo_exists", path=str(options.to))
    gate = files.open(options.to)
    try:
        fill_demo(gate, words.language)
    finally:
        gate.close()
    print(words("export.done", path=str(options.to)))
    return 0


def summary(options: argparse.Namespace, files: Files, path: Path, words: Texts) -> int:
    """Write the summary of a session."""
    from wijkwerkplaats.analysis.own import effective_method
    from wijkwerkplaats.method import load_method
    from wijkwerkplaats.report import Audience, Choice, Edition, write_summary

    gate = files.open(path, read_only=True)
    try:
        session = _session(gate, options.session)
        gate.place = Place(traject_id=session.traject_id, session_id=session.id)
        method = effective_method(gate, load_method(words.language), words)
        wanted = set(options.edition)
        choice = Choice(
            audience=Audience(options.audience),
            edition=next((one for one in Edition if one.value in wanted), Edition.NORMAL),
            short="short" in wanted,
            recipient=options.recipient.strip(),
            chapters=frozenset(filter(None, options.sections.split(","))) if options.sections else None,
        )
        write_summary(gate, method, words, session.id, choice, options.output, today=date.today())
        place = gate.place
    finally:
        gate.close()
    kind = DepartureKind.INTERNAL if choice.internal else DepartureKind.SUMMARY
    _left(files, path, place, kind, options.output, whom=choice.recipient)
    print(words("export.done", path=str(options.output)))
    return 0


def method(_options: argparse.Namespace, _files: Files, _path: Path, words: Texts) -> int:
    """Print the process model."""
    from wijkwerkplaats.method import load_method
    from wijkwerkplaats.method.as_json import method_json

    print(json.dumps(method_json(load_method(words.language)), ensure_ascii=False, indent=1))
    return 0


def check(_options: argparse.Namespace, files: Files, path: Path, words: Texts) -> int:
    """Say whether a file is whole, and what it holds."""
    findings = files.findings(path, words)
    print(words("check.bad" if findings else "check.ok", path=str(path)))
    for sentence in findings:
        print(f"- {sentence}")
    if not findings:
        for kind, count in files.counts(path).items():
            print("  " + words("cli.check_count", kind=words(f"counts.{kind}"), count=count))
    for copy in conflicted_copies(path):
        print(words("conflicted.found", copy=str(copy), path=str(path)))
    return 1 if findings else 0


def backup(options: argparse.Namespace, files: Files, path: Path, words: Texts) -> int:
    """Make a backup."""
    files.backup(path, options.output)
    print(words("export.done", path=str(options.output)))
    return 0


def restore(options: argparse.Namespace, files: Files, path: Path, words: Texts) -> int:
    """Put a backup back, or list which there are."""
    from wijkwerkplaats.cli.keeping import list_backups

    if options.list:
        return list_backups(files.vault(path), path, words)
    kept = files.restore(path, options.file)
    key = "cli.restore_done" if kept else "cli.restore_new"
    print(words(key, path=str(options.file), kept=str(kept)))
    return 0


def export(options: argparse.Namespace, files: Files, path: Path, words: Texts) -> int:
    """Write everything, or one traject, to JSON or to a copy of the file; or the stakeholders to a sheet."""
    from wijkwerkplaats.exchange.json_file import to_json
    from wijkwerkplaats.exchange.pseudonym import pseudonymised
    from wijkwerkplaats.exchange.snapshot import snapshot
    from wijkwerkplaats.exchange.write import write_whole

    ending = options.output.suffix.lower()
    if ending not in _endings(options):
        raise WijkError("error.import.ending", endings=", ".join(_endings(options)))
    if ending in _LISTS:
        return _export_parties(options, files, path, words)
    if ending == ".wijk" and options.traject is None and not options.without_names:
        return _export_copy(options, files, path, words)
    gate = files.open(path, read_only=True)
    try:
        if options.traject is not None and gate.get(Traject, options.traject) is None:
            raise WijkError("error.traject.unknown", traject=options.traject)
        if options.without_names:
            shared = [_traject(gate, options.traject).id]
            taken = pseudonymised(gate, shared[0], words)
        else:
            shared = [options.traject] if options.traject else [traject.id for traject in gate.trajects()]
            taken = snapshot(gate.storage, options.traject)
    finally:
        gate.close()
    if ending == ".wijk":
        _as_new_file(files, taken, options.output, like=path)
    else:
        write_whole(options.output, to_json(taken), private=True)
    for traject_id in shared:
        _left(files, path, Place(traject_id=traject_id), DepartureKind.DATA, options.output)
    print(words("export.done", path=str(options.output)))
    return 0


def _export_copy(options: argparse.Namespace, files: Files, path: Path, words: Texts) -> int:
    status = backup(options, files, path, words)
    try:
        gate = files.open(path, read_only=True)
    except (
        FileProblem
    ):  # of an older version: a copy can be made, but only editing brings the file up to date
        log.warning("a copy left, and could not be written down")
        return status
    trajects = [traject.id for traject in gate.trajects()]
    gate.close()
    for traject_id in trajects:
        _left(files, path, Place(traject_id=traject_id), DepartureKind.COPY, options.output)
    return status


def _endings(options: argparse.Namespace) -> tuple[str, ...]:
    """What can be made as it was asked for: nothing goes out with more in it than somebody meant to give."""
    if options.without_names:
        return _WHOLE
    return _LISTS if options.shareable or options.persons else (*_WHOLE, *_LISTS)


def _export_parties(options: argparse.Namespace, files: Files, path: Path, words: Texts) -> int:
    from wijkwerkplaats.exchange.party_export import Network, export_parties
    from wijkwerkplaats.model import Contact, Relation, Stakeholder

    gate = files.open(path, read_only=True)
    try:
        gate.place = Place(traject_id=_traject(gate, options.traject).id)
        place = gate.place
        network = Network(
            gate.all(Stakeholder), gate.all(Relation), gate.all(Contact), own=not options.shareable,
            persons=options.persons,
        )  # fmt: skip
    finally:
        gate.close()
    export_parties(network, options.output, words)
    _left(files, path, place, DepartureKind.LIST, options.output)
    print(words("export.done", path=str(options.output)))
    return 0


def template(options: argparse.Namespace, _files: Files, _path: Path, words: Texts) -> int:
    """Write the empty list of stakeholders to fill in."""
    from wijkwerkplaats.exchange.party_export import csv_template
    from wijkwerkplaats.exchange.party_export import template as xlsx_template
    from wijkwerkplaats.exchange.write import write_whole

    makers = {".xlsx": xlsx_template, ".csv": csv_template}
    if options.example:
        from wijkwerkplaats.demo.party_list import example_csv

        makers = {".csv": lambda words: example_csv(words.language)}
    maker = makers.get(options.output.suffix.lower())
    if maker is None:
        raise WijkError("error.import.ending", endings=", ".join(makers))
    write_whole(options.output, maker(words))
    print(words("export.done", path=str(options.output)))
    return 0


def bring(options: argparse.Namespace, files: Files, path: Path, words: Texts) -> int:
    """Merge another file into this one."""
    from wijkwerkplaats.exchange.bring_in import bring_in, conflict_sentence

    theirs = _snapshot_from(options.file, files)
    gate = files.open(path)
    try:
        if not options.dry_run:
            files.keep(gate, "import")
        plan = bring_in(gate, theirs, words, dry_run=options.dry_run)
    finally:
        gate.close()
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
    from wijkwerkplaats.exchange.party_import import carry_out, plan_import
    from wijkwerkplaats.exchange.sheets import read_rows

    gate = files.open(path, read_only=options.dry_run)
    try:
        gate.place = Place(traject_id=_traject(gate, options.traject).id, part="stakeholders")
        plan = plan_import(gate, read_rows(options.file), words)
        if not options.dry_run:
            files.keep(gate, "import")
            carry_out(gate, plan, options.file.name)
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
    outcomes = ("new", "updated", "same", "refused")
    print(words("import_party.total", **{outcome: plan.count(outcome) for outcome in outcomes}))
    if options.dry_run:
        print(words("import.dry_run"))
    return 1 if plan.count("refused") else 0


def recover(options: argparse.Namespace, files: Files, _path: Path, words: Texts) -> int:
    """Save what can be read of a damaged file."""
    from wijkwerkplaats.cli.keeping import recovered_sentences

    report = files.vault(options.file).recover(options.output, words("recover.placeholder"))
    for line in recovered_sentences(report, words):
        print(line)
    return 0


COMMANDS: dict[str, Command] = {
    "demo": demo,
    "summary": summary,
    "method": method,
    "check": check,
    "backup": backup,
    "restore": restore,
    "recover": recover,
    "export": export,
    "template": template,
    "import": bring,
    "import-stakeholders": bring_stakeholders,
}


def _traject(gate: Gate, wanted: str | None) -> Traject:
    """The traject that was asked for, or the newest one."""
    trajects = gate.trajects()
    if not trajects:
        raise WijkError("error.traject.none")
    found = trajects[-1] if wanted is None else next((t for t in trajects if t.id == wanted), None)
    if found is None:
        raise WijkError("error.traject.unknown", traject=str(wanted))
    return found


def _session(gate: Gate, wanted: str) -> Session:
    sessions = [s for traject in gate.trajects() for s in gate.all(Session, traject.id)]
    if not sessions:
        raise WijkError("error.session.none")
    if wanted == "latest":
        return max(sessions, key=lambda s: (s.day.isoformat() if s.day else "", s.created))
    found = next((s for s in sessions if s.id == wanted), None)
    if found is None:
        raise WijkError("error.session.unknown", session=wanted)
    return found


def _snapshot_from(source: Path, files: Files) -> Snapshot:
    from wijkwerkplaats.exchange.json_file import from_json
    from wijkwerkplaats.exchange.json_trust import read_json

    match source.suffix.lower():
        case ".wijk":
            return files.snapshot_of(source)
        case ".json":
            return from_json(read_json(source), source)
        case _:
            raise WijkError("error.import.ending", endings=".wijk, .json")


def _as_new_file(files: Files, taken: Snapshot, target: Path, *, like: Path) -> None:
    from wijkwerkplaats.exchange.bring_in import bring_in
    from wijkwerkplaats.texts import texts

    if target.exists():
        raise WijkError("cli.demo_exists", path=str(target))
    gate = files.open(target, like=like)
    try:
        bring_in(gate, taken, texts("nl"))
    finally:
        gate.close()


def _left(
    files: Files, path: Path, place: Place, kind: DepartureKind, target: Path, *, whom: str = ""
) -> None:
    """Write down in the file that something left it; while somebody else has it open, the log says so instead."""
    try:
        gate = files.open(path)
    except FileProblem:
        log.warning("a %s left, and could not be written down", kind.value)
        return
    try:
        gate.place = place
        note_departure(gate, kind, target.name, whom=whom)
    finally:
        gate.close()
