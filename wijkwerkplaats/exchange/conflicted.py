"""Second versions that a synchronisation program made when two laptops wrote the same file."""

from __future__ import annotations

import re
from pathlib import Path

_MARKS = re.compile(
    r"""^[\s._-]*(?:
        \(?\s*(?:[^()]*['’]s\s+)?(?:conflicted\s+copy|case\s+conflict|conflicterende\s+kopie)[^()]*\)? # Dropbox
      | \(?\s*conflict(?:ed)?(?:ing)?\b.*                             # Nextcloud, Resilio, pCloud
      | sync-conflict-\d{8}-\d{6}.*                                   # Syncthing
      | \(\s*\d{1,3}\s*\)                                             # Google Drive, downloads
      | (?:copy|kopie)(?:\s*\(?\d{1,3}\)?)?                           # iCloud, by hand
      | _conf\(\d+\)                                                  # Seafile, Box
      | [^/]*\(SFConflict[^)]*\)                                      # Seafile
    )$""",
    re.IGNORECASE | re.VERBOSE,
)
# OneDrive puts the name of the laptop behind the name: `wijk-LAPTOP-7K2.wijk`.
_LAPTOP = re.compile(r"^-(?:laptop|desktop|pc|surface|macbook)[\w-]*$", re.IGNORECASE)


def is_conflicted_copy(name: str, of: str) -> bool:
    """Whether a file called `name` is a second version of the file called `of`."""
    theirs, ours = Path(name), Path(of)
    if theirs.suffix.lower() != ours.suffix.lower() or not theirs.stem.startswith(ours.stem):
        return False
    rest = theirs.stem[len(ours.stem) :]
    return bool(rest) and bool(_MARKS.match(rest) or _LAPTOP.match(rest))


def conflicted_copies(path: Path) -> list[Path]:
    """The second versions that lie beside a werkplaats file."""
    try:
        beside = sorted(path.absolute().parent.iterdir())
    except OSError:
        return []
    return [one for one in beside if is_conflicted_copy(one.name, path.name) and one.is_file()]
