"""The judgements on a party: for the facilitator alone (§4.5)."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtWidgets import QFrame, QLabel, QSpinBox, QWidget

from ui.desk import Desk
from ui.screens.stakeholders.form_bits import (
    UNKNOWN,
    PartyWriter,
    WheelGuard,
    captioned,
    choice,
    score,
    show_choice,
    show_score,
)
from ui.screens.stakeholders.form_sources import NotesView, PerspectiveView
from ui.screens.stakeholders.tag_field import TagField
from ui.widgets.dates import day_text
from ui.widgets.evenly import Evenly
from ui.widgets.fields import TextField
from ui.widgets.layout import GRID, column, label, pixmap, row
from wijkwerkplaats.analysis.judgements import agreed_in
from wijkwerkplaats.model import Session, Stakeholder
from wijkwerkplaats.model.words import Stance
from wijkwerkplaats.tags import known_tags


class InternalGroup(QFrame):
    """Stance, influence, interest, dependence, tags and notes, clearly set apart."""

    def __init__(
        self, desk: Desk, write: PartyWriter, guard: WheelGuard, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._write = desk, write
        self._key = ""
        self.setProperty("role", "internal")
        self.stance = choice(desk.texts.words("stance", Stance), guard)
        self.scores: dict[str, QSpinBox] = {
            name: score(guard) for name in ("influence", "interest", "dependence")
        }
        self.note = TextField(desk, name=self.tr("Internal note"))
        fields = Evenly(
            captioned(self.tr("Stance"), self.stance),
            captioned(self.tr("Influence (0–100)"), self.scores["influence"]),
            captioned(self.tr("Interest (0–100)"), self.scores["interest"]),
            captioned(self.tr("We depend on it (0–100)"), self.scores["dependence"]),
            least=150,
        )
        self.agreed = label("", "hint")
        self.tags = TagField()
        self.perspectives = PerspectiveView(desk)
        self.notes = NotesView(desk)
        tags = captioned(self.tr("Tags"), self.tags)
        note = captioned(self.tr("Internal note"), self.note)
        inside = (self._head(), tags, fields, self.agreed, self.perspectives, note, self.notes)
        self.setLayout(column(*inside, margins=2 * GRID, spacing=12))
        self.tags.picked.connect(self._on_tags)
        self.stance.activated.connect(self._on_stance)
        for name, spin in self.scores.items():
            spin.setObjectName(name)
            spin.valueChanged.connect(self._on_score)

    def _head(self) -> QWidget:
        made = QWidget()
        picture = QLabel()
        picture.setPixmap(pixmap("lock", "muted"))
        title = label(self.tr("Internal"), "heading")
        why = label(
            self.tr("Only for you: not in presentation mode, not in the summary for participants."), "hint"
        )
        head = row(picture, title)
        head.setStretch(1, 1)
        made.setLayout(column(head, why, spacing=4))
        return made

    def show_party(self, party: Stakeholder) -> None:
        """Show the judgements on a party."""
        self._key = party.id
        show_choice(self.stance, party.stance)
        for name, spin in self.scores.items():
            show_score(spin, getattr(party, name))
        self.tags.show_tags(party.tags, known_tags(self._desk.gate.all(Stakeholder)))
        self._show_agreed(party)
        self.perspectives.show_party(party)
        self.notes.show_party(party)
        self.note.bind(party.note, self._write.into(party.id, "note"))

    def _show_agreed(self, party: Stakeholder) -> None:
        """Say in which session the group last agreed on this, and when."""
        step = agreed_in(self._desk.gate.storage.history(party.id))
        self.agreed.setVisible(step is not None)
        if step is not None:
            session = self._desk.gate.get(Session, step.place.session_id or "")
            where = session.title if session is not None else self.tr("between two sessions")
            day = day_text(datetime.fromisoformat(step.at).date())
            self.agreed.setText(
                self.tr("Stance, influence and interest as agreed on {0}: {1}").format(day, where)
            )

    def _on_tags(self, tags: tuple[str, ...]) -> None:
        self._write.write(self._key, "tags", tags)

    def _on_stance(self) -> None:
        self._write.write(self._key, "stance", Stance(self.stance.currentData()))

    def _on_score(self, value: int) -> None:
        name = self.sender().objectName()
        self._write.write(self._key, name, None if value == UNKNOWN else value)
