"""The filled sample: a neighbourhood that does not exist, with three neighbourhood tables."""

from wijkwerkplaats.demo.story import fill_demo

__all__ = ["fill_demo"]
