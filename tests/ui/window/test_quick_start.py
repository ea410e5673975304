"""What every start imports stays light; how long it takes is measured in tests/bench."""

from __future__ import annotations

import subprocess
import sys

LOADED = """
import sys
import ui.app
heavy = "numpy networkx reportlab openpyxl sqlite_utils PIL docx typing_extensions wijkwerkplaats.backups".split()
print(*sorted(set(heavy) & set(sys.modules)))
ours = [m for name, m in list(sys.modules.items()) if name.partition(".")[0] in ("ui", "db", "wijkwerkplaats")]
kinds = {kind for module in ours for kind in vars(module).values() if isinstance(kind, type)}
print(*sorted(k.__name__ for k in kinds if getattr(getattr(k, "__dataclass_params__", None), "frozen", False)))
"""


def test_nothing_heavy_and_no_dear_dataclass_is_part_of_every_start() -> None:
    told = subprocess.run(
        [sys.executable, "-c", LOADED], capture_output=True, text=True, check=True, timeout=120
    )
    assert told.stdout.splitlines() == ["", ""]
