"""The parts of one step of the list."""
