"""The subcommands that let something leave the file: papers, lists, data."""

from __future__ import annotations

import argparse
import logging
from datetime import date
from pathlib import Path
from typing import Final

from wijkwerkplaats.cli.files import Files, session_named, traject_named
from wijkwerkplaats.edits.privacy import note_departure
from wijkwerkplaats.errors import FileProblem, WijkError
from wijkwerkplaats.exchange.locked import ENDING, open_name
from wijkwerkplaats.exchange.snapshot import Snapshot
from wijkwerkplaats.exchange.write import Leaving, leaving
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.journal import Place
from wijkwerkplaats.model import Traject
from wijkwerkplaats.model.words import DepartureKind
from wijkwerkplaats.texts import Texts

log = logging.getLogger(__name__)

_WHOLE: Final = (".json", ".wijk")
"""What a whole file can be written to."""
_LISTS: Final = (".xlsx", ".ods", ".csv", ".graphml")
"""What a list of parties can be."""


def summary(options: argparse.Namespace, files: Files, path: Path, words: Texts) -> int:
    """Write the summary of a session."""
    from wijkwerkplaats.analysis.own import effective_method
    from wijkwerkplaats.method import load_method
    from wijkwerkplaats.report import Audience, Choice, Edition, write_summary

    gate = files.open(path, read_only=True)
    try:
        session = session_named(gate, options.session)
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
        target, how = open_name(options.output), _how(options, gate, usual=choice.internal)
        with leaving(how):
            written = write_summary(gate, method, words, session.id, choice, target, today=date.today())
        place = gate.place
    finally:
        gate.close()
    kind = DepartureKind.INTERNAL if choice.internal else DepartureKind.SUMMARY
    _left(files, path, place, kind, written, whom=choice.recipient)
    return _told(written, how, words)


def export(options: argparse.Namespace, files: Files, path: Path, words: Texts) -> int:
    """Write everything, or one traject, to JSON or to a copy of the file; or the stakeholders to a sheet."""
    from wijkwerkplaats.exchange.json_file import json_pieces
    from wijkwerkplaats.exchange.pseudonym import pseudonymised
    from wijkwerkplaats.exchange.snapshot import snapshot
    from wijkwerkplaats.exchange.write import write_whole

    ending = open_name(options.output).suffix.lower()
    if ending not in _endings(options) or (ending == ".wijk" and options.output.suffix.lower() == ENDING):
        raise WijkError("error.import.ending", endings=", ".join(_endings(options)))
    if ending in _LISTS:
        return _export_parties(options, files, path, words)
    if ending == ".wijk" and options.traject is None and not options.without_names:
        return backup(options, files, path, words)
    gate = files.open(path, read_only=True)
    try:
        if options.traject is not None and gate.get(Traject, options.traject) is None:
            raise WijkError("error.traject.unknown", traject=options.traject)
        if options.without_names:
            shared = [traject_named(gate, options.traject).id]
            taken = pseudonymised(gate, shared[0], words)
        else:
            shared = [options.traject] if options.traject else [traject.id for traject in gate.trajects()]
            taken = snapshot(gate.storage, options.traject)
        written, how = options.output, Leaving() if ending == ".wijk" else _how(options, gate, usual=True)
    finally:
        gate.close()
    if ending == ".wijk":
        _as_new_file(files, taken, options.output, like=path)
    else:
        with leaving(how):
            written = write_whole(open_name(options.output), json_pieces(taken))
    for traject_id in shared:
        _left(files, path, Place(traject_id=traject_id), DepartureKind.DATA, written)
    return _told(written, how, words)


def backup(options: argparse.Namespace, files: Files, path: Path, words: Texts) -> int:
    """Make a complete copy; each traject in it knows that one left."""
    files.backup(path, options.output)
    status = _told(options.output, Leaving(), words)
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
        gate.place = Place(traject_id=traject_named(gate, options.traject).id)
        place = gate.place
        network = Network(
            gate.all(Stakeholder), gate.all(Relation), gate.all(Contact), own=not options.shareable,
            persons=options.persons,
        )  # fmt: skip
        how = _how(options, gate, usual=True)
    finally:
        gate.close()
    with leaving(how):
        written = export_parties(network, open_name(options.output), words)
    _left(files, path, place, DepartureKind.LIST, written)
    return _told(written, how, words)


def _how(options: argparse.Namespace, gate: Gate, *, usual: bool) -> Leaving:
    """How something leaves: locked when the file has a passphrase and this `usual`ly is, unless asked otherwise.

    Raises `WijkError` when it is to be locked and there is nothing to lock it with.
    """
    phrase = gate.storage.passphrase
    wanted = options.locked or options.output.suffix.lower() == ENDING
    if wanted and (phrase is None or options.plain):
        raise WijkError("error.locked.none")
    return Leaving(phrase if wanted or (usual and not options.plain) else None, private=usual)


def _told(written: Path, how: Leaving, words: Texts) -> int:
    key = "export.done" if how.passphrase is None else "export.locked"
    print(words(key, path=str(written)))
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


def _as_new_file(files: Files, taken: Snapshot, target: Path, *, like: Path) -> None:
    """It gets its name when all of it is in."""
    from wijkwerkplaats.exchange.bring_in import bring_in
    from wijkwerkplaats.exchange.write import take_name
    from wijkwerkplaats.texts import texts

    if target.exists():
        raise WijkError("error.file.exists", path=str(target))
    draft = target.with_name(f".{target.name}.part")
    draft.unlink(missing_ok=True)
    try:
        gate = files.open(draft, like=like)
        try:
            bring_in(gate, taken, texts("nl"))
        finally:
            gate.close()
        take_name(draft, target)
    finally:
        draft.unlink(missing_ok=True)


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
