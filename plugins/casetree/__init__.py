"""casetree: a case, a decision tree, and the way the case took through it, as a figure."""
