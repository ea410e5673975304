"""Second versions that a synchronisation program made when two laptops wrote the same file."""

from __future__ import annotations

import re
from pathlib import Path

_MARKS = re.compile(
    r"""^(?:
        [\s._([#-].*(?<![a-z])conflict(?:ed|ing|erende)?(?![a-z]).*   # Dropbox, Nextcloud, Syncthing, pCloud, Box
      | [\s._-]*\(\#?\s*name\s+clash.*                      # Tresorit, Strato
      | [\s._-]*\(\s*\d{1,3}\s*\)                           # Google Drive, OneDrive on the web, downloads
      | \s[2-9]                                             # iCloud
      | _conf\(\d+\)                                        # Seafile
      | [^/]*\(SFConflict[^)]*\)                            # Seafile
      | [\s._-]*\(?(?:copy|kopie)\)?(?:\s*\(?\d{1,3}\)?)?   # by hand
    )$""",
    re.IGNORECASE | re.VERBOSE,
)
# OneDrive puts the name of the laptop behind the name: `wijk-LAPTOP-7K2.wijk`, `wijk-NB0412.wijk`.
_LAPTOP = re.compile(
    r"^-(?:(?:[\w ]+[\s-])?(?:laptop|desktop|pc|surface|macbook|imac)(?:[\s-][\w -]*)?)$", re.IGNORECASE
)
_NUMBERED = re.compile(r"^-(?=[A-Z0-9-]*[A-Z])(?=[A-Z0-9-]*\d)[A-Z0-9-]{5,15}$")
_BEFORE = re.compile(r"^(?:copy of|kopie van)\s+$", re.IGNORECASE)


def is_conflicted_copy(name: str, of: str) -> bool:
    """Whether a file called `name` is a second version of the file called `of`."""
    theirs, ours = Path(name), Path(of)
    if theirs.suffix.lower() != ours.suffix.lower():
        return False
    at = theirs.stem.lower().rfind(ours.stem.lower())
    if at < 0 or len(theirs.stem.lower()) != len(theirs.stem):
        return False
    before, rest = theirs.stem[:at], theirs.stem[at + len(ours.stem) :]
    if before:
        return not rest and bool(_BEFORE.match(before))
    return any(mark.match(rest) for mark in (_MARKS, _LAPTOP, _NUMBERED))


def conflicted_copies(path: Path) -> list[Path]:
    """The second versions that lie beside a werkplaats file."""
    try:
        beside = sorted(path.absolute().parent.iterdir())
    except OSError:
        return []
    return [one for one in beside if is_conflicted_copy(one.name, path.name) and one.is_file()]
