"""The lines of all factors through the sessions, one of them in full. Loads pyqtgraph, so only when it is wanted."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import pyqtgraph
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent

from ui.theme import current
from wijkwerkplaats.analysis.course import Stage
from wijkwerkplaats.texts import Texts

ROOM = 0.35
"""Air at both sides, in sessions."""


class CoursePlot(pyqtgraph.PlotWidget):  # type: ignore[misc]
    """From left to right the sessions, from below to above no to yes. Up and Down choose another factor."""

    chosen = Signal(str)
    """A factor was clicked or reached with the keys."""

    def __init__(self, texts: Texts) -> None:
        theme = current()
        super().__init__(background=theme.color("surface"))
        self._texts = texts
        self._factors: list[str] = []
        self._factor = ""
        self.setMouseEnabled(x=False, y=False)
        self.setMenuEnabled(False)
        self.hideButtons()
        self.setAntialiasing(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for side in ("left", "bottom"):
            axis = self.getAxis(side)
            axis.setTickFont(theme.font("small"))
            axis.setPen(theme.color("border"))
            axis.setTextPen(theme.color("muted"))
        verdicts = [texts.word("verdict", name) for name in ("no", "partly", "yes")]
        self.getAxis("left").setTicks([list(zip((0.0, 0.5, 1.0), verdicts, strict=True))])
        self.showGrid(y=True, alpha=0.25)

    def show_course(self, stages: Sequence[Stage], factor: str) -> None:
        """Draw the stages, with this factor in full."""
        self.clear()
        self._factors = [one.factor for one in stages[0].scores] if stages else []
        self._factor = factor
        days = [f"{s.session.day:%d-%m-%Y}" if s.session.day else s.session.title[:16] for s in stages]
        most = max(1, int(self.width() / (self.fontMetrics().averageCharWidth() * 14)))
        step = max(1, math.ceil(len(days) / most))
        self.getAxis("bottom").setTicks([[(n, day) for n, day in enumerate(days) if n % step == 0]])
        self.setXRange(-ROOM, len(stages) - 1 + ROOM, padding=0)
        self.setYRange(-0.08, 1.08, padding=0)
        for one in (*(name for name in self._factors if name != factor), factor):
            self._draw(stages, one, full=one == factor)

    def _draw(self, stages: Sequence[Stage], factor: str, *, full: bool) -> None:
        theme = current()
        look: dict[str, Any] = {
            "pen": pyqtgraph.mkPen(theme.color("accent" if full else "border"), width=3 if full else 1.5)
        }
        if full:
            look |= {
                "symbol": "o",
                "symbolSize": 11,
                "symbolBrush": theme.color("accent"),
                "symbolPen": theme.color("surface"),
            }
        for run in _runs([stage.score(factor).score for stage in stages]):
            line: Any = self.plot([at for at, _ in run], [height for _, height in run], **look)
            line.curve.setClickable(True, 9)
            line.sigClicked.connect(lambda *_: self.chosen.emit(factor))
        if full:
            self._label(stages, factor)

    def _label(self, stages: Sequence[Stage], factor: str) -> None:
        """Beside each place, on how many points it rests."""
        for number, stage in enumerate(stages):
            score = stage.score(factor)
            if score.score is None:
                continue
            said = f"{score.answered}/{len(score.verdicts)}"
            words = pyqtgraph.TextItem(said, color=current().color("text"), anchor=(0.5, 1.5))
            words.setFont(current().font("small"))
            if score.score > 0.9:
                words.setAnchor((0.5, -0.5))
            self.addItem(words)
            words.setPos(number, score.score)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down walk the factors."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is None or self._factor not in self._factors:
            event.ignore()
            return
        at = (self._factors.index(self._factor) + step) % len(self._factors)
        self.chosen.emit(self._factors[at])

    def sizeHint(self) -> QSize:
        """Wide, and high enough to tell the marks apart."""
        return QSize(480, round(260 * max(100, current().percent) / 100))

    def minimumSizeHint(self) -> QSize:
        """As its hint, but narrower."""
        return QSize(240, self.sizeHint().height())


def _runs(heights: Sequence[float | None]) -> list[list[tuple[int, float]]]:
    """The places one after the other that have a height; a place without one breaks the line."""
    runs: list[list[tuple[int, float]]] = [[]]
    for at, height in enumerate(heights):
        if height is not None:
            runs[-1].append((at, height))
        elif runs[-1]:
            runs.append([])
    return [run for run in runs if run]
