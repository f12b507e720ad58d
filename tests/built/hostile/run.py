"""Runs `check` and a build over every hostile structure, under limits, and prints what each took: `make hostile`.

Nothing is timed in the suite: a limit of the system ends what takes longer, as it would end what never ends.
"""

from __future__ import annotations

import argparse
import os
import re
import resource
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from shutil import rmtree
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parents[3]
sys.path[:0] = [str(ROOT / "tests" / "support"), str(ROOT)]

from structures import STRUCTURES, make  # noqa: E402  # beside this file, once the support of tests is found

MOST_SECONDS = 5
"""Of processor time, for each structure but those of `MORE_SECONDS`."""

MORE_SECONDS = dict.fromkeys(
    (
        "2,000 posts with a case each",
        "300 versions of a tree",
        "5,000 former addresses",
        "5,000 pages of no text",
        "5,000 terms of a glossary",
    ),
    20,
)
"""What is only large, as a site may be: it becomes thousands of pages."""

MOST_MEGABYTES = 500
_ENDLESS = 25
"""Seconds after which a command is ended."""

_MOST_PRINTED = 64 * 1024 * 1024
_CODE = re.compile(r"(?:error|warning)\[([a-z-]+)\]")
COMMANDS = {
    "check": ("-m", "casetree", "check", "{content}", "--settings", "pelicanconf.py", "--format", "concise"),
    "build": ("-m", "pelican", "{content}", "-s", "pelicanconf.py", "-o", "{output}"),
}


@dataclass(frozen=True)
class Run:
    """What one command came to."""

    name: str
    command: str
    status: int
    """The exit status, or the negative number of the signal that ended it."""

    seconds: float
    """Of processor time, of all its processes."""

    megabytes: float
    """Of memory, of the largest of them."""

    printed: int
    """Bytes."""

    codes: Counter[str]
    has_crashed: bool
    last: str

    @property
    def wrong(self) -> str:
        """What is not as it should be; empty where nothing is."""
        found = [
            ("crashed", self.has_crashed or self.status not in (0, 1)),
            ("slow", self.seconds > MORE_SECONDS.get(self.name, MOST_SECONDS)),
            ("large", self.megabytes > MOST_MEGABYTES),
            ("fails silently", self.status == 1 and not self.codes),
        ]
        return ", ".join(word for word, is_so in found if is_so)


def run(name: str, command: str, folder: Path) -> Run:
    """Run a command over a structure that is written to `folder`/content."""
    words = [each.format(content=folder / "content", output=folder / "output") for each in COMMANDS[command]]
    printed = folder / "printed"
    child = os.fork()
    if not child:
        _begin([sys.executable, *words], printed)
    _, status, usage = os.wait4(child, 0)
    text = printed.read_text(encoding="utf-8", errors="replace")
    return Run(
        name,
        command,
        os.waitstatus_to_exitcode(status),
        usage.ru_utime + usage.ru_stime,
        usage.ru_maxrss / 1024,
        len(text),
        Counter(_CODE.findall(text)),
        "Traceback" in text or "internal-error" in text,
        (text.strip().splitlines() or [""])[-1][:160],
    )


def _begin(command: Sequence[str], printed: Path) -> None:
    """Be the process of a command."""
    resource.setrlimit(resource.RLIMIT_CPU, (_ENDLESS, _ENDLESS))
    resource.setrlimit(resource.RLIMIT_FSIZE, (_MOST_PRINTED, _MOST_PRINTED))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    out = os.open(printed, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    os.dup2(out, 1)
    os.dup2(out, 2)
    os.chdir(ROOT)
    os.environ |= {"SITEURL": "https://example.org", "PYTHONUTF8": "1", "CASETREE_LANG": "en"}
    os.execv(command[0], command)


def main() -> int:
    """Run all structures, or those whose name contains a word; return 1 where one is not as it should be."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("words", nargs="*", help="only structures whose name contains one of these")
    parser.add_argument("--command", choices=COMMANDS, help="only this one")
    options = parser.parse_args()
    failed = count = 0
    worst = Counter[str]()
    for name in STRUCTURES:
        if options.words and not any(word in name for word in options.words):
            continue
        for command in [options.command] if options.command else COMMANDS:
            with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
                make(name, Path(folder, "content"))
                done = run(name, command, Path(folder))
                rmtree(folder, ignore_errors=True)
            count += 1
            failed += bool(done.wrong)
            worst[f"{name} ({command})"] = round(done.seconds * 10)
            codes = " ".join(f"{code}:{number}" for code, number in done.codes.most_common(4))
            print(
                f"{done.wrong or 'well':8} {command} {done.status:3} {done.seconds:5.1f} s {done.megabytes:5.0f} MB "
                f"{done.printed // 1024:6} kB  {name}  {codes or done.last}",
                flush=True,
            )
    slowest = ", ".join(f"{name} {tenths / 10} s" for name, tenths in worst.most_common(3))
    print(f"{count} runs, {failed} not as they should be; the slowest: {slowest}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
