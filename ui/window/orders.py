"""What the window asks of the program as a whole: files, language, looks. `ui.app` carries it out."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

LOCK_KEYS = "Ctrl+L"


class Orders(QObject):
    """One signal for each thing that reaches further than the open file."""

    new_file = Signal()
    open_file = Signal(str)
    """With the path; empty: let the user choose."""
    copy_file = Signal()
    restore = Signal()
    carry = Signal()
    """Put a backup on a stick."""
    bring_in = Signal()
    """Bring another file in."""
    passphrase = Signal()
    """Set, change or remove the passphrase of the file."""
    lock = Signal()
    """Hide everything until the passphrase is given."""
    language = Signal(str)
    theme = Signal(str)
    text_size = Signal(int)
    """With the size in percent."""
    presenting = Signal(bool)
    closing = Signal()
    """The window is about to close; everything typed is written."""
