"""The characters that no text may have, as parts of a class of `re`: one table for blocks, prose and names."""

from __future__ import annotations

from casetree.text.markup import CONTROLS, NO_XML

TURNS = "\u202a-\u202e\u2066-\u2069"
"""What turns the order of the words after it (Unicode Standard Annex 9, 2): a page would say what no author wrote."""

JOINTS = "\u200b\u2060\ufeff"
"""What has no width and parts or joins words: nobody finds such a word, and Markdown does not know it as a sign."""

UNSEEN = f"{NO_XML}{CONTROLS}\u2028\u2029{TURNS}{JOINTS}"
"""All of them, with the ends of lines and paragraphs of other programs, which show nothing on a page."""
