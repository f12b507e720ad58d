"""What `make html` runs first: says again what the last build said where nothing differs, and else has it built.

    python -I -S plugins/keeping/home/front.py AS_BEFORE|BUILD WORDS_BEFORE WORDS_AFTER…

Imports neither Pelican nor plugins, and of Python as little as it can. `AS_BEFORE` leaves a build to make where
it is not sure that everything needed is installed: it then ends with the status `ASK_MAKE`.
"""

from __future__ import annotations

import os
import sys
import time

ASK_MAKE = 3
_STANDARD_OUTPUT = 1


def main(arguments: list[str]) -> int:
    """Return the exit status of the last build if it still stands, else of one that is run now."""
    mode, before, *after = arguments
    sys.path.insert(0, os.path.abspath(f"{os.path.dirname(__file__)}/../.."))
    from keeping.home.memory import Memory
    from keeping.home.saying import say_again
    from keeping.sources import Sources, is_set_up_alike

    now, sources, memory = time.time(), Sources(), Memory.read()
    if memory and memory.stands(now, sources.text):
        return say_again(memory.told, before, after)
    if mode == "AS_BEFORE" and not (memory and is_set_up_alike(memory.sources, sources.text)):
        return ASK_MAKE
    from keeping.home.build import build

    return build(before, after, sources, now)


def told(end: BaseException) -> int:
    """Say in one sentence what has ended a build before its time; return the exit status."""
    import site  # a build that ends well does without all of this

    site.main()  # it was begun without what is installed
    from casetree.nouns.diagnostics import in_words, say
    from casetree.text.told_in import messages_for
    from keeping.refused import refused

    if isinstance(end, BrokenPipeError):  # nobody reads it any more, as after `| head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), _STANDARD_OUTPUT)
        return 141
    if isinstance(end, OSError):
        sentence, status = refused(end), 1
    else:
        sentence, status = say("stopped; the site in output/ may be half made: run `make html` again"), 130
    print(f"html: {in_words(sentence, messages_for(os.environ))}", file=sys.stderr)
    return status


if __name__ == "__main__":
    try:
        status = main(sys.argv[1:])
    except (OSError, KeyboardInterrupt) as end:
        status = told(end)
    sys.exit(status)
