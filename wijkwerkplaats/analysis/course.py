"""How the success factors went through the sessions (§2.6, §8): the profile as it stood after each of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from wijkwerkplaats.analysis.profile import FactorScore, Verdicts, profile, sessions_with_answers, standing
from wijkwerkplaats.method import Method
from wijkwerkplaats.model import Answer, Session
from wijkwerkplaats.model.words import Perspective


@dataclass(frozen=True, slots=True)
class Stage:
    """The profile as it stood after one session."""

    session: Session
    verdicts: Verdicts
    scores: tuple[FactorScore, ...]

    def score(self, factor: str) -> FactorScore:
        """How one factor stood. Raises `StopIteration` for a factor that the method does not have."""
        return next(one for one in self.scores if one.factor == factor)


def course(
    method: Method,
    answers: Iterable[Answer],
    sessions: Iterable[Session],
    perspective: Perspective | None = None,
) -> list[Stage]:
    """One stage for each session in which points were discussed, as they were held."""
    answers, sessions = list(answers), list(sessions)
    stages = []
    for session in sessions_with_answers(answers, sessions):
        verdicts = standing(answers, sessions, until=session, perspective=perspective)
        stages.append(Stage(session, verdicts, profile(method, verdicts)))
    return stages
