"""Beginning a round: how does the room vote? (§7.2)"""

from __future__ import annotations

import functools
from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from ui.desk import Desk
from ui.widgets.choice_card import ChoiceCard
from ui.widgets.evenly import Evenly
from ui.widgets.layout import GRID, button, column, label, row
from wijkwerkplaats.model.words import RoundForm


class Starter(QWidget):
    """Four ways to vote, as large buttons; one click begins."""

    def __init__(self, desk: Desk, begin: Callable[[RoundForm], object], leave: Callable[[], object]) -> None:
        super().__init__()
        self._begin = begin
        texts = desk.texts
        self.cards = {
            form: ChoiceCard(texts.word("round_form", form), texts.word("round_form_about", form))
            for form in RoundForm
        }
        for form, made in self.cards.items():
            made.setCheckable(False)
            made.clicked.connect(functools.partial(self._clicked, form))
        self.about = label("", "muted")
        self.cancel = button(self.tr("Cancel"), role="flat")
        self.cancel.clicked.connect(leave)
        self.setLayout(
            column(
                label(self.tr("How does the room vote?"), "heading"), self.about,
                Evenly(*self.cards.values(), least=250), row(self.cancel, 1), spacing=GRID + GRID // 2,
            )
        )  # fmt: skip

    def _clicked(self, form: RoundForm) -> None:
        self._begin(form)
