#!/usr/bin/env python3
"""One command for everything: python3 dev.py run | test | setup | bench | translate.

Needs only Python itself; makes `.venv` with the pinned packages the first time and when they change.
"""

from __future__ import annotations

import contextlib
import ctypes
import hashlib
import importlib.util
import json
import os
import platform
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import IO

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
STAMP = VENV / "stamp.json"
LOCK = ROOT / ".venv.lock"
OUT = ROOT / "out"
PINS = ("requirements.txt", "requirements-dev.txt")
OLDEST, NEWEST = (3, 11), (3, 14)
"""The Pythons that every pinned package has a wheel for."""
LINUX = sys.platform.startswith("linux")
# What Qt asks of the system, by Debian's names: the file that tells whether it is there, and its package.
LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libX11.so.6": "libx11-6",
}
WINDOW_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-util.so.1": "libxcb-util1",
    "libX11-xcb.so.1": "libx11-xcb1",
}
CHECKS = (
    ("Style", ("ruff", "check", ".")),
    ("Format", ("ruff", "format", "--check", ".")),
    ("Sizes", ("python", "tools/check_sizes.py")),
    ("Types", ("mypy",)),
    ("Layers", ("lint-imports",)),
    ("Content", ("python", "tools/check_content.py")),
    ("Unused", ("python", "tools/check_unused.py")),
    ("Translations", ("python", "tools/translations.py", "missing")),
)
HELP = """python3 dev.py COMMAND

  run [ARGS]        start Wijkwerkplaats; without a display, play the sample session into out/
  test [ARGS]       all checks and tests; ARGS go to pytest
  setup             only make or renew .venv
  bench [NAMES]     the benchmarks, all or those named
  translate [ARGS]  bring the Dutch of the interface in step with the code; ARGS go to tools/translations.py
"""


class Trouble(Exception):
    """Something that whoever runs this can solve; its text says how."""


def main(args: list[str]) -> int:
    """Do one command and give back its exit code."""
    commands = {"run": run, "test": test, "setup": setup, "bench": bench, "translate": translate}
    command = commands.get(args[0]) if args else None
    if command is None:
        print(HELP)
        return 0 if args in ([], ["-h"], ["--help"], ["help"]) else 2
    try:
        check_python(sys.version_info[:2], sys.maxsize > 2**32)
        return command(args[1:])
    except Trouble as trouble:
        print(f"\n{trouble}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nStopped.", file=sys.stderr)
        return 130


def run(args: list[str]) -> int:
    """Start the program; with a subcommand it needs no display."""
    prepare()
    if args or has_display():
        return call("python", "-m", "wijkwerkplaats", *args)
    print("There is no display here, so no window can be shown.")
    print("The sample session is played off screen; its summary and pictures appear in out/.", flush=True)
    OUT.mkdir(exist_ok=True)
    return call("python", "-m", "ui.play", str(OUT), offscreen=True)


def test(args: list[str]) -> int:
    """All the checks, then the tests unless a check failed."""
    prepare()
    failed = [name for name, command in CHECKS if not stage(name, *command)]
    if failed:
        print(f"\nFailed: {', '.join(failed)}. The tests were not run.", flush=True)
        return 1
    return 0 if stage("Tests", "python", "-m", "pytest", "-n", "2", *args) else 1


def setup(_args: list[str]) -> int:
    """Make or renew `.venv`."""
    prepare()
    print("Ready. Start with: python3 dev.py run")
    return 0


def bench(args: list[str]) -> int:
    """The benchmarks, all or those named."""
    prepare()
    return call("python", "-m", "tests.bench", *args, offscreen=True)


def translate(args: list[str]) -> int:
    """Take over new texts from the code and tell which have no Dutch yet, or one step of that."""
    prepare()
    if args:
        return call("python", "tools/translations.py", *args)
    return max(call("python", "tools/translations.py", step) for step in ("update", "compile", "missing"))


def check_python(version: tuple[int, int], wide: bool) -> None:
    """Refuse a Python that the packages are not made for, before anything is fetched."""
    if not (OLDEST <= version <= NEWEST and wide):
        other = "py -3.13" if sys.platform == "win32" else "python3.13"
        raise Trouble(
            f"Wijkwerkplaats needs Python {dotted(OLDEST)} to {dotted(NEWEST)} of 64 bits; "
            f"this is {dotted(version)} of {64 if wide else 32} bits.\n"
            f"With another Python beside it, name that one: {other} dev.py run"
        )


