"""What the urgency comes from and which of the three types it is: the app suggests, the group decides (§4.1)."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QCheckBox, QFrame, QWidget

from ui.desk import Desk
from ui.widgets.choice_card import ChoiceCard
from ui.widgets.evenly import Evenly
from ui.widgets.fields import TextField
from ui.widgets.layout import GRID, card, column, keep_readable, label
from ui.widgets.session_banner import SessionBanner
from wijkwerkplaats.analysis.urgency import spreads, suggest_type
from wijkwerkplaats.edits import common
from wijkwerkplaats.edits import urgency as edits
from wijkwerkplaats.model import SIGNALS, Urgency
from wijkwerkplaats.model.words import UrgencyType

TYPES: Final = (UrgencyType.ACUTE, UrgencyType.CREEPING, UrgencyType.MULTIPLE)
GOOD_START: Final = "initiative"


class KindTab(QWidget):
    """Signals as boxes to tick, the suggested type with its reasons, and the choice of the group."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.banner = SessionBanner(
            desk,
            self.tr("What you tick and choose belongs to a session. Open a session, or start a new one."),
        )
        self.signals = {signal: self._signal(signal) for signal in SIGNALS}
        self.choices = {kind: self._choice(kind) for kind in TYPES}
        self.suggestion = label("", "body")
        self.reason = TextField(
            desk, name=self.tr("Why this type?"), placeholder=self.tr("In your own words: why this type?")
        )
        inner = QWidget()
        inner.setLayout(
            column(
                self.banner, self._signals_card(), self._type_card(), 1, margins=3 * GRID, spacing=2 * GRID
            )
        )
        keep_readable(inner)
        self.setLayout(column(inner, 1))

    def _signal(self, signal: str) -> QCheckBox:
        box = QCheckBox(self._desk.texts.word("urgency_signal", signal))
        box.clicked.connect(self._ticked)
        return box

    def _choice(self, kind: UrgencyType) -> ChoiceCard:
        texts = self._desk.texts
        made = ChoiceCard(texts.word("urgency_type", kind), texts.word("urgency_type_about", kind))
        made.clicked.connect(self._chosen)
        return made

    def _signals_card(self) -> QFrame:
        troubles = [box for signal, box in self.signals.items() if signal != GOOD_START]
        return card(
            Evenly(*troubles, least=320),
            label(self.tr("It may also start with something good"), "heading"),
            self.signals[GOOD_START],
            title=self.tr("What do you recognise?"),
        )

    def _type_card(self) -> QFrame:
        return card(
            self.suggestion,
            Evenly(*self.choices.values(), least=200),
            label(self.tr("Why do you choose this?"), buddy=self.reason),
            self.reason,
            title=self.tr("Which type of urgency is this?"),
        )

    def refresh(self) -> None:
        """Show what the gate holds now."""
        session = self._desk.session
        editable = session is not None and self._desk.editable
        self.banner.setVisible(session is None)
        urgency = edits.urgency_of(self._desk.gate) if session is not None else None
        for signal, box in self.signals.items():
            box.setChecked(urgency is not None and signal in urgency.signals)
            box.setEnabled(editable)
        for kind, choice in self.choices.items():
            choice.setChecked(urgency is not None and urgency.type is kind)
            choice.setEnabled(editable)
        self.reason.bind(urgency.reason if urgency else "", self._write_reason)
        self.reason.setReadOnly(not editable)
        self._show_suggestion(urgency)

    def _show_suggestion(self, urgency: Urgency | None) -> None:
        texts = self._desk.texts
        found = suggest_type(urgency, spreads(urgency)) if urgency else None
        lines = [texts(f"urgency.reason.{reason}") for reason in found.reasons] if found else []
        kind = found.type if found else UrgencyType.NONE
        if kind is not UrgencyType.NONE:
            first = self.tr("This looks like: {type}. You decide.").format(
                type=texts.word("urgency_type", kind)
            )
        elif lines:
            first = self.tr("No type stands out yet.")
        else:
            first = self.tr("Tick what you recognise. Then the app suggests a type.")
        self.suggestion.setText("\n".join([first, *(f"•  {line}" for line in lines)]))
        for one, choice in self.choices.items():
            choice.set_note(self.tr("Suggested") if one is kind else "")

    def _ticked(self, on: bool) -> None:
        signal = next(one for one, box in self.signals.items() if box is self.sender())
        self._desk.do(edits.set_signal, edits.urgency_of(self._desk.gate), signal, on)

    def _chosen(self, on: bool) -> None:
        kind = next(one for one, choice in self.choices.items() if choice is self.sender())
        urgency = edits.urgency_of(self._desk.gate)
        self._desk.do(edits.set_type, urgency, kind if on else UrgencyType.NONE)

    def _write_reason(self, text: str) -> None:
        self._desk.do(common.set_field, edits.urgency_of(self._desk.gate), "reason", text)
