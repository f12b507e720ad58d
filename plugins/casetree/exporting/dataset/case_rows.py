"""The rows of cases: parts, decisions, effects, answers, what is cited, and the end (design 4.2, rules 9, 13 and 14).

Everything comes from the traces. An end is the case's, never that of the decision that a figure looks at; an answer
has the certainty of the one who gave it; an outcome stands with its tree.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from casetree.exporting.dataset.columns import Cell, Row, words_of
from casetree.exporting.dataset.source_rows import Sources
from casetree.exporting.dataset.story import Story
from casetree.exporting.dataset.tables import OTHER, UNKNOWN
from casetree.nouns.model import EFFECTS, GivenAnswer, Question, Reference
from casetree.nouns.trace import Decision, EffectOn, PathTrace, Trace
from casetree.telling.ends.case_end import case_end
from casetree.telling.voice import Voice
from casetree.text.markup import plain
from casetree.text.words import LANGUAGES, words_for

# Cases and parts -----------------------------------------------------------------------------------


def case_row(story: Story) -> Row:
    """Return the row of a case."""
    own, end = story.own, story.own.end
    facts, now = own.case.facts, end.now
    return {
        "case": story.id,
        **words_of("title", story.title),
        "page": story.page,
        "posted": story.posted.isoformat() if story.posted else None,
        **words_of("nationality", facts.nationality),
        **words_of("ground", facts.ground),
        "people": facts.people,
        "decided": sum(each.is_made for each in own.course),
        "awaited": len(end.awaited),
        **_said_end(own),
        **words_of("now", now.text if now else None),
        "now_outcome": end.now_outcome.id if end.now_outcome else None,
        "now_date": now.date.text if now and now.date else None,
        **(_end_of(end.latest) if end.latest else {}),
    }


def part_rows(story: Story) -> Iterator[Row]:
    """Yield the rows of its parts, its own block first."""
    for place, block in enumerate(story.blocks, 1):
        yield {
            "case": story.id,
            "part": block.case.id,
            "place": place,
            **words_of("title", block.case.title),
            **_tree(block),
        }


def _said_end(own: Trace) -> dict[str, Cell]:
    return {f"end_{code}": plain(case_end(Voice(own, words_for(code)), own)) for code in LANGUAGES}


def _end_of(decision: Decision) -> Row:
    """Return what the row of a case says of its latest decision."""
    return {
        "end_part": decision.part,
        "end_path": decision.trace.path.id,
        "end_tree": decision.tree.id,
        "end_law": decision.tree.law,
        "end_outcome": _outcome(decision),
        "end_effect": _effects(decision),
        "end_as_to": _parts(decision),
        "end_of": _objects(decision.effects),
        "end_date": _date(decision),
        "end_final": decision.final or None,
    }


def end_rows(story: Story) -> Iterator[Row]:
    """Yield the decisions that the end comes from, the latest first."""
    known = {decision.id for decision, _ in story.decisions()}
    told = [decision for decision in reversed(story.own.end.decisions) if decision.id in known]
    for place, decision in enumerate(told, 1):
        standing = [each for each in decision.stands if each.effect is None and each.decision.outcome]
        stands = standing[0].decision if len(decision.stands) == 1 and standing else None
        yield {
            "case": story.id,
            "place": place,
            **_names(decision),
            "tree": decision.tree.id,
            "law": decision.tree.law,
            "outcome": _outcome(decision),
            "effect": _effects(decision),
            "as_to": _parts(decision),
            "of": _objects(decision.effects),
            "stands_tree": stands.tree.id if stands else None,
            "stands_outcome": _outcome(stands) if stands else None,
            "date": _date(decision),
            "final": decision.final or None,
        }


# Decisions -----------------------------------------------------------------------------------------


def decision_rows(story: Story) -> Iterator[Row]:
    """Yield the rows of its decisions, in the order of time."""
    for place, (decision, block) in enumerate(story.decisions(), 1):
        path, moment = decision.trace.path, decision.trace.path.decided
        yield {
            "case": story.id,
            **_names(decision),
            "place": place,
            **_tree(block),
            "authority": str(decision.authority),
            **_names_of_party(decision, block),
            "made": decision.is_made,
            "date": _date(decision),
            "first_day": moment.first.isoformat() if moment and moment.first else None,
            "last_day": moment.last.isoformat() if moment and moment.last else None,
            "number": path.number or None,
            "official": path.official or None,
            "final": decision.final or None,
            "as_of": path.as_of.text if path.as_of else None,
            "outcome": _outcome(decision),
            **words_of("told", path.outcome.told if path.outcome else None),
            "effect": _effects(decision),
            "of": _objects(decision.effects),
            "answers_lead_to": tuple(outcome.id for outcome in decision.trace.ends),
            "ways": decision.trace.fit_count,
            **_turned_on(decision.trace),
            **words_of("note", path.note),
        }


def effect_rows(story: Story) -> Iterator[Row]:
    """Yield what each decision did to earlier ones."""
    for decision, _ in story.decisions():
        for place, done in enumerate(decision.effects, 1):
            yield {
                "case": story.id,
                **_names(decision),
                "place": place,
                "effect": _effect(done),
                **words_of("words", done.effect.text),
                "of": _objects([done]),
                "as_to": done.effect.as_to or None,
                "brought_by": done.effect.brought_by or None,
                **words_of("note", done.effect.note),
            }


def _names_of_party(decision: Decision, block: Trace) -> dict[str, Cell]:
    path = decision.trace.path
    own = path.name or path.by_text
    if own:
        return words_of("name", own)
    return {f"name_{code}": plain(Voice(block, words_for(code)).name(path)) for code in LANGUAGES}


def _turned_on(trace: PathTrace) -> dict[str, Cell]:
    said = [point.said for point in trace.turned_on]
    told = next((each.text for each in said if each.text), None)
    return {"turned_on": tuple(each.question for each in said if each.question), **words_of("turned_on", told)}


def _names(decision: Decision) -> Row:
    return {"part": decision.part, "path": decision.trace.path.id}


def _tree(block: Trace) -> Row:
    return {"tree": block.tree.id, "law": block.tree.law}


def _date(decision: Decision) -> str | None:
    moment = decision.trace.path.decided
    return moment.text if moment else None


def _outcome(decision: Decision) -> str | None:
    return decision.outcome.id if decision.outcome else None


def _effect(done: EffectOn) -> str:
    return done.effect.effect if done.effect.effect in EFFECTS else OTHER


def _effects(decision: Decision) -> tuple[str, ...]:
    return tuple(map(_effect, decision.effects))


def _parts(decision: Decision) -> tuple[str, ...]:
    return tuple([done.effect.as_to for done in decision.effects if done.effect.as_to])


def _objects(effects: Iterable[EffectOn]) -> tuple[str, ...]:
    named = ["/".join(each.id) for done in effects for each in done.of]
    unknown = [UNKNOWN for done in effects if done.effect.is_of_unknown]
    return tuple(dict.fromkeys([*named, *unknown]))


# Answers -------------------------------------------------------------------------------------------


def answer_rows(story: Story) -> Iterator[Row]:
    """Yield the questions that each decision surely comes to, then those that it answered besides."""
    for decision, block in story.decisions():
        trace = decision.trace
        asked = [step.question for step in trace.steps]
        besides = [block.tree.questions[each.question] for each in trace.off_path if each.is_offered]
        for place, question in enumerate([*asked, *besides], 1):
            row = {"case": story.id, **_names(decision), **_tree(block), "place": place}
            is_counted = decision.is_made and question in asked
            yield {**row, **_answer(trace, question), "counted": is_counted}


def _answer(trace: PathTrace, question: Question) -> Row:
    cell = trace.at(question)
    given = cell.given
    return {
        "question": question.id,
        "reach": str(cell.reach),
        "answer": cell.answer.id if cell.answer else None,
        **words_of("answer", cell.answer.label if cell.answer else None),
        "certainty": str(cell.certainty) if cell.certainty else None,
        "factors_for": tuple(each.id for each in given.counted_for) if given else (),
        "factors_against": tuple(each.id for each in given.counted_against) if given else (),
        **words_of("note", given.note if given else None),
    }


# What is cited -------------------------------------------------------------------------------------


def citation_rows(story: Story, sources: Sources) -> Iterator[Row]:
    """Yield what each decision cites, for itself and for what it says, in this order."""
    for decision, block in story.decisions():
        place = 0
        for about, question, reference in _cited(decision.trace, decision.effects):
            for key in sources.of_block([reference], block):
                place += 1
                row = {"case": story.id, **_names(decision), "place": place, "about": about}
                yield {**row, "question": question or None, "source": key, **words_of("at", reference.at)}


def _cited(trace: PathTrace, effects: Iterable[EffectOn]) -> Iterator[tuple[str, str, Reference]]:
    path = trace.path
    yield from (("decision", "", each) for each in path.cite)
    yield from (("outcome", "", each) for each in (path.outcome.cite if path.outcome else ()))
    yield from (("effect", "", each) for done in effects for each in done.effect.cite)
    yield from (("answer", given.question, each) for given in _given(trace) for each in given.cite)
    yield from (("turned-on", "", each) for point in trace.turned_on for each in point.said.cite)


def _given(trace: PathTrace) -> Iterator[GivenAnswer]:
    """Yield the answers that the rows of a decision tell, in their order."""
    asked = [trace.at(step.question) for step in trace.steps]
    yield from (cell.given for cell in asked if cell.given)
    yield from (given for given in trace.off_path if given.is_offered)
