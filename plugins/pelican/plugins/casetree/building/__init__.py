"""Pelican: reads posts, writes pages and files, and reports what went wrong."""
