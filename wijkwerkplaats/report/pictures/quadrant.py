"""The steering quadrant (§5.4, fig. 5.4): four fields and a middle, with a numbered mark for each instrument."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from wijkwerkplaats.analysis.labels import Box, Mark, place_labels
from wijkwerkplaats.analysis.spread import Chip, spread
from wijkwerkplaats.analysis.steering import MIDDLE
from wijkwerkplaats.model.words import InstrumentStatus, SteeringField
from wijkwerkplaats.report import fonts
from wijkwerkplaats.report.blocks import Whole
from wijkwerkplaats.report.public import PublicInstrument
from wijkwerkplaats.report.style import ACCENT, INK, MUTED, PALE, RULE, wide
from wijkwerkplaats.report.text import put, shortened, two_lines, width_of
from wijkwerkplaats.texts import Texts

_HIGH: Final = 330.0
_SIDE: Final = 22.0
_FOOT: Final = 40.0
_TOP: Final = 16.0
_CHIP: Final = 15.0
_LABEL: Final = 8.0
_ROOM: Final = 110.0
_FIRM: Final = (InstrumentStatus.AGREED, InstrumentStatus.IN_USE)
_CORNERS: Final = {
    SteeringField.DIRECT: (0.0, 1.0),
    SteeringField.REGULATE: (1.0, 1.0),
    SteeringField.CONNECT: (0.0, 0.0),
    SteeringField.STIMULATE: (1.0, 0.0),
}


class QuadrantPicture(Whole):
    """Filled marks are agreed or in use, open ones are still thought about, crossed ones have stopped."""

    def __init__(
        self, instruments: Sequence[PublicInstrument], counts: Mapping[SteeringField, int], texts: Texts
    ) -> None:
        self._instruments, self._texts, self._counts = instruments, texts, counts
        said = "; ".join(self._title(field) for field in SteeringField)
        super().__init__(wide(), _TOP + _HIGH + _FOOT, texts("report.alt.steering", fields=said))
        self._left, self._bottom = _SIDE, _FOOT
        self._wide = self.width - 2 * _SIDE
        self._chips = self._spread()
        self._labels = self._named()

    # Where everything goes

    def _spread(self) -> dict[str, Box]:
        scale_x, scale_y = (self._wide / 2 - 14) / 100, (_HIGH / 2 - 14) / 100
        middle_x, middle_y = self._left + self._wide / 2, self._bottom + _HIGH / 2
        within = Box(self._left + 4, self._bottom + 4, self._left + self._wide - 4, self._bottom + _HIGH - 4)
        size = _CHIP
        while size > 4:
            chips = [
                Chip(one.id, middle_x + one.x * scale_x, middle_y + one.y * scale_y, size + 3, size)
                for one in self._instruments
            ]
            placed = spread(chips, within, self._names(), 2.0)
            if len(placed) == len(chips):
                return placed
            size -= 2
        return placed

    def _names(self) -> list[Box]:
        """The names of the fields keep their corners."""
        found = []
        for field, (across, up) in _CORNERS.items():
            width = width_of(self._title(field), 10, fonts.STRONG)
            left = self._left + 8 + across * (self._wide - 16 - width)
            bottom = self._bottom + 6 + up * (_HIGH - 24)
            found.append(Box(left, bottom, left + width, bottom + 12))
        return found

    def _named(self) -> dict[str, Box]:
        marks = []
        for one in self._instruments:
            box = self._chips.get(one.id)
            if box is not None:
                reach = (box.right - box.left) / 2
                width = width_of(self._name(one), _LABEL)
                marks.append(
                    Mark(one.id, (box.left + box.right) / 2, (box.top + box.bottom) / 2, reach, width, _LABEL)
                )
        within = Box(self._left + 3, self._bottom + 3, self._left + self._wide - 3, self._bottom + _HIGH - 3)
        return place_labels(
            marks, within, [*self._names(), *map(_aired, self._chips.values()), *self._lines()]
        )

    def _lines(self) -> list[Box]:
        """No label lies over the lines between the fields, nor over the name of the middle."""
        x, y = self._left + self._wide / 2, self._bottom + _HIGH / 2
        wide, high = self._wide * MIDDLE / 200, _HIGH * MIDDLE / 200
        right, top = self._left + self._wide, self._bottom + _HIGH
        return [
            Box(x - wide, y + high - (26 if self._long_middle(wide) else 16), x + wide, y + high),
            Box(x - wide - 0.5, y - high, x - wide + 0.5, y + high),
            Box(x + wide - 0.5, y - high, x + wide + 0.5, y + high),
            Box(x - wide, y - high - 0.5, x + wide, y - high + 0.5),
            Box(x - 0.5, self._bottom, x + 0.5, y - high), Box(x - 0.5, y + high, x + 0.5, top),
            Box(self._left, y - 0.5, x - wide, y + 0.5), Box(x + wide, y - 0.5, right, y + 0.5),
        ]  # fmt: skip

    def _long_middle(self, half: float) -> bool:
        """Whether the name of the middle takes two lines."""
        return len(two_lines(self._title(SteeringField.MULTIPLE), 2 * half - 8, 8.5, fonts.STRONG)) > 1

    def _title(self, field: SteeringField) -> str:
        return f"{self._texts.word('steering_field', field)}: {self._counts[field]}"

    @staticmethod
    def _name(one: PublicInstrument) -> str:
        return shortened(one.name, _ROOM, _LABEL)

    # Drawing

    def draw(self) -> None:
        """The fields, the axes, the marks, the names."""
        self._fields()
        self._axes()
        for number, one in enumerate(self._instruments, start=1):
            if one.id in self._chips:
                self._mark(number, one, self._chips[one.id])
            if one.id in self._labels:
                box = self._labels[one.id]
                put(self.canv, box.left, box.top + 1.6, self._name(one), _LABEL)
        self._legend()

    def _fields(self) -> None:
        canvas = self.canv
        half_x, half_y = self._wide / 2, _HIGH / 2
        canvas.setFillColor(PALE)
        for across, up in ((0, 1), (1, 0)):
            canvas.rect(
                self._left + across * half_x, self._bottom + up * half_y, half_x, half_y, stroke=0, fill=1
            )
        canvas.setStrokeColor(RULE)
        canvas.setLineWidth(0.8)
        canvas.rect(self._left, self._bottom, self._wide, _HIGH, stroke=1, fill=0)
        canvas.line(self._left + half_x, self._bottom, self._left + half_x, self._bottom + _HIGH)
        canvas.line(self._left, self._bottom + half_y, self._left + self._wide, self._bottom + half_y)
        self._middle(half_x, half_y)
        for field, box in zip(_CORNERS, self._names(), strict=True):
            put(canvas, box.left, box.top + 2, self._title(field), 10, font=fonts.STRONG, color=ACCENT)

    def _middle(self, half_x: float, half_y: float) -> None:
        canvas = self.canv
        wide, high = half_x * MIDDLE / 50, half_y * MIDDLE / 50
        x, y = self._left + half_x - wide / 2, self._bottom + half_y - high / 2
        canvas.setFillColor("#FFFFFF")
        canvas.setDash(4, 3)
        canvas.roundRect(x, y, wide, high, 8, stroke=1, fill=1)
        canvas.setDash()
        lines = two_lines(self._title(SteeringField.MULTIPLE), wide - 8, 8.5, fonts.STRONG)
        for at, line in enumerate(lines):
            place = (x + wide / 2, y + high - 12 - at * 10)
            put(canvas, *place, line, 8.5, font=fonts.STRONG, color=ACCENT, anchor="middle")

    def _axes(self) -> None:
        texts, middle = self._texts, self._left + self._wide / 2
        put(self.canv, self._left, self._bottom - 13, texts("steering_axis.soft"), 8.5, color=MUTED)
        right = self._left + self._wide
        put(self.canv, right, self._bottom - 13, texts("steering_axis.hard"), 8.5, color=MUTED, anchor="end")
        top = self._bottom + _HIGH + 5
        put(self.canv, middle, top, texts("steering_axis.distance"), 8.5, color=MUTED, anchor="middle")
        put(
            self.canv,
            middle,
            self._bottom - 13,
            texts("steering_axis.dialogue"),
            8.5,
            color=MUTED,
            anchor="middle",
        )

    def _mark(self, number: int, one: PublicInstrument, box: Box) -> None:
        canvas, firm = self.canv, one.status in _FIRM
        wide, high = box.right - box.left, box.bottom - box.top
        canvas.setLineWidth(1)
        canvas.setStrokeColor(ACCENT)
        canvas.setFillColor(ACCENT if firm else "#FFFFFF")
        canvas.roundRect(box.left, box.top, wide, high, min(4, high / 3), stroke=1, fill=1)
        size = min(9.0, high * 0.62)
        color = "#FFFFFF" if firm else INK
        x, y = (box.left + box.right) / 2, (box.top + box.bottom) / 2
        put(canvas, x, y - size * 0.34, str(number), size, font=fonts.STRONG, color=color, anchor="middle")
        if one.status is InstrumentStatus.STOPPED:
            canvas.setStrokeColor(INK)
            canvas.line(box.left, box.top, box.right, box.bottom)

    def _legend(self) -> None:
        x, y, texts = self._left, 4.0, self._texts
        for status, key in (
            (InstrumentStatus.IN_USE, "firm"), (InstrumentStatus.IDEA, "open"), (InstrumentStatus.STOPPED, "stopped")
        ):  # fmt: skip
            self._swatch(status, x, y)
            text = texts(f"report.steering.legend_{key}")
            put(self.canv, x + 20, y, text, 8.5, color=MUTED)
            x += width_of(text, 8.5) + 40

    def _swatch(self, status: InstrumentStatus, x: float, y: float) -> None:
        canvas: Any = self.canv
        canvas.setStrokeColor(ACCENT)
        canvas.setFillColor(ACCENT if status in _FIRM else "#FFFFFF")
        canvas.roundRect(x, y - 2, 14, 11, 3, stroke=1, fill=1)
        if status is InstrumentStatus.STOPPED:
            canvas.setStrokeColor(INK)
            canvas.line(x, y - 2, x + 14, y + 9)


def _aired(box: Box) -> Box:
    """A mark with some air around it."""
    return Box(box.left - 2, box.top - 2, box.right + 2, box.bottom + 2)
