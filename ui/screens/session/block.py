"""One block of the agenda: what it is called, how you talk about it, and what has to lie ready."""

from __future__ import annotations

import dataclasses
import functools
from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from ui.desk import Desk
from ui.widgets.fields import LineField, TextField
from ui.widgets.layout import GRID, column, label
from wijkwerkplaats.analysis.agenda import form_of, material_of, part_of
from wijkwerkplaats.model import AgendaItem

Write = Callable[[str, str, str], object]
"""Keeps words in a field of the block with a key."""


class BlockForm(QWidget):
    """The fields of the row that is chosen. What is left empty is as the method says."""

    def __init__(self, desk: Desk, write: Write) -> None:
        super().__init__()
        self._desk, self._write = desk, write
        self.about = label("", "heading")
        self.title = LineField(desk, name=self.tr("What this block is called"))
        self.form = TextField(desk, name=self.tr("How you talk about it"), least=2, most=8)
        self.material = LineField(desk, name=self.tr("What has to lie ready"))
        fields = (
            _titled(self.tr("&Name of the block"), self.title),
            _titled(self.tr("How you tal&k about it"), self.form),
            _titled(self.tr("What has to lie &ready"), self.material),
        )
        self.setLayout(column(self.about, *fields, spacing=GRID))

    def show_block(self, key: str, item: AgendaItem | None, name: str) -> None:
        """Show a block; None hides the fields."""
        self.setVisible(item is not None)
        if item is None:
            return
        part = part_of(item, self._desk.method)
        bare = dataclasses.replace(item, form="", material="")
        self.about.setText(name)
        self.title.setPlaceholderText(part.title if part else self.tr("For example: break"))
        self.form.setPlaceholderText(form_of(bare, self._desk.method))
        self.material.setPlaceholderText(material_of(bare, self._desk.method))
        for field, words, name_of in (
            (self.title, item.title, "title"),
            (self.form, item.form, "form"),
            (self.material, item.material, "material"),
        ):
            field.setReadOnly(not self._desk.editable)
            field.bind(words, functools.partial(self._write, key, name_of))


def _titled(title: str, field: QWidget) -> QWidget:
    made = QWidget()
    made.setLayout(column(label(title, "hint", buddy=field), field, spacing=2))
    return made
