"""The names of parties in a drawing, where their lines begin, or end in a way that is not known: party and year."""

from __future__ import annotations

from casetree.nouns.trace import PathTrace
from casetree.telling.speech import in_aside
from casetree.telling.voice import Voice
from casetree.text.markup import plain, text
from casetree.walking.marks import Marks, Rail


def line_names(voice: Voice, marks: Marks) -> tuple[str, ...]:
    """Name the parties whose lines are drawn, in the order of `Marks.drawn`."""
    return tuple([_name(voice, rail) for rail in marks.drawn])


def names_at_ends(voice: Voice, marks: Marks) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Name by outcome the parties beside the focus that decided on it, and whose lines do not lead that far."""
    ended: dict[str, list[str]] = {}
    for rail in marks.rails:
        if rail.is_decided and rail.outcome and not rail.arrives and not rail.is_focus:
            ended.setdefault(rail.outcome, []).append(_name(voice, rail))
    return tuple((outcome, tuple(names)) for outcome, names in ended.items())


def _name(voice: Voice, rail: Rail) -> str:
    path = next(each for each in voice.trace.paths if each.path.id == rail.by)
    short = _short(voice, path)
    is_shared = sum(_short(voice, each) == short for each in voice.trace.paths) > 1
    return plain(voice.party(path)) if is_shared else short


def _short(voice: Voice, path: PathTrace) -> str:
    """Name a party with its year."""
    year = voice.year(path.path)
    if voice.trace.is_comparison or path.path.reads or not year:
        return plain(voice.party(path))
    return plain(voice.name(path.path) + in_aside(text(year), voice.words))
