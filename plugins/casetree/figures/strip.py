"""Trace to the strip: who answered what at which question, and how it ended, as one small table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from casetree.nouns.model import DecisionTree, Question
from casetree.nouns.trace import Cell, PathTrace, Reach, Trace, how_sure
from casetree.telling.ends.decisions import certain, decision_end
from casetree.telling.ends.results import result
from casetree.telling.speech import in_aside
from casetree.telling.steps.outcomes import tone
from casetree.telling.voice import Voice, gap_in_short, whole
from casetree.text.markup import NOTHING, Markup, attribute, element, fill, join, text, worded

MOST_ACROSS = 8
"""So many may stand side by side: with more questions these are rows at any width, and more parties need to scroll."""

FEWEST_NAMED = 5
"""From so many parties on each answer names who gave it, for a phone, where no row has room for all of them."""

_COME_TO = (
    *(Reach.ANSWERED, Reach.UNDISCLOSED, Reach.LEFT_OPEN, Reach.PENDING),
    Reach.ALSO_FOUND,
)
_ARGUED = ("argued", "argued-read")
"""One look, of which the key has one sentence."""

_SIGNS = (Reach.MAYBE, Reach.NOT_REACHED)
"""What is told by a sign, with words for who hears it."""


def strip(voice: Voice) -> Markup:
    """Write the strip of a figure with a decision; nothing for a tree or an argument alone, and under another law.

    A row is a question, in the tree's written order with parents first; a column a party, decisions in
    order of time; the last row is the result. The first question at which they part is headed.
    """
    trace = voice.trace
    parties = in_time(trace)
    if trace.rewalk or not any(path.is_stage for path in parties):
        return NOTHING
    asked = _come_to(trace, parties)
    head = element("tr", "", worded("td", "", NOTHING), *[_party(voice, path) for path in parties])
    rows = [_row(voice, question, parties, cells) for question, cells in asked]
    table = element(
        "table",
        f' class="{_kinds(len(asked), len(parties))}"' + attribute("aria-label", voice.words.strip),
        element("thead", "", head),
        element("tbody", "", *rows, _results(voice, parties)),
    )
    if voice.page:
        return table
    return table + _key(voice, [each for _, cells in asked for each in zip(parties, cells, strict=True)])


def _kinds(asked: int, parties: int) -> str:
    """Return what the style sheet has to know: how many parties there are, and of what there are too many."""
    tall = " tall" if asked > MOST_ACROSS else ""
    named = " named" if parties >= FEWEST_NAMED else ""
    return f"case-strip{tall}{named} {'many' if parties > MOST_ACROSS else f'of-{parties}'}"


def in_time(trace: Trace) -> list[PathTrace]:
    """Return the decisions in order of time, and after them, as written, who argues or reads a decision."""
    if trace.is_comparison or len(trace.paths) < 2:
        return [*trace.paths]
    order = {decision.id: place for place, decision in enumerate(trace.course)}
    last = len(order)

    def place(path: PathTrace) -> int:
        return order.get((trace.case.id, path.path.id), last) if path.is_stage else last + 1

    return sorted(trace.paths, key=place)


def asked_of(trace: Trace, parties: Sequence[PathTrace]) -> list[Question]:
    """Return the questions that any of some parties came to, in the tree's written order with parents first."""
    return [question for question, _ in _come_to(trace, parties)]


def _come_to(trace: Trace, parties: Sequence[PathTrace]) -> list[tuple[Question, list[Cell]]]:
    """Return these questions, each with what each party says there."""
    found = [(question, [path.at(question) for path in parties]) for question in _parents_first(trace.tree)]
    return [(question, cells) for question, cells in found if any(cell.reach in _COME_TO for cell in cells)]


@lru_cache(maxsize=512)
def _parents_first(tree: DecisionTree) -> tuple[Question, ...]:
    """Return the questions as they are written, but none before all that lead to it; a tree has no circle."""
    found: list[Question] = []
    waiting = [*tree.questions.values()]
    leading: dict[str, set[str]] = {question.id: set() for question in waiting}
    for question in waiting:
        for answer in question.answers:
            leading.get(answer.to, set()).add(question.id)
    while waiting:
        ready = next((each for each in waiting if not leading[each.id]), waiting[0])
        waiting.remove(ready)
        for before in leading.values():
            before.discard(ready.id)
        found.append(ready)
    return tuple(found)


def _party(voice: Voice, path: PathTrace) -> Markup:
    """Name a party at the head of its column, with the date of its decision and whether that is final."""
    moment = voice.words.moment(path.path.decided) if path.path.decided and not voice.trace.is_comparison else ""
    said = [each for each in (text(moment), voice.final(path.path) if path.is_stage else NOTHING) if each]
    small = element("small", "", join(said, voice.words.separator)) if said else NOTHING
    kind = ' class="focus"' if path is voice.trace.focus else ""
    return element("th", f' scope="col"{kind}', _name(voice, path), text(" ") if small else NOTHING, small)


def _name(voice: Voice, path: PathTrace) -> Markup:
    is_dated = path.path.decided is not None and not path.path.reads and not voice.trace.is_comparison
    return voice.name(path.path) if is_dated else voice.party(path)


