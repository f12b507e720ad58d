"""The names of parties in a drawing, where their lines begin, or end in a way that is not known: party and year."""

from __future__ import annotations

from casetree.nouns.trace import PathTrace
from casetree.telling.ends.decisions import brief_effects
from casetree.telling.speech import in_aside
from casetree.telling.voice import Voice
from casetree.text.markup import NOTHING, fill, plain, text
from casetree.walking.marks import Marks, Rail


def line_names(voice: Voice, marks: Marks) -> tuple[str, ...]:
    """Name the parties whose lines are drawn, in the order of `Marks.drawn`.

    Of one beside the focus that stands in no box it says how it decided: its line ends in a `?`, which does not show
    that it refused.
    """
    return tuple([_name(voice, rail) + _end(voice, rail) for rail in marks.drawn])


def names_at_ends(voice: Voice, marks: Marks) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Name by outcome the parties beside the focus that decided on it, or whose lines lead there.

    Where the answers of a court lead there, it is named only if nobody decided on that, which stands there too.
    """
    ended: dict[str, list[str]] = {}
    decided = {rail.outcome for rail in marks.rails if rail.is_decided}
    for rail in marks.rails:
        is_there = rail.is_decided or (rail.arrives and not (rail.is_led and rail.outcome in decided))
        if rail.outcome and is_there and not rail.is_focus and not rail.is_argued:
            ended.setdefault(rail.outcome, []).append(_name(voice, rail))
    for outcome in dict.fromkeys(rail.outcome for rail in marks.rails if rail.is_led and rail.outcome not in decided):
        ended.setdefault(outcome, []).append(voice.words.only_led)
    return tuple((outcome, tuple(names)) for outcome, names in ended.items())


def _end(voice: Voice, rail: Rail) -> str:
    """Write how a party beside the focus decided, where the drawing would not show it."""
    path = _path(voice, rail)
    decision = None if rail.is_focus or rail.outcome or path.is_rewalked else voice.trace.decision(path)
    if decision is None or not decision.is_made or not (decision.outcome or decision.effects):
        return ""
    done = brief_effects(voice, decision, voice.own(path).course)
    end = done or (voice.within(decision.outcome.label) if decision.outcome else NOTHING)
    return plain(fill(voice.words.came_to, party=NOTHING, end=end))


def _name(voice: Voice, rail: Rail) -> str:
    path = _path(voice, rail)
    short = _short(voice, path)
    is_shared = sum(_short(voice, each) == short for each in voice.trace.paths) > 1
    return plain(voice.party(path)) if is_shared else short


def _path(voice: Voice, rail: Rail) -> PathTrace:
    return next(each for each in voice.trace.paths if each.path.id == rail.by)


def _short(voice: Voice, path: PathTrace) -> str:
    """Name a party with its year."""
    year = voice.year(path.path)
    if voice.trace.is_comparison or path.path.reads or not year:
        return plain(voice.party(path))
    return plain(voice.name(path.path) + in_aside(text(year), voice.words))
