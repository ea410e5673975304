"""A view of steering (§5.4): instruments in the quadrant."""

from ui.screens.registry import ScreenSpec

SPEC = ScreenSpec(page="steering", icon="compass", load="ui.screens.steering.screen:SteeringScreen")
