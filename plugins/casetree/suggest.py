"""Did you mean: the nearest of the words that were possible."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


def nearest(word: str, possible: Iterable[str]) -> str | None:
    """Return the most similar of the possible words, or None where none is near.

    >>> nearest("persecuton", ["persecution", "hardship"])
    'persecution'
    """
    folded = {p.casefold().replace("_", "-"): p for p in possible}
    found = get_close_matches(word[:80].casefold().replace("_", "-"), list(folded), n=1, cutoff=0.6)
    return folded[found[0]] if found else None


def did_you_mean(word: str, possible: Iterable[str], listing: str = "possible here") -> str:
    """Write the help line for a word that is none of the possible ones.

    >>> did_you_mean("ye", ["yes", "no"])
    'did you mean `yes`? possible here: `yes`, `no`'
    """
    options = list(possible)
    shown = ", ".join(f"`{option}`" for option in options[:12]) + (", …" if len(options) > 12 else "")
    near = nearest(word, options)
    question = f"did you mean `{near}`? " if near else ""
    return f"{question}{listing}: {shown}" if options else question.strip()
