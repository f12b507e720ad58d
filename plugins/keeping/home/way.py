"""What the last build that had anything to do has done, for whoever asks why a page was made or was not."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass

from keeping.home.memory import FOLDER, write_whole
from keeping.sources import hashes

_NAME = f"{FOLDER}/last-way"


@dataclass
class Way:
    """One build."""

    began: float
    """When, in seconds since 1970."""

    changed: list[str] | None = None
    """What differed from what the build before was made from; None where nothing was known of that one."""

    refused: str = ""
    """Why texts that alone were edited could not be made alone, in words."""

    made: list[str] | None = None
    """The files, and the folders with all that is in them, that the short way wrote; None for the whole way."""

    def write(self) -> None:
        """Write it down."""
        write_whole(_NAME, json.dumps(asdict(self), ensure_ascii=False).encode("utf-8", "surrogatepass"))

    @staticmethod
    def read() -> Way | None:
        """Return what was written down last; None where nothing was, or nothing that can be read."""
        try:
            with open(_NAME, encoding="utf-8", errors="surrogatepass") as file:
                return Way(**json.load(file))
        except (OSError, ValueError, TypeError):
            return None


def differing(before: bytes, now: bytes) -> list[str]:
    """Return the names of the sources, and of what is around them, that are not in both alike."""
    one, other = hashes(before), hashes(now)
    return sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))
