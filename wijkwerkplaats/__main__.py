"""`wijkwerkplaats`: with a subcommand the command line, without one the window."""

from __future__ import annotations

import argparse
import contextlib
import itertools
import logging
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from wijkwerkplaats.errors import WijkError
    from wijkwerkplaats.texts import Texts

INTERRUPTED: Final = 130
"""How a shell knows that somebody pressed Ctrl+C."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; returns 0 when done, 1 when refused or failed, 130 on Ctrl+C. A usage error exits with 2."""
    try:
        return _run(list(sys.argv[1:] if arguments is None else arguments))
    except KeyboardInterrupt:
        return INTERRUPTED


def _run(given: list[str]) -> int:
    # Imported here, so that Ctrl+C ends quietly from the first moment on.
    from wijkwerkplaats.cli.parser import parser
    from wijkwerkplaats.texts import LANGUAGES, texts

    options = parser(texts(_language(given))).parse_args(given)
    if options.command is None:
        from ui.app import main as open_window

        return open_window(options.db, options.lang)
    return _command(options, texts(options.lang or LANGUAGES[0]))


def _command(options: argparse.Namespace, words: Texts) -> int:
    from wijkwerkplaats.cli.commands import COMMANDS
    from wijkwerkplaats.cli.compose import SqliteFiles
    from wijkwerkplaats.cli.output import judge_places
    from wijkwerkplaats.errors import WijkError
    from wijkwerkplaats.exchange.write import file_problem
    from wijkwerkplaats.paths import default_file

    for stream in (sys.stdout, sys.stderr):
        # A terminal that cannot show a letter gets a replacement, never a traceback.
        with contextlib.suppress(AttributeError):
            stream.reconfigure(errors="replace")  # type: ignore[union-attr]
    logging.basicConfig(level=logging.CRITICAL)
    db = options.db or default_file()
    try:
        judge_places(options, db)
        return COMMANDS[options.command](options, SqliteFiles(words), db, words)
    except WijkError as problem:
        return _refuse(problem, words)
    except BrokenPipeError:
        return 1
    except OSError as problem:
        return _refuse(file_problem(problem, db), words)
    except Exception:
        return _bug(words)


def _refuse(problem: WijkError, words: Texts) -> int:
    print(words.error(problem), file=sys.stderr)
    return 1


def _bug(words: Texts) -> int:
    """Something went wrong in the program itself: said calmly, with the place and nothing that somebody typed."""
    from wijkwerkplaats.logs import discreet_traceback

    kind, problem, trace = sys.exc_info()
    assert kind is not None and problem is not None
    print(words("cli.bug"), file=sys.stderr)
    print(discreet_traceback((kind, problem, trace)), file=sys.stderr)
    return 1


def _language(given: Sequence[str]) -> str:
    """The language asked for, needed before parsing: the help itself is in it."""
    for one, following in itertools.zip_longest(given, given[1:]):
        if one == "--lang=en" or (one == "--lang" and following == "en"):
            return "en"
    return "nl"


if __name__ == "__main__":
    sys.exit(main())
