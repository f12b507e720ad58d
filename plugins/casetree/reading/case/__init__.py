"""The parts of a case block."""
