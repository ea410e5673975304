"""Somebody who was erased is back, with an older copy: said at once, with the offer to erase again in one go."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ui import ask
from ui.desk import Desk
from ui.waiting import waiting
from wijkwerkplaats.analysis.erased import Returned, returned
from wijkwerkplaats.edits.erasures import erasures
from wijkwerkplaats.edits.forgetting import forget_again

MOST_NAMES = 12


def tell_returned(desk: Desk, parent: QWidget | None) -> bool:
    """Look whether anybody who was erased is in the file again, and ask what to do; False when nobody is.

    On a projector no name is shown: there only the way to the names is told.
    """
    records = erasures(desk.gate)
    if not records or desk.gate.storage.read_only:
        return False
    with waiting():
        back = returned(desk.gate, records)
    if not back:
        return False
    if desk.presenting:
        hint = QCoreApplication.translate(
            "Returned",
            "Somebody who was erased is in the file again. Leave the presentation, and look at Privacy.",
        )
        desk.problem.emit(hint)
        return True
    _ask(desk, parent, back)
    return True


def _ask(desk: Desk, parent: QWidget | None, back: Sequence[Returned]) -> None:
    translate = QCoreApplication.translate
    title, erase = translate("Returned", "Erased before"), translate("Returned", "Erase again")
    look = translate("Returned", "Look first")
    names = ", ".join(one.found.name for one in back[:MOST_NAMES])
    names += f" (+ {len(back) - MOST_NAMES})" if len(back) > MOST_NAMES else ""
    words = translate(
        "Returned",
        "Erased before, and in the file again: {names}. An older copy or a list brought them back.\n\n"
        "Erasing covers the texts and the history. It cannot be undone.",
    )
    match ask.choose(parent, title, words.format(names=names), {"look": look, "erase": erase}):
        case "erase":
            _erase(desk, back)
        case "look":
            desk.go(part="privacy")
            desk.reveal("privacy", f"person:{back[0].found.name}")


def _erase(desk: Desk, back: Sequence[Returned]) -> None:
    done = desk.do(forget_again, back, desk.texts("person.instead"), desk.texts("person.who"))
    if done is not None:
        told = QCoreApplication.translate(
            "Returned", "Erased again, also from the history. Look at the backups from before."
        )
        desk.told.emit(told)