def _row(voice: Voice, question: Question, parties: Sequence[PathTrace], cells: Sequence[Cell]) -> Markup:
    parting = voice.trace.first_parting
    is_parting = parting is not None and parting.question is question
    here = element("em", "", text(voice.words.strip_parting)) + text(" ") if is_parting else NOTHING
    return element(
        "tr",
        ' class="parting"' if is_parting else "",
        element("th", ' scope="row"', here, voice.say(question.label)),
        *_cells(voice, question, parties, cells),
    )


def _cells(voice: Voice, question: Question, parties: Sequence[PathTrace], cells: Sequence[Cell]) -> Iterator[Markup]:
    """Write what each party says; where they are many, the first of those that say the same names all of them."""
    said = [(path, cell, _said(voice, path, question, cell)) for path, cell in zip(parties, cells, strict=True)]
    if voice.page or len(parties) < FEWEST_NAMED:
        yield from [element("td", "", words) for _, _, words in said]
        return
    alike: dict[str, list[PathTrace]] = {}
    for path, _, words in said:
        alike.setdefault(str(words), []).append(path)
    for path, cell, words in said:
        together = alike[str(words)]
        if not words or cell.reach in _SIGNS:
            yield element("td", "", words)
        elif path is together[0]:
            yield element("td", "", _named(voice, whole(voice, together)), words)
        else:
            yield element("td", ' class="too"', words)


def _said(voice: Voice, path: PathTrace, question: Question, cell: Cell) -> Markup:
    """Write what one party says at one question, and how sure that is."""
    words = voice.words
    if cell.reach is Reach.UNSAID:
        return NOTHING
    if cell.reach in _SIGNS:
        sign = element("span", ' aria-hidden="true"', text("?" if cell.reach is Reach.MAYBE else "–"))
        return sign + _heard(words.strip_cells[cell.reach])
    step = path.step(question.id)
    if step and cell.answer is None:
        return worded("i", "", text(gap_in_short(words, step, path)))
    assert cell.answer is not None, "whoever came to a question has an answer there, or a step without one"
    answer, how = voice.answer(cell.answer), words.strip_how.get(_how(path, cell), "")
    if cell.reach is Reach.ALSO_FOUND:
        aside = join([text(each) for each in (how, words.strip_also_found) if each], words.between_items)
        return element("i", "", answer + in_aside(aside, words))
    kind = f"{cell.certainty} worded" if cell.answer.label else str(cell.certainty)
    return element("b", f' class="{kind}"', answer) + _heard(how)


def _how(path: PathTrace, cell: Cell) -> str:
    return how_sure(str(cell.certainty), path.is_read_by_others)


def _heard(words: str) -> Markup:
    """Write what is seen as a line or a sign, for who hears it; a feed, which has no style sheet, shows the words."""
    return element("span", ' class="heard"', text(f" ({words})")) if words else NOTHING


def _results(voice: Voice, parties: Sequence[PathTrace]) -> Markup:
    head = worded("th", ' scope="row"', text(voice.words.strip_result))
    is_dated = len(parties) >= FEWEST_NAMED
    return element("tr", ' class="result"', head, *[_result(voice, path, is_dated) for path in parties])


def _result(voice: Voice, path: PathTrace, is_dated: bool) -> Markup:
    end = _end(voice, path)
    is_alone = voice.page or len(voice.trace.paths) == 1
    by = NOTHING if is_alone else _named(voice, voice.dated(path) if is_dated else _name(voice, path))
    return element("td", "", by, element("span", "", end)) if end else element("td", "")


def _named(voice: Voice, who: Markup) -> Markup:
    """Name whose answer or result it is, for where these stand one under the other: not so in a feed."""
    return element("span", ' class="by"', fill(voice.words.strip_by, party=who)) + text(" ")


def _end(voice: Voice, path: PathTrace) -> Markup:
    """Write how a decision ended, or where an argument leads; nothing where that is nowhere."""
    if path.is_argued:
        return certain(voice, path.outcome, path) if path.outcome else NOTHING
    decision = voice.decision(path)
    if decision is None:
        return result(voice, path)
    sign = tone(decision.outcome) if decision.outcome and not decision.effects else NOTHING
    return (
        sign + (text("\N{NO-BREAK SPACE}") if sign else NOTHING) + decision_end(voice, decision, voice.own(path).course)
    )


def _key(voice: Voice, cells: Sequence[tuple[PathTrace, Cell]]) -> Markup:
    """Say once what the looks of the cells mean, of those that there are and that words do not say."""
    answered = [(path, _how(path, cell)) for path, cell in cells if cell.reach is Reach.ANSWERED]
    found = {"argued-read" if how == "argued" and path.path.reads else how for path, how in answered}
    if {*_ARGUED} <= found:
        found = found - {*_ARGUED} | {"argued-or-read"}
    found |= {str(cell.reach) for _, cell in cells if cell.reach in _SIGNS}
    said = [words for kind, words in voice.words.strip_key.items() if kind in found]
    return element("p", ' class="case-strip-key"', text(" ".join(said))) if found - {"stated"} else NOTHING
