"""The calm error window: something went wrong in the program, nothing is lost, and here is what to send."""

from __future__ import annotations

import logging
import platform
import sys

from PySide6.QtCore import QCoreApplication, Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QPlainTextEdit, QWidget

from ui.widgets.layout import GRID, button, column, label, row
from wijkwerkplaats import __version__
from wijkwerkplaats.logs import ExcInfo, discreet_traceback
from wijkwerkplaats.paths import log_file

log = logging.getLogger(__name__)
_shown: list[CrashDialog] = []


def report_crash(info: ExcInfo) -> None:
    """Write a bug to the log and say so, once at a time; never fails itself."""
    if issubclass(info[0], KeyboardInterrupt):
        sys.__excepthook__(*info)
        return
    log.error("unexpected problem", exc_info=info)
    if _shown or QCoreApplication.instance() is None:
        return
    dialog = CrashDialog(QApplication.activeWindow(), crash_report(info))
    _shown.append(dialog)
    dialog.finished.connect(_shown.clear)
    dialog.show()


def crash_report(info: ExcInfo) -> str:
    """What a maintainer needs to know; nothing that was written in a workshop."""
    system = f"{platform.system()} {platform.release()}, Python {platform.python_version()}, Qt {qVersion()}"
    return f"Wijkwerkplaats {__version__}\n{system}\n\n{discreet_traceback(info)}\n"


class CrashDialog(QDialog):
    """Says it calmly; the details are below, to copy."""

    def __init__(self, parent: QWidget | None, report: str) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Something went wrong"))
        self.report = QPlainTextEdit(report)
        self.report.setReadOnly(True)
        self.report.setAccessibleName(self.tr("Report"))
        self.copy = button(self.tr("Copy the report"), "copy")
        self.copy.clicked.connect(self._copy)
        close = button(self.tr("Go on"), role="primary")
        close.clicked.connect(self.accept)
        close.setDefault(True)
        calm = self.tr(
            "Something went wrong in the program. What was shown as saved is saved. You can go on working; "
            "if something looks odd, close the program and start it again."
        )
        asking = self.tr(
            "Will you send us this report? It holds nothing from your sessions. It is also in the log:"
        )
        where = label(str(log_file()), "muted")
        where.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setLayout(
            column(
                label(self.tr("Something went wrong"), "title"), label(calm), label(asking), where, self.report,
                row(self.copy, 1, close), margins=3 * GRID, spacing=GRID,
            )
        )  # fmt: skip
        self.resize(self.fontMetrics().averageCharWidth() * 90, self.fontMetrics().height() * 28)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report.toPlainText())
        self.copy.setText(self.tr("Copied"))
