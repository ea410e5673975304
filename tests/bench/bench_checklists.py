"""Opening a checklist for the first time, with the answers of ten sessions behind it, against one 60 Hz frame."""

from __future__ import annotations

import random
import statistics
import tempfile
import time
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication

from tests.bench.measure import FRAME, Result, against_frame, seconds
from tests.support import running_gate
from ui.app import Application, open_application
from ui.desk import HOME
from ui.widgets.checklist import ChecklistView
from ui.widgets.part_tabs import PartTabs
from ui.widgets.point_card import PointCard
from ui.window.pages import Pages
from wijkwerkplaats.analysis.own import effective_method
from wijkwerkplaats.edits.own import add_own_point
from wijkwerkplaats.edits.sessions import add_session, close_session, start_session
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.journal import label
from wijkwerkplaats.method import Point, load_method
from wijkwerkplaats.model import OPTIONS, Action, Answer, Poll, PollVotes, Remark, new_id
from wijkwerkplaats.model.words import Perspective, PollKind, Verdict
from wijkwerkplaats.texts import texts

SESSIONS = 10
ROUNDS = 5


def results() -> list[Result]:
    """The checklists of all parts; the slowest of them counts. Each round begins with new furniture."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "wijk.wijk"
        gate = running_gate(file)
        fill(gate)
        place = gate.place
        gate.close()
        application = open_application(file, Path(folder) / "settings.ini")
        assert application is not None and application.desk is not None
        application.desk.go(traject_id=place.traject_id, session_id=place.session_id, part=HOME)
        application.window.resize(1366, 768)
        parts = [
            part for part in application.desk.method.parts if application.desk.method.checklist_of(part.id)
        ]
        times: dict[str, list[float]] = {part.section: [] for part in parts}
        for _ in range(ROUNDS + 1):
            application.desk.go(part=HOME)
            application.set_text_size(100)
            for part in parts:
                times[part.section].append(_opened(application, part.id))
        application.close()
    medians = {section: statistics.median(taken[1:]) for section, taken in times.items()}
    slowest = max(medians, key=medians.__getitem__)
    return [
        _result(f"opening the checklist of §{slowest}, the slowest", medians[slowest]),
        _result("opening the checklist of §7.1, the longest", medians["7.1"]),
        _own_points(),
    ]


def _own_points() -> Result:
    """What there is to talk about is worked out at every move and after every change of it."""
    method, words = load_method("nl"), texts("nl")
    with tempfile.TemporaryDirectory() as folder:
        gate = running_gate(Path(folder) / "wijk.wijk")
        for number in range(200):
            add_own_point(gate, "issues", f"Eigen vraag {number}")
        taken = against_frame(
            "working out a checklist with 200 own points",
            lambda: seconds(lambda: effective_method(gate, method, words)),
            limit=1,
            rounds=ROUNDS,
        )
        gate.close()
    return taken


def _result(name: str, median: float) -> Result:
    return Result(name, "one 60 Hz frame", median, FRAME, median / FRAME, 3)


def _opened(application: Application, part_id: str) -> float:
    """How long it takes until the discussion points of a part are there to see."""
    desk = application.desk
    assert desk is not None and application.window.bench is not None
    desk.go(part=HOME)
    QApplication.processEvents()
    pages = application.window.bench.pages
    start = time.perf_counter()
    desk.go(part=part_id)
    tabs = next((one for one in pages.findChildren(PartTabs) if one.isVisible()), None)
    if tabs is not None:  # the picture of the part opens first: switching to that is in bench_screens
        QApplication.processEvents()
        start = time.perf_counter()
        tabs.setCurrentWidget(tabs.talk)
    QApplication.processEvents()
    while not _is_full(pages):  # the rest of the cards comes below the fold, while the facilitator reads
        QApplication.processEvents()
    return time.perf_counter() - start


def _is_full(pages: Pages) -> bool:
    """Whether the cards of the checklist reach to the end of the window, or all are there."""
    view = next(one for one in pages.findChildren(ChecklistView) if one.isVisible())
    cards = view.findChildren(PointCard)
    last = max(card.mapTo(pages, QPoint(0, card.height())).y() for card in cards)
    return last >= pages.height() or len(cards) == len(view.points)


def fill(gate: Gate) -> None:
    """Ten sessions that talked every point through, and an eleventh that runs."""
    chance = random.Random(7)
    points = [
        (checklist.id, point) for checklist in load_method("nl").checklists for point in checklist.points
    ]
    for number in range(SESSIONS):
        if number:
            session = add_session(gate, f"Wijktafel {number + 1}")
            start_session(gate, session)
        gate.apply(label("step.answer.poll", point="x"), *(_answer(gate, chance, *one) for one in points))
        gate.apply(label("step.answer.poll", point="x"), *(_action(gate, one[1]) for one in points[::3]))
        session = gate.session()
        assert session is not None
        close_session(gate, session)
    start_session(gate, add_session(gate, "Nu"))
    gate.apply(label("step.answer.poll", point="x"), *(_answer(gate, chance, *one) for one in points))
    gate.apply(label("step.answer.poll", point="x"), *(_action(gate, one[1]) for one in points[::3]))


def _answer(gate: Gate, chance: random.Random, checklist: str, point: Point) -> Answer:
    kind = chance.choice(list(PollKind))
    counts = tuple(chance.randint(0, 6) for _ in range(OPTIONS[kind]))
    return Answer(
        id=new_id(), traject_id=gate.place.traject_id, session_id=gate.place.session_id or "", checklist=checklist,
        point=point.id, verdict=chance.choice(list(Verdict)), text="We zien dit in de hele wijk terug. " * 3,
        remarks=tuple(
            Remark(id=new_id(), perspective=who, text="Zo kijken wij er niet naar.", verdict=Verdict.NO)
            for who in chance.sample(list(Perspective), 2)
        ),
        poll=Poll(kind=kind, votes=(PollVotes(perspective=Perspective.RESIDENT, counts=counts),)),
        asked=point.text,
    )  # fmt: skip


def _action(gate: Gate, point: Point) -> Action:
    return Action(
        id=new_id(), traject_id=gate.place.traject_id, session_id=gate.place.session_id, text="Bellen met de school",
        point=point.id,
    )  # fmt: skip
