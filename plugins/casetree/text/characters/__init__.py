"""Tables of characters: how wide they are, how lines break at them, and which no text may have."""
