"""The short way for an edited text: its own page is all that changes, and that by its text alone."""
