"""The calm error window: something went wrong in the program, nothing is lost, and here is what to send."""

from __future__ import annotations

import logging
import platform
import sys
import time
import traceback
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, Qt, QThread, Signal, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QPlainTextEdit, QWidget

from ui.widgets.layout import GRID, button, column, label, row
from wijkwerkplaats import __version__
from wijkwerkplaats.logs import ExcInfo, discreet_traceback
from wijkwerkplaats.paths import log_file

log = logging.getLogger(__name__)
_shown: list[CrashDialog] = []
_seen: dict[str, _Seen] = {}
_relay: _Relay | None = None

FULL = 3
"""So often a bug is written to the log, and shown, in full: one in a paint event comes back many times a second."""
CALM_S = 2.0
"""A bug that comes back within this time after its window was closed does not open it again."""


@dataclass(slots=True)
class _Seen:
    noted: int = 0
    shown: int = 0
    closed: float = -CALM_S


class _Relay(QObject):
    """Brings a bug from another thread to that of the window."""

    came = Signal(object)


def report_crash(info: ExcInfo, *, wait: bool = False) -> None:
    """Write a bug to the log and say so, once at a time, from any thread; never fails itself.

    Where nothing runs yet that would keep the window on screen, `wait` until it is closed.
    """
    if issubclass(info[0], KeyboardInterrupt):
        sys.__excepthook__(*info)
        return
    seen = note(info)
    program = QCoreApplication.instance()
    if program is None:
        print(discreet_traceback(info), file=sys.stderr)
    elif QThread.currentThread() is not program.thread():
        _carry_over(program, info)
    else:
        _show(info, seen, wait=wait)


def note(info: ExcInfo) -> _Seen:
    """Write a bug to the log; one that keeps coming back is counted."""
    seen = _seen.setdefault(_place(info), _Seen())
    seen.noted += 1
    if seen.noted <= FULL:
        log.error("unexpected problem", exc_info=info)
    elif seen.noted & (seen.noted - 1) == 0:
        log.error("the same problem, %d times by now: %s", seen.noted, info[0].__name__)
    return seen


def _place(info: ExcInfo) -> str:
    """Where it is: two bugs in one place are one."""
    frame = (traceback.extract_tb(info[2]) or [None])[-1]
    return f"{info[0].__name__} {frame.filename}:{frame.lineno}" if frame is not None else info[0].__name__


def _carry_over(program: QCoreApplication, info: ExcInfo) -> None:
    global _relay
    if _relay is None:
        _relay = _Relay()
        _relay.moveToThread(program.thread())
        _relay.came.connect(_on_carried, Qt.ConnectionType.QueuedConnection)
    _relay.came.emit(info)


def _on_carried(info: ExcInfo) -> None:
    _show(info, _seen.setdefault(_place(info), _Seen()))


def _show(info: ExcInfo, seen: _Seen, *, wait: bool = False) -> None:
    if _shown or seen.shown >= FULL or time.monotonic() - seen.closed < CALM_S:
        return
    seen.shown += 1
    parent = QApplication.activeWindow()
    dialog = CrashDialog(parent, crash_report(info))
    _shown.append(dialog)

    def closed() -> None:
        _shown.clear()
        seen.closed = time.monotonic()

    dialog.finished.connect(closed)
    dialog.destroyed.connect(_shown.clear)  # with the window that it belongs to
    if wait:
        dialog.exec()
    else:
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
