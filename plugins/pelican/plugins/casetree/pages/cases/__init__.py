"""The pages of cases, and what other pages tell of a case."""
