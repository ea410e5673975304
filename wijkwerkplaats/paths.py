"""Where the program finds what it brings along."""

from pathlib import Path
from typing import Final

RESOURCES: Final = Path(__file__).parents[1] / "resources"
