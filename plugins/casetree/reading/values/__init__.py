"""Values that trees, sources and case blocks have in common."""
