"""The faults that the file must stand: one short function each, listed with its outcome in docs/reliability.md."""
