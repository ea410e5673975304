"""Reading parties from a sheet: choose, look, change the columns, see row by row what happens, and only then write."""

from __future__ import annotations

import dataclasses
import functools
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QProgressBar, QWidget

from ui import ask
from ui.desk import Desk
from ui.returned import tell_returned
from ui.screens.stakeholders.form_bits import captioned
from ui.screens.stakeholders.import_columns import ColumnPicks
from ui.screens.stakeholders.import_report import ReportCard
from ui.screens.stakeholders.sub_page import SubPage
from ui.screens.stakeholders.work import Stop, Work
from ui.widgets.combo import Combo
from ui.widgets.flow import FlowLayout
from ui.widgets.layout import button, card, label, row
from ui.widgets.save_out import save_blank
from wijkwerkplaats.errors import WijkError
from wijkwerkplaats.exchange.party_import import (
    Base,
    Heads,
    ImportPlan,
    base_of,
    carry_out,
    find_heads,
    judge,
)
from wijkwerkplaats.exchange.sheet_notes import SheetNotes
from wijkwerkplaats.exchange.sheets import SheetLook, look, read_rows
from wijkwerkplaats.exchange.write import write_whole
from wijkwerkplaats.texts import Texts

ENCODINGS = ("utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le", "iso8859-15", "mac_roman", "cp850")


@dataclasses.dataclass(frozen=True, slots=True)
class Sheet:
    """What was read: all rows, and where the heads stand."""

    seen: SheetLook
    rows: list[list[str]]
    heads: Heads
    notes: SheetNotes


