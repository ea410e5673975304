"""Benchmarks: each a ratio against a named yardstick, measured in the same run. `python3 dev.py bench`."""
