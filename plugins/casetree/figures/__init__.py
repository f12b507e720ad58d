"""Drawing, words and sources as one figure, or as a picture that stands alone."""
