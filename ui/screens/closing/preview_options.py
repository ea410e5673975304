"""What can be chosen about a paper: for whom, which kind, how it looks, its language and its chapters."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QListWidget, QListWidgetItem, QWidget

from ui.theme import current
from ui.widgets.combo import Combo
from ui.widgets.layout import GRID, column, label, plain_tip
from wijkwerkplaats.report import Audience, Choice, Edition

SUMMARY, SHORT, EXTRACT = "summary", "short", "extract"
_KEY = Qt.ItemDataRole.UserRole
_WIDE = 236


class Options(QWidget):
    """Combos and a list with ticks; every change says so at once."""

    changed = Signal()

    def __init__(self, language: str, languages: Mapping[str, str]) -> None:
        super().__init__()
        self._off: set[str] = set()
        """Chapters that are not wanted, also those that this paper does not have."""
        self._presenting = False
        kinds = {
            SUMMARY: self.tr("The whole summary"), SHORT: self.tr("Short, for residents"),
            EXTRACT: self.tr("For one party or person"),
        }  # fmt: skip
        looks: dict[str, str] = {
            Edition.NORMAL: self.tr("Normal"), Edition.LARGE: self.tr("Large print"),
            Edition.MONO: self.tr("Without colour"),
        }  # fmt: skip
        self.kind, self.kind_box = self._combo(self.tr("Which paper"), kinds)
        self.recipient, self.recipient_box = self._combo(self.tr("For whom exactly"), {})
        self.audience, self.audience_box = self._combo(self.tr("For whom"), self._audiences())
        self.edition, self.edition_box = self._combo(self.tr("How it looks"), looks)
        self.language, self.language_box = self._combo(self.tr("Language"), languages)
        self.chapters = QListWidget()
        self.chapters.setAccessibleName(self.tr("Sections"))
        self.chapters.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.chapters.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.chapters.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.chapters.setMinimumHeight(round(180 * max(100, current().percent) / 100))
        self.chapters.itemChanged.connect(self._ticked)
        self.chapters_box = self._captioned(self.tr("Sections"), self.chapters)
        self.nobody = label(self.tr("No action, decision or question names anybody yet."), "hint")
        boxes = (
            self.kind_box, self.recipient_box, self.nobody, self.audience_box, self.edition_box, self.language_box,
            self.chapters_box,
        )  # fmt: skip
        box = column(*boxes, spacing=GRID + GRID // 2, margins=GRID + GRID // 2)
        box.setStretch(len(boxes) - 1, 1)
        box.addStretch(0)
        self.setLayout(box)
        self.setFixedWidth(round(_WIDE * max(100, min(200, current().percent)) / 100))
        self.language.setCurrentIndex(self.language.findData(language))  # last: it asks for all of the others
        self._honour()

    def _audiences(self) -> dict[str, str]:
        return {
            Audience.PARTICIPANTS: self.tr("For the participants"),
            Audience.INTERNAL: self.tr("For the team, with judgements"),
        }

    def _captioned(self, caption: str, field: QWidget) -> QWidget:
        made = QWidget()
        made.setLayout(column(label(caption, "muted", buddy=field), field, spacing=4))
        return made

    def _combo(self, caption: str, choices: Mapping[str, str]) -> tuple[QComboBox, QWidget]:
        made = Combo()
        made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        made.setMinimumContentsLength(8)
        made.setAccessibleName(caption)
        for value, name in choices.items():
            made.addItem(name, value)
        made.currentIndexChanged.connect(self._changed)
        return made, self._captioned(caption, made)

    # What was chosen

    @property
    def choice(self) -> Choice | None:
        """The paper; None as long as there is nobody to make an extract for."""
        kind, wanted = self.kind.currentData(), self._chapters()
        recipient = str(self.recipient.currentData() or "") if kind == EXTRACT else ""
        if kind == EXTRACT and not recipient:
            return None
        internal = kind == SUMMARY and self.audience.currentData() == Audience.INTERNAL
        return Choice(
            audience=Audience.INTERNAL if internal and not self._presenting else Audience.PARTICIPANTS,
            edition=Edition(self.edition.currentData()),
            short=kind == SHORT,
            recipient=recipient,
            chapters=wanted if kind == SUMMARY else None,
        )

    def _chapters(self) -> frozenset[str] | None:
        """Those with a tick; None when nothing was left out, so that a new one joins by itself."""
        items = [self.chapters.item(row) for row in range(self.chapters.count())]
        off = [item for item in items if item.checkState() is Qt.CheckState.Unchecked]
        return frozenset(item.data(_KEY) for item in items if item not in off) if off else None

    # What there is to choose from

    def show_chapters(self, chapters: Sequence[tuple[str, str]]) -> None:
        """The chapters that this paper can have; what was not wanted stays so."""
        if [(item.data(_KEY), item.text()) for item in self._items()] == list(chapters):
            return
        before = self.chapters.blockSignals(True)
        self.chapters.clear()
        for key, title in chapters:
            item = QListWidgetItem(title)
            item.setToolTip(plain_tip(title))
            item.setData(_KEY, key)
            item.setFlags(
                Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable
            )
            item.setCheckState(Qt.CheckState.Unchecked if key in self._off else Qt.CheckState.Checked)
            self.chapters.addItem(item)
        self.chapters.blockSignals(before)

    def _items(self) -> Iterable[QListWidgetItem]:
        return (self.chapters.item(row) for row in range(self.chapters.count()))

    def show_recipients(self, names: Sequence[str]) -> None:
        """For whom an extract can be made."""
        if [self.recipient.itemData(row) for row in range(self.recipient.count())] == list(names):
            return
        chosen, before = self.recipient.currentData(), self.recipient.blockSignals(True)
        self.recipient.clear()
        for name in names:
            self.recipient.addItem(name, name)
        self.recipient.setCurrentIndex(max(0, self.recipient.findData(chosen)) if names else -1)
        self.recipient.blockSignals(before)
        self._honour()
        if self.kind.currentData() == EXTRACT:
            self.changed.emit()

    def show_audience(self, audience: Audience) -> None:
        """The whole paper for this audience."""
        self.kind.setCurrentIndex(self.kind.findData(SUMMARY))
        self.audience.setCurrentIndex(self.audience.findData(audience))

    def hide_internal(self, on: bool) -> None:
        """While the room looks along there is only what everybody may read."""
        self._presenting = on
        self._honour()

    # Changing

    def _ticked(self, item: QListWidgetItem) -> None:
        on = item.checkState() is Qt.CheckState.Checked
        (self._off.discard if on else self._off.add)(item.data(_KEY))
        self.changed.emit()

    def _changed(self) -> None:
        self._honour()
        self.changed.emit()

    def _honour(self) -> None:
        """Show what goes with the kind that was chosen."""
        kind = self.kind.currentData()
        self.audience_box.setVisible(kind == SUMMARY and not self._presenting)
        self.chapters_box.setVisible(kind == SUMMARY)
        self.recipient_box.setVisible(kind == EXTRACT and self.recipient.count() > 0)
        self.nobody.setVisible(kind == EXTRACT and self.recipient.count() == 0)
