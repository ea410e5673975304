"""The preview: real pages of what was chosen, by mouse and by key; nothing on disk until somebody asks."""

from __future__ import annotations

from pathlib import Path

import docx
import pypdfium2
import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrinter

from tests.ui.showing import on_screen, room_looks_along
from ui import ask
from ui.screens.closing import maker as maker_module
from ui.screens.closing.page_view import PageView
from ui.screens.closing.preview import LANGUAGES as PAPER_LANGUAGES
from ui.screens.closing.preview_options import EXTRACT, SHORT, SUMMARY, Options
from ui.screens.closing.screen import ClosingScreen
from wijkwerkplaats.edits import capture
from wijkwerkplaats.report import Audience, Edition


@pytest.fixture
def screen(qtbot, desk, gate):
    """The page in a running session with three decisions, and the preview open."""
    for number in range(3):
        capture.add_decision(gate, f"Besluit {number}")
    capture.add_action(gate, "Bellen", who="Fatima")
    capture.add_note(gate, "Kanarie", internal=True, part="urgency")
    capture.add_note(gate, "Iedereen mag dit lezen", part="stakeholders")
    desk.go(part="closing")
    made = ClosingScreen(desk, "closing")
    on_screen(qtbot, made, 1000, 640)
    qtbot.mouseClick(made.look_button, Qt.MouseButton.LeftButton)
    seen(qtbot, made)
    return made


def seen(qtbot, screen):
    """Wait until the paper is there with every page that is in sight."""
    qtbot.waitUntil(lambda: not screen.preview.busy, timeout=20_000)


def choose(qtbot, screen, combo, value):
    combo.setCurrentIndex(combo.findData(value))
    seen(qtbot, screen)


def text(screen):
    """What stands in the paper that shows."""
    document = pypdfium2.PdfDocument(screen.preview.seen.data)
    return "".join(page.get_textpage().get_text_bounded() for page in document)


def folder(gate):
    return Path(gate.storage.path).parent


def test_the_first_page_shows_and_can_be_heard(qtbot, screen, gate):
    pages = screen.preview.pages
    assert pages.hasFocus()
    assert len(pages.sizes) == 1
    assert "1" in pages.accessibleName()
    assert "Besluit 2" in pages.accessibleDescription()
    assert list(folder(gate).rglob("*.pdf")) == []


def test_pages_by_key_are_drawn_when_they_come_in_sight(qtbot, screen, gate):
    for number in range(60):
        capture.add_decision(gate, f"Lang besluit {number} " + "dat veel plaats inneemt " * 20)
    seen(qtbot, screen)
    pages = screen.preview.pages
    assert len(pages.sizes) > 3
    qtbot.keyClick(pages, Qt.Key.Key_End)
    last = len(pages.sizes) - 1
    assert pages.current == last
    qtbot.waitUntil(lambda: bool(pages.accessibleDescription()) and str(last + 1) in pages.accessibleName())
    qtbot.waitUntil(
        lambda: "Bellen" in pages.accessibleDescription() or "Fatima" in pages.accessibleDescription()
    )
    qtbot.keyClick(pages, Qt.Key.Key_PageUp)
    assert pages.current == last - 1
    qtbot.keyClick(pages, Qt.Key.Key_Home)
    assert pages.current == 0 and not screen.preview.before.isEnabled()
    qtbot.mouseClick(screen.preview.after, Qt.MouseButton.LeftButton)
    assert pages.current == 1


