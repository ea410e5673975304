"""What is a share, and what is a folder that a program synchronises."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from db import places

MOUNTS = """
22 1 254:0 / / rw shared:1 - ext4 /dev/vda rw
40 22 7:1 / /media/stick rw - fuseblk /dev/sdb1 rw
41 22 0:45 / /mnt/smb rw - cifs //server/werk rw
42 22 0:46 / /mnt/nfs rw master:3 - nfs4 server:/werk rw
43 22 0:47 / /mnt/ssh rw - fuse.sshfs anna@server: rw
44 22 0:48 / /home/anna/kluis rw - fuse.gocryptfs /home/anna/.kluis rw
45 22 0:49 / /tmp rw - tmpfs tmpfs rw
"""


@pytest.mark.parametrize(
    ("device", "share"),
    [((254, 0), False), ((7, 1), False), ((0, 45), True), ((0, 46), True), ((0, 47), True), ((0, 48), False),
     ((0, 49), False), ((9, 9), False)],
)  # fmt: skip
def test_a_share_is_known_by_its_mount(
    device: tuple[int, int], share: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if sys.platform != "linux":
        pytest.skip("mounts are asked of Linux here")
    mounts = tmp_path / "mountinfo"
    mounts.write_text(MOUNTS.strip(), "utf-8")
    monkeypatch.setattr(places, "_MOUNTS", mounts)
    assert places._is_remote_mount(os.makedev(*device)) is share


@pytest.mark.parametrize(
    ("folder", "synced"),
    [("OneDrive - Gemeente Molendam", True), ("Dropbox (Persoonlijk)", True), ("Nextcloud", True), ("Mijn Drive", True),
     ("GoogleDrive-anna@x.nl", True), ("Documenten", False), ("Onedrivers", False), ("Wijk", False)],
)  # fmt: skip
def test_a_synchronised_folder_is_known_by_its_name(folder: str, synced: bool, tmp_path: Path) -> None:
    (tmp_path / folder / "werk").mkdir(parents=True)
    assert places.is_synced(tmp_path / folder / "werk" / "wijk.wijk") is synced


def test_a_synchronised_folder_is_known_by_a_mark_in_it_or_by_the_system(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "werk" / "wijk.wijk"
    path.parent.mkdir()
    assert not places.is_synced(path)
    (tmp_path / ".stfolder").mkdir()
    assert places.is_synced(path)
    (tmp_path / ".stfolder").rmdir()
    monkeypatch.setenv("OneDriveCommercial", str(tmp_path))
    assert places.is_synced(path)


def test_locks_of_sqlite_are_tried_where_they_may_fail(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if sys.platform != "linux":
        pytest.skip("what is a share is asked of Linux here")
    monkeypatch.setattr(places, "_is_remote_mount", lambda _device: True)
    monkeypatch.setattr(places, "_known", {})
    monkeypatch.setattr(places, "_locking", {})
    assert places.holds_locks(tmp_path / "wijk.wijk")
    assert list(tmp_path.iterdir()) == []

    def refuse(*_: object) -> None:
        raise BlockingIOError

    monkeypatch.setattr("fcntl.lockf", refuse)
    places.forget()
    assert places.address(tmp_path / "wijk.wijk", "rw").endswith("?mode=rw&nolock=1")
