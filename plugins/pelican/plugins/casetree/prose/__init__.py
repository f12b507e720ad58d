"""Markdown: blocks and references become figures and words."""
