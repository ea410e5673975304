"""Where the Tab key stops: what is made later than its neighbours still comes where the eye expects it."""

from __future__ import annotations

import itertools

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def follow(before: QWidget, made: QWidget) -> None:
    """Let Tab come to `made` and all in it straight after `before`, not after what was made in between."""
    for one, other in itertools.pairwise([*_stops(before)[-1:], *_stops(made)]):
        QWidget.setTabOrder(one, other)


def _stops(area: QWidget) -> list[QWidget]:
    """An area and what follows it in the chain as far as it is inside, without what never takes the keys.

    Qt leaves the order as it is when it is asked to put such a widget in it (`QWidget::setTabOrder`).
    """
    found, one = [area], area.nextInFocusChain()
    while one is not None and one is not area and area.isAncestorOf(one):
        found.append(one)
        one = one.nextInFocusChain()
    return [one for one in found if one.focusPolicy() is not Qt.FocusPolicy.NoFocus]
