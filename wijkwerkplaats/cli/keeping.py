"""Backups and recovery on the command line, in sentences that the window shows too."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from wijkwerkplaats.backups import Recovered, Vault
from wijkwerkplaats.errors import FileProblem
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.texts import Texts

MOST_NAMES = 8


def list_backups(vault: Vault, path: Path, words: Texts) -> int:
    """Print every backup with when, why and what is in it."""
    backups = vault.backups()
    print(words("backup.list" if backups else "backup.none", path=str(path)))
    for backup in backups:
        made = backup.made.strftime("%d-%m-%Y %H:%M")
        why = words(f"backup.reason.{backup.reason}")
        try:
            contents = vault.contents(backup.path)
        except FileProblem:
            print(words("backup.unreadable", made=made, why=why))
        else:
            counts = contents.counts
            print(
                words(
                    "backup.line", made=made, why=why, trajects=counts["traject"], sessions=counts["session"],
                    stakeholders=counts["stakeholder"], steps=counts["step"],
                )
            )  # fmt: skip
            if contents.last_step is not None:
                step = contents.last_step
                name = words(step.label.key, **step.label.args)
                print("  " + words("backup.last", at=step.at[:16].replace("T", " "), step=name))
        print(f"  {backup.path}")
    return 0


def recovered_sentences(report: Recovered, words: Texts) -> Iterator[str]:
    """What was saved, what came from the journal, what is missing."""
    yield words("recover.done", path=str(report.path))
    for kind, count in report.saved.items():
        if count:
            yield "  " + words("recover.saved", kind=words(f"counts.{kind}"), count=count)
    for kind, count in report.from_journal.items():
        yield "  " + words("recover.from_journal", kind=words(f"counts.{kind}"), count=count)
    yield "  " + words("recover.steps", count=report.steps)
    for kind, names in report.lost.items():
        yield "  " + _lost(words, words(f"counts.{kind}"), names)
    if report.lost_steps:
        yield "  " + words("recover.lost_steps", count=report.lost_steps)
    if report.broken:
        kinds = dict.fromkeys(
            words(f"counts.{'step' if name == 'change' else name}") for name in report.broken
        )
        yield words("recover.broken", kinds=", ".join(kinds))
    if report.complete:
        yield words("recover.complete")


def _lost(words: Texts, kind: str, names: list[str]) -> str:
    """What is lost of a kind, with the names that are known."""
    known = [name for name in names if name][:MOST_NAMES]
    if not known:
        return words("recover.lost_nameless", kind=kind, count=len(names))
    named = ", ".join(known) + (" …" if len(names) > len(known) else "")
    return words("recover.lost", kind=kind, count=len(names), names=named)


def back_again(gate: Gate, words: Texts, *, erase: bool) -> list[str]:
    """Who was erased and came back with an older copy or a list, in lines to print; with `erase` they go again."""
    from wijkwerkplaats.analysis.erased import returned
    from wijkwerkplaats.edits.erasures import erasures
    from wijkwerkplaats.edits.forgetting import forget_again

    back = returned(gate, erasures(gate))
    if not back:
        return []
    names = ", ".join(one.found.name for one in back)
    if erase:
        forget_again(gate, back, words("person.instead"), words("person.who"))
        return [words("erased.again", names=names), ""]
    return [words("erased.back", names=names), ""]
