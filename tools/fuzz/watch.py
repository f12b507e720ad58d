"""Runs a target over many texts, and notes each way in which it broke once, with the shortest text that was found."""

from __future__ import annotations

import json
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path

from fuzz.targets import ROOT, Target

SECONDS, LENGTH = 2.0, 100_000
"""So much processor time may a text of so many characters take, and a shorter one no more."""

WORK = ROOT / ".fuzz"
"""What a run leaves on this machine: texts that reach something new, and findings."""

_TRIES = 300
"""So many shorter texts are tried for each finding."""


def broken(target: Target, text: str, seconds: float = SECONDS) -> tuple[str, str]:
    """Run a target; return a name for what is wrong and the whole of it, both empty where nothing is."""
    began = time.process_time()
    try:
        target(text)
    except Exception as fault:
        last = traceback.extract_tb(fault.__traceback__)[-1]
        place = f"{type(fault).__name__}-{Path(last.filename).stem}-{last.lineno}"
        return place, "".join(traceback.format_exception(fault))
    took = time.process_time() - began
    return ("slow", f"took {took:.1f} s of processor time for {len(text)} characters") if took > seconds else ("", "")


@dataclass
class Watch:
    """One target, what was found in it, and how many texts it was fed."""

    name: str
    target: Target
    runs: int = 0
    found: dict[str, int] = field(default_factory=dict)
    """By name, how often each finding was met."""

    def run(self, text: str) -> None:
        """Feed a text, and note what is wrong."""
        self.runs += 1
        name, said = broken(self.target, text)
        if not name:
            return
        self.found[name] = self.found.get(name, 0) + 1
        if self.found[name] == 1:
            short = text if name == "slow" else shortened(text, lambda less: broken(self.target, less)[0] == name)
            self._note(name, short, said)

    def _note(self, name: str, text: str, said: str) -> None:
        folder = WORK / "findings" / self.name
        folder.mkdir(parents=True, exist_ok=True)
        mark = blake2b(text.encode(errors="replace"), digest_size=4).hexdigest() if name == "slow" else ""
        path = folder / f"{name}{mark}.txt"
        path.write_bytes(text.encode(errors="replace"))
        path.with_suffix(".trace").write_text(said, encoding="utf-8", errors="replace")

    def told(self, file: Path) -> None:
        """Write down how many texts were fed, in how much processor time, and what was found."""
        found = {"runs": self.runs, "seconds": round(time.process_time(), 1), "found": self.found}
        file.write_text(json.dumps(found), encoding="utf-8")


def shortened(text: str, is_same: Callable[[str], bool]) -> str:
    """Return a shorter text of which the same is true: lines are left out, then characters."""
    left = _TRIES
    for split, join in ((lambda whole: whole.splitlines(keepends=True), "".join), (list, "".join)):
        parts: list[str] = split(text)
        size = max(1, len(parts) // 2)
        while size and left > 0:
            start = 0
            while start < len(parts) and left > 0:
                less = parts[:start] + parts[start + size :]
                left -= 1
                if is_same(join(less)):
                    parts = less
                else:
                    start += size
            size //= 2
        text = join(parts)
    return text
