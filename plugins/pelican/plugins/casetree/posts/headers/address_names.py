"""Says which names can be a part of an address, and of the file that stands there, on every computer."""

from __future__ import annotations

import re

from casetree.text.characters.unseen import UNSEEN

LONGEST_NAME = 200
"""Bytes that a part of an address may have; most file systems take 255."""

_DEVICE = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)", re.IGNORECASE)
_NOT_IN_WINDOWS = re.compile(r'[<>:"|?*\\]|[. ]$')
"""What no file can be called on Windows (Microsoft, "Naming Files, Paths, and Namespaces")."""

_UNSEEN = re.compile(f"[\n\r\t{UNSEEN}]")
"""What nobody sees in a name, what turns it round, and halves of surrogates: bytes of a name that are no UTF-8."""


def is_name(slug: str) -> bool:
    """True for what can be a part of an address: neither empty nor longer than file systems take."""
    return 0 < len(slug.encode(errors="surrogatepass")) <= LONGEST_NAME


def device_in(address: str) -> str:
    """Return the part of an address that Windows takes for a device, if there is one.

    >>> device_in("posts/con/index.html"), device_in("images/Nul.svg"), device_in("posts/content/")
    ('con', 'Nul.svg', '')
    """
    return next((part for part in address.split("/") if _DEVICE.match(part)), "")


def unportable_in(address: str) -> str:
    """Return the part of an address that no file can be called on Windows, if there is one.

    >>> unportable_in("images/a:b.png"), unportable_in("images/a b.png"), unportable_in("aux/x.html")
    ('a:b.png', '', 'aux')
    """
    return next((part for part in address.split("/") if _NOT_IN_WINDOWS.search(part)), "") or device_in(address)


def unseen_in(address: str) -> str:
    r"""Return the first character of an address that nobody sees, if there is one.

    >>> unseen_in("images/a\nb.png"), unseen_in("images/a\udcffb.png"), unseen_in("images/a b é.png")
    ('\n', '\udcff', '')
    """
    found = _UNSEEN.search(address)
    return found[0] if found else ""
