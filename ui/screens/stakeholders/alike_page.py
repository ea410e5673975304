"""Parties that look alike: a card for each group, which becomes one party or is left alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QPushButton, QRadioButton, QWidget

from ui.desk import Desk
from ui.screens.stakeholders.notice import Notice
from ui.screens.stakeholders.sub_page import SubPage
from ui.widgets.flow import FlowLayout
from ui.widgets.layout import GRID, button, column, empty_state, label
from wijkwerkplaats.analysis.duplicates import Pair, alike, clusters
from wijkwerkplaats.edits.merging import merge_stakeholders
from wijkwerkplaats.model import Relation, Stakeholder

MOST = 40
"""Groups that are shown at once; the others follow when these are done."""


class AlikePage(SubPage):
    """Asks for each group which one stays."""

    merged = Signal(str)
    """Parties became one: what to say about it."""
    go_to = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.title.setText(self.tr("Parties that are alike"))
        self._desk = desk
        self._asked: tuple[str, ...] = ()
        self._seen: object = None
        self.groups: list[AlikeCard] = []
        self.notice = Notice()
        self._hint = label(
            self.tr(
                "When you make one party, all relations, seats and texts stay. Where the two differ, the note says so."
            ),
            "muted",
        )
        self._none = empty_state(
            "circle-check", self.tr("No parties are alike"), self.tr("Nothing to do here.")
        )
        self._cards = column(spacing=2 * GRID)
        self.body.addWidget(self.notice)
        self.body.addWidget(self._hint)
        self.body.addLayout(self._cards)
        self.body.addWidget(self._none)
        self.body.addStretch(1)

    def arrive(self) -> None:
        """Look again."""
        self._asked = ()
        self._seen = None
        self.notice.hide()
        self.refresh()

    def ask_for(self, parties: Sequence[Stakeholder]) -> None:
        """Put these parties first, alike or not."""
        self._asked = tuple(party.id for party in parties)
        self._seen = None
        self.refresh()

    def refresh(self) -> None:
        """Show the groups there are now."""
        parties, relations = self._desk.gate.all(Stakeholder), self._desk.gate.all(Relation)
        if self._seen == (parties, relations):
            return
        self._seen = (parties, relations)
        known = {party.id: party for party in parties}
        counts = Counter(key for r in relations for key in (r.source_id, r.target_id))
        for old in self.groups:
            self._cards.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.groups = []
        for keys in self._groups(parties):
            made = AlikeCard(self._desk, [known[key] for key in keys if key in known], counts)
            made.merge_wanted.connect(self._merge)
            made.apart_wanted.connect(self._keep_apart)
            self._cards.addWidget(made)
            self.groups.append(made)
        self._hint.setVisible(bool(self.groups))
        self._none.setVisible(not self.groups)

    def _groups(self, parties: Sequence[Stakeholder]) -> list[tuple[str, ...]]:
        apart = set(self._desk.settings.get("not_alike"))
        there = {party.id for party in parties}
        asked = tuple(key for key in self._asked if key in there)
        found = [pair for pair in alike(parties) if pair.key not in apart]
        groups = [group for group in clusters(found) if set(group) != set(asked)]
        return [*([asked] if len(asked) > 1 else []), *groups][:MOST]

    def _merge(self, keep: str, others: tuple[str, ...]) -> None:
        gate = self._desk.gate
        kept = gate.get(Stakeholder, keep)
        gone = [party for key in others if (party := gate.get(Stakeholder, key)) is not None]
        if kept is None:
            return
        self._desk.flush()
        if self._desk.do(merge_stakeholders, kept, gone, self._desk.texts) is not None:
            words = self.tr("One party now: {0}. Nothing was lost.").format(kept.name[:60])
            self.notice.say(words, self.tr("Undo"), self._desk.undo)
            self.area.ensureWidgetVisible(self.notice)
            self.refresh()

    def _keep_apart(self, keys: tuple[str, ...]) -> None:
        apart = list(self._desk.settings.get("not_alike"))
        for number, first in enumerate(keys):
            apart += [Pair(first, second, 1.0).key for second in keys[number + 1 :]]
        self._desk.settings.set("not_alike", list(dict.fromkeys(apart)))
        self._asked = ()
        self._seen = None
        self.refresh()
        if self.groups:
            self.groups[0].join.setFocus()


class AlikeCard(QFrame):
    """The parties of one group, with what tells them apart."""

    merge_wanted = Signal(str, tuple)
    """The key of the party that stays, and those that go into it."""
    apart_wanted = Signal(tuple)
    """These parties only look alike."""

    def __init__(self, desk: Desk, parties: Sequence[Stakeholder], relations: Counter[str]) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._desk = desk
        self._choices = QButtonGroup(self)
        self.picks: dict[str, QRadioButton] = {}
        self.join: QPushButton = button(self.tr("Make one party"), "merge")
        self.apart = button(self.tr("These are different"), "x", role="flat")
        lines = [self._line(party, relations[party.id]) for party in parties]
        most = max(parties, key=lambda party: (_filled(party), relations[party.id]))
        self.picks[most.id].setChecked(True)
        self.join.clicked.connect(self._on_join)
        self.apart.clicked.connect(self._on_apart)
        for one in (self.join, self.apart):
            one.setAccessibleDescription(", ".join(party.name for party in parties)[:200])
        self.join.setEnabled(desk.editable)
        foot = QWidget()
        foot.setLayout(FlowLayout(self.join, self.apart))
        self.setLayout(column(label(self.tr("Which name stays?"), "hint"), *lines, foot, margins=2 * GRID))

    def _line(self, party: Stakeholder, relations: int) -> QWidget:
        pick = QRadioButton(" ".join(party.name[:120].split()).replace("&", "&&"))
        self._choices.addButton(pick)
        self.picks[party.id] = pick
        about = self._about(party, relations)
        pick.setAccessibleDescription(about)
        more = label(about, "hint")
        more.setContentsMargins(3 * GRID + 2, 0, 0, 0)
        made = QWidget()
        made.setLayout(column(pick, more, spacing=0))
        return made

    def _about(self, party: Stakeholder, relations: int) -> str:
        texts = self._desk.texts
        words = [
            texts.word("party_kind", party.kind) if party.kind else "",
            ", ".join(texts.word("domain", domain) for domain in party.domains),
            texts.word("level", party.level),
            self.tr("relations: {0}").format(relations),
            " ".join(party.goals.split())[:80],
        ]
        return " · ".join(filter(None, words))

    def _on_join(self) -> None:
        keep = next(key for key, pick in self.picks.items() if pick.isChecked())
        self.merge_wanted.emit(keep, tuple(key for key in self.picks if key != keep))

    def _on_apart(self) -> None:
        self.apart_wanted.emit(tuple(self.picks))


def _filled(party: Stakeholder) -> int:
    """How much is known of a party."""
    known = (party.kind, party.domains, party.level, party.goals, party.brings, party.gains, party.contacts)
    return sum(map(bool, (*known, party.tags, party.note))) + (party.influence is not None)
