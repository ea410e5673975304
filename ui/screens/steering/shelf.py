"""The library of instruments as rows: grouped by kind, filtered by words, each painted with its explanation."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.theme import current
from ui.widgets.layout import plain_tip
from wijkwerkplaats.method.model import Instrument
from wijkwerkplaats.texts import Texts

Index = QModelIndex | QPersistentModelIndex
Row = Instrument | str
PAD = 8
InstrumentRole = Qt.ItemDataRole.UserRole + 1
UsedRole = Qt.ItemDataRole.UserRole + 2


class Shelf(QAbstractListModel):
    """Instruments of the library under the name of their kind; a heading is a row that cannot be chosen."""

    def __init__(
        self, instruments: Sequence[Instrument], texts: Texts, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._texts = texts
        names = {one.kind: texts.word("instrument_kind", one.kind) for one in instruments}
        self._all = sorted(instruments, key=lambda one: (names[one.kind].casefold(), one.title.casefold()))
        self._haystacks = {one.id: self._haystack(one) for one in instruments}
        self._used: frozenset[str] = frozenset()
        self._rows: list[Row] = []
        self.look_for("")

    def _haystack(self, one: Instrument) -> str:
        words = self._texts.word("instrument_kind", one.kind), self._texts.word("steering_field", one.field)
        return " ".join((one.title, one.text, *words)).casefold()

    def look_for(self, words: str) -> None:
        """Keep the instruments that have all these words; those with the words in their name come with their kind."""
        wanted = words.casefold().split()
        rows: list[Row] = []
        for one in self._all:
            if all(word in self._haystacks[one.id] for word in wanted):
                kind = self._texts.word("instrument_kind", one.kind)
                if not rows or self._kind_of(rows[-1]) != one.kind:
                    rows.append(kind)
                rows.append(one)
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    @staticmethod
    def _kind_of(row: Row) -> str:
        return row.kind if isinstance(row, Instrument) else ""

    def set_used(self, used: frozenset[str]) -> None:
        """Mark what stands in the quadrant already; it may be placed again."""
        if used != self._used:
            self._used = used
            self.dataChanged.emit(self.index(0), self.index(max(0, self.rowCount() - 1)))

    def best(self, words: str) -> int:
        """The row to offer first: an instrument of this name, one that starts so, or the first one; -1 for none."""
        name = " ".join(words.split()).casefold()
        titles = [
            (row, one.title.casefold()) for row, one in enumerate(self._rows) if isinstance(one, Instrument)
        ]
        for fits in (name.__eq__, lambda title: title.startswith(name), lambda title: name in title):
            found = next((row for row, title in titles if fits(title)), None)
            if found is not None:
                return found
        return titles[0][0] if titles else -1

    def instrument(self, row: int) -> Instrument | None:
        """The instrument in a row; None for a heading."""
        found = self._rows[row] if 0 <= row < len(self._rows) else None
        return found if isinstance(found, Instrument) else None

    def rowCount(self, parent: Index | None = None) -> int:
        """Instruments and headings."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Title, explanation, and whether it is in use."""
        row = self._rows[index.row()]
        if isinstance(row, str):
            return row if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole) else None
        field = self._texts.word("steering_field", row.field)
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.title}. {field}. {row.text}"
        if role == Qt.ItemDataRole.ToolTipRole:
            source = f" · § {row.section}" if row.section else ""
            return plain_tip(f"{row.title}\n{field}{source}\n{row.text}")
        if role == InstrumentRole:
            return row
        return row.id in self._used if role == UsedRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings cannot be chosen."""
        if isinstance(self._rows[index.row()], str):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class ShelfDelegate(QStyledItemDelegate):
    """Paints a heading, or an instrument with two lines of explanation."""

    LINES = 2

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """A heading is one line, an instrument three."""
        small = QFontMetrics(current().font("small")).lineSpacing()
        if index.data(InstrumentRole) is None:
            return QSize(120, small + 2 * PAD)
        return QSize(120, QFontMetrics(current().font()).height() + self.LINES * small + PAD + 4)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Heading or instrument."""
        painter.save()
        theme = current()
        one = index.data(InstrumentRole)
        area: QRect = option.rect
        area = area.adjusted(PAD, 0, -PAD, 0)
        if one is None:
            painter.setPen(theme.color("muted"))
            painter.setFont(theme.font("small", bold=True))
            painter.drawText(area, Qt.AlignmentFlag.AlignBottom, str(index.data()))
        else:
            self._paint_instrument(painter, option, area, one, bool(index.data(UsedRole)))
        painter.restore()

    def _paint_instrument(
        self, painter: QPainter, option: QStyleOptionViewItem, area: QRect, one: Instrument, used: bool
    ) -> None:
        theme = current()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("selection"))
            painter.drawRoundedRect(area.adjusted(2 - PAD, 1, PAD - 2, -1), 6, 6)
        area = area.adjusted(0, PAD // 2, 0, 0)
        font = theme.font()
        high = QFontMetrics(font).height()
        wide = area.width() - (high if used else 0)
        painter.setFont(font)
        painter.setPen(theme.color("text"))
        title = QFontMetrics(font).elidedText(one.title, Qt.TextElideMode.ElideRight, wide)
        painter.drawText(QRect(area.left(), area.top(), wide, high), Qt.AlignmentFlag.AlignVCenter, title)
        if used:
            theme.icon("check", "accent").paint(
                painter, QRect(area.right() - high + 6, area.top() + 2, high - 6, high - 4)
            )
        font = theme.font("small")
        painter.setFont(font)
        painter.setPen(theme.color("muted"))
        about = QRect(
            area.left(), area.top() + high, area.width(), self.LINES * QFontMetrics(font).lineSpacing() + 2
        )
        text = _fitting(one.text, QFontMetrics(font), about)
        painter.drawText(about, int(Qt.AlignmentFlag.AlignTop) | Qt.TextFlag.TextWordWrap.value, text)


def _fitting(text: str, metrics: QFontMetrics, area: QRect) -> str:
    """As many words as fit in the area."""
    words = text.split()
    flags = Qt.TextFlag.TextWordWrap.value
    wide = QRect(0, 0, area.width(), 10_000)
    low, high = 0, len(words)
    if metrics.boundingRect(wide, flags, text).height() <= area.height():
        return text
    while low < high - 1:
        middle = (low + high) // 2
        tried = " ".join(words[:middle]) + "…"
        low, high = (
            (middle, high)
            if metrics.boundingRect(wide, flags, tried).height() <= area.height()
            else (low, middle)
        )
    return " ".join(words[:low]) + "…"
