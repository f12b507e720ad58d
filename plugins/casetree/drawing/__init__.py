"""A tree as numbers, and the numbers as a drawing."""
