"""Every page of the filled sample by Tab: in the order in which it reads, round and back, where it can be seen."""

from __future__ import annotations

import collections
import itertools
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAction, QImage, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QCheckBox,
    QDateTimeEdit,
    QDialog,
    QLabel,
    QMenu,
    QScrollArea,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.ui.window.conftest import Opener
from ui.app import Application
from ui.screens.registry import specs
from ui.screens.steering.chip import Chip
from ui.widgets.press import PushButton, ToolButton
from ui.widgets.stops import takes_keys
from ui.window.side.panel import HELP
from wijkwerkplaats.paths import RESOURCES

AREAS = ("header", "rail", "pages", "side")
MOST = 200
"""More stops than any page has."""
MENUS = {"en": set("FESVH"), "nl": set("BESLH")}
OUTSIDE = {"Commands", "PassphraseDialog"}
"""What stands in a window of its own, or is the menu itself."""


@pytest.fixture
def shown(opener: Opener, filled: tuple[str, Path], tmp_path: Path) -> Application:
    """The program on a copy of the sample."""
    language, path = filled
    made = opener(Path(shutil.copy(path, tmp_path)), language)
    made.window.showNormal()
    made.window.resize(1366, 768)
    QApplication.processEvents()
    return made


def pages(program: Application) -> list[str]:
    own = [one for one in specs() if one != "*"]
    return list(dict.fromkeys([*own, *(part.id for part in program.desk.method.parts)]))


def visit(program: Application, page: str) -> None:
    program.desk.go(part=page)
    QApplication.processEvents()


