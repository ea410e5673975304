"""What can be typed after `wijkwerkplaats`."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any, NoReturn

from wijkwerkplaats import __version__
from wijkwerkplaats.cli.passphrase import VARIABLE
from wijkwerkplaats.texts import LANGUAGES, Texts


class _Parser(argparse.ArgumentParser):
    """A parser whose own words are in the language of the program, as far as argparse lets go of them."""

    def __init__(self, words: Texts, **named: Any) -> None:
        super().__init__(add_help=False, **named)
        self._words = words
        self._optionals.title, self._positionals.title = words("cli.options"), words("cli.arguments")
        self.add_argument("-h", "--help", action="help", help=words("cli.help"))

    def format_help(self) -> str:
        """The help, with `usage` said in the language of the program."""
        return super().format_help().replace("usage:", self._words("cli.usage"), 1)

    def format_usage(self) -> str:
        """The short form, likewise."""
        return super().format_usage().replace("usage:", self._words("cli.usage"), 1)

    def error(self, message: str) -> NoReturn:
        """Say what was typed wrong and exit with 2."""
        self.exit(2, f"{self.format_usage()}{self._words('cli.wrong', message=message)}\n")


def parser(words: Texts) -> argparse.ArgumentParser:
    """The parser, with its help in one language. A usage error exits with 2."""
    passphrase = words("cli.about_passphrase", variable=VARIABLE)
    top = _Parser(words, prog="wijkwerkplaats", description=words("cli.description"), epilog=passphrase)
    version = f"wijkwerkplaats {__version__}"
    top.add_argument("--version", action="version", version=version, help=words("cli.version"))
    _shared(top, words, top=True)
    commands = top.add_subparsers(dest="command", metavar="…", title=words("cli.commands"))
    _reading(commands, words)
    _moving(commands, words)
    return top


def _reading(commands: argparse._SubParsersAction[_Parser], words: Texts) -> None:
    demo = _command(commands, words, "demo")
    demo.add_argument("--to", required=True, type=Path, metavar="FILE", help=words("cli.demo_to"))
    summary = _command(commands, words, "summary")
    summary.add_argument("--session", default="latest", metavar="latest|ID", help=words("cli.session"))
    summary.add_argument(
        "--audience", default="participants", choices=("participants", "internal"), help=words("cli.audience")
    )
    summary.add_argument(
        "--edition",
        default=["normal"],
        nargs="+",
        choices=("normal", "large", "bw", "short"),
        help=words("cli.edition"),
    )
    summary.add_argument("--sections", default="", metavar="A,B,…", help=words("cli.sections"))
    summary.add_argument(
        "--for", dest="recipient", default="", metavar="ORGANISATION", help=words("cli.recipient")
    )
    _output(summary, words)
    _locking(summary, words)
    _command(commands, words, "method")
    _command(commands, words, "check")


def _moving(commands: argparse._SubParsersAction[_Parser], words: Texts) -> None:
    _output(_command(commands, words, "backup"), words)
    restore = _command(commands, words, "restore")
    which = restore.add_mutually_exclusive_group(required=True)
    which.add_argument("file", type=Path, metavar="FILE", nargs="?")
    which.add_argument("--list", action="store_true", help=words("cli.restore_list"))
    recover = _command(commands, words, "recover")
    recover.add_argument("file", type=Path, metavar="FILE")
    _output(recover, words)
    export = _command(commands, words, "export")
    _output(export, words)
    _locking(export, words)
    export.add_argument("--traject", metavar="ID", help=words("cli.traject"))
    how = export.add_mutually_exclusive_group()
    how.add_argument("--without-names", action="store_true", help=words("cli.without_names"))
    how.add_argument("--shareable", action="store_true", help=words("cli.shareable"))
    how.add_argument("--persons", action="store_true", help=words("cli.persons"))
    template = _command(commands, words, "template")
    template.add_argument("--example", action="store_true", help=words("cli.example"))
    _output(template, words)
    parties = _command(commands, words, "import-stakeholders")
    parties.add_argument("file", type=Path, metavar="FILE")
    parties.add_argument("--traject", metavar="ID", help=words("cli.traject"))
    parties.add_argument("--dry-run", action="store_true", help=words("cli.dry_run"))
    bring = _command(commands, words, "import")
    bring.add_argument("file", type=Path, metavar="FILE")
    bring.add_argument("--dry-run", action="store_true", help=words("cli.dry_run"))
    for command in (restore, parties, bring):
        command.add_argument("--forget-again", action="store_true", help=words("cli.forget_again"))


def _command(
    commands: argparse._SubParsersAction[_Parser], words: Texts, name: str
) -> argparse.ArgumentParser:
    told: dict[str, Any] = {"help": words(f"cli.{name}"), "description": words(f"cli.{name}"), "words": words}
    made = commands.add_parser(name, **told)
    _shared(made, words, top=False)
    return made


def _shared(into: argparse.ArgumentParser, words: Texts, *, top: bool) -> None:
    # Both `wijkwerkplaats --db F check` and `wijkwerkplaats check --db F` work: behind the command, SUPPRESS keeps
    # an absent option from wiping out what stood before it.
    into.add_argument(
        "--db", type=Path, metavar="FILE", default=None if top else argparse.SUPPRESS, help=words("cli.db")
    )
    into.add_argument(
        "--lang", choices=LANGUAGES, default=None if top else argparse.SUPPRESS, help=words("cli.lang")
    )


def _output(into: argparse.ArgumentParser, words: Texts) -> None:
    into.add_argument("-o", "--output", required=True, type=Path, metavar="FILE", help=words("cli.output"))


def _locking(into: argparse.ArgumentParser, words: Texts) -> None:
    how = into.add_mutually_exclusive_group()
    how.add_argument("--plain", action="store_true", help=words("cli.plain"))
    how.add_argument("--locked", action="store_true", help=words("cli.locked"))
