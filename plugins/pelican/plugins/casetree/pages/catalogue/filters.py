"""The rules of the style sheet by which rows stay that have what is chosen: one a value."""

from __future__ import annotations

from .catalogue import Catalogue, Counted

SHEET = "catalogue"
"""The style sheet that the rules are added to."""


def rules(catalogue: Catalogue) -> str:
    """Write the rules. `theme/static/css/catalogue.css` hides every row where something is chosen of a facet.

    A row has few values, so few of the rules are of any row: a browser looks at those alone, and at none for a value
    that all rows have, which their list takes back as a whole.
    """
    counted = [each for facet in catalogue.facets.values() for each in facet]
    return "".join(_rule(each, len(catalogue.wholes)) for each in counted)


def _rule(counted: Counted, rows: int) -> str:
    code = counted.code
    of = ".results" if len(counted.wholes) == rows else f".results > .rows > li.{code}"
    return f'.filters:has([value="{code}"]:checked) ~ {of} {{ --{code[0]}: initial; }}\n'
