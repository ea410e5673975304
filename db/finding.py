"""One thing that is wrong with a file."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Finding:
    """What is wrong, as a key in `resources/texts/*/errors.toml` with its values."""

    key: str
    args: dict[str, str] = field(default_factory=dict)
    severe: bool = True
    """False for what can be read and worked with, but is not what was written."""
