"""Runs every benchmark and prints one table; names after the command choose some of them."""

from __future__ import annotations

import importlib
import os
import pkgutil
import sys

import tests.bench
from tests.bench.measure import table


def main(wanted: list[str]) -> int:
    """Exit with 1 when a limit was not kept."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    names = [m.name for m in pkgutil.iter_modules(tests.bench.__path__) if m.name.startswith("bench_")]
    results = []
    for name in names:
        if not wanted or name.removeprefix("bench_") in wanted:
            print(f"… {name.removeprefix('bench_')}", flush=True)
            results += importlib.import_module(f"tests.bench.{name}").results()
    print(table(results))
    return 0 if all(result.kept for result in results) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
