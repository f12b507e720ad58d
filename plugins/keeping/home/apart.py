"""Runs what plugins do with edited texts, without Pelican, which takes longer to begin than all of them.

    python -m keeping.home.apart MODULE…

Each module has a function `edited`, which takes and returns what is known of the texts (`keeping.home.texts.Edited`).
"""

from __future__ import annotations

import os
import sys
from importlib import import_module
from types import ModuleType

from keeping.home.texts import Edited, RefusedError

REFUSED = 4


def main(modules: list[str]) -> int:
    """Let modules have the texts that standard input tells of, one after the other; print what has become of them."""
    stand_in()
    loaded = [import_module(name) for name in modules]  # while whoever has started this finds out what there is to do
    texts = Edited.read(sys.stdin.buffer.read())
    try:
        for module in loaded:
            texts = module.edited(texts)
    except (RefusedError, OSError) as reason:  # what cannot be read or written is told by the whole way
        print(reason, file=sys.stderr)
        return REFUSED
    sys.stdout.buffer.write(texts.written())
    return 0


def stand_in() -> None:
    """Let plugins be found in the package of Pelican's name without running what stands there."""
    pelican = ModuleType("pelican")
    pelican.__path__ = [path for folder in sys.path if os.path.isdir(path := os.path.join(folder, "pelican"))]
    sys.modules["pelican"] = pelican


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
