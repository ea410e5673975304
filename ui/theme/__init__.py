"""Colours, fonts, icons and the style sheet: one theme class owns them all."""

from ui.theme.theme import Theme, current, theme_names

__all__ = ["Theme", "current", "theme_names"]
