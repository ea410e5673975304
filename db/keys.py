"""How an encrypted file is known, the keys made from passphrases, and whether one fits. All without SQLCipher.

An encrypted file is what SQLCipher 4 makes of itself, so any tool for SQLCipher opens it with the passphrase. Only its
salt, the first 16 bytes, is chosen by us: it begins with `MARK`, since nothing else of such a file can be recognised.
"""

from __future__ import annotations

import os
from pathlib import Path

from db.problems import plain_problems
from wijkwerkplaats.errors import FileProblem

MARK = b"WIJK\x00"
"""How a file says that it is ours and encrypted; eleven random bytes follow."""

PAGE = 4096
ROUNDS = 256_000
"""Of PBKDF2 with SHA-512, as SQLCipher 4 does: a tenth of a second for us, years for who tries them all."""

_SALT, _MAC = 16, 64
_LOOKED_AT = 24
"""So many pages are tried before a passphrase is called wrong: one of them alone may be damaged."""


class Key:
    """What opens a file. Its bytes can be wiped; it never shows them."""

    __slots__ = ("_raw", "_words", "salt")

    def __init__(self, raw: bytes | bytearray, salt: bytes, words: bytes | bytearray) -> None:
        self._raw, self._words, self.salt = bytearray(raw), bytearray(words), salt

    @classmethod
    def of(cls, passphrase: str, salt: bytes) -> Key:
        """The key that SQLCipher would make of this passphrase."""
        import hashlib
        import unicodedata

        # One keyboard sends é as a letter, another as e with an accent.
        words = unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass")
        return cls(hashlib.pbkdf2_hmac("sha512", words, salt, ROUNDS, 32), salt, words)

    @classmethod
    def new(cls, passphrase: str) -> Key:
        """A key for a file that is yet to be encrypted. Raises `FileProblem` for a passphrase without letters."""
        if not passphrase.strip():
            raise FileProblem("error.passphrase.empty")
        return cls.of(passphrase, MARK + os.urandom(_SALT - len(MARK)))

    def __repr__(self) -> str:
        return "Key(…)"

    @property
    def passphrase(self) -> str:
        """What it was made of: what leaves the file can be locked with it."""
        return self._words.decode("utf-8", "surrogatepass")

    def spelled(self) -> str:
        """As SQLCipher takes it: the key itself with its salt, in quotes."""
        return f"\"x'{self._raw.hex()}{self.salt.hex()}'\""

    def fits(self, page: bytes, number: int) -> bool:
        """Whether this key made a page of a file: SQLCipher signs each one."""
        import hashlib
        import hmac

        salt = bytes(byte ^ 0x3A for byte in self.salt)
        signing = hashlib.pbkdf2_hmac("sha512", bytes(self._raw), salt, 2, 32)
        start = _SALT if number == 1 else 0
        signed = page[start:-_MAC] + number.to_bytes(4, "little")
        return hmac.compare_digest(hmac.digest(signing, signed, "sha512"), page[-_MAC:])

    def copy(self) -> Key:
        """The same, that outlives the wiping of this one."""
        return Key(self._raw, self.salt, self._words)

    def wipe(self) -> None:
        """Overwrite the key in memory, as far as Python lets us."""
        for secret in (self._raw, self._words):
            secret[:] = bytes(len(secret))


class Keyring:
    """The keys of files whose passphrase was given. A copy of a file has the key of the file."""

    def __init__(self) -> None:
        self._keys: dict[bytes, Key] = {}

    def key_for(self, path: Path) -> Key | None:
        """The key of this encrypted file; None when its passphrase was not given yet."""
        return self._keys.get(salt_of(path))

    def add(self, key: Key) -> None:
        """Know one more key."""
        self._keys[key.salt] = key

    def unlock(self, path: Path, passphrase: str) -> Key:
        """Make the key of an encrypted file. Raises `FileProblem` when the passphrase is not the right one."""
        with plain_problems(path):
            # What is pasted often brings a space or the end of a line along.
            for words in dict.fromkeys((passphrase, passphrase.strip())):
                key = Key.of(words, salt_of(path))
                if _fits_somewhere(key, path):
                    self.add(key)
                    return key
                key.wipe()
        raise FileProblem("error.passphrase.wrong", path=str(path))

    def copy(self) -> Keyring:
        """The same keys, for work that goes on while the window is locked; whoever has them forgets them."""
        made = Keyring()
        for key in list(self._keys.values()):
            made.add(key.copy())
        return made

    def keep_only(self, path: Path) -> None:
        """Drop every key but that of this file, which a thread may be using."""
        ours = salt_of(path)
        for salt in [one for one in self._keys if one != ours]:
            self._keys.pop(salt).wipe()

    def forget(self) -> None:
        """Drop every key."""
        for key in self._keys.values():
            key.wipe()
        self._keys.clear()


def is_encrypted(path: Path) -> bool:
    """Whether a file says that it is one of ours with a passphrase."""
    return salt_of(path).startswith(MARK)


def salt_of(path: Path) -> bytes:
    """The first bytes of a file."""
    with path.open("rb") as file:
        return file.read(_SALT)


def _fits_somewhere(key: Key, path: Path) -> bool:
    """Whether the key made the first page or, where that is damaged, one of those spread over the file."""
    pages = path.stat().st_size // PAGE
    spread = {1, *(1 + at * pages // _LOOKED_AT for at in range(_LOOKED_AT))}
    with path.open("rb") as file:
        for number in sorted(spread):
            file.seek((number - 1) * PAGE)
            page = file.read(PAGE)
            if len(page) == PAGE and key.fits(page, number):
                return True
    return False
