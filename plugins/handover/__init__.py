"""What one plugin hands another, and what templates get: each thing has a type with a name, and knows nothing else."""
