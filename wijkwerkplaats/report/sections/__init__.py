"""The sections of the summary, one module each; a new one is found by its `SECTION`."""

from __future__ import annotations

import dataclasses
import functools
import importlib
import pkgutil

from wijkwerkplaats.report.context import Section


@functools.cache
def sections() -> tuple[Section, ...]:
    """Every section, in the order of the paper."""
    found = [
        dataclasses.replace(importlib.import_module(f"{__name__}.{module.name}").SECTION, key=module.name)
        for module in pkgutil.iter_modules(__path__)
    ]
    return tuple(sorted(found, key=_order))


def _order(section: Section) -> int:
    return section.order
