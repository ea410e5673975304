"""What the profile of success factors says in words (§2.6), for screen and paper alike."""

from __future__ import annotations

from wijkwerkplaats.analysis.profile import LEAST, FactorScore, Move
from wijkwerkplaats.method import Point
from wijkwerkplaats.texts import Texts


def band_word(texts: Texts, score: FactorScore) -> str:
    """What the factor's picture is called."""
    return texts(f"profile.band.{score.band}")


def rests_on(texts: Texts, score: FactorScore) -> str:
    """On how many points the picture rests, or that there are too few."""
    if score.score is None:
        return texts("profile.say.few", answered=score.answered, least=LEAST)
    total = score.answered + score.unknown
    return texts("profile.say.rests", answered=score.answered, total=total, unknown=score.unknown)


def direction(move: Move) -> str:
    """The key of how a factor moved: up, down, same, first (a picture for the first time) or lost."""
    if move.change is None:
        if move.after.score is not None:
            return "first"
        return "lost" if move.before.score is not None else "same"
    return "up" if move.change > 0 else "down" if move.change < 0 else "same"


def move_word(texts: Texts, move: Move) -> str:
    """How a factor moved, in a word or two."""
    return texts(f"profile.move.{direction(move)}")


def move_sentence(texts: Texts, move: Move) -> str:
    """Which points made the factor move; says so when nothing changed and only more was answered."""
    groups = {"better": move.better, "worse": move.worse, "new": move.new, "gone": move.gone}
    said = [texts(f"profile.move.{key}", count=len(points)) for key, points in groups.items() if points]
    if move.change and move.new and not (move.better or move.worse or move.gone):
        said.append(texts("profile.move.only_new"))
    return " ".join(said)


def aside(texts: Texts, point: Point) -> str:
    """Why a point does not count in the profile."""
    return texts("profile.aside.need" if point.meaning == "need" else "profile.aside.open")
