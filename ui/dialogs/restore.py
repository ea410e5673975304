"""Put a backup back: which there are, what is in them, and what would change against now."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QDialog, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from ui import ask
from ui.widgets.layout import GRID, button, column, label, row, safe_tip, scrolled
from wijkwerkplaats.backups import Backup, Contents, Preview, Vault
from wijkwerkplaats.errors import WijkError
from wijkwerkplaats.texts import Texts

MOST_NAMES = 6
PATTERN = "%d-%m-%Y %H:%M"


class RestoreDialog(QDialog):
    """The backups with what is in them; `chosen` tells which one is to be put back. `damaged`: there is no now."""

    chosen = Signal(str)

    def __init__(
        self, parent: QWidget | None, vault: Vault, texts: Texts, folder: Path, *, damaged: bool = False
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, parent is not None)
        self.setWindowTitle(self.tr("Put a backup back"))
        self._vault, self._texts, self._folder, self._damaged = vault, texts, folder, damaged
        self._build()
        self._fill()
        letter, line = self.fontMetrics().averageCharWidth(), self.fontMetrics().height()
        room = self.screen().availableGeometry()
        self.resize(min(letter * 120, room.width() * 9 // 10), min(line * 34, room.height() * 9 // 10))

    def _build(self) -> None:
        calm = self.tr(
            "Choose how the file should be again. The file as it is now is kept as a backup first, so you can go back."
        )
        self.list = QTreeWidget()
        self.list.setAccessibleName(self.tr("Backups"))
        self.list.setHeaderLabels(
            [
                self.tr("When"), self.tr("Why"), self.tr("Trajects"), self.tr("Sessions"),
                self.tr("Stakeholders"), self.tr("Last step"),
            ]
        )  # fmt: skip
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.currentItemChanged.connect(self._show)
        self.list.itemActivated.connect(self._accept)
        self.words = label("")
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.words.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.words.setAccessibleName(self.tr("What changes"))
        self.other = button(self.tr("Another file…"), "folder-open")
        self.other.clicked.connect(self._look_elsewhere)
        self.go = button(self.tr("Put this one back"), "history", role="primary")
        self.go.clicked.connect(self._accept)
        self.unlock = button(self.tr("Give the passphrase…"), "lock-open")
        self.unlock.clicked.connect(self._unlock)
        cancel = button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        page = column(
            label(self.tr("Put a backup back"), "title"), label(calm, "muted"), self.list,
            label(self.tr("What changes"), "heading"), scrolled(self.words),
            row(self.other, self.unlock, 1, cancel, self.go),
            margins=3 * GRID, spacing=GRID,
        )  # fmt: skip
        page.setStretch(2, 3)
        page.setStretch(4, 2)
        self.setLayout(page)

    def _fill(self) -> None:
        for backup in self._vault.backups():
            if backup.reason != "damaged":
                self._add(backup)
        self.unlock.setVisible(False)
        header = self.list.header()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)
        first = self.list.topLevelItem(0)
        if first is not None:
            self.list.setCurrentItem(first)
        else:
            self.words.setText(
                self.tr("There are no backups beside this file yet. You can look for another file.")
            )
            self.go.setEnabled(False)

    def _add(self, backup: Backup) -> QTreeWidgetItem:
        why = self._texts(f"backup.reason.{backup.reason}") if backup.reason else backup.path.name
        item = QTreeWidgetItem([backup.made.strftime(PATTERN), why])
        item.setData(0, Qt.ItemDataRole.UserRole, str(backup.path))
        try:
            self._describe(item, self._vault.contents(backup.path))
        except WijkError as problem:
            needed = problem.key == "error.passphrase.needed"
            item.setText(5, self.tr("has another passphrase") if needed else self.tr("cannot be read"))
            item.setData(1, Qt.ItemDataRole.UserRole, self._texts.error(problem))
            item.setData(2, Qt.ItemDataRole.UserRole, needed)
        self.list.addTopLevelItem(item)
        return item

    def _unlock(self) -> None:
        """Ask for the passphrase of the backup, and look into it again."""
        from ui.dialogs.unlock import unlocked

        item = self.list.currentItem()
        if item is None:
            return
        path = Path(item.data(0, Qt.ItemDataRole.UserRole))

        def attempt(phrase: str) -> str:
            try:
                self._vault.unlock(path, phrase)
            except WijkError as problem:
                return self._texts.error(problem)
            return ""

        if unlocked(self, path.name, attempt):
            for place in (1, 2):
                item.setData(place, Qt.ItemDataRole.UserRole, None)
            item.setText(5, "")
            self._describe(item, self._vault.contents(path))
            self._show()

    def _describe(self, item: QTreeWidgetItem, contents: Contents) -> None:
        for place, kind in ((2, "traject"), (3, "session"), (4, "stakeholder")):
            item.setText(place, str(contents.counts[kind]))
        item.setToolTip(2, safe_tip(", ".join(contents.trajects)))
        if contents.last_step is not None:
            label = contents.last_step.label
            item.setText(5, f"{_local(contents.last_step.at)}  {self._texts(label.key, **label.args)}")

    def _show(self) -> None:
        item = self.list.currentItem()
        refused = item.data(1, Qt.ItemDataRole.UserRole) if item is not None else None
        self.unlock.setVisible(item is not None and bool(item.data(2, Qt.ItemDataRole.UserRole)))
        self.go.setEnabled(item is not None and not refused)
        if item is None or refused:
            self.words.setText(refused or "")
            return
        if self._damaged:
            self.words.setText(self.tr("The damaged file cannot be compared. It is kept, as it is now."))
            return
        try:
            preview = self._vault.preview(Path(item.data(0, Qt.ItemDataRole.UserRole)))
        except WijkError as problem:
            self.words.setText(self._texts.error(problem))
            return
        self.words.setText("\n".join(self._sentences(preview)))

    def _sentences(self, preview: Preview) -> list[str]:
        if preview.same:
            return [self.tr("Nothing: this backup holds the same as the file now.")]
        said = []
        if preview.lost_steps:
            steps = [self._texts(step.label.key, **step.label.args) for step in preview.lost_steps]
            lost = self.tr("Steps since this backup, which will be gone: {count}. {names}")
            said.append(lost.format(count=len(steps), names=_some(steps)))
        for change in preview.kinds:
            kind = self._texts(f"counts.{change.kind}")
            for names, sentence in (
                (change.back, self.tr("{kind} that come back: {count}. {names}")),
                (change.gone, self.tr("{kind} that go: {count}. {names}")),
                (change.older, self.tr("{kind} that get their older state: {count}. {names}")),
            ):
                if names:
                    said.append(sentence.format(kind=kind, count=len(names), names=_some(names)))
        return said

    def _look_elsewhere(self) -> None:
        path = ask.open_path(
            self, self.tr("Another file"), self._folder, self.tr("Werkplaats files (*.wijk)")
        )
        if path is not None:
            try:
                made = datetime.fromtimestamp(path.stat().st_mtime)
            except OSError:
                return
            self.list.setCurrentItem(self._add(Backup(path, made, "")))

    def _accept(self) -> None:
        item = self.list.currentItem()
        if item is not None and self.go.isEnabled():
            self.accept()
            self.chosen.emit(item.data(0, Qt.ItemDataRole.UserRole))


def _some(names: tuple[str, ...] | list[str]) -> str:
    known = [name if len(name) <= 60 else f"{name[:59]}…" for name in names if name]
    return ", ".join(known[:MOST_NAMES]) + (" …" if len(known) > MOST_NAMES else "")


def _local(at: str) -> str:
    try:
        return datetime.fromisoformat(at).astimezone().strftime(PATTERN)
    except (ValueError, OverflowError):
        return ""
