"""The header of a post: how it is read, which keys it may have, and what is wrong with it."""
