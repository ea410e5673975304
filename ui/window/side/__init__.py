"""The quiet panel beside the screen: help with the part, and catching what is said."""
