"""The profile of the ten success factors (§2.6)."""

from ui.screens.registry import ScreenSpec

SPEC = ScreenSpec(page="profile", icon="radar", load="ui.screens.profile.screen:ProfileScreen")
