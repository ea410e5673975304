"""Werkplaats data in and out: JSON files, and the merge of two laptops' files."""
