"""The one place that opens a modal dialog, so that tests can answer and no dialog surprises a talk."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog, QInputDialog, QMessageBox, QWidget

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

MANY = 2


def yes_no(parent: QWidget | None, title: str, question: str, *, yes: str, no: str) -> bool:
    """Ask a question whose buttons say what they do; Escape and Enter both choose the safe `no`."""
    box = QMessageBox(QMessageBox.Icon.Question, title, question, parent=parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    go = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
    stay = box.addButton(no, QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(stay)
    box.setEscapeButton(stay)
    box.exec()
    chosen = box.clickedButton() is go
    box.deleteLater()
    return chosen


def one_line(parent: QWidget | None, title: str, question: str, *, text: str = "") -> str | None:
    """Ask for one line of text; None when the user thinks better of it."""
    from ui.widgets.layout import safe_tip

    answer, ok = QInputDialog.getText(parent, title, safe_tip(question), text=text)
    return answer.strip() if ok and answer.strip() else None


def open_path(parent: QWidget | None, title: str, folder: Path, pattern: str) -> Path | None:
    """Ask which file to open."""
    chosen, _ = QFileDialog.getOpenFileName(parent, title, str(folder), pattern)
    return Path(chosen) if chosen else None


def open_paths(parent: QWidget | None, title: str, folder: Path, pattern: str) -> list[Path]:
    """Ask which files to open."""
    chosen, _ = QFileDialog.getOpenFileNames(parent, title, str(folder), pattern)
    return [Path(one) for one in chosen]


def save_path(parent: QWidget | None, title: str, suggestion: Path, pattern: str) -> Path | None:
    """Ask where to save."""
    chosen, _ = QFileDialog.getSaveFileName(parent, title, str(suggestion), pattern)
    return Path(chosen) if chosen else None


def folder(parent: QWidget | None, title: str, start: Path) -> Path | None:
    """Ask for a folder."""
    chosen = QFileDialog.getExistingDirectory(parent, title, str(start))
    return Path(chosen) if chosen else None


def printer(parent: QWidget | None, title: str, *, pages: int = 0, grey: bool = False) -> QPrinter | None:
    """Ask which printer, which pages and how many copies; None when the user thinks better of it.

    What is asked is how the paper was made: A4, upright, and in greys when it has no colours; on both sides of the
    sheet where the printer can. All of it can be changed.
    """
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    made = QPrinter(QPrinter.PrinterMode.HighResolution)
    suited(made, pages=pages, grey=grey)
    dialog = QPrintDialog(made, parent)
    dialog.setWindowTitle(title)
    if pages:
        dialog.setMinMax(1, pages)
    wanted = dialog.exec() == QPrintDialog.DialogCode.Accepted
    dialog.deleteLater()
    return made if wanted else None


def suited(made: QPrinter, *, pages: int = 0, grey: bool = False) -> None:
    """Set a printer to what our papers need, as far as it can do that."""
    from PySide6.QtGui import QPageLayout, QPageSize
    from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

    made.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    made.setPageOrientation(QPageLayout.Orientation.Portrait)
    if grey:
        made.setColorMode(QPrinter.ColorMode.GrayScale)
    long_side = QPrinter.DuplexMode.DuplexLongSide
    if pages > 1 and long_side in QPrinterInfo(made).supportedDuplexModes():
        made.setDuplex(long_side)


def leaving(parent: QWidget | None, title: str, usual: str) -> tuple[str, str] | None:
    """Ask how something leaves a file with a passphrase: the choice, and another passphrase when that is wanted."""
    from ui.dialogs.leaving import LeavingDialog

    dialog = LeavingDialog(parent, title, usual)
    done = dialog.exec() == LeavingDialog.DialogCode.Accepted
    chosen = (dialog.chosen, dialog.phrase) if done else None
    dialog.deleteLater()
    return chosen


def tell(parent: QWidget | None, title: str, message: str) -> None:
    """Say something that must be seen before going on (a file that cannot be opened)."""
    box = QMessageBox(QMessageBox.Icon.Information, title, message, parent=parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.exec()
    box.deleteLater()


def tell_long(parent: QWidget | None, title: str, lines: list[str]) -> None:
    """Say what may be longer than the screen is high: the first line above, the rest scrolls."""
    from ui.dialogs.report import ReportDialog

    dialog = ReportDialog(parent, title, lines)
    dialog.exec()
    dialog.deleteLater()


def choose(parent: QWidget | None, title: str, message: str, choices: dict[str, str]) -> str | None:
    """Say what is the matter and let the user choose by name; None when the window is closed instead."""
    box = QMessageBox(QMessageBox.Icon.Warning, title, message, parent=parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    buttons = {box.addButton(text, QMessageBox.ButtonRole.ActionRole): name for name, text in choices.items()}
    stop = box.addButton(QMessageBox.StandardButton.Cancel)
    box.setEscapeButton(stop)
    below = box.findChild(QDialogButtonBox)
    if below is not None and len(choices) > MANY:  # beside each other their words would not fit
        below.setOrientation(Qt.Orientation.Vertical)
    box.exec()
    chosen = box.clickedButton()
    name = next((name for one, name in buttons.items() if one is chosen), None)
    box.deleteLater()
    return name
