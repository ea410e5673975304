"""The domains of a party as chips that are on or off."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from ui.desk import Desk
from ui.widgets.flow import ButtonRow
from ui.widgets.layout import column
from ui.widgets.press import PushButton
from wijkwerkplaats.model.words import Domain


class DomainChips(QWidget):
    """Every domain is a chip; `picked` after a click tells the whole choice."""

    picked = Signal(tuple)

    def __init__(self, desk: Desk, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.chips: dict[Domain, QPushButton] = {}
        for domain in Domain:
            chip = PushButton(desk.texts.word("domain", domain))
            chip.setCheckable(True)
            chip.setProperty("role", "chip")
            chip.clicked.connect(self._on_click)
            self.chips[domain] = chip
        self.setLayout(column(ButtonRow(*self.chips.values(), name=name, spacing=6)))

    def show_domains(self, domains: Iterable[Domain]) -> None:
        """Show which are on."""
        on = set(domains)
        for domain, chip in self.chips.items():
            chip.setChecked(domain in on)

    def _on_click(self) -> None:
        self.picked.emit(tuple(domain for domain, chip in self.chips.items() if chip.isChecked()))
