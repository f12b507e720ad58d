"""A tree that is one line of questions, as a ladder."""
