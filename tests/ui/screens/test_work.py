"""Work in a thread tells its outcome in the thread of the window, and survives whoever asked for it."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QObject, QThreadPool
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.screens.stakeholders.work import Stop, Work
from wijkwerkplaats.errors import WijkError


def test_an_outcome_arrives_in_the_thread_of_the_window(qtbot: QtBot) -> None:
    owner, found = QObject(), []
    work = Work(lambda _stop: threading.current_thread(), owner)
    work.done.connect(lambda thread: found.append((thread, threading.current_thread())))
    with qtbot.waitSignal(work.done):
        work.start()
    ((there, here),) = found
    assert here is threading.main_thread()
    assert there is not here


@pytest.mark.parametrize(
    ("problem", "name"), [(WijkError("error.disk.full"), "refused"), (KeyError("x"), "broke")]
)
def test_a_problem_is_told_by_its_own_signal(qtbot: QtBot, problem: Exception, name: str) -> None:
    def fail(_stop: Stop) -> object:
        raise problem

    owner = QObject()
    work = Work(fail, owner)
    with qtbot.waitSignal(getattr(work, name)) as told:
        work.start()
    assert told.args == [problem]


def test_a_window_that_closes_while_a_thread_works_takes_nothing_from_under_it(qtbot: QtBot) -> None:
    for _ in range(30):
        goes_on = threading.Event()
        window = QWidget()
        Work(lambda _stop, wait=goes_on: wait.wait(5), window).start()
        window.deleteLater()
        goes_on.set()
        qtbot.waitUntil(lambda: QThreadPool.globalInstance().activeThreadCount() == 0)


def test_what_was_stopped_tells_nothing(qtbot: QtBot) -> None:
    goes_on, owner = threading.Event(), QObject()
    work = Work(lambda _stop: goes_on.wait(5), owner)
    with qtbot.assertNotEmitted(work.done):
        work.start()
        work.stop()
        goes_on.set()
        qtbot.waitUntil(lambda: QThreadPool.globalInstance().activeThreadCount() == 0)


def test_news_that_is_still_on_the_way_is_not_told_after_a_stop(qtbot: QtBot) -> None:
    owner, told = QObject(), []
    work = Work(lambda _stop: "ready", owner)
    work.done.connect(told.append)
    work.start()
    QThreadPool.globalInstance().waitForDone()
    work.stop()
    later = Work(lambda _stop: "later", owner)
    with qtbot.waitSignal(later.done):
        later.start()
    assert told == []
