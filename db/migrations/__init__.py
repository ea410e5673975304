"""The schema, step by numbered step. Forward only; a released migration is never changed."""

from __future__ import annotations

import functools
import importlib
import pkgutil
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

Migration = Callable[["Database"], None]


@functools.cache
def _names() -> tuple[str, ...]:
    """The modules `m001_…`, `m002_…` in this folder, in the order of their numbers."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__) if module.name.startswith("m"))
    for number, name in enumerate(names, start=1):
        assert name.startswith(f"m{number:03}_"), name
    return tuple(names)


def migrations() -> list[Migration]:
    """Every `migrate` in the order of its number; its module is imported when it is carried out."""
    return [functools.partial(_carry_out, name) for name in _names()]


def _carry_out(name: str, db: Database) -> None:
    importlib.import_module(f"{__name__}.{name}").migrate(db)


def schema_version() -> int:
    """The version of the schema that this program writes (`PRAGMA user_version`)."""
    return len(migrations())


def migrate(db: Database, upto: int | None = None) -> None:
    """Bring the file to this program's schema (or to version `upto`), each migration in one transaction."""
    present = int(db.execute("PRAGMA user_version").fetchone()[0])
    for number, step in enumerate(migrations()[present:upto], start=present + 1):
        with db.atomic():
            step(db)
            db.execute(f"PRAGMA user_version = {number}")
