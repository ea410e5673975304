"""From starting the program to a usable window on a file of 500 stakeholders, against a bare PySide6 window."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.bench.big import big_gate
from tests.bench.measure import Result, compared, seconds

ROUNDS = 7

BARE = """
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication([])
window = QWidget()
window.show()
app.processEvents()
"""

OURS = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from ui.app import open_application
application = open_application(Path(sys.argv[1]), Path(sys.argv[2]))
QApplication.processEvents()
assert application.window.isVisible()
import os
os._exit(0)  # closing is not starting
"""


def results() -> list[Result]:
    """Whole processes, from the interpreter on; the program opens on its start page with everything of the file."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "wijk.wijk"
        big_gate(file).close()
        settings = Path(folder) / "settings.ini"
        return [
            compared(
                "start to usable window, 500 stakeholders",
                "bare PySide6 window",
                lambda: seconds(lambda: _run(OURS, folder, str(file), str(settings))),
                lambda: seconds(lambda: _run(BARE + "\nimport os\nos._exit(0)\n", folder)),
                limit=2.5,
                rounds=ROUNDS,
            )
        ]


def _run(code: str, folder: str, *arguments: str) -> None:
    environment = os.environ | {"WIJKWERKPLAATS_DATA": folder, "QT_QPA_PLATFORM": "offscreen"}
    # Whoever starts the program twice has its bytecode; some machines for tests forbid writing it.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    subprocess.run(
        [sys.executable, "-c", code, *arguments], env=environment, check=True, capture_output=True, timeout=60
    )
