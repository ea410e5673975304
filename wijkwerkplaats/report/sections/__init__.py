"""The sections of the summary, one module each; a new one is found by its `SECTION`."""

from __future__ import annotations

import functools
import importlib
import pkgutil

from wijkwerkplaats.report.context import Section


@functools.cache
def sections() -> tuple[Section, ...]:
    """Every section, in the order of the paper."""
    found = [
        importlib.import_module(f"{__name__}.{module.name}").SECTION
        for module in pkgutil.iter_modules(__path__)
    ]
    return tuple(sorted(found, key=_order))


def _order(section: Section) -> int:
    return section.order
