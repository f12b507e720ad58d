"""Writes the text of a new post: a header filled in, and a case block that builds at once."""

from __future__ import annotations

import re
from datetime import datetime

from casetree.nouns.model import DecisionTree, Question


def slug_of(title: str) -> str:
    """Make the last part of an address of a title; empty where it has no Latin letters or digits.

    >>> slug_of("A man's case, 2024: what is known")
    'a-mans-case-2024-what-is-known'
    """
    return "-".join(re.findall(r"[a-z0-9]+", title.casefold().replace("'", "").replace("’", ""), re.ASCII))


def new_post(title: str, slug: str, now: datetime, tree: DecisionTree) -> str:
    """Return a draft with every question of the tree in order, all still open."""
    words = " ".join(title.split())
    questions = "\n".join(_question(question) for question in tree.questions.values())
    outcomes = ", ".join(tree.outcomes)
    return f"""Title: {words}
Date: {now:%Y-%m-%d %H:%M}
Slug: {slug}
Lang: en
Category: Cases
Tags:
Status: draft
Summary:

Say first what is known, and from where.

```case
tree: {tree.id}
title: How the agency decided
# Lines that begin with # are notes for you; they are not published.
by: agency                # agency, review, court, applicant, author, or a name of your own
decided: pending          # 2024, 2024-03, 2024-03-15, by 2017, unknown or pending
# Once it is decided, take the # from the next line and choose the outcome:
# outcome: {next(iter(tree.outcomes))}       # {outcomes}
answers:
{questions}
```

Then say what it means, and keep fact and reading apart.
"""


def _question(question: Question) -> str:
    asked = " ".join(question.ask.in_language("en")[0].split())
    offered = ", ".join(answer.id for answer in question.answers)
    return f"  # {asked}\n  {question.id}: pending        # {offered}, undisclosed or pending"
