"""Lets all generators of a build share one set of templates, so that each is read and compiled once."""

from __future__ import annotations

from pelican.generators import Generator

_KEY = "CASETREE_TEMPLATES"


def share_templates(generator: Generator) -> None:
    """Give a generator the templates of the first one of its run; each run begins with a context of its own."""
    generator.env = generator.context.setdefault(_KEY, generator.env)
