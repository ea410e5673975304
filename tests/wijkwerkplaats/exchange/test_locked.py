"""What leaves locked: it opens with the passphrase only, and one from elsewhere is not trusted."""

from __future__ import annotations

import random
import unicodedata
import zipfile
from pathlib import Path

import pytest
import pyzipper

from wijkwerkplaats.errors import FileProblem
from wijkwerkplaats.exchange import json_trust
from wijkwerkplaats.exchange.locked import is_locked, locked, locked_name, open_name, unlocked
from wijkwerkplaats.exchange.write import Leaving, leaving, write_whole

PHRASE = " één boom\ttwee bomen "
DATA = b'{"wijk": "Molenbeemd"}' * 40


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "alles.json.zip"
    made.write_bytes(locked(DATA, "alles.json", PHRASE))
    return made


def refused(path: Path, phrase: str = PHRASE) -> str:
    with pytest.raises(FileProblem) as problem:
        unlocked(path, phrase)
    return problem.value.key


def test_it_opens_with_the_passphrase_and_shows_nothing_without(path: Path) -> None:
    assert unlocked(path, PHRASE) == ("alles.json", DATA)
    assert b"Molenbeemd" not in path.read_bytes()
    for other in ("", PHRASE.strip(), PHRASE.upper(), "x" * 5000):
        assert refused(path, other) == "error.locked.wrong"


def test_either_way_of_typing_an_accent_opens_it(path: Path) -> None:
    assert unlocked(path, unicodedata.normalize("NFD", PHRASE))[1] == DATA


def test_the_same_locked_twice_looks_different() -> None:
    assert locked(DATA, "a", PHRASE) != locked(DATA, "a", PHRASE)


def test_it_is_aes_of_256_bits_and_tells_no_checksum(path: Path) -> None:
    with pyzipper.AESZipFile(path) as archive:
        [one] = archive.infolist()
    assert (one.wz_aes_strength, one.wz_aes_version, one.CRC) == (3, 2, 0)


@pytest.mark.parametrize("year", [1970, 2026, 2200])
def test_a_clock_that_is_years_off_hinders_nothing(
    path: Path, monkeypatch: pytest.MonkeyPatch, year: int
) -> None:
    monkeypatch.setattr("wijkwerkplaats.exchange.locked.time.localtime", lambda: (year, 1, 1, *[0] * 6))
    path.write_bytes(locked(DATA, "alles.json", PHRASE))
    assert unlocked(path, PHRASE) == ("alles.json", DATA)


def test_only_a_locked_zip_is_one(path: Path, tmp_path: Path) -> None:
    sheet = tmp_path / "lijst.xlsx"
    with zipfile.ZipFile(sheet, "w") as archive:
        archive.writestr("a", "b")
    assert is_locked(path)
    assert not any(map(is_locked, (sheet, tmp_path, tmp_path / "weg.zip")))


def test_names() -> None:
    assert locked_name(Path("a.json")) == Path("a.json.zip") == locked_name(Path("a.json.zip"))
    assert open_name(Path("a.json.zip")) == Path("a.json") == open_name(Path("a.json"))


def test_two_members_are_refused(path: Path) -> None:
    with pyzipper.AESZipFile(path, "a", encryption=pyzipper.WZ_AES) as archive:
        archive.setpassword(PHRASE.encode())
        archive.writestr("tweede.json", b"{}")
    assert refused(path) == "error.locked.many"


def test_a_member_that_is_not_encrypted_is_refused(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("alles.json", DATA)
    assert refused(path) == "error.locked.damaged"


def test_folders_in_the_name_lead_nowhere(path: Path) -> None:
    path.write_bytes(locked(DATA, "..\\../../../etc/cron.d/alles.json", PHRASE))
    assert unlocked(path, PHRASE) == ("alles.json", DATA)


def test_a_bomb_is_refused(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path.write_bytes(locked(bytes(3_000_000), "alles.json", PHRASE))
    monkeypatch.setattr(json_trust, "MOST_BYTES", 2_000_000)
    assert refused(path) == "error.file.too_large"


def test_any_damage_is_refused_in_one_sentence(path: Path) -> None:
    whole, chance = path.read_bytes(), random.Random(6)
    for _ in range(300):
        data = bytearray(whole)
        for _ in range(chance.randint(1, 3)):
            data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        path.write_bytes(data[: chance.randint(len(data) // 2, len(data))] if chance.random() < 0.3 else data)
        try:
            assert unlocked(path, PHRASE)[1] == DATA  # what was hit tells nothing of the contents
        except FileProblem as problem:
            assert problem.key.startswith("error.locked.") or problem.key == "error.file.too_large"


def test_what_is_written_while_leaving_locked_is_locked_under_its_own_name(tmp_path: Path) -> None:
    with leaving(Leaving(PHRASE, private=True)):
        written = write_whole(tmp_path / "lijst.csv", DATA)
    assert written == tmp_path / "lijst.csv.zip" and list(tmp_path.iterdir()) == [written]
    assert unlocked(written, PHRASE) == ("lijst.csv", DATA)
    assert written.stat().st_mode & 0o077 == 0
    plain = write_whole(tmp_path / "open.csv", DATA)
    assert plain.read_bytes() == DATA
