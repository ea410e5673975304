"""What reading a sheet will do, row by row."""

from __future__ import annotations

from dataclasses import dataclass
from operator import attrgetter

from PySide6.QtWidgets import QFrame, QTableView, QWidget

from ui.desk import Desk
from ui.widgets.combo import Combo
from ui.widgets.layout import GRID, column, label, row
from ui.widgets.records import Column
from ui.widgets.table import RecordTable
from wijkwerkplaats.exchange.party_cells import field_name
from wijkwerkplaats.exchange.party_import import ImportPlan, RowReport

OUTCOMES = ("new", "updated", "same", "refused")
_SIGNS = {"new": "plus", "updated": "pencil", "same": "check", "refused": "circle-alert"}
ROWS_SEEN = 9


@dataclass(frozen=True, slots=True)
class _Line:
    id: str
    report: RowReport


class ReportCard(QFrame):
    """A sentence with the counts, and a table with all rows that need a look first."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._texts = desk.texts
        self._lines: list[_Line] = []
        self.summary = label("")
        self.unused = label("", "hint")
        self.which = Combo()
        self.which.setAccessibleName(self.tr("Which rows the report shows"))
        self.table = RecordTable(desk, self._columns(), name=self.tr("Report row by row"))
        self.table.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        height = self.table.verticalHeader().defaultSectionSize()
        self.table.setMinimumHeight(ROWS_SEEN * height // 2)
        self.table.setFixedHeight(ROWS_SEEN * height)
        self.which.activated.connect(self._on_which)
        head = row(self.summary, self.which)
        head.setStretch(0, 1)
        title = label(self.tr("3. What is going to happen"), "heading")
        self.setLayout(column(title, head, self.unused, self.table, margins=2 * GRID))

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(title=self.tr("Row"), read=attrgetter("report.number"), kind="number", width=56),
            Column(title=self.tr("Party"), read=attrgetter("report.name"), width=180),
            Column(title=self.tr("What"), read=self._outcome, icon=_sign, width=136),
            Column(title=self.tr("Remarks"), read=self._remarks, width=220),
        )

    def show_plan(self, plan: ImportPlan) -> None:
        """Show a plan."""
        texts = self._texts
        counts = {outcome: plan.count(outcome) for outcome in OUTCOMES}
        self.summary.setText(texts("import_party.total", **counts))
        self.unused.setText(texts("import_party.unknown_heads", heads=", ".join(plan.unknown_heads)[:300]))
        self.unused.setVisible(bool(plan.unknown_heads))
        remarked = sum(bool(one.remarks) for one in plan.rows)
        self.which.clear()
        self.which.addItem(self.tr("All rows: {0}").format(len(plan.rows)), "")
        self.which.addItem(self.tr("With a remark: {0}").format(remarked), "remarks")
        for outcome, count in counts.items():
            if count:
                self.which.addItem(f"{texts(f'import_party.{outcome}')}: {count}", outcome)
        self._lines = [_Line(str(number), one) for number, one in enumerate(plan.rows)]
        self.table.set_records(self._lines)
        self._on_which()

    def _on_which(self) -> None:
        wanted = self.which.currentData()
        self.table.filter(_Only(wanted) if wanted else None)

    def _outcome(self, line: _Line) -> str:
        return self._texts(f"import_party.{line.report.outcome}")

    def _remarks(self, line: _Line) -> str:
        changed = ", ".join(field_name(name, self._texts) for name in line.report.changed)
        told = [self.tr("Changes: {0}").format(changed)] if changed else []
        return "; ".join([*line.report.remarks, *told])


class _Only:
    """Holds for rows with an outcome, or with a remark."""

    def __init__(self, wanted: str) -> None:
        self._wanted = wanted

    def __call__(self, line: _Line) -> bool:
        return bool(line.report.remarks) if self._wanted == "remarks" else line.report.outcome == self._wanted


def _sign(line: _Line) -> str:
    return _SIGNS[line.report.outcome]
