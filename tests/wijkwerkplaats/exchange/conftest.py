"""Fixtures for this folder."""

from tests.fixtures import gate

__all__ = ["gate"]
