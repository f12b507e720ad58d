"""What stands where the figure of a case stood that was withdrawn: when that was, and why."""

from __future__ import annotations

from casetree.nouns.model import Withdrawn
from casetree.telling.speech import say
from casetree.text.markup import Markup, attribute, element, fill, text
from casetree.text.words import words_for


def withdrawal(withdrawn: Withdrawn, language: str) -> Markup:
    """Say when and why a case was withdrawn."""
    words = words_for(language)
    return fill(words.withdrawn, date=text(words.day(withdrawn.date)), why=say(withdrawn.why, words))


def withdrawn_figure(withdrawn: Withdrawn, language: str, case: str, number: int) -> Markup:
    """Write that in the place of a figure, whose HTML id it keeps: a link to the figure leads there.

    `case` is the case's id, `number` which showing of it on the page this would be, from 1.
    """
    id = f"case-{case}" + (f"--{number}" if number > 1 else "")
    is_other = words_for(language).code != language
    marked = attribute("lang", words_for(language).code if is_other else "")
    return element("p", f' class="case-withdrawn" id="{text(id)}"' + marked, withdrawal(withdrawn, language))
