"""The few windows that stand apart from the main one; none of them blocks a talk."""
