"""Trees for other programs, and the schemas of what authors write."""
