"""About the program: its version, its licence, and where its file and log are."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QWidget

from ui.desk import Desk
from ui.widgets.layout import GRID, button, column, label, row
from wijkwerkplaats import __version__
from wijkwerkplaats.paths import log_file


def show_about(parent: QWidget, desk: Desk) -> QDialog:
    """Show it beside the work."""
    dialog = AboutDialog(parent, desk)
    dialog.show()
    return dialog


class AboutDialog(QDialog):
    """What this is and where things are."""

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("About Wijkwerkplaats"))
        self._folder = desk.gate.storage.path.parent
        version = self.tr("Version {version}. Free software under the EUPL 1.2.").format(version=__version__)
        self.words = [
            label(self.tr("Your file"), "heading"),
            label(str(desk.gate.storage.path)),
            label(
                self.tr("The log, for when something goes wrong. It holds nothing from your sessions."),
                "heading",
            ),
            label(str(log_file())),
        ]
        for words in self.words:
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        folder = button(self.tr("Open the folder"), "folder-open")
        folder.clicked.connect(self._open)
        close = button(self.tr("Close"), role="primary")
        close.clicked.connect(self.close)
        what = self.tr(
            "A workshop on your laptop for talks about a neighbourhood. Nothing leaves this computer."
        )
        self.setLayout(
            column(
                label("Wijkwerkplaats", "title"), label(what), label(version, "muted"), *self.words,
                1, row(folder, 1, close), margins=3 * GRID, spacing=GRID,
            )
        )  # fmt: skip
        self.resize(self.fontMetrics().averageCharWidth() * 76, self.sizeHint().height())

    def _open(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))
