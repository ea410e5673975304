"""Any words are a passphrase, whatever the keyboard makes of them."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from db.keys import Key, Keyring
from tests.support import open_gate, running_gate
from wijkwerkplaats.errors import FileProblem


@pytest.mark.parametrize(
    "phrase",
    [
        "één brug", "één brug", " spatie aan beide kanten ", "tab\ten 🎂", "x" * 20_000, "'; DROP TABLE step; --",
        "\ud83d half", "пароль", "密碼",
    ],
    ids=range(9),
)  # fmt: skip
def test_any_words_are_a_passphrase_and_only_they_open_it(tmp_path: Path, phrase: str) -> None:
    made, keys = tmp_path / "wijk.wijk", Keyring()
    running_gate(made, Key.new(phrase)).close()
    for wrong in (phrase[:-1] or "x", phrase + "x", phrase.swapcase() + "?", ""):
        with pytest.raises(FileProblem) as problem:
            keys.unlock(made, wrong)
        assert problem.value.key == "error.passphrase.wrong"
    keys.unlock(made, unicodedata.normalize("NFD", phrase))
    assert keys.key_for(made).passphrase == unicodedata.normalize("NFC", phrase)
    open_gate(made, keys).close()


def test_a_space_that_was_pasted_along_is_forgiven_but_one_that_belongs_is_needed(tmp_path: Path) -> None:
    bare, spaced = tmp_path / "a.wijk", tmp_path / "b.wijk"
    running_gate(bare, Key.new("twee duiven")).close()
    running_gate(spaced, Key.new("twee duiven ")).close()
    Keyring().unlock(bare, " twee duiven\n")
    Keyring().unlock(spaced, "twee duiven ")
    with pytest.raises(FileProblem):
        Keyring().unlock(spaced, "twee duiven")
