"""The names of parties in a drawing, where their lines begin, or end in a way that is not known: party and year."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from casetree.drawing.layouts.lettering import BoxNames, Named
from casetree.drawing.stands import LineName
from casetree.nouns.model import Basis, Question
from casetree.nouns.trace import Authority, Certainty, Connector, PathTrace, how_sure
from casetree.telling.ends.decisions import brief_effects
from casetree.telling.laws import law_inside
from casetree.telling.speech import in_aside
from casetree.telling.voice import Voice, gap_in_short
from casetree.text.markup import NOTHING, Markup, fill, join, plain, text
from casetree.walking.marks import Marks, Rail

_SUREST = tuple(Certainty)
"""The surest first."""

_TOLD_APART = 2
"""So many lines can be followed without a name where one stops."""


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
                _again(voice, rail),
                _beside(voice, rail, led),
            )
            for rail in marks.drawn
        ]
    )


def names_in_boxes(voice: Voice, marks: Marks) -> Named:
    """Name the parties that ended at an outcome, and those that stopped at a question, in its box.

    A question whose answer only fits says there too that the decision in focus turned on it.
    """
    asked: dict[str, list[str]] = {}
    for node, name in (*_decisive(voice, marks), *_stopped(voice, marks)):
        asked.setdefault(node, []).append(name)
    return (*_ended(voice, marks), *[BoxNames(node, tuple(names)) for node, names in asked.items()])


def _ended(voice: Voice, marks: Marks) -> Iterator[BoxNames]:
    """Name by outcome the parties beside the focus that decided on it, or whose lines lead there.

    An argument is named only beside another, which is the focus. Where the answers of a court lead there, it is named
    only if nobody decided on that, which stands there too; then the focus is named as well, if its answers and those of
    another lead there. Where others decided on the box in which the way of such a focus ends, the box says that the
    answers of the focus lead there.
    """
    if len(marks.rails) == 1 and marks.focus and not marks.focus.is_led:
        return
    ended: dict[str, list[Rail]] = {}
    decided, only_led, focus = marks.decided, marks.only_led, marks.focus
    for rail in marks.rails:
        is_there = rail.is_decided or (rail.arrives and not (rail.is_led and rail.outcome in decided))
        is_named = not rail.is_argued or (focus is not None and focus.is_argued)
        if rail.outcome and is_there and not rail.is_focus and is_named:
            ended.setdefault(rail.outcome, []).append(rail)
    for outcome in dict.fromkeys((*ended, *only_led)):
        rails, is_only_led = ended.get(outcome, []), outcome in only_led
        is_led_too = bool(rails and focus and focus.is_led and focus.outcome == outcome)
        names = [_decided(voice, rail) if is_led_too and rail.is_decided else _name(voice, rail) for rail in rails]
        if focus and is_led_too:
            names.append(_name(voice, focus) if is_only_led else _led_too(voice, focus))
        yield BoxNames(outcome, (*names, *([_only_led(voice, marks, outcome)] if is_only_led else [])), is_only_led)


def _only_led(voice: Voice, marks: Marks, outcome: str) -> str:
    """Say that nobody decided on an outcome: a court does not, since it rules on decisions."""
    led = [rail for rail in marks.rails if rail.is_led and rail.outcome == outcome]
    is_by_courts = all(_path(voice, rail).path.by == Authority.COURT for rail in led)
    return voice.words.only_led_by_court if is_by_courts else voice.words.only_led


def _decisive(voice: Voice, marks: Marks) -> Iterator[tuple[str, str]]:
    """Say at each question on which the focus turned that it did, where its answer is not known but fits."""
    path, rail, words = voice.trace.focus, marks.focus, voice.words
    if path is None or rail is None or not path.turned_on:
        return
    fitting = {node for (node, _), _ in rail.drawn_fits}
    for point in path.turned_on:
        if point.question and point.question.id in fitting:
            said = _turned(voice, path, point.question, point.said.basis)
            named = said if len(marks.rails) == 1 else fill(words.says, party=text(_called(voice, rail)), answer=said)
            yield point.question.id, plain(named)


def _turned(voice: Voice, path: PathTrace, question: Question, basis: Basis) -> Markup:
    """Say that a question was decisive, with the answer that is offered there, and a reading if either of them is."""
    words, given = voice.words, path.path.answers.get(question.id)
    answer = question.answer(given.value) if given and given.is_offered else None
    told = text(words.decisive)
    if given and answer:
        told = fill(words.says, party=told, answer=voice.answer(answer))
        basis = given.basis if basis is Basis.STATED else basis
    how = words.strip_how.get(basis, "")
    return told + in_aside(text(how), words) if how else told


def _stopped(voice: Voice, marks: Marks) -> Iterator[tuple[str, str]]:
    """Name at each question the parties whose lines stop there, and the focus whose answer only fits, with what misses.

    Not at the first question, where each is named above it, nor of one or two lines, which can be told apart.
    """
    if len(marks.drawn) <= _TOLD_APART:
        return
    stopping = [(node, rail) for rail in marks.rails for node in rail.open if node != voice.tree.start]
    focus = marks.focus
    fitting = {node for (node, _), _ in focus.drawn_fits} if focus else set()
    also = [(node, focus) for node in dict(stopping) if focus and node in fitting]
    for node, rail in (*stopping, *also):
        yield node, _unanswered(voice, rail, voice.tree.questions[node])


def _unanswered(voice: Voice, rail: Rail, question: Question) -> str:
    """Name a party with what is missing of its answer, as the name of one that has not decided does already."""
    path = _path(voice, rail)
    if path.path.is_awaited:
        return _name(voice, rail)
    step = path.step(question.id)
    why = gap_in_short(voice.words, step, path) if step else voice.words.strip_cells["maybe"]
    return plain(fill(voice.words.says, party=text(_called(voice, rail)), answer=text(why)))


def _more(voice: Voice, marks: Marks, rail: Rail) -> str:
    """Write what a line would not show: the answer by which it leaves with others, its end, that it is an exercise."""
    words, answer, end = voice.words, _leaving(voice, marks, rail), _exercise(voice, rail) or _end(voice, rail)
    if answer:
        return plain(fill(words.says, party=NOTHING, answer=join(filter(None, (answer, end)), words.between_items)))
    return plain(fill(words.came_to, party=NOTHING, end=end)) if end else ""


def _again(voice: Voice, rail: Rail) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Name a line where it begins again, in as many words as have room there; the label beside it has the answer."""
    words, name, called = voice.words, text(_name(voice, rail)), text(_called(voice, rail))
    said = [fill(words.from_here, party=name), fill(words.from_here, party=called), fill(words.down, party=called)]
    told = tuple(dict.fromkeys(plain(each).strip() for each in (*said, fill(words.from_here, party=NOTHING))))
    return tuple([(node, told) for node in dict.fromkeys(at[0] for at, _ in rail.sure) if node in rail.resumed])


