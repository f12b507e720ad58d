"""YAML to nodes that know their line and column, or to a sentence on the slip that hinders it."""
