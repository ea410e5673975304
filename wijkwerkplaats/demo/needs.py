"""What the sample needs whom for (§4.5, §5.1): issues and ambitions with their parties."""

from __future__ import annotations

from wijkwerkplaats.demo.telling import Telling
from wijkwerkplaats.edits.needs import add_need, add_need_party, set_need_party
from wijkwerkplaats.model.words import NeedKind, Willing


def needs(telling: Telling) -> None:
    """Before the third table the trailblazer names who cannot be missed for what."""
    telling.stand("stakeholders")
    for told in telling.sample("needs")["need"]:
        need = add_need(telling.gate, told["text"], NeedKind(told["kind"]))
        for one in told["party"]:
            said = add_need_party(
                telling.gate, need, telling.party(one["party"]),
                needed=one.get("needed", True), why=one.get("why", ""),
            )  # fmt: skip
            assert said is not None
            set_need_party(telling.gate, said, "willing", Willing(one.get("willing", "")))
