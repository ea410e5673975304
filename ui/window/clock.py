"""Moments of the file as the clock on the wall showed them."""

from __future__ import annotations

from datetime import datetime


def local_time(at: str, pattern: str = "%d-%m-%Y %H:%M") -> str:
    """A moment of the file (ISO 8601, UTC) as the clock on the wall showed it; empty for none."""
    try:
        return datetime.fromisoformat(at).astimezone().strftime(pattern) if at else ""
    except (ValueError, OverflowError):
        return ""
