"""What was said of points that are no longer asked: switched off, removed, or of an earlier release (§3.2)."""

from __future__ import annotations

from collections.abc import Sequence

from ui.desk import Desk
from ui.widgets.gone import take_away
from ui.widgets.layout import GRID, Card, column, label
from wijkwerkplaats.analysis.answers import Earlier, earlier_answers
from wijkwerkplaats.analysis.own import part_of, question_of
from wijkwerkplaats.model import Answer, Session
from wijkwerkplaats.model.words import Verdict


class EarlierPoints(Card):
    """The newest answer to each point of a part that is not asked any more; to read only."""

    def __init__(self, desk: Desk, part: str) -> None:
        super().__init__()
        self._desk, self._part = desk, part
        self._shown: list[str] = []
        self._rows: list[Card] = []
        self._box = column(
            label(self.tr("Said earlier, no longer asked"), "heading"), margins=2 * GRID, spacing=12
        )
        self.setLayout(self._box)

    def refresh(self) -> bool:
        """Show what there is; False when there is nothing."""
        found = self._found()
        texts = [self._text(one) for one in found]
        if texts != self._shown:
            self._shown = texts
            for row in self._rows:
                take_away(row)
            self._rows = [self._row(one) for one in found]
        return bool(found)

    def keys(self) -> set[str]:
        """The points and answers that are shown."""
        return {key for one in self._found() for key in (one.answer.id, one.answer.point)}

    def _found(self) -> Sequence[Earlier]:
        gate, method = self._desk.gate, self._desk.method
        asked = {point.id for point in method.points}
        gone = [one for one in gate.all(Answer) if one.point not in asked]
        if not gone:  # as good as always: then looking for it costs nothing
            return []
        newest = earlier_answers(gone, gate.all(Session)).values()
        return [one for one in newest if part_of(method, one.answer) == self._part]

    def _row(self, one: Earlier) -> Card:
        made = Card()
        texts, method = self._desk.texts, self._desk.method
        question = label(question_of(method, one.answer, texts))
        why = label(texts("own.off") if method.knows(one.answer.point) else "", "hint")
        if not why.text():
            why.hide()
        made.setLayout(column(question, why, label(self._said(one), "muted"), margins=12, spacing=4))
        self._box.addWidget(made)
        return made

    def _text(self, one: Earlier) -> str:
        return f"{question_of(self._desk.method, one.answer, self._desk.texts)}\n{self._said(one)}"

    def _said(self, one: Earlier) -> str:
        answer, texts = one.answer, self._desk.texts
        verdict = texts.word("verdict", answer.verdict) if answer.verdict is not Verdict.NONE else ""
        remarks = [f"{texts.word('perspective', r.perspective)}: {r.text}" for r in answer.remarks if r.text]
        lines = [one.session.title, verdict, answer.reason, answer.text, *remarks]
        return "\n".join(line for line in lines if line.strip())
