"""One table of all addresses of a build, in which no two meet on any computer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from handover.addresses import Address

from ..posts.headers.address_names import is_name, unportable_in, unseen_in
from ..posts.together import folded


class Clash(Enum):
    """Why a file cannot stand where it is to stand."""

    SAME = "another stands there"
    ALIKE = "another stands there but for capital letters or the form of its characters"
    FOLDER = "one would be a file and the other a folder of the same name"
    OWNED = "the folder belongs to another"
    NO_NAME = "a part of the address is empty, leads out or is too long"
    NO_FILE = "no file of such a name can be written on every computer"


@dataclass(frozen=True, slots=True)
class Refusal:
    """What hinders an address."""

    clash: Clash
    first: Address
    """What was there before; the address itself where no other hinders it."""


class AddressTable:
    """Addresses, first come, first served: macOS and Windows tell no case apart, macOS no Unicode form.

    What only a build for the public writes holds its place in every build, so that a clash is told at home.
    """

    def __init__(self) -> None:
        self._files: dict[str, Address] = {}
        self._folders: dict[str, Address] = {}
        """By each folder that any file stands in, the first of these files."""

        self._owned: dict[str, Address] = {}

    def __iter__(self) -> Iterator[Address]:
        """Yield what this build writes, in the order in which it came."""
        yield from (each for each in self.all() if each.is_written)

    def all(self) -> Iterator[Address]:
        """Yield what this build or that for the public writes, which is where links lead."""
        yield from (*self._files.values(), *self._owned.values())

    def __contains__(self, file: str) -> bool:
        """True for a file that this build writes, or that stands in a folder whose owner alone knows."""
        key = folded(file)
        known = self._files.get(key)
        return bool(known and known.is_written) or any(folder in self._owned for folder in _folders(key))

    def is_free(self, file: str) -> bool:
        """True for a file that nothing hinders."""
        return self._refusal(Address(file=file)) is None

    def claim(self, address: Address) -> Refusal | None:
        """Enter an address, and return what hinders it; then it is not entered."""
        refusal = self._refusal(address)
        if refusal is None:
            key = folded(address.file)
            (self._owned if key.endswith("/") else self._files)[key] = address
            for folder in _folders(key):
                self._folders.setdefault(folder, address)
        return refusal

    def _refusal(self, address: Address) -> Refusal | None:
        key = folded(address.file)
        if not _has_names(address.file):
            return Refusal(Clash.NO_NAME, address)
        if unseen_in(address.file) or unportable_in(address.file):
            return Refusal(Clash.NO_FILE, address)
        if first := self._files.get(key):
            return Refusal(Clash.SAME if first.file == address.file else Clash.ALIKE, first)
        above = _folders(key)
        if owner := next((self._owned[folder] for folder in above if folder in self._owned), None):
            return Refusal(Clash.OWNED, owner)
        inside = self._folders.get(key.rstrip("/") + "/")
        file = next((self._files[folder[:-1]] for folder in above if folder[:-1] in self._files), None)
        return Refusal(Clash.FOLDER, met) if (met := inside or file) else None


def _folders(file: str) -> list[str]:
    """Return the folders above a file, the uppermost first, and a folder itself.

    >>> _folders("posts/one/index.html"), _folders("pagefind/")
    (['posts/', 'posts/one/'], ['pagefind/'])
    """
    return [file[: at + 1] for at, sign in enumerate(file) if sign == "/"]


def _has_names(file: str) -> bool:
    parts = file.removesuffix("/").split("/")
    return all(is_name(part) and part not in (".", "..") for part in parts)
