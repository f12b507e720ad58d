"""Pelican: the pages and files that are made from data, not from a post."""
