"""Which parties are shown: words, kind, domain, level, indispensable."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from ui.desk import Desk
from ui.widgets.combo import Combo
from ui.widgets.flow import FlowLayout
from ui.widgets.layout import button, column, label, row
from ui.widgets.search_icon import SearchIcon
from wijkwerkplaats.model import Stakeholder
from wijkwerkplaats.model.words import Domain, Level, PartyKind
from wijkwerkplaats.texts import Texts

NONE = "none"
"""In the filter on level: parties whose level is not known."""


def folded(text: str) -> str:
    """Text as it is compared: without capitals and accents."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in plain if not unicodedata.combining(sign))


class SearchText:
    """What can be searched of each party, worked out once for each version of it."""

    def __init__(self, texts: Texts) -> None:
        self._texts = texts
        self._known: dict[str, tuple[Stakeholder, str]] = {}

    def of(self, party: Stakeholder) -> str:
        """The searchable text of a party. Judgements and internal notes are not part of it."""
        known = self._known.get(party.id)
        if known is None or known[0] is not party:
            known = (party, folded(" ".join(self._parts(party))))
            self._known[party.id] = known
        return known[1]

    def _parts(self, party: Stakeholder) -> Iterable[str]:
        yield from (party.name, party.goals, party.assignment, party.brings, party.gains, party.contacts)
        yield from party.tags
        yield self._texts.word("party_kind", party.kind)
        yield self._texts.word("level", party.level)
        yield from (self._texts.word("domain", domain) for domain in party.domains)


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyFilter:
    """What a party must have to be shown."""

    words: tuple[str, ...] = ()
    kind: PartyKind | None = None
    domain: Domain | None = None
    level: str = ""
    tag: str = ""
    indispensable: bool = False
    keys: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        """Whether anything is filtered at all."""
        return self != PartyFilter()

    def passes(self, party: Stakeholder, text: str) -> bool:
        """Whether a party with this searchable text is shown."""
        return (
            (not self.indispensable or party.indispensable)
            and (not self.keys or party.id in self.keys)
            and (self.kind is None or party.kind is self.kind)
            and (self.domain is None or self.domain in party.domains)
            and (not self.level or (party.level or NONE) == self.level)
            and (not self.tag or self.tag in (tag.casefold() for tag in party.tags))
            and all(word in text for word in self.words)
        )


