"""Where tables break: their head once on each page, and no row alone."""

from __future__ import annotations

import io

import pypdfium2
import pytest

from wijkwerkplaats.report import fonts
from wijkwerkplaats.report.flowable import Spacer
from wijkwerkplaats.report.grid import Grid
from wijkwerkplaats.report.page import Furniture, write
from wijkwerkplaats.texts import texts


@pytest.mark.parametrize("above", range(500, 700, 10))
def test_a_head_stands_once_on_a_page_and_no_row_goes_on_alone(above: int) -> None:
    fonts.load()
    table = Grid(
        (1, 2), [(str(number), f"rij {number}\nen nog\neen regel") for number in range(4)], ("nummer", "kop")
    )
    around = Furniture.of_sheet("Blad", texts("nl"), wijk="", left="", right="")
    paper = io.BytesIO()
    write(paper, [Spacer(1, above), table], around)
    document = pypdfium2.PdfDocument(paper.getvalue())
    found = [page.get_textpage().get_text_bounded() for page in document]
    document.close()
    assert all(text.count("kop") <= 1 for text in found)
    assert found[-1].count("rij") >= 2
    assert sum(text.count("rij") for text in found) == 4