def _leading(marks: Marks) -> dict[Connector, Certainty]:
    """Return how sure the label of each answer that somebody gave looks: as the focus is, or else the surest."""
    found: dict[Connector, Certainty] = {}
    for rail in marks.rails:
        for connector, certainty in rail.sure:
            found[connector] = min(found.get(connector, certainty), certainty, key=_SUREST.index)
    return found | dict((*marks.focus.sure, *marks.focus.drawn_fits) if marks.focus else ())


def _beside(voice: Voice, rail: Rail, led: Mapping[Connector, Certainty]) -> tuple[tuple[Connector, str], ...]:
    """Say how a party beside the focus answered, wherever the label looks otherwise."""
    if rail.is_focus or rail.is_argued:
        return ()
    who, words = text(_called(voice, rail)), voice.words
    return tuple(
        [
            (connector, plain(fill(words.says, party=who, answer=_answer(voice, rail, connector))))
            for connector, certainty in rail.sure
            if led[connector] is not certainty
        ]
    )


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
    how = voice.words.strip_how.get(how_sure(dict(rail.sure)[connector], rail.is_read), "")
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
    return plain(_inside(voice, rail, is_inside=False))


def _inside(voice: Voice, rail: Rail, is_inside: bool = True) -> Markup:
    """Name a party with its year, or so that no other goes by the same name; inside a sentence or at its start."""
    path, paths = _path(voice, rail), voice.trace.paths
    short = _short(voice, path, is_inside)
    is_shared = len(paths) > 1 and sum(_short(voice, each, is_inside) == short for each in paths) > 1
    return voice.party(path, is_inside) if is_shared else short


def _called(voice: Voice, rail: Rail) -> str:
    """Name a party without its year, where no other goes by that name, with or without more."""
    name = plain(voice.name(_path(voice, rail).path))
    is_alone = sum(name in plain(voice.name(each.path)) for each in voice.trace.paths) == 1
    return name if is_alone and not voice.trace.is_comparison else _name(voice, rail)


def _decided(voice: Voice, rail: Rail) -> str:
    return plain(fill(voice.words.decided_by, party=_inside(voice, rail)))


def _led_too(voice: Voice, rail: Rail) -> str:
    return plain(fill(voice.words.led_too, party=_inside(voice, rail)))


def _path(voice: Voice, rail: Rail) -> PathTrace:
    paths = voice.trace.paths
    return paths[0] if len(paths) == 1 else next(each for each in paths if each.path.id == rail.by)


def _short(voice: Voice, path: PathTrace, is_inside: bool = False) -> Markup:
    """Name a party with its year, if it has any that tells it apart."""
    if voice.trace.is_comparison or path.path.reads or not (year := voice.year(path.path)):
        return voice.party(path, is_inside)
    return voice.name(path.path, is_inside) + in_aside(text(year), voice.words)
