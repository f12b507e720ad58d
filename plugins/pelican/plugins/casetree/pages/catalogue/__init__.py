"""The catalogue of cases: its rows, what they can be narrowed down by, its lists, and the feed of decisions."""
