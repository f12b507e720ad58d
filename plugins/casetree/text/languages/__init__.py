"""One file for each language a figure speaks."""