def test_the_size_of_a_page_by_key(qtbot, screen):
    pages = screen.preview.pages
    before = pages.percent
    qtbot.keyClick(pages, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert pages.percent > before
    qtbot.keyClick(pages, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(pages, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert pages.percent < before
    qtbot.keyClick(pages, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert pages.percent == before


def test_what_changes_shows(qtbot, screen, gate):
    capture.add_decision(gate, "Nog een besluit")
    qtbot.waitUntil(lambda: "Nog een besluit" in text(screen), timeout=20_000)


def test_the_team_sees_its_own_paper(qtbot, screen):
    assert "Kanarie" not in text(screen)
    choose(qtbot, screen, screen.preview.options.audience, Audience.INTERNAL)
    assert "Kanarie" in text(screen)


def test_when_the_room_looks_along_the_internal_pages_are_gone_at_once(qtbot, screen, desk):
    choose(qtbot, screen, screen.preview.options.audience, Audience.INTERNAL)
    room_looks_along(desk)
    assert screen.preview.seen is None
    assert not screen.preview.options.audience_box.isVisibleTo(screen)
    seen(qtbot, screen)
    assert "Kanarie" not in text(screen)


def test_a_section_without_a_tick_is_left_out(qtbot, screen):
    options = screen.preview.options
    titles = [options.chapters.item(row).text() for row in range(options.chapters.count())]
    assert titles == ["Wat we afspraken", "Partijen in kaart"]
    options.chapters.setFocus()
    options.chapters.setCurrentRow(0)
    qtbot.keyClick(options.chapters, Qt.Key.Key_Space)
    seen(qtbot, screen)
    assert "Besluit 1" not in text(screen)
    assert "Iedereen mag dit lezen" in text(screen)


def test_an_extract_for_somebody(qtbot, screen):
    options = screen.preview.options
    choose(qtbot, screen, options.kind, EXTRACT)
    assert options.recipient.currentText() == "Fatima"
    assert "Bellen" in text(screen) and "Besluit 1" not in text(screen)
    assert not options.chapters_box.isVisibleTo(screen)


def test_an_extract_when_nobody_is_named(qtbot, screen, gate, desk):
    from wijkwerkplaats.edits import common
    from wijkwerkplaats.model import Action

    common.set_field(gate, gate.all(Action)[0], "who", "")
    seen(qtbot, screen)
    choose(qtbot, screen, screen.preview.options.kind, EXTRACT)
    assert screen.preview.problem.isVisibleTo(screen)
    assert not screen.preview.save_pdf.isEnabled()
    choose(qtbot, screen, screen.preview.options.kind, SUMMARY)
    assert screen.preview.pages.isVisibleTo(screen)


def test_every_edition_and_language(qtbot, screen):
    options = screen.preview.options
    choose(qtbot, screen, options.kind, SHORT)
    for edition in Edition:
        choose(qtbot, screen, options.edition, edition)
        assert "Dit is besloten" in text(screen)
    choose(qtbot, screen, options.language, "en")
    assert "This was decided" in text(screen)


def test_choices_in_a_row_end_with_the_last(qtbot, screen):
    options = screen.preview.options
    for kind in (SHORT, SUMMARY, SHORT):
        options.kind.setCurrentIndex(options.kind.findData(kind))
    seen(qtbot, screen)
    assert screen.preview.seen.choice.short


def test_no_paper_stands_under_the_choice_of_another(qtbot, screen):
    preview, options = screen.preview, screen.preview.options
    shown = []
    preview.shown_page.connect(lambda: shown.append((preview.seen.choice, options.choice)))
    for edition in (Edition.LARGE, Edition.MONO, Edition.LARGE):
        options.edition.setCurrentIndex(options.edition.findData(edition))
        assert not preview.print.isEnabled() and not preview.save_pdf.isEnabled()
        assert preview.pages.accessibleName() == preview.pages.tr("The summary is being made…")
    seen(qtbot, screen)
    assert shown and all(made == wanted for made, wanted in shown)
    assert preview.print.isEnabled() and preview.save_pdf.isEnabled()
    assert "1" in preview.pages.accessibleName()


def test_the_first_paper_is_said_to_be_made_until_it_is_there(qtbot):
    pages = PageView()
    qtbot.addWidget(pages)
    assert pages.accessibleName() == pages.tr("The summary is being made…")
    assert "0" not in pages.accessibleName()


@pytest.mark.parametrize("typed", ["kort.pdf", "kort"])
def test_saving_as_pdf(qtbot, screen, tmp_path, desk, monkeypatch, typed):
    asked = []
    monkeypatch.setattr(ask, "save_path", lambda *given: asked.append(given[2]) or tmp_path / typed)
    choose(qtbot, screen, screen.preview.options.kind, SHORT)
    with qtbot.waitSignal(desk.told, timeout=20_000):
        qtbot.mouseClick(screen.preview.save_pdf, Qt.MouseButton.LeftButton)
    assert asked[0].name.endswith("-deelnemers-kort.pdf")
    assert (tmp_path / "kort.pdf").read_bytes().startswith(b"%PDF")


def test_saving_as_a_text_document(qtbot, screen, tmp_path, desk, monkeypatch):
    monkeypatch.setattr(ask, "save_path", lambda *_: tmp_path / "verslag.docx")
    with qtbot.waitSignal(desk.told, timeout=20_000):
        qtbot.mouseClick(screen.preview.save_word, Qt.MouseButton.LeftButton)
    assert "Besluit 1" in [p.text for p in docx.Document(str(tmp_path / "verslag.docx")).paragraphs]


def test_a_place_that_refuses_says_so(qtbot, screen, tmp_path, desk, monkeypatch):
    (tmp_path / "map").write_text("geen map")
    monkeypatch.setattr(ask, "save_path", lambda *_: tmp_path / "map" / "verslag.pdf")
    with qtbot.waitSignal(desk.problem, timeout=20_000):
        qtbot.mouseClick(screen.preview.save_pdf, Qt.MouseButton.LeftButton)
    assert screen.preview.save_pdf.isEnabled()


def printing(monkeypatch, target):
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(target))
    printer.setResolution(300)
    monkeypatch.setattr(maker_module, "has_printer", lambda: True)
    monkeypatch.setattr(ask, "printer", lambda *_, **__: printer)


def test_a_printer_is_asked_for_what_the_paper_needs(qtbot, screen, monkeypatch):
    asked = []
    monkeypatch.setattr(maker_module, "has_printer", lambda: True)
    monkeypatch.setattr(ask, "printer", lambda *_, **how: asked.append(how))
    choose(qtbot, screen, screen.preview.options.edition, Edition.MONO)
    qtbot.mouseClick(screen.preview.print, Qt.MouseButton.LeftButton)
    assert asked == [{"pages": len(screen.preview.pages.sizes), "grey": True}]


def test_a_printer_is_set_to_a4_and_greys_where_there_are_no_colours(qapp):
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.Letter))
    ask.suited(printer, pages=2, grey=True)
    assert printer.pageLayout().pageSize().id() == QPageSize.PageSizeId.A4
    assert printer.colorMode() == QPrinter.ColorMode.GrayScale


def test_printing_what_shows(qtbot, screen, tmp_path, desk, monkeypatch):
    printing(monkeypatch, tmp_path / "geprint.pdf")
    with qtbot.waitSignal(desk.told, timeout=20_000):
        qtbot.mouseClick(screen.preview.print, Qt.MouseButton.LeftButton)
    printed = pypdfium2.PdfDocument(tmp_path / "geprint.pdf")
    assert len(printed) == 1
    assert [round(side) for side in printed.get_page_size(0)] == [595, 842]
    assert screen.preview.print.isEnabled()
    assert screen.previewing


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no disk that is always full")
def test_printing_to_a_full_disk_says_so(qtbot, screen, desk, monkeypatch):
    printing(monkeypatch, "/dev/full")
    said = []
    desk.problem.connect(said.append)
    qtbot.mouseClick(screen.preview.print, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(said), timeout=20_000)
    assert said == [desk.texts("error.print.file", path="/dev/full")]


def test_without_a_printer(qtbot, screen, desk, monkeypatch):
    said = []
    desk.problem.connect(said.append)
    monkeypatch.setattr(maker_module, "has_printer", lambda: False)
    qtbot.mouseClick(screen.preview.print, Qt.MouseButton.LeftButton)
    assert said == [desk.texts("error.print.none")]
    assert screen.previewing


def test_escape_leads_back(qtbot, screen):
    qtbot.keyClick(screen.preview.pages, Qt.Key.Key_Escape)
    assert screen.area.isVisibleTo(screen)
    assert screen.look_button.hasFocus()


@pytest.mark.parametrize("language", PAPER_LANGUAGES)
def test_the_paper_begins_in_the_language_of_the_program(qtbot, language):
    made = Options(language, PAPER_LANGUAGES)
    qtbot.addWidget(made)
    assert made.language.currentData() == language
    assert made.choice is not None


def test_the_frame_around_the_pages_tells_where_the_keys_are(qtbot, screen):
    pages, edge = screen.preview.pages, QPoint(1, 60)
    framed = pages.grab().toImage().pixelColor(edge)
    with qtbot.waitSignal(Painted(pages.viewport()).again):
        screen.preview.options.kind.setFocus()
    assert pages.grab().toImage().pixelColor(edge) != framed


class Painted(QObject):
    """Tells when a widget is drawn anew."""

    again = Signal()

    def __init__(self, widget):
        super().__init__(widget)
        widget.installEventFilter(self)

    def eventFilter(self, _watched, event):
        if event.type() == QEvent.Type.Paint:
            self.again.emit()
        return False
