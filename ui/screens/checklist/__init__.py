"""Every part of the method that has no screen of its own."""

from ui.screens.registry import ScreenSpec

SPEC = ScreenSpec(page="*", icon="list-checks", load="ui.screens.checklist.screen:ChecklistScreen")
