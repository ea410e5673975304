"""Urgency (§4.1)."""

from ui.screens.registry import ScreenSpec

SPEC = ScreenSpec(page="urgency", icon="gauge", load="ui.screens.urgency.screen:UrgencyScreen")
