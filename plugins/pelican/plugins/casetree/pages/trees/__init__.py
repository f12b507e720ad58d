"""The pages of trees, of their versions, and of the walks through them."""
