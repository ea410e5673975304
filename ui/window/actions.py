"""Every command of the window, once: menu, shortcut and the overview of F1 are made from it."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from ui.theme import theme_names
from ui.window.header import CLOSING, start
from ui.window.orders import LOCK_KEYS
from ui.window.side.panel import ACTIONS, DECISIONS, HELP, NOTES, QUESTIONS
from ui.window.side.turns import count_turn
from ui.window.workbench import Workbench
from wijkwerkplaats.journal import Step
from wijkwerkplaats.model.words import Perspective, SessionState
from wijkwerkplaats.texts import LANGUAGES

SIZES = (80, 90, 100, 110, 125, 150, 175, 200, 225, 250)


class Commands(QObject):
    """The commands of one workbench. They go when it goes."""

    def __init__(self, bench: Workbench, bar: QMenuBar) -> None:
        super().__init__(bench)
        self._bench, self._desk, self._orders = bench, bench.desk, bench.orders
        self.menus: list[QMenu] = []
        self._bar = bar
        bar.clear()
        self._file(self._menu(self.tr("&File")))
        self._edit(self._menu(self.tr("&Edit")))
        self._session(self._menu(self.tr("&Session")))
        self._view(self._menu(self.tr("&View")))
        self._help(self._menu(self.tr("&Help")))
        bench.desk.changed.connect(self.refresh)
        bench.desk.moved.connect(self.refresh)
        bench.clock.ticked.connect(self._follow_clock)
        self.refresh()

    # Building

    def _menu(self, title: str) -> QMenu:
        menu = self._bar.addMenu(title)
        menu.setToolTipsVisible(True)
        self.menus.append(menu)
        return menu

    def _add(self, menu: QMenu, title: str, does: object, *keys: str | QKeySequence.StandardKey) -> QAction:
        action = QAction(title, self)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.triggered.connect(does)
        menu.addAction(action)
        self._bench.addAction(action)  # works too while the menu bar is hidden
        return action

    def _file(self, menu: QMenu) -> None:
        self._add(menu, self.tr("New file…"), self._orders.new_file, "Ctrl+Shift+N")
        self._add(menu, self.tr("Open…"), self._open, "Ctrl+O")
        recent = menu.addMenu(self.tr("Recent files"))
        for path in self._desk.settings.get("recent_files"):
            action = recent.addAction(str(path).replace("&", "&&"))
            action.setData(str(path))
        recent.setEnabled(bool(recent.actions()))
        recent.triggered.connect(self._open_recent)
        self._add(menu, self.tr("Save a copy as…"), self._orders.copy_file, "Ctrl+Shift+S")
        self._add(menu, self.tr("Backup on a stick…"), self._orders.carry)
        bring = self._add(menu, self.tr("Bring another file in…"), self._orders.bring_in)
        bring.setEnabled(not self._desk.gate.storage.read_only)
        put_back = self._add(menu, self.tr("Put a backup back…"), self._orders.restore)
        put_back.setEnabled(not self._desk.gate.storage.read_only)
        menu.addSeparator()
        storage = self._desk.gate.storage
        protect = self._add(menu, self.tr("Passphrase…"), self._orders.passphrase)
        protect.setEnabled(not storage.read_only)
        lock = self._add(menu, self.tr("Lock"), self._orders.lock, LOCK_KEYS)
        lock.setEnabled(storage.has_passphrase)
        menu.addSeparator()
        self._add(menu, self.tr("Quit"), self._quit, "Ctrl+Q")

    def _edit(self, menu: QMenu) -> None:
        self.undo = self._add(menu, self.tr("Undo"), self._desk.undo, "Ctrl+Z")
        self.redo = self._add(menu, self.tr("Redo"), self._desk.redo, "Ctrl+Shift+Z", "Ctrl+Y")
        menu.addSeparator()
        self._add(menu, self.tr("Search"), self._bench.search, "Ctrl+F")

    def _session(self, menu: QMenu) -> None:
        self.capture = self._add(
            menu, self.tr("Note something quickly"), self._bench.note_quickly, "Ctrl+Space", "Ctrl+."
        )
        self.note = self._add(menu, self.tr("Note"), self._note, "Ctrl+N")
        self.action = self._add(menu, self.tr("Action"), self._action, "Ctrl+Shift+A")
        self.decision = self._add(menu, self.tr("Decision"), self._decision, "Ctrl+B", "Ctrl+Shift+D")
        self.question = self._add(menu, self.tr("Park a question"), self._question, "Ctrl+P")
        menu.addSeparator()
        self.start = self._add(menu, self.tr("Start the session"), self._start, "Ctrl+Return")
        self.close = self._add(menu, self.tr("Close the session"), self._close)
        self.reopen = self._add(menu, self.tr("Reopen the session…"), self._bench.pages.ask_reopening)
        self._turns(menu.addMenu(self.tr("Count a turn")))
        self.next_item = self._add(menu, self.tr("Next item of the agenda"), self._bench.clock.next, "F7")
        self.more_time = self._add(
            menu, self.tr("5 minutes more for this item"), self._bench.clock.more, "F8"
        )
        menu.addSeparator()
        self.fresh = self._add(menu, self.tr("New session"), self._bench.new_session)
        self.between = self._add(menu, self.tr("Work between the sessions"), self._between)

    def _turns(self, menu: QMenu) -> None:
        """Who speaks: a key for each perspective."""
        names = self._desk.texts.words("perspectives", Perspective)
        for number, (value, name) in enumerate(names.items(), start=1):
            count = functools.partial(count_turn, self._desk, Perspective(value))
            self._add(menu, self.tr("Turn: {who}").format(who=name), count, f"Ctrl+{number}")

    def _view(self, menu: QMenu) -> None:
        self.presentation = self._add(menu, self.tr("Presentation"), self._present, "F11")
        self.presentation.setCheckable(True)
        self.freeze = self._add(
            menu, self.tr("Freeze the picture of the room"), self._bench.freeze, "Ctrl+F11"
        )
        self.blank = self._add(menu, self.tr("Black screen for the room"), self._bench.blank, "Shift+F11")
        self.lock = self._add(
            menu, self.tr("Lock or unlock what the room sees"), self._bench.lock, "Ctrl+Shift+F11"
        )
        menu.addSeparator()
        self._add(menu, self.tr("Process model"), self._bench.toggle_rail, "F9")
        self._add(menu, self.tr("Side panel"), self._bench.toggle_side, "F10")
        self._add(menu, self.tr("Next area of the window"), self._next_area, "F6")
        self._add(menu, self.tr("Previous area of the window"), self._previous_area, "Shift+F6")
        self._add(menu, self.tr("Next part"), self._next, "Ctrl+PgDown")
        self._add(menu, self.tr("Previous part"), self._previous, "Ctrl+PgUp")
        menu.addSeparator()
        self.sizes = (
            self._add(menu, self.tr("Larger text"), self._larger, QKeySequence.StandardKey.ZoomIn, "Ctrl+="),
            self._add(menu, self.tr("Smaller text"), self._smaller, QKeySequence.StandardKey.ZoomOut),
            self._add(menu, self.tr("Normal text"), self._normal, "Ctrl+0"),
        )
        menu.addSeparator()
        themes = {"light": self.tr("Light"), "dark": self.tr("Dark"), "contrast": self.tr("High contrast")}
        names = [
            (name, themes.get(name, name)) for name in ("light", "dark", "contrast") if name in theme_names()
        ]
        self._choice(menu, self.tr("Colours"), names, "theme")
        languages = [(code, self._desk.texts(f"language.{code}")) for code in LANGUAGES]
        self._choice(menu, self.tr("Language"), languages, "language")

    def _choice(self, menu: QMenu, title: str, choices: Sequence[tuple[str, str]], setting: str) -> None:
        below = menu.addMenu(title)
        group = QActionGroup(below)
        now = self._desk.language if setting == "language" else self._desk.settings.get(setting)
        for value, name in choices:
            action = group.addAction(name)
            action.setCheckable(True)
            action.setChecked(value == now)
            action.setData(value)
            below.addAction(action)
        group.setProperty("setting", setting)
        group.triggered.connect(self._chosen)

    def _chosen(self, action: QAction) -> None:
        setting = action.actionGroup().property("setting")
        order = self._orders.theme if setting == "theme" else self._orders.language
        order.emit(str(action.data()))

    def _help(self, menu: QMenu) -> None:
        self._add(menu, self.tr("Keys at a glance"), self._shortcuts, "F1")
        self._add(menu, self.tr("Help with this part"), self._part_help, "Shift+F1")
        menu.addSeparator()
        self._add(menu, self.tr("About Wijkwerkplaats"), self._about)

    # Following the desk

    def refresh(self) -> None:
        """Name the steps that can be undone and redone, and show what can be done now."""
        gate, session = self._desk.gate, self._desk.session
        self._name(self.undo, self.tr("Undo"), gate.undoable())
        self._name(self.redo, self.tr("Redo"), gate.redoable())
        state = session.state if session else None
        writable = not gate.storage.read_only
        self.start.setEnabled(writable and state is SessionState.PREPARING)
        self.close.setEnabled(writable and state is SessionState.RUNNING)
        self.reopen.setEnabled(writable and state is SessionState.CLOSED)
        for one in (self.capture, self.note, self.action, self.decision, self.question):
            one.setEnabled(self._desk.editable)
        self.fresh.setEnabled(writable and bool(self._desk.place.traject_id))
        self.between.setEnabled(session is not None)
        self.presentation.setChecked(self._bench.showing)
        self.freeze.setEnabled(self._bench.room is not None)
        for one in (self.blank, self.lock):
            one.setEnabled(self._bench.showing)
        self._follow_clock()

    def _follow_clock(self) -> None:
        now = self._bench.clock.standing()
        self.next_item.setEnabled(now is not None and not now.last)
        self.more_time.setEnabled(now is not None)

    def _name(self, action: QAction, title: str, step: Step | None) -> None:
        name = ""
        if step is not None and not self._desk.presenting:  # it can hold what is not for the room
            name = self._desk.step_name(step).replace("&", "&&")
        action.setText(f"{title}: {name}" if name else title)
        action.setEnabled(step is not None)

    # Carrying out

    def _open(self) -> None:
        self._orders.open_file.emit("")

    def _open_recent(self, action: QAction) -> None:
        self._orders.open_file.emit(str(Path(str(action.data()))))

    def _quit(self) -> None:
        self._bench.window().close()

    def _note(self) -> None:
        self._bench.catch(NOTES)

    def _action(self) -> None:
        self._bench.catch(ACTIONS)

    def _decision(self) -> None:
        self._bench.catch(DECISIONS)

    def _question(self) -> None:
        self._bench.catch(QUESTIONS)

    def _part_help(self) -> None:
        self._bench.show_side(HELP)

    def _start(self) -> None:
        session = self._desk.session
        if session is not None:
            start(self._desk, session)

    def _close(self) -> None:
        self._desk.go(part=CLOSING)

    def _between(self) -> None:
        self._desk.go(session_id=None)

    def _present(self) -> None:
        self._orders.presenting.emit(not self._bench.showing)

    def _next(self) -> None:
        self._bench.step(1)

    def _previous(self) -> None:
        self._bench.step(-1)

    def _next_area(self) -> None:
        self._bench.next_area(1)

    def _previous_area(self) -> None:
        self._bench.next_area(-1)

    def _larger(self) -> None:
        self._resize(1)

    def _smaller(self) -> None:
        self._resize(-1)

    def _normal(self) -> None:
        self._orders.text_size.emit(100)

    def _resize(self, by: int) -> None:
        now = int(self._desk.settings.get("font_percent"))
        nearest = min(range(len(SIZES)), key=[abs(size - now) for size in SIZES].__getitem__)
        self._orders.text_size.emit(SIZES[max(0, min(len(SIZES) - 1, nearest + by))])

    def _shortcuts(self) -> None:
        from ui.dialogs.keys import show_keys

        show_keys(self._bench.window(), self.menus)

    def _about(self) -> None:
        from ui.dialogs.about import show_about

        show_about(self._bench.window(), self._desk)
