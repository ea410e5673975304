"""Nothing leaves this computer: no command and no window makes a socket to other machines, and none could."""

from __future__ import annotations

import signal
import sys
from pathlib import Path

import pytest

from tests.e2e.deaf import CAN_REFUSE
from tests.e2e.program import python

DEAF = """
import os, sys
from pathlib import Path
class Refused(BaseException):
    pass

asked = []

def watch(event, args):
    if event.startswith(("socket.__new__", "socket.connect", "socket.getaddrinfo", "urllib.", "http.", "smtplib.")):
        asked.append(event)
        raise Refused(event)

sys.addaudithook(watch)
"""

COMMANDS = """
from wijkwerkplaats.__main__ import main
folder = Path(sys.argv[1])
wijk = ["--db", str(folder / "a.wijk")]
assert main(["demo", "--to", str(folder / "a.wijk")]) == 0
for command in (
    ["check"], ["backup", "-o", str(folder / "b.wijk")], ["restore", str(folder / "b.wijk")], ["restore", "--list"],
    ["export", "-o", str(folder / "a.json")], ["export", "-o", str(folder / "a.xlsx")],
    ["export", "-o", str(folder / "a.ods")], ["summary", "-o", str(folder / "a.docx")],
    ["import", str(folder / "a.json")], ["method"],
    ["recover", str(folder / "b.wijk"), "-o", str(folder / "c.wijk")],
    ["summary", "-o", str(folder / "a.pdf")],
):
    assert main([*wijk, *command]) == 0, command
assert not asked
"""

WINDOW = """
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from PySide6.QtWidgets import QApplication
from ui.app import open_application
folder = Path(sys.argv[1])
program = open_application(folder / "a.wijk", folder / "settings.ini", "nl")
for part in ("stakeholders", "urgency", "alliance", "steering", "closing", "home"):
    program.desk.go(part=part)
    QApplication.processEvents()
program.restore()
program.keeping.start()
program.close()
assert not asked
files = [os.readlink(f"/proc/self/fd/{n}") for n in os.listdir("/proc/self/fd") if os.path.exists(f"/proc/self/fd/{n}")
         ] if os.path.isdir("/proc/self/fd") else []
assert not [name for name in files if name.startswith("socket:")], files
os._exit(0)
"""


PLAY = """
import sys
import ui.play as play
play.LOOKS = (play.Look("nl", "light", ("home",)),)
sys.exit(play.main(sys.argv[1:]))
"""

REFUSED = {
    "Python": "import socket; socket.socket(socket.AF_UNIX); socket.socket()",
    "C": "import ctypes; ctypes.CDLL(None).socket(2, 1, 0)",
    "Qt": "from PySide6.QtNetwork import QTcpSocket; QTcpSocket().connectToHost('127.0.0.1', 9); raise SystemExit(0)",
    "a program that was started": f"import subprocess; subprocess.run([{sys.executable!r}, '-c',"
    " 'import socket; socket.socket()'], check=True)",
}
LINUX = pytest.mark.skipif(
    not CAN_REFUSE, reason="only the kernel of Linux is asked to refuse sockets; elsewhere Python is"
)


def test_no_command_and_no_window_makes_a_socket(tmp_path: Path) -> None:
    """Python tells of every socket that it is asked for, and the kernel of those that others ask for."""
    how = ("-m", "tests.e2e.deaf") if CAN_REFUSE else ("-c",)
    for code in (COMMANDS, WINDOW):
        done = python(*how, DEAF + code, tmp_path, data=tmp_path)
        assert done.returncode == 0, done.stderr
        assert code is WINDOW or done.stderr == ""


@LINUX
@pytest.mark.parametrize("who", REFUSED)
def test_the_kernel_lets_nobody_make_one(who: str, tmp_path: Path) -> None:
    """Else these tests would prove nothing."""
    done = python("-m", "tests.e2e.deaf", REFUSED[who], data=tmp_path)
    assert done.returncode == (1 if "started" in who else -signal.SIGSYS), done.stderr


@LINUX
def test_a_session_is_played_where_the_kernel_refuses_sockets(tmp_path: Path) -> None:
    """On every screen, with the preview, both papers and exports: not even Qt asks for one."""
    done = python("-m", "tests.e2e.deaf", PLAY, tmp_path / "out", data=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
