"""Counting felt urgency: the table, the picture beside it, and in words what stands out (§4.1)."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QWidget

from ui.desk import Desk
from ui.screens.urgency.grid import VotesGrid
from ui.screens.urgency.plot import SpreadPlot
from ui.theme import current
from ui.widgets.layout import GRID, card, column, empty_state, label
from ui.widgets.session_banner import SessionBanner
from ui.widgets.sides import Sides
from wijkwerkplaats.analysis.urgency import (
    Spread,
    difference_sentences,
    earlier_urgency,
    mark_text,
    not_heard,
    spreads,
    too_many,
)
from wijkwerkplaats.edits import urgency as edits
from wijkwerkplaats.model import Session, Urgency


class FeltTab(QWidget):
    """How strongly each group feels that something must happen."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.banner = SessionBanner(
            desk, self.tr("Counting belongs to a session. Open a session, or start a new one.")
        )
        self.grid = VotesGrid(desk)
        self.grid.setMaximumWidth(self.grid.natural_width())
        self.plot = SpreadPlot(desk)
        self.sentence = label("", "heading")
        self.more = label("", "body")
        self.problem = label("", "problem")
        self.grid.tell_in(self.problem)
        self.warning = label("", "warn")
        self.unheard = label("", "hint")
        self.before = label("", "hint")
        self._build()

    def _build(self) -> None:
        how = label(
            self.tr("How many people stand at each mark? 1 means no hurry, 5 means act now."), "muted"
        )
        count = QWidget()
        count.setLayout(column(how, self.grid, self.problem, self.warning, self.unheard, self.before, 1))
        self.empty = empty_state(
            "users",
            self.tr("Nobody was counted yet"),
            self.tr(
                "Let people stand at a mark from 1 to 5, and count each group. The picture grows as you count."
            ),
        )
        self.said = QFrame()
        self.said.setLayout(column(self.sentence, self.more, spacing=4))
        picture = card(self.said, self.plot, self.empty)
        side = column(picture, 1)
        right = QWidget()
        right.setLayout(side)
        wide = self.grid.natural_width()
        scale = current().percent / 100
        sides = Sides(right, count, width=int(wide / scale), at=int((wide + 480) / scale), first=True)
        self.setLayout(column(self.banner, sides, 1, margins=3 * GRID, spacing=2 * GRID))
        self.problem.hide()

    def refresh(self) -> None:
        """Show what the gate holds now."""
        session = self._desk.session
        urgency, of = self._urgency(session)
        found = spreads(urgency) if urgency else ()
        self.banner.setVisible(session is None)
        self.grid.votes.show_urgency(urgency, editable=session is not None and self._desk.editable)
        self.plot.show_spreads(found)
        self.plot.setVisible(bool(found))
        self.said.setVisible(bool(found))
        self.empty.setVisible(not found)
        lines = difference_sentences(found, self._desk.texts)
        self.sentence.setText(lines[0] if lines else "")
        self.more.setText("\n".join(lines[1:]))
        self.more.setVisible(len(lines) > 1)
        self._show_hints(session, urgency, found, of)

    def _urgency(self, session: Session | None) -> tuple[Urgency | None, Session | None]:
        """The urgency to show and, between sessions, the session that it comes from."""
        if session is not None:
            return edits.urgency_of(self._desk.gate), None
        gate = self._desk.gate
        return earlier_urgency(gate.all(Urgency), gate.all(Session)) or (None, None)

    def _show_hints(
        self, session: Session | None, urgency: Urgency | None, found: tuple[Spread, ...], of: Session | None
    ) -> None:
        texts = self._desk.texts
        extra = too_many(urgency, session) if urgency else 0
        present = len(session.attendees) if session else 0
        words = self.tr(
            "You counted {counted} people, but {present} are on the list of those present. You may go on."
        )
        self.warning.setText(words.format(counted=present + extra, present=present))
        self.warning.setVisible(extra > 0)
        missing = ", ".join(texts.word("perspectives", one).lower() for one in not_heard(found))
        self.unheard.setText(self.tr("Not heard yet: {who}.").format(who=missing))
        self.unheard.setVisible(bool(found and missing))
        self.before.setText(self._before_text(session, of))
        self.before.setVisible(bool(self.before.text()))

    def _before_text(self, session: Session | None, of: Session | None) -> str:
        if of is not None:
            return self.tr("From: {session}").format(session=_named(of))
        gate = self._desk.gate
        earlier = earlier_urgency(gate.all(Urgency), gate.all(Session), session) if session else None
        if earlier is None:
            return ""
        texts = self._desk.texts
        marks = ", ".join(
            f"{texts.word('perspectives', one.perspective).lower()} {mark_text(one.median, texts)}"
            for one in spreads(earlier[0])
        )
        return self.tr("Earlier ({session}): {marks}").format(session=_named(earlier[1]), marks=marks)


def _named(session: Session) -> str:
    return f"{session.title}, {session.day:%d-%m-%Y}" if session.day else session.title
