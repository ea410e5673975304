"""Stakeholders (§4.5): a list that fills by typing, a map of influence and interest, and who is missing."""

from ui.screens.registry import ScreenSpec

SPEC = ScreenSpec(
    page="stakeholders", icon="network", load="ui.screens.stakeholders.screen:StakeholdersScreen"
)
