"""The command line as a user types it: what it makes, in processes of its own and without a display."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import docx
import pytest
from pypdf import PdfReader

from tests.e2e.program import python, wijk
from wijkwerkplaats.texts import texts

# All commands in one process that then looks at what was loaded.
WITHOUT_QT = """
import sys
from wijkwerkplaats.__main__ import main
file, folder = sys.argv[1:]
main(["--db", file, "check"])
main(["method"])
main(["--db", file, "summary", "-o", folder + "/summary.pdf"])
main(["--db", file, "export", "-o", folder + "/all.json"])
main(["--db", folder + "/new.wijk", "import", folder + "/all.json"])
main(["--db", file, "backup", "-o", folder + "/backup.wijk"])
main(["--db", folder + "/new.wijk", "restore", folder + "/backup.wijk"])
loaded = sorted({name.partition(".")[0] for name in sys.modules} & {"PySide6", "ui", "pyqtgraph"})
sys.exit(f"loaded: {loaded}" if loaded else 0)
"""


def page_texts(path: Path) -> str:
    """All words of a PDF, with any run of white space as one space."""
    return re.sub(r"\s+", " ", " ".join(page.extract_text() for page in PdfReader(path).pages))


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_sample_is_whole(samples: dict[str, Path], language: str, tmp_path: Path) -> None:
    done = wijk("check", "--lang", language, "--db", samples[language], data=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(texts(language)("check.ok", path=str(samples[language])))
    assert f"{texts(language)('counts.stakeholder')}: 130" in done.stdout


def test_the_summary_for_participants_has_the_harvest_and_no_judgements(sample: Path, tmp_path: Path) -> None:
    paper = tmp_path / "paper.pdf"
    done = wijk(
        "--db",
        sample,
        "summary",
        "--session",
        "latest",
        "--audience",
        "participants",
        "-o",
        paper,
        data=tmp_path,
    )
    assert (done.returncode, done.stderr) == (0, "")
    words = page_texts(paper)
    for told in (
        "Molenbeemd",
        "Elke partij noemt ook een tweede persoon",
        "Vast moment kiezen voor de programmagroep",
        "Wie beslist over het wijkbudget als we het niet eens zijn?",
        "Joke van Dalen",
        "Vrijdagavond op het plein",
    ):
        assert told in words
    for internal in ("knikte, maar zei niets", "Juristen zien hier meer in", "Bang dat bewoners"):
        assert internal not in words


def test_the_internal_summary_has_what_is_internal(sample: Path, tmp_path: Path) -> None:
    paper = tmp_path / "paper.pdf"
    done = wijk("--db", sample, "summary", "--audience", "internal", "-o", paper, data=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert "knikte, maar zei niets" in page_texts(paper)


def test_the_english_summary_is_english(samples: dict[str, Path], tmp_path: Path) -> None:
    paper = tmp_path / "paper.pdf"
    done = wijk("--lang", "en", "--db", samples["en"], "summary", "-o", paper, data=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    words = page_texts(paper)
    assert "Friday night on the square" in words
    for dutch in ("Besluiten", "Acties", "Bewoners", "Urgentie", " pagina "):
        assert dutch not in words


@pytest.mark.parametrize(
    ("typed", "told", "not_told"),
    [
        (["--edition", "short", "large"], "Wie doet wat", "Wie erbij waren"),
        (["--sections", "harvest,present"], "Wie erbij waren", "Drie niveaus"),
        (["--for", "Karim Haddou"], "Twee jongeren vragen welke plek bij hen past", "Lotte Brands"),
    ],
)
def test_a_chosen_summary(sample: Path, tmp_path: Path, typed: list[str], told: str, not_told: str) -> None:
    paper = tmp_path / "paper.pdf"
    done = wijk("--db", sample, "summary", *typed, "-o", paper, data=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    words = page_texts(paper)
    assert told in words and not_told not in words


def test_a_name_that_ends_in_docx_makes_a_text_document(sample: Path, tmp_path: Path) -> None:
    paper = tmp_path / "paper.docx"
    done = wijk("--db", sample, "summary", "--edition", "bw", "-o", paper, data=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert "Wijktafel 3: alliantie en sturing" in [p.text for p in docx.Document(str(paper)).paragraphs]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_method_is_whole(language: str, tmp_path: Path) -> None:
    done = wijk("method", "--lang", language, data=tmp_path)
    phases = json.loads(done.stdout)["phases"]
    parts = [part for phase in phases for part in phase["parts"]]
    checklists = [part["checklist"] for part in parts if part["checklist"]]
    points = [point["id"] for checklist in checklists for point in checklist["points"]]
    assert (len(phases), len(parts)) == (5, 21)
    assert len({checklist["id"] for checklist in checklists}) == 19
    assert len(points) == len(set(points)) == 97
    by_section = {part["section"]: part["checklist"] for part in parts}
    assert by_section["5.4"]["id"] == by_section["5.5"]["id"] and by_section["7.3"] is None


def test_what_is_exported_comes_back_without_loss(sample: Path, tmp_path: Path) -> None:
    first, again, other = tmp_path / "first.json", tmp_path / "again.json", tmp_path / "other.wijk"
    for step in (
        ("--db", sample, "export", "-o", first),
        ("--db", other, "import", first),
        ("--db", other, "export", "-o", again),
        ("--db", other, "check"),
    ):
        done = wijk(*step, data=tmp_path)
        assert done.returncode == 0, done.stderr
    assert first.read_bytes() == again.read_bytes()
    assert len(json.loads(first.read_bytes())["aggregates"]["stakeholder"]) == 130


def test_importing_the_same_again_changes_nothing(sample: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.wijk"
    assert wijk("--db", sample, "backup", "-o", copy, data=tmp_path).returncode == 0
    done = wijk("--db", sample, "import", copy, data=tmp_path)
    assert (done.returncode, done.stdout.strip()) == (0, texts("nl")("import.nothing", name="copy.wijk"))


def test_a_backup_restores_what_was_lost(sample: Path, tmp_path: Path) -> None:
    kept, before, after = tmp_path / "kept.wijk", tmp_path / "before.json", tmp_path / "after.json"
    assert wijk("--db", sample, "backup", "-o", kept, data=tmp_path).returncode == 0
    assert (
        wijk("--db", sample, "export", "-o", before, data=tmp_path).returncode == 0
    )  # noted after it is taken
    sample.write_bytes(b"gone")
    done = wijk("--db", sample, "restore", kept, data=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert wijk("--db", sample, "export", "-o", after, data=tmp_path).returncode == 0
    was, now = (json.loads(path.read_bytes()) for path in (before, after))
    for one in (was, now):
        one["aggregates"].pop("departure")  # that the backup itself left came later
    assert now == was
    assert [path.read_bytes() for path in (sample.parent / "backups").iterdir()] == [b"gone"]


def test_the_file_may_be_named_before_and_behind_the_command(sample: Path, tmp_path: Path) -> None:
    before = wijk("--db", sample, "check", data=tmp_path)
    behind = wijk("check", "--db", sample, data=tmp_path)
    assert before.returncode == behind.returncode == 0
    assert before.stdout == behind.stdout


def test_without_a_name_it_is_the_file_in_the_data_folder(sample: Path, tmp_path: Path) -> None:
    sample.rename(tmp_path / "wijkwerkplaats.wijk")
    assert wijk("check", data=tmp_path).returncode == 0


def test_no_command_loads_the_window(sample: Path, tmp_path: Path) -> None:
    done = python("-c", WITHOUT_QT, sample, tmp_path, data=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")


def test_stakeholders_go_out_as_a_sheet_and_come_back(sample: Path, tmp_path: Path) -> None:
    target = tmp_path / "lijst.xlsx"
    done = wijk("--db", sample, "export", "-o", target, data=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    again = wijk("--db", sample, "import-stakeholders", target, "--dry-run", data=tmp_path)
    assert again.returncode == 0
    assert texts("nl")("import_party.total", new=0, updated=0, same=130, refused=0) in again.stdout


def test_the_example_list_can_be_read_into_a_file(sample: Path, tmp_path: Path) -> None:
    empty, example = tmp_path / "leeg.xlsx", tmp_path / "voorbeeld.csv"
    assert wijk("template", "-o", empty, data=tmp_path).returncode == 0
    assert wijk("template", "--example", "-o", example, data=tmp_path).returncode == 0
    done = wijk("--db", sample, "import-stakeholders", example, "--dry-run", data=tmp_path)
    assert texts("nl")("import_party.total", new=0, updated=1, same=129, refused=0) in done.stdout
    assert wijk("template", "-o", tmp_path / "leeg.doc", data=tmp_path).returncode == 1


def test_what_left_is_written_down_in_the_file(samples: dict[str, Path], tmp_path: Path) -> None:
    file = Path(shutil.copyfile(samples["nl"], tmp_path / "eigen.wijk"))
    assert wijk("--db", file, "summary", "-o", tmp_path / "verslag.pdf", data=tmp_path).returncode == 0
    assert (
        wijk(
            "--db", file, "export", "--without-names", "-o", tmp_path / "deel.json", data=tmp_path
        ).returncode
        == 0
    )
    assert wijk("--db", file, "export", "-o", tmp_path / "kopie.wijk", data=tmp_path).returncode == 0
    assert wijk("--db", file, "export", "-o", tmp_path / "alles.json", data=tmp_path).returncode == 0
    left = json.loads((tmp_path / "alles.json").read_text("utf-8"))["aggregates"]["departure"]
    assert sorted((one["kind"], one["name"]) for one in left[-3:]) == [
        ("copy", "kopie.wijk"),
        ("data", "deel.json"),
        ("summary", "verslag.pdf"),
    ]
    shared = (tmp_path / "deel.json").read_text("utf-8")
    assert "Persoon 1" in shared and "Lotte Brands" not in shared


@pytest.mark.parametrize(
    ("flag", "name"),
    [("--shareable", "deel.json"), ("--persons", "deel.wijk"), ("--without-names", "deel.xlsx")],
)
def test_nothing_goes_out_with_more_in_it_than_was_asked_for(
    samples: dict[str, Path], tmp_path: Path, flag: str, name: str
) -> None:
    refused = wijk("--db", samples["nl"], "export", flag, "-o", tmp_path / name, data=tmp_path)
    assert refused.returncode == 1
    assert len(refused.stderr.strip().splitlines()) == 1
    assert not (tmp_path / name).exists()
