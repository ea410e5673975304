"""Whose data are kept, what for and until when, and what left the file."""

from ui.screens.registry import ScreenSpec

SPEC = ScreenSpec(page="privacy", icon="shield", load="ui.screens.privacy.screen:PrivacyScreen")
