"""The nouns of the field, as frozen values: what every other wing takes and gives."""
