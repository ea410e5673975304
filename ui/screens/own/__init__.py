"""Own checklists that stand by themselves (§3.2)."""

from ui.screens.registry import ScreenSpec

SPEC = ScreenSpec(page="own", icon="clipboard-list", load="ui.screens.own.screen:OwnScreen")
