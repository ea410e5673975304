"""Two sessions or two perspectives side by side."""

from ui.screens.registry import ScreenSpec

SPEC = ScreenSpec(page="compare", icon="scale", load="ui.screens.compare.screen:CompareScreen")
