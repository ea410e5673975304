"""The paper of a session. reportlab is loaded when a summary is drawn, not before."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from wijkwerkplaats.gate import Gate
from wijkwerkplaats.method import Method
from wijkwerkplaats.report.audience import FOLDER, Audience, summary_path
from wijkwerkplaats.texts import Texts

__all__ = ["FOLDER", "Audience", "summary_path", "summary_pdf"]


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
    """Write the summary of a session to `target`, whole or not at all. Raises `FileProblem`, `WijkError`."""
    from wijkwerkplaats.report import summary

    return summary.summary_pdf(gate, method, texts, session_id, audience, target, today=today)
