"""How the window stood before it was locked: what was half typed, which tabs, how far scrolled, where the cursor was.

Half typed words are words of the file, so they are kept as a locked zip in memory: whoever does not know the passphrase
does not get at them.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QStackedWidget,
    QTabBar,
    QWidget,
)

from ui.window.pages import Pages
from ui.window.search_box import SearchField
from ui.window.workbench import Workbench
from wijkwerkplaats.exchange.locked import locked, unlocked_bytes


def taken(bench: Workbench, passphrase: str) -> bytes:
    """How the window stands now, readable with the passphrase only."""
    focus: QWidget | None = bench.window().focusWidget()
    kept: dict[str, Any] = {"catching": "capture" in bench.__dict__ and bench.capture.isVisible()}
    if "quick" in bench.__dict__ and bench.quick.isVisible():
        number = next((n for n, tab in bench.side.captures().items() if tab is bench.quick.tab), None)
        kept["quick"] = [number, bench.quick.line.text()]
    kept["side"] = [[n, tab.line.text()] for n, tab in bench.side.captures().items() if tab.line.text()]
    for path, widget in _paths(bench):
        look = _look(widget)
        if widget is focus:
            kept["focus"] = path
        if look is not None:
            kept[path] = look
    return locked(json.dumps(kept).encode(), "keepsake", passphrase)


class Keepsake:
    """Puts a window back as it stood: first what is chosen and typed, then, once all has its place, where it stood."""

    def __init__(self, data: bytes, passphrase: str) -> None:
        self._kept: dict[str, Any] = json.loads(unlocked_bytes(data, passphrase))

    def put_back(self, bench: Workbench) -> None:
        """Tabs, pictures and half typed words."""
        if self._kept.get("catching") and not bench.desk.presenting:
            bench.note_quickly()
        for number, words in self._kept["side"]:
            bench.side.capture(number).line.setText(words)
        if "quick" in self._kept and bench.desk.presenting and self._kept["quick"][0] is not None:
            number, words = self._kept["quick"]
            bench.catch(number)
            bench.quick.line.setText(words)
        for kind in (QTabBar, QAbstractButton, QLineEdit, QPlainTextEdit):
            for path, widget in list(_paths(bench)):  # anew: a tab may make what stands behind it
                if isinstance(widget, kind) and path in self._kept:
                    _put(widget, self._kept[path])

    def place(self, bench: Workbench) -> None:
        """How far it was scrolled, and the cursor."""
        for path, widget in _paths(bench):
            told = self._kept.get(path)
            if isinstance(widget, QAbstractScrollArea) and isinstance(told, dict) and "scroll" in told:
                widget.verticalScrollBar().setValue(told["scroll"])
            if path == self._kept.get("focus") and widget.isEnabled():
                widget.setFocus(Qt.FocusReason.OtherFocusReason)
                if isinstance(widget, QLineEdit) and isinstance(told, dict):
                    widget.setCursorPosition(told.get("cursor", 0))


def _paths(root: QWidget) -> Iterator[tuple[str, QWidget]]:
    """Every widget within, under a name that the same one has in another window with the same furniture.

    Of the pages only the one that shows: the others are made when somebody goes there.
    """

    def walk(parent: QWidget, before: str) -> Iterator[tuple[str, QWidget]]:
        seen: Counter[str] = Counter()
        pages = isinstance(parent, QStackedWidget) and isinstance(parent.parentWidget(), Pages)
        shown = parent.currentWidget() if isinstance(parent, QStackedWidget) else None
        for child in parent.children():
            if pages and child is not shown:
                continue
            if isinstance(child, QWidget) and not child.isWindow():
                name = f"{type(child).__name__}{child.objectName()}"
                path = f"{before}/{name}{seen[name]}"
                seen[name] += 1
                yield path, child
                yield from walk(child, path)

    return walk(root, "")


def _look(widget: QWidget) -> dict[str, Any] | None:
    if isinstance(widget, QTabBar):
        return {"tab": widget.currentIndex()}
    if isinstance(widget, QAbstractButton):
        leads = widget.isCheckable() and widget.isChecked() and _leads(widget)
        return {"pressed": True} if leads else None
    if isinstance(widget, QLineEdit):
        return {"text": widget.text(), "cursor": widget.cursorPosition()} if _typed_by_hand(widget) else None
    if isinstance(widget, QPlainTextEdit) and not widget.isReadOnly():
        return {"text": widget.toPlainText(), "scroll": widget.verticalScrollBar().value()}
    if isinstance(widget, QAbstractScrollArea) and widget.isVisible():
        return {"scroll": widget.verticalScrollBar().value()}
    return None


def _leads(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    return bool(widget.objectName() and parent is not None and parent.property("leads_the_room"))


def _typed_by_hand(field: QLineEdit) -> bool:
    """Not the search, whose results would open, nor a part of something that chooses."""
    inner = isinstance(field.parentWidget(), (QAbstractSpinBox, QComboBox))
    hidden = field.echoMode() is not QLineEdit.EchoMode.Normal
    return not (inner or hidden or field.isReadOnly() or isinstance(field, SearchField))


def _put(widget: QWidget, told: dict[str, Any]) -> None:
    if isinstance(widget, QTabBar):
        widget.setCurrentIndex(told.get("tab", 0))
    elif isinstance(widget, QAbstractButton) and not widget.isChecked():
        widget.click()
    elif isinstance(widget, QLineEdit) and told.get("text") and not widget.text():
        widget.setText(told["text"])
    elif isinstance(widget, QPlainTextEdit) and told.get("text") and not widget.toPlainText():
        widget.setPlainText(told["text"])
