"""The method of the handbook: phases, parts, checklists, success factors, terms, cases, instruments."""

from wijkwerkplaats.method.load import load_method, load_method_from
from wijkwerkplaats.method.model import (
    Case,
    Checklist,
    Factor,
    Instrument,
    Link,
    Method,
    Part,
    Phase,
    Point,
    Talk,
    Term,
)
from wijkwerkplaats.method.source import ContentError

__all__ = [
    "Case",
    "Checklist",
    "ContentError",
    "Factor",
    "Instrument",
    "Link",
    "Method",
    "Part",
    "Phase",
    "Point",
    "Talk",
    "Term",
    "load_method",
    "load_method_from",
]
