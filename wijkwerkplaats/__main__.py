"""`wijkwerkplaats`: with a subcommand the command line, without one the window."""

from __future__ import annotations

import contextlib
import itertools
import logging
import sys
from collections.abc import Sequence
from pathlib import Path

from wijkwerkplaats.cli.commands import COMMANDS
from wijkwerkplaats.cli.compose import SqliteFiles
from wijkwerkplaats.cli.parser import parser
from wijkwerkplaats.errors import FileProblem, WijkError
from wijkwerkplaats.exchange.write import file_problem
from wijkwerkplaats.paths import default_file
from wijkwerkplaats.texts import LANGUAGES, Texts, texts


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; returns 0 when done, 1 when refused or failed. A usage error exits with 2."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    options = parser(texts(_language(given))).parse_args(given)
    if options.command is None:
        from ui.app import main as open_window

        return open_window(options.db, options.lang)
    for stream in (sys.stdout, sys.stderr):
        # A terminal that cannot show a letter gets a replacement, never a traceback.
        with contextlib.suppress(AttributeError):
            stream.reconfigure(errors="replace")  # type: ignore[union-attr]
    logging.basicConfig(level=logging.CRITICAL)
    words = texts(options.lang or LANGUAGES[0])
    try:
        _check_folder(getattr(options, "output", None))
        return COMMANDS[options.command](options, SqliteFiles(words), options.db or default_file(), words)
    except WijkError as problem:
        return _refuse(problem, words)
    except BrokenPipeError:
        return 1
    except OSError as problem:
        return _refuse(file_problem(problem, options.db or default_file()), words)


def _check_folder(output: Path | None) -> None:
    """A result goes into a folder that is there: a slip of the pen makes no new one."""
    if output is not None and not output.absolute().parent.is_dir():
        raise FileProblem("error.file.no_folder", path=str(output.parent))


def _refuse(problem: WijkError, words: Texts) -> int:
    print(words.error(problem), file=sys.stderr)
    return 1


def _language(given: Sequence[str]) -> str:
    """The language asked for, needed before parsing: the help itself is in it."""
    for one, following in itertools.zip_longest(given, given[1:]):
        if one == "--lang=en" or (one == "--lang" and following == "en"):
            return "en"
    return "nl"


if __name__ == "__main__":
    sys.exit(main())
