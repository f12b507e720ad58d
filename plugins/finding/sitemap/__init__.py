"""Writes sitemap.xml and robots.txt."""
