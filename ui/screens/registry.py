"""Which screen shows which part of the method. A screen is found by its folder; there is no list to keep."""

from __future__ import annotations

import contextlib
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


def spec_of(page: str) -> ScreenSpec | None:
    """The screen of a page, or the one that serves every part: a folder of its own name is looked in first."""
    name = f"{package.__name__}.{page}"
    with contextlib.suppress(ModuleNotFoundError):
        module = importlib.import_module(name) if page.isidentifier() else None
        spec: ScreenSpec | None = getattr(module, "SPEC", None)
        if spec is not None and spec.page == page:
            return spec
    return specs().get(page) or specs().get("*")


def screen_class(page: str) -> type[Screen]:
    """The class of the screen for a part or page; heavy imports happen here, when it is first needed."""
    spec = spec_of(page)
    if spec is None:
        raise LookupError(page)
    module, _, name = spec.load.partition(":")
    loaded: type[Screen] = getattr(importlib.import_module(module), name)
    return loaded
