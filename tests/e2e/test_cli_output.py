"""Where results may go on the command line: nothing is written over what it should not be, and Ctrl+C ends quietly."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

import pytest

from tests.e2e.program import start, wijk
from tests.e2e.test_refusals import refused
from wijkwerkplaats.__main__ import main
from wijkwerkplaats.errors import FileProblem
from wijkwerkplaats.exchange import bring_in


@pytest.mark.parametrize("name", ["verslag.txt", "verslag", "verslag.wijk", "verslag.wijk.zip"])
def test_a_summary_is_a_paper_and_nothing_else(sample: Path, tmp_path: Path, name: str) -> None:
    done = wijk("--db", sample, "summary", "-o", tmp_path / name, data=tmp_path)
    refused(done, "error.import.ending", endings=".pdf, .docx")
    assert not (tmp_path / name).exists()


def test_no_command_writes_over_the_file_that_it_reads(sample: Path, tmp_path: Path) -> None:
    before = sample.read_bytes()
    other = tmp_path / "link.pdf"
    os.link(sample, other)
    for command in (["summary", "-o", other], ["export", "-o", sample], ["backup", "-o", sample],
                    ["recover", sample, "-o", sample]):  # fmt: skip
        done = wijk("--db", sample, *command, data=tmp_path)
        refused(done, "error.file.same", path=str(command[-1]))
    assert sample.read_bytes() == other.read_bytes() == before


def test_a_backup_takes_the_place_of_a_backup_only(sample: Path, tmp_path: Path) -> None:
    letter, older = tmp_path / "brief.wijk", tmp_path / "kopie.wijk"
    letter.write_text("Beste mensen", "utf-8")
    older.write_bytes(sample.read_bytes()[:-4096])
    refused(
        wijk("--db", sample, "backup", "-o", letter, data=tmp_path), "error.file.not_ours", path=str(letter)
    )
    assert letter.read_text("utf-8") == "Beste mensen"
    assert wijk("--db", sample, "backup", "-o", older, data=tmp_path).returncode == 0


def test_a_copy_that_does_not_succeed_has_no_name(
    sample: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise FileProblem("error.disk.full", path="x")

    out = tmp_path / "out"
    out.mkdir()
    command = ["--db", str(sample), "export", "--without-names", "-o", str(out / "x.wijk")]
    with monkeypatch.context() as broken:
        broken.setattr(bring_in, "bring_in", full)
        assert main(command) == 1
    assert list(out.iterdir()) == []
    assert main(command) == 0
    assert [one.name for one in out.iterdir()] == ["x.wijk"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with a name on this system")
@pytest.mark.parametrize(
    "command",
    [["import", "p.json"], ["import-stakeholders", "p.csv"], ["export", "-o", "p.csv"], ["export", "-o", "p.json"],
     ["summary", "-o", "p.pdf"], ["template", "-o", "p.xlsx"]],
)  # fmt: skip
def test_a_pipe_is_not_waited_for_nor_replaced(sample: Path, tmp_path: Path, command: list[str]) -> None:
    pipe = tmp_path / command[-1]
    os.mkfifo(pipe)
    done = wijk("--db", sample, *command[:-1], pipe, data=tmp_path)
    refused(done, "error.file.special", path=str(pipe))
    assert pipe.is_fifo()


def test_parties_for_a_file_that_is_not_there_make_none(tmp_path: Path) -> None:
    gone, parties = tmp_path / "gone.wijk", tmp_path / "lijst.csv"
    parties.write_text("Naam\nSchool\n", "utf-8")
    done = wijk("--db", gone, "import-stakeholders", parties, data=tmp_path)
    refused(done, "error.file.missing", path=str(gone))
    assert not gone.exists()


@pytest.mark.skipif(sys.platform != "linux", reason="names that are no text exist on Linux only")
def test_a_name_that_is_no_text_works_as_any_other(sample: Path, tmp_path: Path) -> None:
    odd = tmp_path / os.fsdecode(b"wijk\xff.wijk")
    sample.rename(odd)
    for command in (
        ["check"],
        ["summary", "-o", odd.with_suffix(".pdf")],
        ["export", "-o", odd.with_suffix(".json")],
    ):
        done = wijk("--db", odd, *command, data=tmp_path)
        assert (done.returncode, done.stderr) == (0, "")


STOPPED = """
import signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)
import wijkwerkplaats.cli.commands as commands
def wait(*_):
    print("busy", flush=True)
    signal.pause()
commands.COMMANDS["method"] = wait
from wijkwerkplaats.__main__ import main
sys.exit(main(["method"]))
"""


@pytest.mark.skipif(not hasattr(signal, "pause"), reason="Ctrl+C is another thing on this system")
def test_ctrl_c_ends_quietly(tmp_path: Path) -> None:
    with start("-c", STOPPED, data=tmp_path) as busy:
        assert busy.stdout is not None and busy.stderr is not None
        assert busy.stdout.readline() == "busy\n"
        busy.send_signal(signal.SIGINT)
        assert busy.wait(timeout=20) == 130
        assert busy.stderr.read() == ""
