"""The sample session, played through all screens to both summaries: what `dev.py run` does without a display."""

from __future__ import annotations

import struct
from pathlib import Path

from pypdf import PdfReader

from tests.e2e.program import python

# One look, in colours and a language that nobody who builds this looks at all day.
PLAY = """
import sys
import ui.play as play
play.LOOKS = (play.Look("en", "contrast"),)
sys.exit(play.main(sys.argv[1:]))
"""


def size(picture: Path) -> tuple[int, ...]:
    """Width and height of a PNG."""
    return struct.unpack(">II", picture.read_bytes()[16:24])


def test_every_screen_shows_and_both_summaries_are_made(tmp_path: Path) -> None:
    out = tmp_path / "out"
    done = python("-c", PLAY, out, data=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    pictures, papers = sorted(out.glob("*.png")), sorted(out.glob("*.pdf"))
    assert len(pictures) >= 24  # 21 parts, the overview, the session, closing
    assert {size(picture) for picture in pictures} == {(1366, 768)}
    assert len({picture.read_bytes() for picture in pictures}) == len(pictures)
    assert len(papers) == 2
    assert all(len(PdfReader(paper).pages) > 3 for paper in papers)
    assert all(paper.name in done.stdout for paper in papers)
