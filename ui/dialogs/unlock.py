"""Asks for the passphrase of a file that is to be opened or read."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QWidget

from ui.widgets.layout import GRID, button, column, label
from ui.widgets.passphrase import Try, UnlockForm


class UnlockDialog(QDialog):
    """Accepted once the passphrase fits."""

    def __init__(self, parent: QWidget | None, name: str, attempt: Try) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("This file has a passphrase"))
        cancel = button(self.tr("Cancel"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        self.form = UnlockForm(attempt, cancel)
        self.form.fits.connect(self.accept)
        title = label(self.tr("This file has a passphrase"), "title")
        calm = label(self.tr("Give the passphrase of {name}.").format(name=name))
        self.setLayout(column(title, calm, self.form, margins=3 * GRID, spacing=2 * GRID))
        self.resize(self.fontMetrics().averageCharWidth() * 64, self.sizeHint().height())
        self.form.field.setFocus()


def unlocked(parent: QWidget | None, name: str, attempt: Try) -> bool:
    """Ask until the passphrase fits; False when the user thinks better of it."""
    dialog = UnlockDialog(parent, name, attempt)
    done = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return done
