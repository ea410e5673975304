"""What the paper uses of reportlab's blocks, with types: reportlab brings none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:

    class Flowable:
        """Something that takes room on a page: it is measured, perhaps broken, and drawn."""

        width: float
        height: float
        canv: Any
        spaceBefore: float
        spaceAfter: float

        def wrap(self, width: float, height: float) -> tuple[float, float]:
            """How much room it takes."""
            ...

        def split(self, width: float, height: float) -> list[Flowable]:
            """What fits in this room, and the rest; empty when nothing fits."""
            ...

        def splitOn(self, canvas: Any, width: float, height: float) -> list[Flowable]:
            """The same, for whoever packs."""
            ...

        def drawOn(self, canvas: Any, x: float, y: float) -> None:
            """Draw it with its lower left corner here."""
            ...

        def _drawOn(self, canvas: Any) -> None:
            """Draw it where the canvas stands."""
            ...

        def getSpaceBefore(self) -> float:
            """White above."""
            ...

        def getSpaceAfter(self) -> float:
            """White below."""
            ...

    class Paragraph(Flowable):
        """Words that break over lines."""

        style: Any
        frags: list[Any]
        blPara: Any

        def __init__(self, text: str, style: Any, *, frags: list[Any] | None = None) -> None: ...

        def breakLines(self, width: list[float]) -> Any:
            """The lines for these widths: of the first line, and of the others."""
            ...

    class CondPageBreak(Flowable):
        """Goes on on the next page unless there is room for `height`."""

        def __init__(self, height: float) -> None: ...

    class Spacer(Flowable):
        """White."""

        def __init__(self, width: float, height: float) -> None: ...

    class Canvas:
        """What is drawn on."""

        _doc: Any
        _filename: Any

        def beginForm(self, name: str) -> None:
            """Start a drawing that is used elsewhere."""
            ...

        def endForm(self) -> None:
            """End it."""
            ...

        def getPageNumber(self) -> int:
            """The number of the page at hand."""
            ...

        def setViewerPreference(self, name: str, value: str) -> None:
            """Tell a viewer how to show and print the file."""
            ...

        def showPage(self) -> None:
            """End the page at hand."""
            ...

        def save(self) -> None:
            """Write the file."""
            ...

else:
    from reportlab.pdfgen.canvas import Canvas
    from reportlab.platypus import CondPageBreak, Flowable, Paragraph, Spacer

__all__ = ["Canvas", "CondPageBreak", "Flowable", "Paragraph", "Spacer"]