def walk(qtbot: QtBot, start: QWidget, *, back: bool = False) -> list[QWidget]:
    """All stops from `start` until it comes round; ends early when Tab sticks."""
    seen, focus = [start], start
    for _ in range(MOST):
        qtbot.keyClick(focus, Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        if focus is start:
            return seen
        if focus is None or (focus is seen[-1] and not isinstance(focus, QDateTimeEdit)):
            break
        if focus is not seen[-1]:  # an hour has two stops in one field
            seen.append(focus)
    raise AssertionError(f"Tab sticks at {focus}, {focus.accessibleName() if focus else ''}")


def area_of(window: QWidget, stop: QWidget) -> QWidget:
    """What scrolls with a stop: order is told by eye within that only."""
    one = stop.parentWidget()
    while one is not window and not isinstance(one, QAbstractScrollArea):
        one = one.parentWidget()
    return one


def goes_back(before: QRect, after: QRect) -> bool:
    """Whether the eye has to jump back: up in the same column, or to the left on the same line."""
    up = after.bottom() < before.top() and after.left() <= before.right()
    line = after.top() <= before.center().y() <= after.bottom()
    return up or (line and after.right() < before.left())


def test_tab_goes_through_each_page_as_it_reads_and_comes_round(shown: Application, qtbot: QtBot) -> None:
    window, found = shown.window, []
    for page in pages(shown):
        visit(shown, page)
        start = QApplication.focusWidget()
        assert start is not None, page
        stops = walk(qtbot, start)
        assert {a for a in AREAS for one in stops if getattr(window.bench, a).isAncestorOf(one)} == set(AREAS)
        for before, after in itertools.pairwise(stops):
            area = area_of(window, before)
            if area is area_of(window, after) and window.bench.pages.isAncestorOf(area):
                one, other = (QRect(stop.mapTo(area, QPoint(0, 0)), stop.size()) for stop in (before, after))
                if goes_back(one, other) and not isinstance(before, Chip):  # their lines are not straight
                    found.append(f"{page}: {before.accessibleName()!r} then {after.accessibleName()!r}")
    assert not found, "\n".join(found)


@pytest.mark.parametrize("page", ["home", "session", "urgency", "steering", "closing"])
def test_shift_tab_goes_the_same_way_back(shown: Application, qtbot: QtBot, page: str) -> None:
    visit(shown, page)
    start = QApplication.focusWidget()
    assert start is not None
    there, back = walk(qtbot, start), walk(qtbot, start, back=True)
    assert back[1:] == there[:0:-1]


def test_ctrl_enter_belongs_to_the_window_and_opens_nothing(shown: Application, qtbot: QtBot) -> None:
    for page in pages(shown):
        visit(shown, page)
        for one in shown.window.bench.pages.shown.findChildren(QAbstractItemView):
            if one.isVisible() and one.model() is not None and one.model().rowCount():
                one.setFocus()
                one.setCurrentIndex(one.model().index(0, 0))
                qtbot.keyClick(one, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
                assert one.state() is not QAbstractItemView.State.EditingState, (page, one.accessibleName())
                assert shown.desk.place.part == page, one.accessibleName()


def test_enter_presses_every_button(shown: Application) -> None:
    """Qt lets only Space press one: each class has learnt it from `ui.widgets.press`, or reads keys itself."""
    deaf = set()
    for page in pages(shown):
        visit(shown, page)
        for one in shown.window.findChildren(QAbstractButton):
            reads = isinstance(one, PushButton | ToolButton | QCheckBox) or "keyPressEvent" in vars(type(one))
            if takes_keys(one) and not reads:
                deaf.add(type(one).__name__)
    assert not deaf


# Keys that two things would want


def letter(words: str) -> str:
    return QKeySequence.mnemonic(words).toString()


def claims(window: QWidget) -> Iterator[tuple[str, str]]:
    """Every key that something which shows reacts to, with who does."""
    for action in window.findChildren(QAction):
        if action.isEnabled():
            yield from ((key.toString(), action.text()) for key in action.shortcuts())
    for shortcut in window.findChildren(QShortcut):
        holder, own = shortcut.parent(), shortcut.context() is Qt.ShortcutContext.WidgetShortcut
        if shortcut.isEnabled() and not own and isinstance(holder, QWidget) and holder.isVisible():
            yield shortcut.key().toString(), type(holder).__name__
    for one in window.findChildren(QLabel):
        if one.isVisible() and one.buddy() is not None:
            yield letter(one.text()), one.text()
    for one in window.findChildren(QAbstractButton):
        if one.isVisible():
            yield one.shortcut().toString(), one.text()
    for bar in window.findChildren(QTabBar):
        if bar.isVisible():
            yield from ((letter(bar.tabText(n)), bar.tabText(n)) for n in range(bar.count()))


def wanted_twice(claimed: Iterator[tuple[str, str]]) -> list[str]:
    found = collections.defaultdict(list)
    for key, who in claimed:
        found[key].append(who)
    return [f"{key}: {who}" for key, who in found.items() if key and len(who) > 1]


def test_no_key_means_two_things(shown: Application) -> None:
    window, found = shown.window, []
    titles = [(letter(one.text()), one.text()) for one in window.menuBar().actions()]
    assert len({key for key, _ in titles}) == len(titles)
    for page in pages(shown):
        visit(shown, page)
        found += [f"{page} {one}" for one in wanted_twice(iter([*titles, *claims(window)]))]
    assert not found, "\n".join(found)


def test_no_letter_means_two_commands_of_a_menu(shown: Application) -> None:
    for menu in shown.window.menuBar().findChildren(QMenu):
        letters = [key for one in menu.actions() if (key := letter(one.text()))]
        assert len(letters) == len(set(letters)), menu.title()


def test_every_key_of_a_menu_stands_in_the_overview(shown: Application) -> None:
    shown.window.commands._shortcuts()
    (dialog,) = shown.window.findChildren(QDialog)
    told = {one.text() for one in dialog.findChildren(QLabel)}
    for action in shown.window.findChildren(QAction):
        if action.shortcuts():
            assert action.text().split(":")[0].replace("&", "") in told
    dialog.close()


def test_words_without_anything_to_press_are_scrolled_by_key(shown: Application, qtbot: QtBot) -> None:
    visit(shown, "urgency")
    shown.window.bench.show_side(HELP)
    shown.window.commands._shortcuts()
    (dialog,) = shown.window.findChildren(QDialog)
    QApplication.processEvents()
    assert QApplication.focusWidget() is dialog.list
    (helped,) = [one for one in shown.window.bench.side.findChildren(QScrollArea) if takes_keys(one)]
    for area in (dialog.list, helped):
        assert area.verticalScrollBar().maximum() > 0
        qtbot.keyClick(area, Qt.Key.Key_PageDown)
        assert area.verticalScrollBar().value() > 0
    dialog.close()


@pytest.mark.parametrize("language", MENUS)
def test_no_text_claims_the_letter_of_a_menu(language: str) -> None:
    """Also what shows only later, in a form or under a fold."""
    found = []
    for path in (RESOURCES / "translations").glob("*_nl.ts"):
        for context in re.split(r"<context>", path.read_text("utf-8"))[1:]:
            name = re.search(r"<name>(.*?)</name>", context)
            tag = "source" if language == "en" else "translation"
            texts = re.findall(rf"<{tag}>(.*?)</{tag}>", context)
            letters = [(t, m.upper()) for t in texts for m in re.findall(r"&amp;(?!&amp;)(\w)", t)]
            if name is not None and name[1] not in OUTSIDE:
                found += [(name[1], text) for text, one in letters if one in MENUS[language]]
    assert not found


# Where the keys are


def picture(window: QWidget, area: QRect) -> QImage:
    return window.grab(area).toImage().convertToFormat(QImage.Format.Format_RGB32)


def differs(one: QImage, other: QImage) -> int:
    """How many pixels are clearly different; green tells of every colour here."""
    greens = (bytes(image.constBits())[1::4] for image in (one, other))
    return sum(abs(was - now) > 25 for was, now in zip(*greens, strict=True))


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
@pytest.mark.parametrize("page", ["home", "register", "stakeholders", "steering", "votes"])
def test_what_has_the_keys_can_be_seen(program: Application, qtbot: QtBot, theme: str, page: str) -> None:
    """Of each sort of button and bar one: chosen or not, of whichever role."""
    program.set_theme(theme)
    window = program.window
    visit(program, page)
    sorts: dict[object, QWidget] = {}
    for stop in window.bench.pages.findChildren(QWidget):
        sort = isinstance(stop, QAbstractButton | QTabBar) and takes_keys(stop)
        if sort and not stop.visibleRegion().isEmpty():
            checked = isinstance(stop, QAbstractButton) and stop.isChecked()
            sorts.setdefault((type(stop), stop.property("role"), checked), stop)
    assert sorts
    for sort, stop in sorts.items():
        area = QRect(stop.mapTo(window, QPoint(-2, -2)), stop.size().grownBy(stop.contentsMargins()))
        window.bench.header.search.setFocus()
        QApplication.processEvents()
        without = picture(window, area)
        stop.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        assert differs(without, picture(window, area)) > min(area.width(), 60), sort
