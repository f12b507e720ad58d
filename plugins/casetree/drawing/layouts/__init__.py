"""A tree as numbers: where boxes, labels and connectors stand."""
