"""The process model as cogs, with where every part stands (§3)."""

from ui.screens.registry import ScreenSpec

SPEC = ScreenSpec(page="overview", icon="settings", load="ui.screens.overview.screen:OverviewScreen")
