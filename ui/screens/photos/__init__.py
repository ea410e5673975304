"""Photographs of a session: added by dropping or choosing files, with words, for whom (§7.2)."""

from ui.screens.registry import ScreenSpec

SPEC = ScreenSpec(page="photos", icon="image", load="ui.screens.photos.screen:PhotosScreen")