def dotted(version: tuple[int, int]) -> str:
    """A version as people write it."""
    return f"{version[0]}.{version[1]}"


def prepare() -> None:
    """Make sure that `.venv`, the system libraries, the translations and the compiled content are there."""
    with alone():
        if not is_ready():
            build_environment()
        if LINUX:
            check_libraries()
        if call("python", "tools/translations.py", "compile"):
            raise Trouble(
                "The translations could not be compiled. The reason stands above.\n"
                "If it says that a module is missing: delete the folder .venv and run this again."
            )
        # Without it the program only starts later.
        call("python", "tools/content.py")


@contextlib.contextmanager
def alone() -> Iterator[None]:
    """Let one at a time prepare this folder; the next waits until that is done."""
    try:
        file = LOCK.open("w")
    except OSError:  # a folder that can only be read: what is there already may do
        yield
        return
    with file:
        told = False
        while not take(file):
            if not told:
                print("Somebody else is preparing this folder; waiting until that is done.", flush=True)
            told = True
            time.sleep(0.2)
        yield


def take(file: IO[str]) -> bool:
    """Take the lock, which ends with this process; False while somebody else has it."""
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    except OSError:  # a disk without locks
        return True
    return True


def build_environment() -> None:
    """Make `.venv` anew; the stamp comes last, so that a half-made one is made again."""
    if Path(sys.prefix).resolve() == VENV.resolve():
        raise Trouble("The pinned packages changed. Leave the environment (deactivate) and run this again.")
    check_venv()
    print("Installing the pinned packages in .venv; the first time this takes a few minutes.", flush=True)
    try:
        remove_environment()
        import venv

        venv.create(VENV, with_pip=True)
    except (OSError, subprocess.CalledProcessError) as error:
        raise Trouble(f"The folder .venv could not be made: {error}\n{venv_advice()}") from error
    install("--require-hashes", "--only-binary=:all:", *(part for pin in PINS for part in ("-r", pin)))
    install("--no-deps", "--no-build-isolation", "-e", ".")
    STAMP.write_text(json.dumps(fresh_stamp()), "utf-8")


def check_venv() -> None:
    """See that this Python can make an environment with pip; Debian has that in a package of its own."""
    if all(importlib.util.find_spec(name) for name in ("venv", "ensurepip")):
        return
    if not shutil.which("apt-get"):
        raise Trouble("This Python comes without `venv` and `ensurepip`. Install those, or another Python.")
    install_on_debian("Python needs a package to make .venv that is not here", [venv_package()])
    importlib.invalidate_caches()


def venv_package() -> str:
    """What Debian and Ubuntu call it."""
    return f"python{dotted(sys.version_info[:2])}-venv"


def remove_environment() -> None:
    """Take away what stands at `.venv`: first the stamp, so that a half of it never passes for all of it."""
    if VENV.is_symlink() or VENV.is_file():
        VENV.unlink()
    elif VENV.exists():
        STAMP.unlink(missing_ok=True)
        shutil.rmtree(VENV)


def install(*args: str) -> None:
    """Install with pip, or say what to do."""
    quiet = ("--quiet", "--no-input", "--disable-pip-version-check")
    # Setuptools warns at every editable install; pip may be set to install beside an environment.
    if call("python", "-m", "pip", "install", *quiet, *args, PYTHONWARNINGS="ignore", PIP_USER="0"):
        raise Trouble(
            "Not everything could be installed; pip says why above.\n"
            "Check the network and the free space on the disk (1.5 GB), then run this again."
        )


def venv_advice() -> str:
    """What helps when no environment can be made."""
    if LINUX and shutil.which("apt-get"):
        return f"On Debian and Ubuntu this may help: sudo apt-get install {venv_package()}"
    return "Close other programs that use it and run this again."


def is_ready() -> bool:
    """Whether `.venv` is made from what is here; a newer patch of the same Python changes nothing."""
    written = written_stamp()
    return written is not None and comparable(written) == comparable(fresh_stamp())


def comparable(stamp: dict[str, str]) -> dict[str, str]:
    """A stamp with its Python as 3.11 instead of 3.11.7."""
    return {**stamp, "python": str(stamp.get("python")).rpartition(".")[0]}


