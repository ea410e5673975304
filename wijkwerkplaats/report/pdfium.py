"""Reading a PDF: pdfium may be used by one thread at a time, whoever it is."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

PDFIUM: Final = threading.RLock()
"""Held around every call into pdfium."""


@contextlib.contextmanager
def opened(source: Path | bytes) -> Iterator[Any]:
    """An open document, closed afterwards; meanwhile no other thread reads one."""
    import pypdfium2

    with PDFIUM:
        document = pypdfium2.PdfDocument(source)
        try:
            yield document
        finally:
            document.close()
