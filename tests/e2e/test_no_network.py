"""Nothing leaves this computer: no command and no window makes a socket."""

from __future__ import annotations

from pathlib import Path

from tests.e2e.program import python

DEAF = """
import os, sys
from pathlib import Path
import socket, _socket

class Refused(BaseException):
    pass

def refuse(*_args, **_named):
    raise Refused("a socket was made")

asked = []

def watch(event, args):
    if event.startswith(("socket.", "urllib.", "http.", "smtplib.", "ftplib.")):
        asked.append(event)
        raise Refused(event)

for name in ("socket", "create_connection", "create_server", "socketpair", "fromfd", "getaddrinfo", "gethostbyname"):
    setattr(socket, name, refuse)
_socket.socket = refuse
sys.addaudithook(watch)
"""

COMMANDS = """
from wijkwerkplaats.__main__ import main
folder = Path(sys.argv[1])
wijk = ["--db", str(folder / "a.wijk")]
assert main(["demo", "--to", str(folder / "a.wijk")]) == 0
for command in (
    ["check"], ["backup", "-o", str(folder / "b.wijk")], ["restore", str(folder / "b.wijk")], ["restore", "--list"],
    ["export", "-o", str(folder / "a.json")], ["import", str(folder / "a.json")], ["method"],
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


def test_no_command_and_no_window_makes_a_socket(tmp_path: Path) -> None:
    for code in (COMMANDS, WINDOW):
        done = python("-c", DEAF + code, tmp_path, data=tmp_path)
        assert done.returncode == 0, done.stderr
