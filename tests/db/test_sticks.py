"""On the file systems of real sticks, where this machine can make and mount them."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from db.file import open_werkplaats
from db.keys import Keyring
from db.vault import SqliteVault
from tests.db.faults.table import CAN_MOUNT, World, parties
from wijkwerkplaats.edits.stakeholders import add_stakeholder

SYSTEMS = {
    "exfat": (["mkfs.exfat"], ["mount.exfat-fuse"]),
    "ntfs": (["mkfs.ntfs", "-F", "-Q", "-q"], ["ntfs-3g"]),
}


@pytest.fixture(params=sorted(SYSTEMS))
def stick(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Path]:
    make, mount = SYSTEMS[request.param]
    if not CAN_MOUNT or not shutil.which(make[0]) or not shutil.which(mount[0]):
        pytest.skip(f"{request.param} cannot be mounted here")
    image, folder = tmp_path / "stick.img", tmp_path / "stick"
    image.touch()
    folder.mkdir()
    with image.open("r+b") as file:
        file.truncate(16 << 20)
    device = run("losetup", "-f", "--show", str(image)).strip()
    try:
        run(*make, device)
        run(*mount, device, str(folder))
        yield folder
    finally:
        for command in (["umount", "-l", str(folder)], ["losetup", "-d", device]):
            subprocess.run(command, capture_output=True, check=False)


def run(*command: str) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip(f"{command[0]} is not possible here")
    return done.stdout


def test_a_file_on_a_stick_is_worked_in_as_on_any_disk(
    stick: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "work").mkdir()
    world = World(tmp_path / "work", monkeypatch)
    path = Path(shutil.copyfile(world.path, stick / "wijk é.wijk"))
    keys = Keyring()
    vault = SqliteVault(path, keys)
    gate = world.gate(path)
    add_stakeholder(gate, "Kerk")
    world.refuses("error.file.in_use", open_werkplaats, path)
    backup = vault.back_up("start")
    add_stakeholder(gate, "Moskee")
    vault.carry(stick / "copy.wijk")
    gate.close()
    assert parties(stick / "copy.wijk") == ["Kerk", "Moskee", "Politie", "School"]
    assert backup is not None
    vault.put_back(backup)
    vault.protect("drie sloten")
    assert parties(path, keys) == ["Kerk", "Politie", "School"]
    assert {one.name for one in stick.iterdir() if "wijk" in one.name} == {path.name, "copy.wijk"}
