"""The window around the screens: header, process model, side panel, messages."""
