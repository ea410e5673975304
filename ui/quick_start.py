"""What makes the start quick: begun before anything else is imported, ended when all of it is there.

Start-up is measured (tests/bench).
"""

from __future__ import annotations

import builtins
import gc
import sys


def begin() -> None:
    """Import PySide6 and msgspec without what they cost beside; what is made now stays, so no garbage is looked for."""
    gc.disable()
    import PySide6.QtCore  # noqa: F401

    # After its own import PySide6 reads the source of every other module, to see whether it uses `__feature__`. Ours
    # do not, and it takes longer than importing them (PySide6 6.11.3, shibokensupport/feature.py).
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)

    # msgspec asks typing_extensions, when that is there, for what Python's own typing has as well: 2 ms (msgspec 0.22).
    sys.modules.setdefault("typing_extensions", None)  # type: ignore[arg-type]
    import msgspec  # noqa: F401

    if sys.modules.get("typing_extensions") is None:
        sys.modules.pop("typing_extensions", None)


def end() -> None:
    """Look for garbage again, but never among what was imported: that costs a tenth of the start."""
    gc.freeze()
    gc.enable()
