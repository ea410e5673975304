"""The subcommands. Each prints what it did and returns its exit status: 0 done, 1 refused or not in order."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from wijkwerkplaats.cli.coming_in import bring, bring_stakeholders
from wijkwerkplaats.cli.files import Command, Files
from wijkwerkplaats.cli.going_out import backup, export, summary, template
from wijkwerkplaats.errors import WijkError
from wijkwerkplaats.exchange.conflicted import conflicted_copies
from wijkwerkplaats.texts import Texts


def demo(options: argparse.Namespace, files: Files, _path: Path, words: Texts) -> int:
    """Make the filled sample."""
    from wijkwerkplaats.demo import fill_demo

    if options.to.exists():
        raise WijkError("error.file.exists", path=str(options.to))
    gate = files.open(options.to)
    try:
        fill_demo(gate, words.language)
    finally:
        gate.close()
    print(words("export.done", path=str(options.to)))
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


def restore(options: argparse.Namespace, files: Files, path: Path, words: Texts) -> int:
    """Put a backup back, or list which there are."""
    from wijkwerkplaats.cli.keeping import back_again, list_backups

    if options.list:
        return list_backups(files.vault(path), path, words)
    kept = files.restore(path, options.file)
    key = "cli.restore_done" if kept else "cli.restore_new"
    print(words(key, path=str(options.file), kept=str(kept)))
    gate = files.open(path)
    try:
        print(*back_again(gate, words, erase=options.forget_again), sep="\n", end="")
    finally:
        gate.close()
    return 0


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
