"""From one area of the window to the next by key: header, process model, page, side panel, and the lines below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from ui.widgets.stops import stops, takes_keys


def next_area(areas: Sequence[QWidget], by: int) -> QWidget | None:
    """Put the keys in the next of these areas that shows and can take them; returns the widget that has them."""
    shown = [one for one in areas if one.isVisible()]
    focus = QApplication.focusWidget()
    here = next((number for number, one in enumerate(shown) if _holds(one, focus)), None)
    start = here if here is not None else (-1 if by > 0 else 0)
    for step in range(1, len(shown) + 1):
        field = _entrance(shown[(start + by * step) % len(shown)])
        if field is not None:
            reason = Qt.FocusReason.TabFocusReason if by > 0 else Qt.FocusReason.BacktabFocusReason
            field.setFocus(reason)
            return field
    return None


def _holds(area: QWidget, widget: QWidget | None) -> bool:
    return widget is not None and (area is widget or area.isAncestorOf(widget))


def _entrance(area: QWidget) -> QWidget | None:
    """Where the keys were in this area, else the first that takes them."""
    last: QWidget | None = area.focusWidget()  # the stubs promise one; Qt does not
    if last is not None and last is not area and takes_keys(last):
        return last
    return next(iter(stops([area])), None)