def fresh_stamp() -> dict[str, str]:
    """What `.venv` has to be made from."""
    # Line ends differ between systems, the pins do not.
    pins = [(ROOT / name).read_bytes().replace(b"\r\n", b"\n") for name in PINS]
    return {
        "python": platform.python_version(),
        "machine": platform.machine(),
        "folder": str(ROOT),
        "requirements": hashlib.sha256(b"".join(pins)).hexdigest(),
    }


def written_stamp() -> dict[str, str] | None:
    """What `.venv` was made from; None where there is none."""
    with contextlib.suppress(OSError, ValueError):
        stamp = json.loads(STAMP.read_text("utf-8"))
        return stamp if isinstance(stamp, dict) and program("python").exists() else None
    return None


def check_libraries() -> None:
    """See that Qt can start here; on Debian and Ubuntu root gets what is missing installed."""
    wanted = {**LIBRARIES, **WINDOW_LIBRARIES} if has_display() else LIBRARIES
    missing = [package for library, package in wanted.items() if not is_present(library)]
    if missing and shutil.which("apt-get"):
        install_on_debian("Qt needs system libraries that are not here", missing)
    elif missing:
        raise Trouble(
            f"Qt needs libraries that are not on this system: {', '.join(missing)} (Debian's names)."
        )
    if missing or not (VENV / "qt-starts").exists():
        try_qt()


def install_on_debian(why: str, packages: list[str]) -> None:
    """Install packages of the system; who is not root gets the command to type."""
    command = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    if os.geteuid() != 0:
        raise Trouble(f"{why}. Install with:\n{sudo(command)}")
    print(f"{why}; installing: {', '.join(packages)}", flush=True)
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for step in (["apt-get", "update", "-qq"], [*command, "-qq"]):
        if subprocess.run(step, env=quiet, stdout=subprocess.DEVNULL, check=False).returncode:
            raise Trouble(f"That did not succeed. Try it by hand:\n{sudo(command)}")


def try_qt() -> None:
    """Start Qt once without a screen; remembered, for it takes a second."""
    if call("python", "-c", "from PySide6.QtWidgets import QApplication; QApplication([])", offscreen=True):
        raise Trouble("Qt does not start on this system. The reason stands above.")
    (VENV / "qt-starts").touch()


def is_present(library: str) -> bool:
    """Whether the system can load a library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def sudo(command: list[str]) -> str:
    """An installation as someone would type it."""
    return f"sudo apt-get update && sudo {' '.join(command)}"


def has_display() -> bool:
    """Whether a window can be shown; only Linux can be without."""
    wayland, x11 = os.environ.get("WAYLAND_DISPLAY", ""), os.environ.get("DISPLAY", "")
    beside = Path(os.environ.get("XDG_RUNTIME_DIR", "/")) / wayland
    return not LINUX or (bool(wayland) and beside.exists()) or x11_answers(x11)


def x11_answers(display: str) -> bool:
    """Whether somebody listens at a display: the name may be left from a session that ended."""
    host, _, number = display.rpartition(":")
    number = number.partition(".")[0]
    if not number.isdecimal():
        return False
    local = f"/tmp/.X11-unix/X{number}"
    places = [local, f"\0{local}"] if host in ("", "unix") else [(host, 6000 + int(number))]
    for place in places:
        kind = socket.AF_UNIX if isinstance(place, str) else socket.AF_INET
        with contextlib.suppress(OSError, OverflowError), socket.socket(kind) as door:
            door.settimeout(3)
            door.connect(place)
            return True
    return False


def stage(name: str, *command: str) -> bool:
    """Run one step of the tests and say how it went."""
    print(f"== {name}", flush=True)
    good = call(*command, offscreen=True) == 0
    print(f"== {name}: {'good' if good else 'FAILED'}", flush=True)
    return good


def call(name: str, *args: str, offscreen: bool = False, **variables: str) -> int:
    """Run a program of `.venv` in this folder."""
    environment = {**os.environ, "PYTHONUTF8": "1", **variables}
    environment.pop("PYTHONHOME", None)  # of the Python outside, whose modules are not those of `.venv`
    if offscreen:
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    done = subprocess.run([str(program(name)), *args], cwd=ROOT, env=environment, check=False)
    return done.returncode


def program(name: str) -> Path:
    """Where `.venv` keeps a program."""
    return VENV / "Scripts" / f"{name}.exe" if sys.platform == "win32" else VENV / "bin" / name


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
