"""All faults of a run for a person: each of them told, but one kind never buries the others."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from casetree.nouns.diagnostics import ENGLISH, Diagnostic, Message, Messages, in_words, say
from casetree.nouns.printing import concise, full, printable

_IN_FULL = 10
"""So many of one code are told in full; the others of it follow with a line each."""

_LINES = 50
"""So many lines of one code, and places of one sentence, are shown; the others are counted."""

_ALIKE = 3
"""So many faults that say the same are told; of the others only the places follow."""


def listed(faults: Sequence[Diagnostic], messages: Messages = ENGLISH) -> str:
    """Write faults as a person reads them, in the order given, with the many of a kind at the end."""
    said: Counter[str] = Counter()
    alike: defaultdict[tuple[str, str], list[Diagnostic]] = defaultdict(list)
    in_full: list[str] = []
    in_lines: list[str] = []
    for fault in faults:
        same = alike[fault.code, fault.message]
        same.append(fault)
        if len(same) > _ALIKE:
            continue
        said[fault.code] += 1
        if said[fault.code] <= _IN_FULL:
            in_full.append(full(fault, messages))
        elif said[fault.code] <= _IN_FULL + _LINES:
            in_lines.append(concise(fault, messages))
    following = [_following(same[_ALIKE:]) for same in alike.values() if len(same) > _ALIKE]
    counted = [printable(in_words(line, messages)) for line in (*following, *_counted(said))]
    at_the_end = [*in_lines, *counted]
    return "\n\n".join([*in_full, *(["\n".join(at_the_end)] if at_the_end else [])])


def _following(others: Sequence[Diagnostic]) -> Message:
    """Name the places of faults that say what others have said."""
    code, message = others[0].code, others[0].message
    shown = ", ".join(f"{fault.span.source.path}:{fault.span.line}" for fault in others[:_LINES])
    rest = len(others) - _LINES
    places = say("{places} and {rest:,} more", places=shown, rest=rest) if rest > 0 else shown
    return say(
        "{count:,} more `{code}` say the same ({message}): {places}",
        count=len(others),
        code=code,
        message=message,
        places=places,
    )


def _counted(said: Counter[str]) -> list[Message]:
    left = {code: count - _IN_FULL - _LINES for code, count in said.items() if count > _IN_FULL + _LINES}
    return [
        say("{count:,} more `{code}`; `--format concise` lists every one", count=count, code=code)
        for code, count in left.items()
    ]