class FilterBar(QWidget):
    """A line of words, and choices behind a button; `changed` after each key. Escape shows everything again."""

    changed = Signal()
    entered = Signal()
    """Enter was pressed: go to the next party that is shown."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._keys: frozenset[str] = frozenset()
        self._picks: Picks | None = None
        self._tags: Sequence[str] = ()
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("Search in names, domains, goals …"))
        self.line.setAccessibleName(self.tr("Search parties"))
        SearchIcon(self.line)
        self.line.setClearButtonEnabled(True)
        self.more = button(self.tr("Filter"), "filter", role="flat")
        self.more.setCheckable(True)
        self.reset = button(self.tr("Show all"), "x", role="flat")
        self.count = label("", "muted", wrap=False)
        first = row(self.line, self.more, self.count, self.reset)
        first.setStretch(0, 1)
        self.setLayout(column(first))
        self.line.textChanged.connect(self._on_change)
        self.line.returnPressed.connect(self.entered)
        self.reset.clicked.connect(self.clear)
        self.more.toggled.connect(self._on_more)

    @property
    def picks(self) -> Picks:
        """The choices; made when they are first needed."""
        if self._picks is None:
            self._picks = Picks(self._desk, self)
            self._picks.setVisible(self.more.isChecked())
            self._picks.show_tags(self._tags)
            self._picks.changed.connect(self._on_change)
            box = self.layout()
            assert box is not None
            box.addWidget(self._picks)
        return self._picks

    def show_tags(self, tags: Sequence[str]) -> None:
        """Offer these tags to filter by; none while the room looks along."""
        self._tags = tags
        if self._picks is not None:
            self._picks.show_tags(tags)

    def filter(self) -> PartyFilter:
        """What is asked for now."""
        words, keys = tuple(folded(self.line.text()).split()), self._keys
        if self._picks is None:
            return PartyFilter(words=words, keys=keys)
        kind, domain = self.picks.kind.currentData(), self.picks.domain.currentData()
        return PartyFilter(
            words=words,
            kind=None if kind is None else PartyKind(kind),
            domain=None if domain is None else Domain(domain),
            level=self.picks.level.currentData() or "",
            tag=self.picks.tag.currentData() or "",
            indispensable=self.picks.indispensable.isChecked(),
            keys=keys,
        )

    def show_count(self, shown: int, total: int) -> None:
        """Say how many are shown of how many."""
        filtered = bool(self.filter())
        self.reset.setVisible(filtered)
        words = (
            self.tr("{0} of {1}").format(shown, total) if filtered else self.tr("Parties: {0}").format(total)
        )
        self.count.setText(words)

    def ask(
        self,
        *,
        kind: str | None = None,
        domain: str | None = None,
        level: str | None = None,
        keys: Iterable[str] = (),
    ) -> None:
        """Show only these."""
        before = self.blockSignals(True)
        self.clear()
        self._keys = frozenset(keys)
        self.picks.show_choices(kind, domain, level)
        if kind or domain or level:
            self.more.setChecked(True)
        self.blockSignals(before)
        self.changed.emit()

    def clear(self) -> None:
        """Show everything."""
        before = self.blockSignals(True)
        self._keys = frozenset()
        self.line.clear()
        if self._picks is not None:
            self._picks.show_choices()
        self.blockSignals(before)
        self.changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape shows everything again."""
        if event.key() == Qt.Key.Key_Escape and self.filter():
            self.clear()
            return
        super().keyPressEvent(event)

    def _on_more(self, on: bool) -> None:
        self.picks.setVisible(on)

    def _on_change(self) -> None:
        self.changed.emit()


class Picks(QWidget):
    """Kind, domain, level and indispensable."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        texts = desk.texts
        self.kind = self._combo(self.tr("All kinds"), texts.words("party_kind", PartyKind))
        self.domain = self._combo(self.tr("All domains"), texts.words("domain", Domain))
        self.level = self._combo(self.tr("All levels"), texts.words("level", Level))
        self.level.addItem(self.tr("Level not known"), NONE)
        self.tag = self._combo(self.tr("All tags"), {})
        self.indispensable = QCheckBox(self.tr("Only indispensable"))
        self.indispensable.toggled.connect(self.changed)
        self.setLayout(column(FlowLayout(self.kind, self.domain, self.level, self.tag, self.indispensable)))

    def _combo(self, everything: str, choices: dict[str, str]) -> QComboBox:
        combo = Combo()
        combo.setAccessibleName(everything)
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combo.setMinimumContentsLength(13)
        combo.addItem(everything, None)
        for value, name in choices.items():
            combo.addItem(name, value)
        combo.currentIndexChanged.connect(self.changed)
        return combo

    def show_choices(
        self, kind: str | None = None, domain: str | None = None, level: str | None = None
    ) -> None:
        """Choose these, and everything for what is not named."""
        for combo, value in ((self.kind, kind), (self.domain, domain), (self.level, level)):
            combo.setCurrentIndex(0 if value is None else max(0, combo.findData(value)))
        self.tag.setCurrentIndex(0)
        self.indispensable.setChecked(False)

    def show_tags(self, tags: Sequence[str]) -> None:
        """Offer these tags; the one that is chosen stays as long as it is in use. None: no choice of tags."""
        chosen = self.tag.currentData()
        wanted = [(self.tr("All tags"), None), *((f"#{tag}", tag.casefold()) for tag in tags)]
        if [(self.tag.itemText(n), self.tag.itemData(n)) for n in range(self.tag.count())] != wanted:
            before = self.tag.blockSignals(True)
            self.tag.clear()
            for words, tag in wanted:
                self.tag.addItem(words, tag)
            self.tag.setCurrentIndex(max(0, self.tag.findData(chosen)))
            self.tag.blockSignals(before)
        self.tag.setVisible(bool(tags))
