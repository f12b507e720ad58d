"""The headers of every answer, in one table: what a browser may do with our files, and how long it keeps them.

`static_hosts` and `nginx` write this table down for servers; nothing is said there that is not said here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

POLICY = "Content-Security-Policy"
CACHE = "Cache-Control"

_DAY = 24 * 60 * 60

_PAGE = {
    "default-src": "'none'",  # what is not named below is refused, scripts first of all
    "img-src": "'self'",
    "style-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
}
_SEARCH = {
    **_PAGE,
    "script-src": "'self' 'wasm-unsafe-eval'",  # Pagefind is WebAssembly
    "connect-src": "'self'",  # it fetches its index piece by piece
    "worker-src": "'self'",
}
_SEARCH_WORKER = {  # a worker has the policy that its own file is served with, not that of the page that starts it
    "default-src": "'none'",
    "script-src": "'self' 'wasm-unsafe-eval'",
    "connect-src": "'self'",
    "frame-ancestors": "'none'",
}
_DRAWING = {  # a drawing that stands alone brings its own style, and nothing else
    "default-src": "'none'",
    "style-src": "'unsafe-inline'",
    "frame-ancestors": "'none'",
}


def policy(directives: Mapping[str, str]) -> str:
    """Write a Content-Security-Policy (https://www.w3.org/TR/CSP3/).

    >>> policy({"default-src": "'none'", "img-src": "'self'"})
    "default-src 'none'; img-src 'self'"
    """
    return "; ".join(f"{name} {sources}" for name, sources in directives.items())


EVERYWHERE = {
    POLICY: policy(_PAGE),
    CACHE: "public, max-age=0, must-revalidate",
    "X-Content-Type-Options": "nosniff",
    # Other sites need not learn what a reader has read here.
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Strict-Transport-Security": f"max-age={365 * _DAY}",
}
"""What every file is served with, unless a rule says otherwise."""


@dataclass(frozen=True, slots=True)
class Rule:
    """Headers for some files, in place of those of the same name for all."""

    where: tuple[str, ...]
    """An address from the root of the site, cut at its slashes; `:name` is any one part, `*` at the end is whatever
    follows."""

    headers: Mapping[str, str]

    in_every_language: bool = False
    """True where the address stands below a language as well: `ja/…`."""


RULES = (
    Rule(("search", "*"), {POLICY: policy(_SEARCH)}, in_every_language=True),
    Rule(("pagefind", "*"), {POLICY: policy(_SEARCH_WORKER)}),
    Rule(("cases", ":name", "case.svg"), {POLICY: policy(_DRAWING)}, in_every_language=True),
    # The name of a style sheet changes with what is in it.
    Rule(("theme", "css", ":name"), {CACHE: f"public, max-age={365 * _DAY}, immutable"}),
)

TYPES = {
    ("feeds", "*"): "application/atom+xml; charset=utf-8",
}
"""Content types that a server would not guess from the ending of a file's name."""


def policy_in_page(address: str) -> str:
    """Return the policy that a page itself states, for servers that send no header of ours (GitHub Pages).

    `frame-ancestors` has no meaning there, and browsers say so on their console.
    """
    language, _, below = address.partition("/")
    first = below.partition("/")[0] if len(language) == 2 else language
    directives = _SEARCH if first == "search" else _PAGE
    return policy({name: sources for name, sources in directives.items() if name != "frame-ancestors"})