class ImportPage(SubPage):
    """Nothing is written until it is confirmed; then all of it as one step."""

    imported = Signal(str, str)
    """Done: what to say, and the key of the first party."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.title.setText(self.tr("Read a list of parties"))
        self.setAcceptDrops(True)
        self._desk = desk
        self._path: Path | None = None
        self._sheet: Sheet | None = None
        self._plan: ImportPlan | None = None
        self._work: Work | None = None
        desk.released.connect(self._halt)
        self.choose = button(self.tr("Choose a file…"), "folder-open", role="primary")
        self.template = button(self.tr("Save an empty template…"), "file-down", role="flat")
        self.example = button(self.tr("Save an example…"), "file-text", role="flat")
        self.said = label("", "problem")
        self.progress = QProgressBar()
        self.stop = button(self.tr("Stop"), "x", role="flat")
        self.columns = ColumnPicks(desk.texts)
        self.report = ReportCard(desk)
        self.go = button("", "check", role="primary")
        self._build()
        self._connect()

    # Building

    def _build(self) -> None:
        self.file = label("", "heading")
        self.notes = label("", "hint")
        self.delimiter = Combo()
        self.encoding = Combo()
        self.sheets = Combo()
        self._fill_choices()
        self.how = QWidget()
        self._picks = [
            captioned(self.tr("Between the columns"), self.delimiter),
            captioned(self.tr("Letters"), self.encoding),
            captioned(self.tr("Sheet"), self.sheets),
        ]
        self.how.setLayout(FlowLayout(*self._picks, spacing=16))
        hint = self.tr("xlsx, ods or csv. You may also drop a file here. Nothing changes until you say so.")
        choosing = QWidget()
        choosing.setLayout(FlowLayout(self.choose, self.template, self.example))
        busy = row(self.progress, self.stop)
        busy.setStretch(0, 1)
        self._busy = QWidget()
        self._busy.setLayout(busy)
        first = card(
            choosing, label(hint, "hint"), self.file, self.how, self.notes, title=self.tr("1. Which file?")
        )
        self.foot = QWidget()
        self.foot.setLayout(row(self.go, 1))
        for widget in (first, self.said, self._busy, self.columns, self.report, self.foot):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self.progress.setAccessibleName(self.tr("Progress of reading"))

    def _fill_choices(self) -> None:
        for sign, name in (
            (";", self.tr("Semicolon ;")),
            (",", self.tr("Comma ,")),
            ("\t", self.tr("Tab")),
            ("|", self.tr("Bar |")),
            (":", self.tr("Colon :")),
        ):
            self.delimiter.addItem(name, sign)
        names = {
            "utf-8-sig": self.tr("UTF-8 (Excel)"),
            "cp1252": self.tr("Windows (cp1252)"),
            "mac_roman": self.tr("Older Mac (Mac Roman)"),
            "cp850": self.tr("Older DOS (cp850)"),
        }
        for name in ENCODINGS:
            self.encoding.addItem(names.get(name, name.upper()), name)

    def _connect(self) -> None:
        self.choose.clicked.connect(self._on_choose)
        self.template.clicked.connect(self._on_template)
        self.example.clicked.connect(self._on_example)
        self.stop.clicked.connect(self._on_stop)
        self.go.clicked.connect(self._on_go)
        self.columns.changed.connect(self._judge)
        self.delimiter.activated.connect(self._on_how)
        self.encoding.activated.connect(self._on_how)
        self.sheets.activated.connect(self._on_how)

    # Choosing

    def arrive(self) -> None:
        """Begin anew."""
        self._halt()
        self._path = self._sheet = self._plan = None
        self._show()
        self.choose.setFocus()

    def _on_choose(self) -> None:
        pattern = self.tr("Lists") + " (*.xlsx *.xlsm *.ods *.csv *.tsv *.txt)"
        path = ask.open_path(self, self.tr("Read a list of parties"), Path.home(), pattern)
        if path is not None:
            self.read(path)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A file is welcome."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read the file that was dropped."""
        for url in event.mimeData().urls()[:1]:
            if url.isLocalFile():
                self.read(Path(url.toLocalFile()))

    def _on_template(self) -> None:
        save_blank(
            self._desk, self, self._write_template, title=self.tr("Save an empty template"),
            suggestion=Path.home() / self.tr("parties.xlsx"), pattern="Excel (*.xlsx);;CSV (*.csv)",
        )  # fmt: skip

    def _write_template(self, target: Path) -> None:
        from wijkwerkplaats.exchange.party_export import csv_template, template

        make = csv_template if target.suffix.lower() == ".csv" else template
        write_whole(target, make(self._desk.texts))

    def _on_example(self) -> None:
        save_blank(
            self._desk, self, self._write_example, title=self.tr("Save an example"),
            suggestion=Path.home() / self.tr("example.csv"), pattern="CSV (*.csv)",
        )  # fmt: skip

    def _write_example(self, target: Path) -> None:
        from wijkwerkplaats.demo.party_list import example_csv

        write_whole(target, example_csv(self._desk.language))

    # Reading

    def read(self, path: Path, seen: SheetLook | None = None) -> None:
        """Read a file; as it looks, or as `seen` says."""
        self._path, self._sheet, self._plan = path, None, None
        self._start(functools.partial(_read, path, seen), self._on_read)

    def _on_how(self) -> None:
        if self._sheet is not None and self._path is not None:
            seen = dataclasses.replace(
                self._sheet.seen,
                delimiter=self.delimiter.currentData() or "",
                encoding=self.encoding.currentData() or "",
                sheet=max(0, self.sheets.currentIndex()),
            )
            self.read(self._path, seen)

    def _on_read(self, sheet: Sheet) -> None:
        self._sheet = sheet
        seen = sheet.seen
        self.delimiter.setCurrentIndex(max(0, self.delimiter.findData(seen.delimiter)))
        self.encoding.setCurrentIndex(max(0, self.encoding.findData(seen.encoding)))
        self.sheets.clear()
        self.sheets.addItems(list(seen.sheets))
        self.sheets.setCurrentIndex(seen.sheet)
        self.notes.setText("\n".join(sheet.notes.sentences(self._desk.texts)))
        self.columns.show_sheet(sheet.heads, sheet.rows)
        self._judge()

    def _judge(self) -> None:
        sheet, columns = self._sheet, self.columns.columns()
        if sheet is None:
            return
        self._plan = None
        self._start(
            functools.partial(_judge, base_of(self._desk.gate), sheet, self._desk.texts, columns),
            self._on_judged,
        )

    def _on_judged(self, plan: ImportPlan) -> None:
        self._plan = plan
        self.report.show_plan(plan)
        self._show()

    def _start(self, do: functools.partial[Any], then: Callable[..., None]) -> None:
        self._halt()
        work = Work(do, self)
        self._work = work
        work.advanced.connect(self._on_advanced)
        work.done.connect(self._on_done)
        work.done.connect(then)
        work.refused.connect(self._on_refused)
        work.broke.connect(self._on_broke)
        self.progress.setRange(0, 0)
        self._show()
        work.start()

    def _on_advanced(self, count: int) -> None:
        self.progress.setFormat(self.tr("Row {0}").format(count))
        self.progress.setRange(0, max(count, len(self._sheet.rows) if self._sheet is not None else 0))
        self.progress.setValue(count)

    def _on_done(self) -> None:
        self._work = None

    def _on_refused(self, problem: WijkError) -> None:
        self._work = None
        self._say(problem)

    def _on_broke(self, problem: Exception) -> None:
        self._work = None
        self._show()
        raise problem

    def _on_stop(self) -> None:
        self._halt()
        self._sheet = self._plan = self._path = None
        self._show()

    def _halt(self) -> None:
        if self._work is not None:
            self._work.stop()
            self._work = None

    # Showing

    def _say(self, problem: WijkError) -> None:
        self._show()
        self.said.setText(self._desk.texts.error(problem))
        self.said.show()

    def _show(self) -> None:
        """Show only what there is to see now."""
        sheet, busy, plan = self._sheet, self._work is not None, self._plan
        self.said.hide()
        self.file.setText(self._path.name if self._path is not None else "")
        self.file.setVisible(self._path is not None)
        self.how.setVisible(sheet is not None and (sheet.seen.kind == "csv" or len(sheet.seen.sheets) > 1))
        self.notes.setVisible(sheet is not None and bool(self.notes.text()))
        if sheet is not None:
            text = sheet.seen.kind == "csv"
            for pick, shown in zip(self._picks, (text, text, len(sheet.seen.sheets) > 1), strict=True):
                pick.setVisible(shown)
        self._busy.setVisible(busy)
        self.columns.setVisible(sheet is not None)
        self.report.setVisible(plan is not None)
        self.foot.setVisible(plan is not None)
        if plan is not None:
            self.go.setText(self.tr("Read in: {0}").format(len(plan.touched)))
            self.go.setEnabled(bool(plan.touched) and self._desk.editable)

    # Writing

    def _on_go(self) -> None:
        plan, path = self._plan, self._path
        if plan is None or path is None or not plan.touched:
            return
        self._desk.flush()
        try:
            self._desk.back_up("import")
        except WijkError as problem:
            self._desk.report(problem)
            return
        self._desk.do(carry_out, plan, path.name)
        if self._desk.gate.editable:
            words = self.tr("Read: {0} new, {1} updated.").format(plan.count("new"), plan.count("updated"))
            self.imported.emit(words, next(iter(plan.touched)))
            tell_returned(self._desk, self.window())


def _read(path: Path, seen: SheetLook | None, stop: Stop) -> Sheet:
    seen, notes = seen or look(path), SheetNotes()
    rows = []
    for row_ in read_rows(path, seen, notes):
        rows.append(row_)
        if len(rows) % 500 == 0 and stop(len(rows)):
            break
    return Sheet(seen, rows, find_heads(rows[:10]), notes)


def _judge(base: Base, sheet: Sheet, words: Texts, columns: Mapping[int, str], stop: Stop) -> ImportPlan:
    return judge(base, sheet.rows, words, columns, stop)
