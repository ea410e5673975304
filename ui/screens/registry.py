"""Which screen shows which part of the method. A screen is found by its folder; there is no list to keep."""

from __future__ import annotations

import functools
import importlib
import pkgutil
from typing import TYPE_CHECKING

import ui.screens as package
from wijkwerkplaats.frozen import dataclass

if TYPE_CHECKING:
    from ui.screens.base import Screen


@dataclass(frozen=True, slots=True)
class ScreenSpec:
    """Stands as `SPEC` in the `__init__` of a screen's folder, which imports nothing else: start-up stays fast.

    `page` is a part id of the method or the name of a page; `icon` a name in `resources/icons`; `load` is
    `module:Class`. The page `*` serves every part that has no screen of its own.
    """

    page: str
    icon: str
    load: str


@functools.cache
def specs() -> dict[str, ScreenSpec]:
    """Every screen by its page."""
    found = {}
    for module in pkgutil.iter_modules(package.__path__):
        if module.ispkg:
            spec: ScreenSpec = importlib.import_module(f"{package.__name__}.{module.name}").SPEC
            found[spec.page] = spec
    return found


def screen_class(page: str) -> type[Screen]:
    """The class of the screen for a part or page; heavy imports happen here, when it is first needed."""
    spec = specs().get(page) or specs()["*"]
    module, _, name = spec.load.partition(":")
    loaded: type[Screen] = getattr(importlib.import_module(module), name)
    return loaded
