"""Parties against domains: who works on what, and where nobody does."""

from __future__ import annotations

import functools
from collections import Counter
from collections.abc import Sequence
from operator import attrgetter

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from ui.desk import Desk
from ui.theme import current
from ui.widgets.layout import button, column, label, row
from ui.widgets.records import Column
from ui.widgets.table import RecordTable
from wijkwerkplaats.edits import common
from wijkwerkplaats.model import Relation, Stakeholder
from wijkwerkplaats.model.words import Domain

LARGE = 150
"""From this size of text on, a screen has room for a few parties only."""


class DomainPanel(QWidget):
    """A row for each party, a box for each domain; the head of a column tells how many there are."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.blind = label("", "warn")
        self.without = label("", "hint")
        self._write = _DomainWriter(desk)
        columns = [
            Column(title=self.tr("Party"), read=attrgetter("name"), width=210),
            *(
                Column(
                    title=desk.texts.word("domain", domain),
                    read=functools.partial(_works_on, domain),
                    write=functools.partial(self._write.toggle, domain),
                    kind="check",
                    width=46,
                    tip=desk.texts.word("domain", domain),
                )
                for domain in Domain
            ),
        ]
        self.table = RecordTable(desk, columns, name=self.tr("Parties and domains"), parent=self)
        self.header = SteepHeader(self.table)
        self.table.setHorizontalHeader(self.header)
        self.header.setSectionsClickable(True)
        self.table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        for number, one in enumerate(columns):
            self.table.setColumnWidth(number, one.width * current().percent // 100)
        rows = (6 if current().percent < LARGE else 3) * self.table.verticalHeader().defaultSectionSize()
        self.table.setMinimumHeight(self.header.sizeHint().height() + rows)
        self._shown: Sequence[Stakeholder] = ()
        self.save = button(self.tr("Save picture…"), "image", role="flat")
        self.save.clicked.connect(self._on_save)
        self.setLayout(column(self.blind, self.without, self.table, row(self.save, 1)))

    def show_parties(self, parties: Sequence[Stakeholder], _relations: Sequence[Relation]) -> None:
        """Show these parties."""
        self._shown = parties
        self.save.setEnabled(bool(parties))
        texts = self._desk.texts
        counts = Counter(domain for party in parties for domain in set(party.domains))
        blind = [texts.word("domain", domain) for domain in Domain if not counts[domain]]
        self.blind.setText(self.tr("Nobody works on: {0}.").format(", ".join(blind)))
        self.blind.setVisible(bool(blind))
        without = sum(not party.domains for party in parties)
        self.without.setText(self.tr("Parties without a domain: {0}.").format(without))
        self.without.setVisible(bool(without))
        self.header.counts = [-1, *(counts[domain] for domain in Domain)]
        self.table.set_records(parties)
        self.header.viewport().update()

    def _on_save(self) -> None:
        from ui.screens.stakeholders.picture_file import save_drawing
        from ui.screens.stakeholders.table_pictures import domains_sheet, domains_title

        save_drawing(
            self._desk, self, domains_title(), functools.partial(domains_sheet, self._desk, self._shown)
        )

    def choose(self, key: str) -> None:
        """Mark the row of a party."""
        self.table.choose(key)


class SteepHeader(QHeaderView):
    """Titles from bottom to top, so that twelve narrow columns fit; below each its count."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.counts: Sequence[int] = ()
        self.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
        self.setSortIndicatorShown(True)

    def sizeHint(self) -> QSize:
        """As high as the longest title is wide."""
        metrics, model = QFontMetrics(current().font("small")), self.model()
        titles = [str(model.headerData(n, Qt.Orientation.Horizontal)) for n in range(1, self.count())]
        longest = max(map(metrics.horizontalAdvance, titles), default=60)
        most = 8 if current().percent < LARGE else 5  # the parties need room too; tips tell the rest
        return QSize(
            super().sizeHint().width(), min(longest + 12, most * metrics.height()) + metrics.height() + 28
        )

    def paintSection(self, painter: QPainter, rect: QRect, number: int) -> None:
        """The first title lies, the others stand."""
        theme = current()
        painter.save()
        painter.fillRect(rect, theme.color("sunken"))
        painter.setFont(theme.font("small", bold=True))
        painter.setPen(theme.color("text"))
        title = str(self.model().headerData(number, Qt.Orientation.Horizontal))
        line = painter.fontMetrics().height()
        count = self.counts[number] if number < len(self.counts) else -1
        foot = QRect(rect.left(), rect.bottom() - line - 6, rect.width(), line)
        if not number:
            painter.drawText(foot.adjusted(10, 0, -4, 0), Qt.AlignmentFlag.AlignLeft, title)
            painter.restore()
            return
        if not count:
            painter.fillRect(rect, theme.color("warn_soft"))
        painter.drawText(foot, Qt.AlignmentFlag.AlignHCenter, str(count) if count else "–")
        painter.translate(rect.left(), foot.top() - 6)
        painter.rotate(-90)
        painter.setFont(theme.font("small"))
        room = QRect(0, 0, foot.top() - 10 - rect.top(), rect.width())
        words = painter.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
        painter.restore()


class _DomainWriter:
    """Adds a domain to a party, or takes it away."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def toggle(self, domain: Domain, party: Stakeholder, on: object) -> None:
        newest = self._desk.gate.get(Stakeholder, party.id) or party
        kept = tuple(one for one in newest.domains if one is not domain)
        self._desk.do(common.set_field, newest, "domains", (*kept, domain) if on else kept)


def _works_on(domain: Domain, party: Stakeholder) -> bool:
    return domain in party.domains
