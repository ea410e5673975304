"""How the sample's tables end: who spoke, what people take along, and their marks."""

from __future__ import annotations

from wijkwerkplaats.demo.telling import Telling
from wijkwerkplaats.edits.closing_round import add_closing_words, set_mark
from wijkwerkplaats.edits.turns import set_turns, share_turns
from wijkwerkplaats.model.words import Perspective

PAGE = "closing"


def round_off(telling: Telling, session: str) -> None:
    """The closing round of a session, and the tally that was kept."""
    gate = telling.gate
    for told in telling.of("closing", "closing", session):
        telling.stand(PAGE, session)
        for who, count in told["turns"].items():
            set_turns(gate, Perspective(who), count)
        share_turns(gate, told["shared"])
        for name, missed in (("along", False), ("missed", True)):
            for text in told[name]:
                add_closing_words(gate, text, missed=missed)
        for mark, count in enumerate(told["marks"], start=1):
            set_mark(gate, mark, count)
