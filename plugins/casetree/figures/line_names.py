"""The names of parties in a drawing, where their lines begin, or end in a way that is not known: party and year."""

from __future__ import annotations

from collections.abc import Mapping

from casetree.drawing.layouts.lettering import Ended, Named
from casetree.drawing.stands import LineName
from casetree.nouns.trace import Certainty, Connector, PathTrace
from casetree.telling.ends.decisions import brief_effects
from casetree.telling.laws import law_inside
from casetree.telling.speech import in_aside
from casetree.telling.voice import Voice
from casetree.text.markup import NOTHING, Markup, fill, join, plain, text
from casetree.walking.marks import Marks, Rail

_SUREST = tuple(Certainty)
"""The surest first."""


def line_names(voice: Voice, marks: Marks) -> tuple[LineName, ...]:
    """Name the parties whose lines are drawn, in the order of `Marks.drawn`.

    Of one whose decision stands in no box it says how it decided: its line ends in a `?`, which does not show that it
    refused, or where its findings lead. Where several leave the line of the focus together, each says by which answer.
    """
    if len(marks.rails) == 1:
        return tuple([LineName(_name(voice, rail), _more(voice, marks, rail)) for rail in marks.drawn])
    led = _leading(marks)
    return tuple(
        [
            LineName(
                _name(voice, rail),
                _more(voice, marks, rail),
                _again(voice, marks, rail),
                _beside(voice, rail, led),
            )
            for rail in marks.drawn
        ]
    )


def names_at_ends(voice: Voice, marks: Marks) -> Named:
    """Name by outcome the parties beside the focus that decided on it, or whose lines lead there.

    An argument is named only beside another, which is the focus. Where the answers of a court lead there, it is named
    only if nobody decided on that, which stands there too; then the focus is named as well, if its answers and those of
    another lead there. Where others decided on the box in which the way of such a focus ends, the box says that the
    answers of the focus lead there.
    """
    if len(marks.rails) == 1 and marks.focus and not marks.focus.is_led:
        return ()
    ended: dict[str, list[str]] = {}
    decided, only_led, focus = marks.decided, marks.only_led, marks.focus
    for rail in marks.rails:
        is_there = rail.is_decided or (rail.arrives and not (rail.is_led and rail.outcome in decided))
        is_named = not rail.is_argued or (focus is not None and focus.is_argued)
        if rail.outcome and is_there and not rail.is_focus and is_named:
            ended.setdefault(rail.outcome, []).append(_name(voice, rail))
    if focus and focus.is_led and focus.outcome in ended:
        ended[focus.outcome].append(_name(voice, focus) if focus.outcome in only_led else _led_too(voice, focus))
    for outcome in only_led:
        ended.setdefault(outcome, [])
    return tuple(Ended(outcome, tuple(names), outcome in only_led) for outcome, names in ended.items())


def _more(voice: Voice, marks: Marks, rail: Rail) -> str:
    """Write what a line would not show: the answer by which it leaves with others, its end, that it is an exercise."""
    words, answer, end = voice.words, _leaving(voice, marks, rail), _exercise(voice, rail) or _end(voice, rail)
    if answer:
        return plain(fill(words.says, party=NOTHING, answer=join(filter(None, (answer, end)), words.between_items)))
    return plain(fill(words.came_to, party=NOTHING, end=end)) if end else ""


