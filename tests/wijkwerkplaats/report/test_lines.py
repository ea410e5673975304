"""Long texts: every line is broken once, whatever the number of pages that it takes."""

from __future__ import annotations

import pytest
from reportlab.platypus import paragraph

from tests.wijkwerkplaats.report.paper import pages, paper
from wijkwerkplaats.edits.capture import add_note
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.report import Audience, text
from wijkwerkplaats.report.flowable import Flowable
from wijkwerkplaats.report.style import style
from wijkwerkplaats.report.text import Broken, ShapedParagraph, words

FEW, MANY = 100, 400
WIDTH, HEIGHT = 300.0, 100.0
PLAIN, ODD = "De school belt op dinsdag.", "🎉 مرحبا, de school belt."


def typed(line: str, count: int) -> str:
    return "\n".join(f"{number} {line}" for number in range(count))


def cut(block: Flowable, width: float = WIDTH) -> list[Flowable]:
    """The block over as many pages as it takes, as the frame of a page does it."""
    parts: list[Flowable] = []
    while block.wrap(width, HEIGHT)[1] > HEIGHT:
        part, block = block.splitOn(None, width, HEIGHT)
        parts.append(part)
    return [*parts, block]


def worked(monkeypatch: pytest.MonkeyPatch, line: str, count: int) -> tuple[int, int]:
    """How many lines were broken off for a text of `count` typed lines, and over how many pages they went."""
    broken = 0
    reportlab, own = paragraph.Paragraph.breakLines, text._broken

    def by_reportlab(self, width):  # type: ignore[no-untyped-def]
        nonlocal broken
        made = reportlab(self, width)
        broken += len(made.lines)
        return made

    def by_us(*given):  # type: ignore[no-untyped-def]
        nonlocal broken
        made = list(own(*given))
        broken += len(made)
        return made

    with monkeypatch.context() as patch:
        patch.setattr(paragraph.Paragraph, "breakLines", by_reportlab)
        patch.setattr(text, "_broken", by_us)
        parts = cut(words(style("body"), typed(line, count)))
        for part in parts:
            part.wrap(WIDTH, HEIGHT)
    return broken, len(parts)


@pytest.mark.parametrize("line", [PLAIN, ODD])
def test_a_line_is_broken_once_however_many_pages_follow(monkeypatch: pytest.MonkeyPatch, line: str) -> None:
    broken, over = worked(monkeypatch, line, MANY)
    assert over > 50
    assert broken == MANY


def test_a_text_without_breaks_is_broken_once_too(monkeypatch: pytest.MonkeyPatch) -> None:
    for line in (PLAIN, ODD):
        few, _ = worked(monkeypatch, f"{line} " * FEW, 1)
        many, over = worked(monkeypatch, f"{line} " * MANY, 1)
        assert over > 10
        assert few * 3 < many < few * 5


@pytest.mark.parametrize("line", [PLAIN, ODD])
def test_every_page_is_as_full_as_it_can_be(line: str) -> None:
    block = words(style("body"), typed(line, MANY))
    full = HEIGHT // style("body").leading * style("body").leading
    heights = [part.wrap(WIDTH, HEIGHT)[1] for part in cut(block)]
    assert set(heights[:-2]) == {full}  # the last but one may give a line away
    assert sum(heights) == block.wrap(WIDTH, HEIGHT)[1]


def test_no_line_stands_alone() -> None:
    leading = style("body").leading
    for count, room, expected in ((9, 8, [7, 2]), (9, 1, []), (3, 2, []), (9, 9, [9]), (9, 7, [7, 2])):
        block = words(style("body"), typed(PLAIN, count))
        parts = block.splitOn(None, WIDTH, room * leading + 1)
        assert [round(part.wrap(WIDTH, HEIGHT)[1] / leading) for part in parts] == expected


@pytest.mark.parametrize(("line", "kind"), [(PLAIN, Broken), (ODD, ShapedParagraph)])
@pytest.mark.parametrize("hard", [True, False])
def test_a_part_is_broken_anew_for_another_width(line: str, kind: type, hard: bool) -> None:
    said = typed(line, FEW) if hard else f"{line} " * FEW
    for part in cut(words(style("body"), said)):
        assert isinstance(part, kind)
        before = part.wrap(WIDTH, HEIGHT)
        assert part.wrap(WIDTH / 4, HEIGHT)[1] > before[1]


def test_a_long_note_is_on_paper_from_its_first_line_to_its_last(gate: Gate) -> None:
    add_note(gate, typed(PLAIN, MANY), part="urgency")
    found = {line.strip() for page in pages(paper(gate, Audience.INTERNAL)) for line in page.splitlines()}
    assert [line for line in typed(PLAIN, MANY).splitlines() if line not in found] == []
