"""Closing a session: its harvest on one page, and the summary for participants and for the team."""

from ui.screens.registry import ScreenSpec

SPEC = ScreenSpec(page="closing", icon="flag", load="ui.screens.closing.screen:ClosingScreen")
