"""Values to the element that holds them in a page."""

from __future__ import annotations

import json
from typing import Any

from casetree.text.markup import Markup, attribute, raw_text


def script(values: list[dict[str, Any]]) -> Markup:
    r"""Write values as a block of JSON-LD, which browsers do not run; no text in it can end the element.

    >>> str(script([{"name": "</script>"}]))
    '<script type="application/ld+json">[{"name":"\\u003c/script>"}]</script>'
    """
    text = json.dumps(values, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return raw_text("script", attribute("type", "application/ld+json"), text)
