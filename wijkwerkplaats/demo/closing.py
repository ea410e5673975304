"""How the sample's tables end: who spoke, what people take along, and their marks."""

from __future__ import annotations

from wijkwerkplaats.demo.telling import Telling
from wijkwerkplaats.edits.closing_round import add_closing_words, set_mark
from wijkwerkplaats.edits.photos import add_photo, set_photo
from wijkwerkplaats.edits.turns import set_turns, share_turns
from wijkwerkplaats.model.words import Perspective
from wijkwerkplaats.photos import ready

PAGE = "closing"


def round_off(telling: Telling, session: str) -> None:
    """The closing round of a session, and the tally that was kept."""
    gate = telling.gate
    _photograph(telling, session)
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


def _photograph(telling: Telling, session: str) -> None:
    """What hung on the wall, kept with the part that it was about."""
    for told in telling.of("closing", "photo", session):
        telling.stand("photos", session)
        file = telling.sample.folder / told["file"]
        photo = add_photo(telling.gate, ready(file), part=told["part"], caption=told["caption"])
        for field in ("alt", "public"):
            set_photo(telling.gate, photo, field, told[field])
