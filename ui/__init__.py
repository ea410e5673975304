"""The Qt face of Wijkwerkplaats: window, screens, shared widgets, theme."""
