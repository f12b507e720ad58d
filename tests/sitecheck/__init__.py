"""Checks of the built pages by tools made for it: `make site-check` and `make site-check-all`."""
