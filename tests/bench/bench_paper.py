"""A summary of some thirty pages, against the same amount of plain reportlab paragraphs and tables."""

from __future__ import annotations

import io
import itertools
import tempfile
from datetime import date
from pathlib import Path

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from tests.bench.measure import Result, compared, seconds
from tests.support import running_gate
from ui.desk import Desk
from ui.screens.closing.preview import Preview
from ui.screens.closing.screen import ClosingScreen
from ui.settings import Settings
from wijkwerkplaats.edits.answers import answer_to, set_answer_text, set_remark, set_verdict
from wijkwerkplaats.edits.capture import add_action, add_decision, add_note
from wijkwerkplaats.edits.stakeholders import add_stakeholder, place_stakeholder
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.method import load_method
from wijkwerkplaats.model.words import Perspective, Verdict
from wijkwerkplaats.report import Audience, Choice, summary_pdf
from wijkwerkplaats.report.gather import gather
from wijkwerkplaats.report.summary import pdf
from wijkwerkplaats.texts import texts

TODAY = date(2026, 3, 5)
WORDS = "De school en de wijkagent spreken elke dinsdag met bewoners over wat er beter kan. " * 3


def results() -> list[Result]:
    """Both with the same fonts, into a file; gathering from the werkplaats file counts as ours."""
    with tempfile.TemporaryDirectory() as folder:
        gate = running_gate(Path(folder) / "wijk.wijk")
        _fill(gate)
        method, words, target = load_method("nl"), texts("nl"), Path(folder) / "paper.pdf"
        session_id = gate.place.session_id or ""

        def ours() -> None:
            summary_pdf(gate, method, words, session_id, Audience.INTERNAL, target, today=TODAY)

        ours()
        pages = _pages(target)
        plain = _Plain(pages)
        result = compared(
            f"a summary of {pages} pages",
            "plain reportlab, as many pages",
            lambda: seconds(ours),
            lambda: seconds(plain.write),
            limit=2.5,
            rounds=5,
        )
        assert abs(plain.pages - pages) <= 2, (plain.pages, pages)
        preview = _preview(gate, Path(folder), session_id, pages)
        gate.close()
    return [result, preview]


def _preview(gate: Gate, folder: Path, session_id: str, pages: int) -> Result:
    """From the click to the first page in the window, against making the same PDF without a window."""
    app = QApplication.instance() or QApplication([])
    desk = Desk(gate, Settings(folder / "settings.ini"), "nl")
    desk.go(part="closing")
    screen = ClosingScreen(desk, "closing")
    screen.resize(1100, 760)
    screen.show()
    screen.open_preview()
    preview = screen.preview
    assert preview is not None
    _until_seen(preview)
    preview.options.audience.setCurrentIndex(1)
    _until_seen(preview)
    choice, method, words = Choice(audience=Audience.INTERNAL), load_method("nl"), texts("nl")

    def see() -> None:
        preview.open()
        _until_seen(preview)

    def alone() -> None:
        pdf(gather(gate, method, words, session_id, date.today()), method, words, choice)

    result = compared(
        f"the first page of {pages} in the preview",
        "making that PDF alone",
        lambda: seconds(see),
        lambda: seconds(alone),
        limit=1.3,
        rounds=5,
    )
    assert preview.seen is not None and len(preview.seen.sizes) == pages
    screen.close()
    desk.release()
    app.processEvents()
    return result


def _until_seen(preview: Preview) -> None:
    """Wait as the window does: until the first page is painted."""
    loop = QEventLoop()
    preview.shown_page.connect(loop.quit)
    loop.exec()
    preview.shown_page.disconnect(loop.quit)
    preview.pages.viewport().repaint()


def _fill(gate: Gate) -> None:
    for number in range(60):
        add_decision(gate, f"Besluit {number}: {WORDS}", reason="Zo spraken we het af.")
        add_action(gate, f"Actie {number}: {WORDS}", who="Fatima", due=TODAY)
        add_note(gate, f"Notitie {number}: {WORDS}", part="urgency")
        party = add_stakeholder(gate, f"Partij {number}")
        place_stakeholder(gate, party, number * 37 % 101, number * 53 % 101)
    for point in load_method("nl").points[:40]:
        answer = answer_to(gate, point.id.split("-")[0], point.id)
        set_verdict(gate, answer, Verdict.PARTLY)
        set_answer_text(gate, answer, text=WORDS)
        for perspective in list(Perspective)[:3]:
            set_remark(gate, answer, perspective, WORDS)


class _Plain:
    """Paragraphs and tables of the same words in the same sizes, and nothing else."""

    def __init__(self, wanted: int) -> None:
        self.pages = 0
        self._blocks = 1
        while self.pages < wanted:
            self._blocks = max(
                self._blocks + 1, self._blocks * wanted // max(1, self.pages) if self.pages else 4
            )
            self.write()

    def write(self) -> None:
        """Lay it out and write it."""
        from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table

        from wijkwerkplaats.report.style import style

        story = []
        for number in range(self._blocks):
            story.append(Paragraph(f"Kop {number}", style("heading")))
            story += [Paragraph(WORDS, style("body")) for _ in range(4)]
            rows = [
                [str(row), Paragraph(WORDS, style("cell")), Paragraph("Fatima", style("cell")), "5 mrt 2026"]
                for row in range(8)
            ]
            story.append(
                Table([["", "Wat", "Wie", "Wanneer"], *rows], colWidths=[25, 270, 100, 80], repeatRows=1)
            )
            story.append(Spacer(1, 12))
        out = io.BytesIO()
        document = SimpleDocTemplate(out, leftMargin=68, rightMargin=57, topMargin=74, bottomMargin=62)
        counter = itertools.count(1)
        document.build(story, onFirstPage=lambda *_: next(counter), onLaterPages=lambda *_: next(counter))
        self.pages = next(counter) - 1


def _pages(path: Path) -> int:
    import pypdfium2

    document = pypdfium2.PdfDocument(path)
    try:
        return len(document)
    finally:
        document.close()
