"""The first screen of a new file: name the wijk, press Enter, and the session starts."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QLabel, QLineEdit, QSizePolicy, QWidget

from ui.desk import Desk
from ui.theme import current
from ui.widgets.layout import GRID, button, card, column, label, row
from ui.window.header import start
from ui.window.newcomers import new_session, new_traject


class Welcome(QWidget):
    """One question and two ways on."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.wijk = QLineEdit()
        self.wijk.setAccessibleName(self.tr("Which neighbourhood is it about?"))
        self.wijk.setPlaceholderText(self.tr("Name of the neighbourhood"))
        self.wijk.setFont(current().font("heading"))
        self.begin = button(self.tr("Start the session"), "play", role="primary")
        self.prepare = button(self.tr("Prepare quietly first"), role="flat")
        self.wijk.returnPressed.connect(self._begin)
        self.wijk.textChanged.connect(self._typed)
        self.begin.clicked.connect(self._begin)
        self.prepare.clicked.connect(self._prepare)
        self._build()
        self._typed()

    def _build(self) -> None:
        picture = QLabel()
        picture.setPixmap(current().icon("map-pin", "accent", 40).pixmap(40, 40))
        question = label(self.tr("Which neighbourhood is it about?"), "heading", buddy=self.wijk)
        hint = self.tr("Type the name and press Enter: your first session starts right away.")
        calm = self.tr("Everything you type is saved by itself, on this computer only.")
        buttons = row(self.begin, self.prepare, 1)
        box = card(column(question, self.wijk, label(hint, "muted"), buttons, margins=GRID, spacing=GRID + 4))
        content = QWidget()
        content.setLayout(
            column(picture, label(self.tr("Welcome to Wijkwerkplaats"), "title"), label(calm, "muted"), box,
                   spacing=GRID)
        )  # fmt: skip
        content.setMaximumWidth(self.fontMetrics().averageCharWidth() * 72)
        content.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        middle = row(1, content, 1)
        middle.setStretch(1, 20)
        self.setLayout(column(1, middle, 2, margins=3 * GRID))

    def _typed(self) -> None:
        named = bool(self.wijk.text().strip())
        self.begin.setEnabled(named)
        self.prepare.setEnabled(named)

    def _begin(self) -> None:
        if self._make() is not None:
            session = new_session(self._desk, date.today())
            if session is not None:
                start(self._desk, session)

    def _prepare(self) -> None:
        self._make()

    def _make(self) -> object | None:
        traject = new_traject(self._desk, self.wijk.text())
        if traject is not None:
            self.wijk.clear()
        return traject
