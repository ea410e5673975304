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
from wijkwerkplaats.report.look import look
from wijkwerkplaats.report.pictures import legend
from wijkwerkplaats.report.public import PublicInstrument
from wijkwerkplaats.report.style import ACCENT, INK, MUTED, PALE, RULE, high, wide
from wijkwerkplaats.report.text import put, shortened, two_lines, width_of
from wijkwerkplaats.texts import Texts

_HIGH: Final = 330.0
_HEADS: Final = 120.0
"""So much of a page stays free for the headings above it."""
_SIDE: Final = 22.0
_FOOT: Final = 26.0
_ROW: Final = 13.0
_LEGEND: Final = (
    (InstrumentStatus.IN_USE, "firm"), (InstrumentStatus.IDEA, "open"), (InstrumentStatus.STOPPED, "stopped"),
)  # fmt: skip
_SIGNS: Final = (40.0, 40.0, 40.0)
_TOP: Final = 16.0
_CHIP: Final = 15.0
_LEAST: Final = 9.0
_LEAST_NARROW: Final = 13.0
"""A mark is no smaller than this, for its number must be read; one that finds no room stands in the table only."""
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
        self._entries = [texts(f"report.steering.legend_{key}") for _, key in _LEGEND]
        self._foot = _FOOT + (_ROW if self._crowded else 0)
        foot = self._foot + legend.LINE * legend.lines(self._entries, 8.5, _SIGNS, wide() - _SIDE)
        self._high = min(_HIGH, high() - _HEADS - _TOP - foot)
        super().__init__(wide(), _TOP + self._high + foot, texts("report.alt.steering", fields=said))
        self._left, self._bottom = _SIDE, foot
        self._wide = self.width - 2 * _SIDE
        self._chips = self._spread()
        self._labels = self._named()

    @property
    def _crowded(self) -> bool:
        """Whether the three names below the picture need two lines."""
        names = [self._texts(f"steering_axis.{key}") for key in ("soft", "dialogue", "hard")]
        left, middle, right = (width_of(name, 8.5) for name in names)
        return max(left, right) + middle / 2 + 6 > wide() / 2 - _SIDE

    # Where everything goes

    def _spread(self) -> dict[str, Box]:
        scale_x, scale_y = (self._wide / 2 - 14) / 100, (self._high / 2 - 14) / 100
        middle_x, middle_y = self._left + self._wide / 2, self._bottom + self._high / 2
        within = Box(
            self._left + 4, self._bottom + 4, self._left + self._wide - 4, self._bottom + self._high - 4
        )
        taken = [*self._names(), *([self._middle_name()] if look().narrow else [])]
        size, least = _CHIP, _LEAST_NARROW if look().narrow else _LEAST
        while size >= least:
            chips = [
                Chip(one.id, middle_x + one.x * scale_x, middle_y + one.y * scale_y, size + 3, size)
                for one in self._instruments
            ]
            placed = spread(chips, within, taken, 2.0)
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
            bottom = self._bottom + 6 + up * (self._high - 24)
            found.append(Box(left, bottom, left + width, bottom + 12))
        return found

    def _named(self) -> dict[str, Box]:
        marks = []
        for one in self._instruments:
            box = self._chips.get(one.id)
            if box is not None:
                reach = (box.right - box.left) / 2
                width, high = width_of(self._name(one), _LABEL), look().size(_LABEL)
                x, y = (box.left + box.right) / 2, (box.top + box.bottom) / 2
                marks.append(Mark(one.id, x, y, reach, width, high))
        within = Box(
            self._left + 3, self._bottom + 3, self._left + self._wide - 3, self._bottom + self._high - 3
        )
        return place_labels(
            marks, within, [*self._names(), *map(_aired, self._chips.values()), *self._lines()]
        )

    def _lines(self) -> list[Box]:
        """No label lies over the lines between the fields, nor over the name of the middle."""
        x, y = self._left + self._wide / 2, self._bottom + self._high / 2
        wide, high = self._wide * MIDDLE / 200, self._high * MIDDLE / 200
        right, top = self._left + self._wide, self._bottom + self._high
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
        return len(self._middle_lines(half)) > 1

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
        half_x, half_y = self._wide / 2, self._high / 2
        canvas.setFillColor(PALE)
        for across, up in ((0, 1), (1, 0)):
            canvas.rect(
                self._left + across * half_x, self._bottom + up * half_y, half_x, half_y, stroke=0, fill=1
            )
        canvas.setStrokeColor(RULE)
        canvas.setLineWidth(0.8)
        canvas.rect(self._left, self._bottom, self._wide, self._high, stroke=1, fill=0)
        canvas.line(self._left + half_x, self._bottom, self._left + half_x, self._bottom + self._high)
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
        leading = look().size(8.5) + 1.5
        for at, line in enumerate(self._middle_lines(wide / 2)):
            left, base, long = x + wide / 2, y + high - 12 - at * leading, width_of(line, 8.5, fonts.STRONG)
            if long > wide - 4:  # large letters stick out
                canvas.rect(left - long / 2 - 2, base - 2.5, long + 4, leading, stroke=0, fill=1)
            put(canvas, left, base, line, 8.5, font=fonts.STRONG, color=ACCENT, anchor="middle")
            canvas.setFillColor("#FFFFFF")

    def _middle_name(self) -> Box:
        """Where the name of the middle stands."""
        half, leading = self._wide * MIDDLE / 200, look().size(8.5) + 1.5
        lines = self._middle_lines(half)
        reach = max(width_of(line, 8.5, fonts.STRONG) for line in lines) / 2
        x, top = self._left + self._wide / 2, self._bottom + self._high * (0.5 + MIDDLE / 200) - 3
        return Box(x - reach, top - leading * len(lines), x + reach, top)

    def _middle_lines(self, half: float) -> list[str]:
        """The name of the middle, on one line or two."""
        room = 2 * half + (24 if look().narrow else -8)
        return two_lines(self._title(SteeringField.MULTIPLE), room, 8.5, fonts.STRONG)

    def _axes(self) -> None:
        texts, middle = self._texts, self._left + self._wide / 2
        put(self.canv, self._left, self._bottom - 13, texts("steering_axis.soft"), 8.5, color=MUTED)
        right = self._left + self._wide
        put(self.canv, right, self._bottom - 13, texts("steering_axis.hard"), 8.5, color=MUTED, anchor="end")
        top = self._bottom + self._high + 5
        put(self.canv, middle, top, texts("steering_axis.distance"), 8.5, color=MUTED, anchor="middle")
        low = self._bottom - 13 - (_ROW if self._crowded else 0)
        put(self.canv, middle, low, texts("steering_axis.dialogue"), 8.5, color=MUTED, anchor="middle")

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
        for number, (x, line) in enumerate(legend.spots(self._entries, 8.5, _SIGNS, self.width - self._left)):
            x, y = x + self._left, self._bottom - self._foot - legend.LINE * (line + 1) + 4
            self._swatch(_LEGEND[number][0], x, y)
            put(self.canv, x + 20, y, self._entries[number], 8.5, color=MUTED)

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
