"""The builders of every screen."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from ui.widgets.layout import breakable, label


def test_a_word_without_end_does_not_make_a_page_wide(qapp: QApplication) -> None:
    made = label("W" * 10_000)
    assert made.text() == "W" * 10_000
    made.setText("<b>" + "w" * 10_000)
    assert made.minimumSizeHint().width() < 600


@pytest.mark.parametrize(
    "text", ["", "Participatiewet en Omgevingswet", "een twee " * 1000, "meervoudigepersoonlijkheidsstoornis"]
)
def test_ordinary_text_is_left_alone(text: str) -> None:
    assert breakable(text) == text
