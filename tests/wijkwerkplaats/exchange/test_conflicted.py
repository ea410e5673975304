"""The names that synchronisation programs give to a second version."""

from __future__ import annotations

import pytest

from wijkwerkplaats.exchange.conflicted import is_conflicted_copy

SECOND = """
wijk-LAPTOP-7K2A
wijk-DESKTOP-AB12CD3
wijk-ANNA-SURFACE
wijk-Annas MacBook Pro
wijk-NB12345
wijk-GEM-LT0412
wijk (1)
wijk 2
WIJK (1)
wijk (Anna's conflicted copy 2026-11-24)
wijk (Conflicterende kopie van Anna 2026-11-24)
wijk (conflicted copy 2026-11-24 101500)
wijk (Anna conflict 2026-11-24-10-15-00)
wijk (Case Conflict)
wijk_conflict-20261124-101500
wijk.sync-conflict-20261124-101500-ABCDEFG
wijk[conflicted]
wijk_conf(1)
wijk (SFConflict anna@x.nl 2026-11-24-10-15-00)
wijk (# Name clash 2026-11-24 abc #)
wijk - kopie
wijk - Copy (2)
wijk (kopie)
Kopie van wijk
Copy of wijk
"""
OTHER = """
wijk
wijk-2026
wijk-2026-11-24
wijk-oost
wijk noord
wijkoost
wijk (oud)
wijk-v2
wijk 12
wijk-pcb
mijn wijk
wijk-conflictoplossing
wijk Laptop
"""


@pytest.mark.parametrize("name", SECOND.strip().splitlines())
def test_a_second_version_is_recognised_by_its_name(name: str) -> None:
    assert is_conflicted_copy(f"{name}.wijk", "wijk.wijk")


@pytest.mark.parametrize("name", OTHER.strip().splitlines())
def test_another_file_is_left_alone(name: str) -> None:
    assert not is_conflicted_copy(f"{name}.wijk", "wijk.wijk")
    assert not is_conflicted_copy("wijk (1).json", "wijk.wijk")
