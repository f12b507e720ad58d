"""Text to values: trees, sources and case blocks, with every fault in them."""
