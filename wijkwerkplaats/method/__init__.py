"""The method of the handbook: phases, parts, checklists, success factors, terms, cases, instruments."""

from wijkwerkplaats.method.as_json import method_json
from wijkwerkplaats.method.compare import compare_languages
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
    "compare_languages",
    "load_method",
    "load_method_from",
    "method_json",
]
