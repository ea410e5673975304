"""The room's own window on a second screen: large, calm, and only what the room may see."""
