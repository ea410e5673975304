"""The overview of a wijk: its traject, its sessions, and the way to begin."""

from ui.screens.registry import ScreenSpec

SPEC = ScreenSpec(page="home", icon="house", load="ui.screens.home.screen:HomeScreen")
