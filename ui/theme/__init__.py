"""Colours, fonts, icons and the style sheet: one theme class owns them all."""

from ui.theme.theme import OPTIONS, Theme, current, theme_names

__all__ = ["OPTIONS", "Theme", "current", "theme_names"]
