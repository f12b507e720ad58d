"""Who helps people: the sources of a site and a tree that say so (`helps`), in the words of one language."""

from __future__ import annotations

from collections.abc import Iterable

from casetree.nouns.model import CitedSource
from casetree.telling.speech import say
from casetree.text.languages.base import Words
from casetree.text.markup import NOTHING, text
from handover.trees import Helper


def helpers(sources: Iterable[CitedSource], words: Words) -> tuple[Helper, ...]:
    """Return where a person can ask for help, in the order of the sources."""
    return tuple(_helper(source, words) for source in sources if source.helps)


def _helper(source: CitedSource, words: Words) -> Helper:
    assert source.helps is not None, "only sources that name an offer are asked"
    return Helper(
        name=say(source.publisher or source.title, words),
        address=source.url,
        language=source.language,
        offer=say(source.helps, words),
        dated=text(words.moment(source.date)) if source.date else NOTHING,
        read=text(words.moment(source.read)) if source.read else NOTHING,
    )
