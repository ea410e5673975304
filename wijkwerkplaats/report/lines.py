"""A paragraph that reportlab breaks into lines once: what goes on on the next page keeps the lines that it has."""

from __future__ import annotations

from typing import Any

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus.paragraph import (
    _split_blParaHard,
    _split_blParaSimple,
    _SplitWord,
    _SplitWordEnd,
)

from wijkwerkplaats.report.flowable import Paragraph


class Lines(Paragraph):
    """Some lines of a text, or all. reportlab breaks the rest again for every page; long texts took ages."""

    def __init__(self, style: ParagraphStyle, fragments: list[Any]) -> None:
        super().__init__("", style, frags=fragments)
        self._broken_for: list[float] = []
        self._is_part = False

    def breakLines(self, width: list[float]) -> Any:
        """The lines for these widths; they are broken anew only for others."""
        if self._broken_for != width:
            if self._is_part:
                words_of = _split_blParaHard if self.blPara.kind else _split_blParaSimple
                self.frags = words_of(self.blPara, 0, len(self.blPara.lines))
            self._broken_for = list(width)
            self.blPara = super().breakLines(width)
        return self.blPara

    def parted(self, width: float, height: float) -> list[Lines]:
        """What fits, and the rest. No line stands alone at the end or the start of a page."""
        self.wrap(width, height)
        count, fits = len(self.blPara.lines), int(height / self.style.leading)
        if fits <= 1:
            return []
        if count <= fits:
            return [self]
        if count == fits + 1:
            fits -= 1
        return [self._part(0, fits), self._part(fits, count)] if count > 3 else []

    def _part(self, start: int, stop: int) -> Lines:
        part = Lines(self.style, [])
        part._is_part, part._broken_for = True, self._broken_for
        part.blPara = self.blPara.clone(lines=self.blPara.lines[start:stop])
        return part

    def keep_spaces(self) -> None:
        """Put the space back that reportlab drops at the end of a line: who listens would hear two words as one."""
        found = self.blPara
        for line in found.lines[:-1]:
            words = line[1] if found.kind == 0 else line.words
            if not words:
                continue
            last = words[-1] if found.kind == 0 else words[-1].text
            if isinstance(last, _SplitWord) and not isinstance(
                last, _SplitWordEnd
            ):  # in the middle of a word
                continue
            if found.kind == 0:
                words[-1] = f"{last} "
            else:
                words[-1].text = f"{last} "
