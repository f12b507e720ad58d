"""Pelican: where everything stands: one table of addresses, kept apart, and nothing left that no source makes."""
