"""Problems of the user's world: a plain sentence and a next step. Everything else is a bug."""

from __future__ import annotations


class WijkError(Exception):
    """A problem that the user can understand; `key` names its sentence in `resources/texts/*/errors.toml`."""

    def __init__(self, key: str, **args: object) -> None:
        super().__init__(f"{key} {args}" if args else key)
        self.key = key
        self.args_for_text = args


class FileProblem(WijkError):
    """A werkplaats file that cannot be opened, read or written."""


class ClosedSession(WijkError):
    """An edit in a session that is closed: reopen it first."""

    def __init__(self) -> None:
        super().__init__("error.session.closed")


class CannotUndo(WijkError):
    """A step that can no longer be undone or redone."""
