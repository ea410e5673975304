"""Workbooks that are made in memory: openpyxl itself leaves every sheet readable in the folder for temporary files."""

from __future__ import annotations

import io
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl.workbook import Workbook
from openpyxl.worksheet._writer import WorksheetWriter
from openpyxl.writer.excel import ExcelWriter


class _Writer(WorksheetWriter):  # type: ignore[misc]
    def cleanup(self) -> None:
        """There is no file to take away."""


class _Archive(ZipFile):
    def write(self, filename: Any, arcname: Any = None, *given: Any, **named: Any) -> None:
        """A sheet that was made in memory goes in from there."""
        if isinstance(filename, io.BytesIO):
            self.writestr(arcname, filename.getvalue())
        else:
            super().write(filename, arcname, *given, **named)


def new_book() -> Any:
    """An empty workbook, to be filled row by row."""
    return Workbook(write_only=True)


def begin(sheet: Any) -> None:
    """Keep what is appended to a sheet in memory; its columns and panes must be known by now."""
    sheet._writer = _Writer(sheet, io.BytesIO())
    sheet._writer.write_top()


def bytes_of(book: Any) -> bytes:
    """The workbook as the bytes of a file."""
    out = io.BytesIO()
    with _Archive(out, "w", ZIP_DEFLATED) as archive:
        ExcelWriter(book, archive).save()
    return out.getvalue()
