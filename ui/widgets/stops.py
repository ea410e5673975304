"""Where the Tab key stops: in the order in which the window reads, whatever was made later than its neighbours."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QGraphicsView,
    QGridLayout,
    QLayout,
    QPlainTextEdit,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QTabWidget,
    QTextEdit,
    QWidget,
)

from ui.widgets.layout import GRID

WHOLE = (QAbstractItemView, QAbstractSpinBox, QComboBox, QGraphicsView, QPlainTextEdit, QTextEdit)
"""What is one stop, whatever Qt has put in it."""


def stops(areas: Iterable[QWidget]) -> list[QWidget]:
    """What Tab comes to in these areas, one after the other."""
    return [one for area in areas for one in _inside(area) if takes_keys(one)]


def neighbour(areas: Iterable[QWidget], focus: QWidget, *, forward: bool) -> QWidget | None:
    """The stop after or before what has the focus, round and round; None when that is nowhere in these areas."""
    inside = [one for area in areas for one in _inside(area)]
    here = next((n for n, one in enumerate(inside) if one is focus), None)
    if here is None:  # an editor within a table, say
        here = next((n for n, one in reversed([*enumerate(inside)]) if one.isAncestorOf(focus)), None)
    if here is None:
        return None
    around = [*inside[here + 1 :], *inside[:here]]
    return next((one for one in (around if forward else reversed(around)) if takes_keys(one)), None)


def bring(stop: QWidget, reason: Qt.FocusReason) -> None:
    """Give a stop the focus, where it can be seen."""
    stop.setFocus(reason)
    area: QWidget | None = stop.parentWidget()
    while area is not None:
        if isinstance(area, QScrollArea):
            area.ensureWidgetVisible(stop)
        area = area.parentWidget()


def show_from_top(first: QWidget, last: QWidget) -> None:
    """Scroll so that as much as can be of what lies from one widget to another is seen, at large text too."""
    area: QWidget | None = first.parentWidget()
    while area is not None:
        inside = area.widget() if isinstance(area, QScrollArea) else None
        if isinstance(area, QScrollArea) and inside is not None:
            top, foot = (one.mapTo(inside, QPoint(0, 0)).y() for one in (first, last))
            bar = area.verticalScrollBar()
            if foot + last.height() > bar.value() + area.viewport().height():
                bar.setValue(top)
        area = area.parentWidget()


def takes_keys(widget: QWidget) -> bool:
    """Whether Tab can come to it now."""
    by_tab = widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
    proxy: QWidget | None = widget.focusProxy()  # the stubs promise one; Qt does not
    return bool(by_tab) and proxy is None and widget.isVisible() and widget.isEnabled()


def _inside(widget: QWidget) -> Iterator[QWidget]:
    """A widget and all in it that shows."""
    yield widget
    if not isinstance(widget, WHOLE):
        for child in _children(widget):
            if child.isVisible():
                yield from _inside(child)


def _children(widget: QWidget) -> list[QWidget]:
    """What lies straight in a widget, as it reads."""
    parts: list[QWidget | None] = []
    if isinstance(widget, QScrollArea):
        parts = [widget.widget()]
    elif isinstance(widget, QStackedWidget):
        parts = [widget.currentWidget()]
    elif isinstance(widget, QSplitter):
        parts = [widget.widget(number) for number in range(widget.count())]
    elif isinstance(widget, QTabWidget):
        parts = [widget.tabBar(), widget.currentWidget()]
    else:
        return _laid_out(widget)
    return [one for one in parts if one is not None]


def _laid_out(widget: QWidget) -> list[QWidget]:
    """What its layout holds, then what lies freely in it."""
    layout = widget.layout()
    placed = list(_placed(layout)) if layout is not None else []
    direct = widget.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    free = [one for one in direct if one not in placed and not one.isWindow()]
    return placed + sorted(free, key=_spot)


def _placed(layout: QLayout) -> Iterator[QWidget]:
    """What a layout holds; a grid reads row by row."""
    numbers = list(range(layout.count()))
    if isinstance(layout, QGridLayout):
        numbers.sort(key=lambda number: tuple(layout.getItemPosition(number))[:2])  # type: ignore[arg-type]
    for number in numbers:
        item = layout.itemAt(number)
        held = item.widget() if item is not None else None
        below = item.layout() if item is not None else None
        if held is not None:
            yield held
        elif below is not None:
            yield from _placed(below)


def _spot(widget: QWidget) -> tuple[int, int]:
    """What lies on a picture reads line by line, though its lines are seldom straight."""
    return widget.geometry().center().y() // (4 * GRID), widget.x()
