"""One folder for each screen. The registry finds them: see `ui.screens.registry`."""
