"""Where a result may go, judged before any work is done: no command writes over what it reads."""

from __future__ import annotations

import argparse
from pathlib import Path

from wijkwerkplaats.errors import FileProblem, WijkError
from wijkwerkplaats.exchange.locked import open_name
from wijkwerkplaats.exchange.plain_file import must_be_plain


def judge_places(options: argparse.Namespace, db: Path) -> None:
    """Refuse a place where a result would do harm, or where nobody meant it. Raises `WijkError`."""
    output: Path | None = getattr(options, "output", None)
    if output is not None:
        _judge_output(output, options, db)
    if options.command == "import-stakeholders":  # there is no traject in a file that is yet to be made
        must_be_plain(db)


def _judge_output(output: Path, options: argparse.Namespace, db: Path) -> None:
    # A result goes into a folder that is there: a slip of the pen makes no new one.
    if not output.absolute().parent.is_dir():
        raise FileProblem("error.file.no_folder", path=str(output.parent))
    if options.command == "summary":
        from wijkwerkplaats.report.choice import ENDINGS

        if open_name(output).suffix.lower() not in ENDINGS:
            raise WijkError("error.import.ending", endings=", ".join(ENDINGS))
    if output.exists():
        must_be_plain(output)
        read = (db, getattr(options, "file", None))
        if any(one is not None and one.exists() and one.samefile(output) for one in read):
            raise FileProblem("error.file.same", path=str(output))
