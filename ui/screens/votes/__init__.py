"""Voting rounds: stickers, a line from 1 to 5, dots, first which and then how much (§7.2)."""

from ui.screens.registry import ScreenSpec

SPEC = ScreenSpec(page="votes", icon="vote", load="ui.screens.votes.screen:VotesScreen")
