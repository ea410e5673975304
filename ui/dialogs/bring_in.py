"""Bring another file in: which second versions lie beside this one, what each would bring, and where both differ."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QListWidget, QListWidgetItem, QWidget

from ui import ask
from ui.widgets.layout import GRID, button, column, label, row, safe_tip, scrolled
from wijkwerkplaats.errors import WijkError
from wijkwerkplaats.exchange.bring_in import conflict_sentence
from wijkwerkplaats.exchange.merge import MergePlan
from wijkwerkplaats.texts import Texts

MOST_SENTENCES = 40
Look = Callable[[Path], MergePlan]
"""What bringing a file in would do; nothing is written. Raises `WijkError`."""


class BringInDialog(QDialog):
    """`chosen` tells which file is to be brought in."""

    chosen = Signal(str)

    def __init__(
        self, parent: QWidget, beside: Sequence[Path], look: Look, texts: Texts, folder: Path
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Bring another file in"))
        self._look, self._texts, self._folder = look, texts, folder
        self._build()
        for path in beside:
            self._add(path)
        self._show(None)
        if beside:
            self.list.setCurrentRow(0)
        letter, high = self.fontMetrics().averageCharWidth(), self.fontMetrics().height()
        room = self.screen().availableGeometry()
        self.resize(min(letter * 104, room.width() * 9 // 10), min(high * 32, room.height() * 9 // 10))

    def _build(self) -> None:
        calm = self.tr(
            "The work of another laptop, or a second version that a synchronisation program made, comes into this "
            "file. First a backup is made. Where both sides changed the same, this file stays as it is and the other "
            "version is kept as an internal note."
        )
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Files to bring in"))
        self.list.currentItemChanged.connect(self._show)
        self.words = label("")
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.words.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.words.setAccessibleName(self.tr("What it brings"))
        self.other = button(self.tr("Choose a file…"), "folder-open")
        self.other.clicked.connect(self._choose)
        self.go = button(self.tr("Bring it in"), "merge", role="primary")
        self.go.clicked.connect(self._accept)
        cancel = button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        page = column(
            label(self.tr("Bring another file in"), "title"), label(calm, "muted"), self.list,
            label(self.tr("What it brings"), "heading"), scrolled(self.words), row(self.other, 1, cancel, self.go),
            margins=3 * GRID, spacing=GRID,
        )  # fmt: skip
        page.setStretch(2, 2)
        page.setStretch(4, 3)
        self.setLayout(page)

    def _add(self, path: Path) -> QListWidgetItem:
        item = QListWidgetItem(path.name)
        item.setToolTip(safe_tip(str(path)))
        item.setData(Qt.ItemDataRole.UserRole, str(path))
        self.list.addItem(item)
        return item

    def _choose(self) -> None:
        pattern = self.tr("Files of Wijkwerkplaats (*.wijk *.json *.zip)")
        path = ask.open_path(self, self.tr("Choose a file"), self._folder, pattern)
        if path is not None:
            self.list.setCurrentItem(self._add(path))

    def _show(self, item: QListWidgetItem | None) -> None:
        self.go.setEnabled(False)
        if item is None:
            self.words.setText(
                self.tr("Beside this file lies no second version. Choose a file to see what it brings.")
            )
            return
        path = Path(item.data(Qt.ItemDataRole.UserRole))
        try:
            plan = self._look(path)
        except WijkError as problem:
            self.words.setText(self._texts.error(problem))
            return
        self.go.setEnabled(plan.changes_something)
        self.words.setText("\n".join(self._sentences(plan, path)))

    def _sentences(self, plan: MergePlan, path: Path) -> list[str]:
        if not plan.changes_something:
            return [self._texts("import.nothing", name=path.name)]
        said = [
            sentence.format(count=count)
            for sentence, count in (
                (self.tr("New or changed: {count}"), len(plan.put)),
                (self.tr("Removed over there: {count}"), len(plan.remove)),
                (self.tr("Steps of the journal: {count}"), len(plan.steps)),
            )
            if count
        ]
        if plan.conflicts:
            said.append(self._texts("import.conflicts", count=len(plan.conflicts)))
            said += [f"• {conflict_sentence(one, self._texts)}" for one in plan.conflicts[:MOST_SENTENCES]]
            if len(plan.conflicts) > MOST_SENTENCES:
                said.append("…")
        return said

    def _accept(self) -> None:
        if self.go.isEnabled():
            path = str(self.list.currentItem().data(Qt.ItemDataRole.UserRole))
            self.accept()
            self.chosen.emit(path)
