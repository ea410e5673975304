"""The paper of a session. reportlab is loaded when a summary is drawn, not before."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from wijkwerkplaats.gate import Gate
from wijkwerkplaats.method import Method
from wijkwerkplaats.report.audience import FOLDER, Audience, summary_path
from wijkwerkplaats.report.choice import Choice, Edition
from wijkwerkplaats.texts import Texts

__all__ = ["FOLDER", "Audience", "Choice", "Edition", "summary_path", "summary_pdf", "write_summary"]


def summary_pdf(
    gate: Gate,
    method: Method,
    texts: Texts,
    session_id: str,
    audience: Audience,
    target: Path,
    *,
    today: date,
) -> Path:
    """Write the whole summary of a session to `target`, whole or not at all. Raises `FileProblem`, `WijkError`."""
    return write_summary(gate, method, texts, session_id, Choice(audience=audience), target, today=today)


def write_summary(
    gate: Gate, method: Method, texts: Texts, session_id: str, choice: Choice, target: Path, *, today: date
) -> Path:
    """Write the paper that was chosen to `target`, as PDF or, when its name ends so, as `.docx`. Raises the same."""
    from wijkwerkplaats.report import summary

    return summary.write_summary(gate, method, texts, session_id, choice, target, today=today)
