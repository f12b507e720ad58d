"""Feeds one target with texts that reach code which no text before has reached: atheris, which is libFuzzer for Python.

python -m fuzz.guided TARGET SECONDS REPORT
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["casetree", "charts", "terms", "typesetting", "pelican.plugins.casetree"]):
    from fuzz.targets import TARGETS

from fuzz.seeds import seeds
from fuzz.shapes import IDS, NAMES, ODD, SLIPS
from fuzz.watch import WORK, Watch

_LONGEST = 8_000
"""Bytes of a text: what grows with the length of a text is tried by structure."""


def main(name: str, seconds: float, report: Path) -> None:
    """Feed a target until so much processor time is used."""
    watch = Watch(name, TARGETS[name])
    corpus, begun, words = WORK / "corpus" / name, WORK / "seeds" / name, WORK / "words.dict"
    for folder in (corpus, begun):
        folder.mkdir(parents=True, exist_ok=True)
    for number, text in enumerate(text for target, text in seeds() if target == name):
        (begun / str(number)).write_bytes(text.encode())
    words.write_text(
        "\n".join(sorted({_quoted(word) for word in (*IDS, *NAMES, *ODD, *SLIPS) if word})), encoding="ascii"
    )

    def feed(data: bytes) -> None:
        watch.run(data.decode("utf-8", "replace"))
        if time.process_time() > seconds:
            watch.told(report)
            sys.stderr.flush()
            os._exit(0)  # libFuzzer ends by itself only after so much time of the clock

    options = [f"-max_len={_LONGEST}", f"-dict={words}", "-timeout=120", "-rss_limit_mb=3000", "-print_final_stats=1"]
    artifacts = f"-artifact_prefix={WORK}/{name}-"
    atheris.Setup([sys.argv[0], *options, artifacts, str(corpus), str(begun)], feed)
    atheris.Fuzz()


def _quoted(word: str) -> str:
    return '"' + "".join(f"\\x{byte:02X}" for byte in word.encode()[:60]) + '"'


if __name__ == "__main__":
    main(sys.argv[1], float(sys.argv[2]), Path(sys.argv[3]))