def _again(voice: Voice, marks: Marks, rail: Rail) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Name a line where it begins again; beside that of the focus, whose label says no more, with its answer."""
    return tuple([(at[0], _from_here(voice, marks, rail, at)) for at, _ in rail.sure if at[0] in rail.resumed])


def _from_here(voice: Voice, marks: Marks, rail: Rail, connector: Connector) -> tuple[str, ...]:
    words, party = voice.words, text(_name(voice, rail))
    is_own = marks.focus is None or connector not in dict((*marks.focus.sure, *marks.focus.drawn_fits))
    said = _answer(voice, rail, connector) if is_own and dict(rail.sure)[connector] is Certainty.INFERRED else NOTHING
    named, unnamed = (fill(words.from_here, party=each) for each in (party, NOTHING))
    told = [fill(words.says, party=named, answer=said)] if said else []
    called = text(_called(voice, rail))
    shorter = fill(words.from_here, party=called), called
    return tuple(dict.fromkeys(plain(each).strip() for each in (*told, named, *shorter, unnamed)))


def _leading(marks: Marks) -> dict[Connector, Certainty]:
    """Return how sure the label of each answer that somebody gave looks: as the focus is, or else the surest."""
    found: dict[Connector, Certainty] = {}
    for rail in marks.rails:
        for connector, certainty in rail.sure:
            found[connector] = min(found.get(connector, certainty), certainty, key=_SUREST.index)
    return found | dict((*marks.focus.sure, *marks.focus.drawn_fits) if marks.focus else ())


def _beside(voice: Voice, rail: Rail, led: Mapping[Connector, Certainty]) -> tuple[tuple[Connector, str], ...]:
    """Say how a party beside the focus answered, where the label looks otherwise: as that begins, or changes."""
    if rail.is_focus or rail.is_argued:
        return ()
    found, said = [], None
    for connector, certainty in rail.sure:
        is_otherwise = led[connector] is not certainty
        if is_otherwise and certainty is not said:
            who = text(_called(voice, rail))
            found.append((connector, plain(fill(voice.words.says, party=who, answer=_answer(voice, rail, connector)))))
        said = certainty if is_otherwise else None
    return tuple(found)


def _exercise(voice: Voice, rail: Rail) -> Markup:
    """Write that nobody decided so, where what somebody answered is walked again under the law of another day."""
    path = _path(voice, rail)
    if not path.is_rewalked or not (rail.is_focus or voice.trace.is_comparison):
        return NOTHING
    return fill(voice.words.rewalk_line, law=text(law_inside(voice.tree, voice.words.code)))


def _leaving(voice: Voice, marks: Marks, rail: Rail) -> Markup:
    """Write the answer by which a line leaves that of the focus, if others of its colour do, and how sure it is."""
    connector = _left(marks, rail)
    if connector is None:
        return NOTHING
    alike = [each for each in marks.rails if each.is_argued == rail.is_argued and connector in dict(each.sure)]
    return _answer(voice, rail, connector) if len(alike) > 1 else NOTHING


def _answer(voice: Voice, rail: Rail, connector: Connector) -> Markup:
    """Write the answer that a party gave, and how sure it is."""
    answer = voice.tree.questions[connector[0]].answer(connector[1])
    how = voice.words.strip_how.get(str(dict(rail.sure)[connector]), "")
    return (voice.answer(answer) if answer else NOTHING) + (in_aside(text(how), voice.words) if how else NOTHING)


def _left(marks: Marks, rail: Rail) -> Connector | None:
    """Return the first answer that a line takes and that of the focus does not, as far as it runs without a gap."""
    focus = marks.focus
    if focus is None or rail.is_focus:
        return None
    taken = dict((*focus.sure, *focus.drawn_fits))
    return next((connector for connector, _ in rail.sure[: rail.reach] if connector not in taken), None)


def _end(voice: Voice, rail: Rail) -> Markup:
    """Write how a party decided, where the drawing would not show it: a line that is led somewhere does not."""
    path = _path(voice, rail)
    is_shown = (rail.outcome and not rail.is_led) or path.is_rewalked
    decision = None if is_shown else voice.decision(path)
    if decision is None or not decision.is_made:
        return NOTHING
    done = brief_effects(voice, decision, voice.own(path).course)
    return done or (voice.within(decision.outcome.label) if decision.outcome else NOTHING)


def _name(voice: Voice, rail: Rail) -> str:
    path, paths = _path(voice, rail), voice.trace.paths
    short = _short(voice, path)
    is_shared = len(paths) > 1 and sum(_short(voice, each) == short for each in paths) > 1
    return plain(voice.party(path)) if is_shared else short


def _called(voice: Voice, rail: Rail) -> str:
    """Name a party without its year, where no other goes by that name, with or without more."""
    name = plain(voice.name(_path(voice, rail).path))
    is_alone = sum(name in plain(voice.name(each.path)) for each in voice.trace.paths) == 1
    return name if is_alone and not voice.trace.is_comparison else _name(voice, rail)


def _led_too(voice: Voice, rail: Rail) -> str:
    party = _with_year(voice, _path(voice, rail), is_inside=True)
    return plain(fill(voice.words.led_too, party=party))


def _path(voice: Voice, rail: Rail) -> PathTrace:
    paths = voice.trace.paths
    return paths[0] if len(paths) == 1 else next(each for each in paths if each.path.id == rail.by)


def _short(voice: Voice, path: PathTrace) -> str:
    """Name a party with its year."""
    if voice.trace.is_comparison or path.path.reads or not voice.year(path.path):
        return plain(voice.party(path))
    return plain(_with_year(voice, path))


def _with_year(voice: Voice, path: PathTrace, is_inside: bool = False) -> Markup:
    """Name a party with its year, if it has any, at the start of a sentence or inside one."""
    year = voice.year(path.path)
    return voice.name(path.path, is_inside) + (in_aside(text(year), voice.words) if year else NOTHING)
