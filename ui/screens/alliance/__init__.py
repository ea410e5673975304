"""The local alliance (§5.1): who sits where, with what give and take."""

from ui.screens.registry import ScreenSpec

SPEC = ScreenSpec(page="alliance", icon="handshake", load="ui.screens.alliance.screen:AllianceScreen")
