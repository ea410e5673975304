#!/usr/bin/env python3
"""One command for everything: python3 dev.py run | test | setup | bench | translate.

Needs only Python itself; makes `.venv` with the pinned packages the first time and when they change.
"""

from __future__ import annotations

import contextlib
import ctypes
import hashlib
import json
import os
import platform
import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
STAMP = VENV / "stamp.json"
OUT = ROOT / "out"
PINS = ("requirements.txt", "requirements-dev.txt")
OLDEST = (3, 11)
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


def prepare() -> None:
    """Make sure that `.venv`, the system libraries, the translations and the compiled content are there."""
    if fresh_stamp() != written_stamp():
        build_environment()
    if LINUX:
        check_libraries()
    if call("python", "tools/translations.py", "compile"):
        raise Trouble("The translations could not be compiled. The reason stands above.")
    # Without it the program only starts later.
    call("python", "tools/content.py")


def build_environment() -> None:
    """Make `.venv` anew; the stamp comes last, so that a half-made one is made again."""
    if Path(sys.prefix).resolve() == VENV.resolve():
        raise Trouble("The pinned packages changed. Leave the environment (deactivate) and run this again.")
    print("Installing the pinned packages in .venv; the first time this takes a few minutes.", flush=True)
    try:
        if VENV.exists():
            shutil.rmtree(VENV)
        venv.create(VENV, with_pip=True)
    except (OSError, subprocess.CalledProcessError) as error:
        raise Trouble(f"The folder .venv could not be made: {error}\n{venv_advice()}") from error
    install("--require-hashes", "--only-binary=:all:", *(part for pin in PINS for part in ("-r", pin)))
    install("--no-deps", "--no-build-isolation", "-e", ".")
    STAMP.write_text(json.dumps(fresh_stamp()), "utf-8")


def install(*args: str) -> None:
    """Install with pip, or say what to do."""
    quiet = ("--quiet", "--no-input", "--disable-pip-version-check")
    # Setuptools warns at every editable install.
    if call("python", "-m", "pip", "install", *quiet, *args, PYTHONWARNINGS="ignore"):
        raise Trouble(
            "Not everything could be installed; pip says why above.\n"
            "Check the network and the free space on the disk (1.5 GB), then run this again."
        )


def venv_advice() -> str:
    """What helps when no environment can be made."""
    if LINUX and shutil.which("apt-get"):
        return "On Debian and Ubuntu this may help: sudo apt-get install python3-venv"
    return "Close other programs that use it and run this again."


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
        stamp: dict[str, str] = json.loads(STAMP.read_text("utf-8"))
        return stamp if program("python").exists() else None
    return None


def check_libraries() -> None:
    """See that Qt can start here; on Debian and Ubuntu root gets what is missing installed."""
    wanted = {**LIBRARIES, **WINDOW_LIBRARIES} if has_display() else LIBRARIES
    missing = [package for library, package in wanted.items() if not is_present(library)]
    if missing and shutil.which("apt-get"):
        command = ["apt-get", "install", "-y", "--no-install-recommends", *missing]
        if os.geteuid() != 0:
            raise Trouble(f"Qt needs system libraries that are not here. Install them with:\n{sudo(command)}")
        print(f"Installing system libraries for Qt: {', '.join(missing)}", flush=True)
        quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        for step in (["apt-get", "update", "-qq"], [*command, "-qq"]):
            if subprocess.run(step, env=quiet, stdout=subprocess.DEVNULL, check=False).returncode:
                raise Trouble(f"That did not succeed. Try it by hand:\n{sudo(command)}")
    elif missing:
        raise Trouble(
            f"Qt needs libraries that are not on this system: {', '.join(missing)} (Debian's names)."
        )
    if missing or not (VENV / "qt-starts").exists():
        try_qt()


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
    return not LINUX or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def stage(name: str, *command: str) -> bool:
    """Run one step of the tests and say how it went."""
    print(f"== {name}", flush=True)
    good = call(*command, offscreen=True) == 0
    print(f"== {name}: {'good' if good else 'FAILED'}", flush=True)
    return good


def call(name: str, *args: str, offscreen: bool = False, **variables: str) -> int:
    """Run a program of `.venv` in this folder."""
    environment = {**os.environ, "PYTHONUTF8": "1", **variables}
    if offscreen:
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    done = subprocess.run([str(program(name)), *args], cwd=ROOT, env=environment, check=False)
    return done.returncode


def program(name: str) -> Path:
    """Where `.venv` keeps a program."""
    return VENV / "Scripts" / f"{name}.exe" if sys.platform == "win32" else VENV / "bin" / name


if __name__ == "__main__":
    if sys.version_info[:2] < OLDEST:
        sys.exit(f"Wijkwerkplaats needs Python 3.11 or newer; this is {platform.python_version()}.")
    sys.exit(main(sys.argv[1:]))
