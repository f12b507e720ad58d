"""Python-Markdown: blocks and references become figures and words; the only folder here that imports markdown."""
