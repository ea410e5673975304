"""The signs that stand beside words on every screen: a shape for each verdict and each state of a part."""

from __future__ import annotations

from typing import Final

from wijkwerkplaats.model.words import PartState, Verdict

STATES: Final = {
    PartState.UNTOUCHED: "circle",
    PartState.STARTED: "circle-dot",
    PartState.DONE: "circle-check",
    PartState.SKIPPED: "circle-slash",
}

VERDICTS: Final = {
    Verdict.NONE: "circle",
    Verdict.YES: "circle-check",
    Verdict.PARTLY: "circle-dot",
    Verdict.NO: "circle-x",
    Verdict.UNKNOWN: "circle-help",
    Verdict.SKIP: "circle-slash",
}
