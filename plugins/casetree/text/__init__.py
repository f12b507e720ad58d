"""Text by itself: markup, widths, punctuation, and what a figure says in each language."""
