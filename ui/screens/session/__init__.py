"""Preparing a session: what for, which parts, who is present."""

from ui.screens.registry import ScreenSpec

SPEC = ScreenSpec(page="session", icon="users-round", load="ui.screens.session.screen:SessionScreen")
