"""A case with its parts for other programs: one JSON value, a list of what was found of each block.

Everything comes from the traces, so that figures, sentences and data cannot disagree. Ids of questions, answers and
outcomes mean something only with the tree and the version that stand beside them (design 4.2, rule 14).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from casetree.exporting.plain import cited_of, source_of, text_of, without_blanks
from casetree.figures.citations import known_sources
from casetree.nouns.model import CitedSource, CountedFactor, Facts, GivenAnswer, Outcome
from casetree.nouns.trace import Decision, EffectOn, End, PathTrace, Reach, Step, Trace, TurningPoint

VERSION = 1
"""The number of this form; a key that goes or changes its meaning makes a new one, a key that comes does not."""


def as_data(own: Trace, parts: Iterable[Trace], sources: Mapping[str, CitedSource]) -> list[dict[str, Any]]:
    """Return a case, its own block first; `sources` are those of the site, of which the cited ones are told."""
    return [without_blanks(_block(trace, sources)) for trace in (own, *parts)]


def as_json(own: Trace, parts: Iterable[Trace], sources: Mapping[str, CitedSource]) -> str:
    """Write a case; equal ones have equal bytes."""
    return json.dumps(as_data(own, parts, sources), ensure_ascii=False, indent=2) + "\n"


def _block(trace: Trace, sources: Mapping[str, CitedSource]) -> dict[str, Any]:
    case = trace.case
    written = {
        "version": VERSION,
        "case": case.id,
        "part-of": case.part_of,
        "title": text_of(case.title),
        "tree": trace.tree.id,
        "law": trace.tree.law,
        "kind": trace.tree.kind,
        "facts": _facts(case.facts),
        "focus": trace.focus and trace.focus.path.id,
        "paths": [_path(path, trace) for path in trace.paths],
        "course": [_named(decision) for decision in trace.course],
        "end": _end(trace.end),
        "corrected": [{"date": f"{each.date}", "text": text_of(each.text)} for each in case.corrected],
    }
    known = known_sources(trace, sources)
    cited = sorted({id for id in _cited_in(written) if id in known})
    return {**written, "sources": {id: source_of(known[id]) for id in cited}}


def _facts(facts: Facts) -> dict[str, Any]:
    return {
        "nationality": text_of(facts.nationality),
        "ground": text_of(facts.ground),
        "people": facts.people,
        "applied": [moment.text for moment in facts.applied],
    }


def _path(found: PathTrace, trace: Trace) -> dict[str, Any]:
    path, decision = found.path, trace.decision(found)
    return {
        "path": path.id,
        "by": path.by,
        "name": text_of(path.name or path.by_text),
        "is": "decision" if found.is_stage else "reading" if path.reads else "argument",
        "reads": str(path.reads) if path.reads else None,
        "decided": path.decided.text if path.decided else None,
        "number": path.number,
        "official": path.official,
        "final": path.final,
        "as-of": path.as_of.text if path.as_of else None,
        "outcome": _outcome(decision.outcome) if decision and decision.outcome else None,
        "told": text_of(path.outcome.told) if path.outcome else None,
        "answers-lead-to": [outcome.id for outcome in found.ends],
        "certainty": found.outcome_certainty if found.outcome else None,
        "effects": [_effect(done) for done in decision.effects] if decision else [],
        "ways-that-fit": found.fit_count,
        "steps": [_step(step, found) for step in found.steps],
        "may-have-asked": [question.id for question in found.fit_questions],
        "stops-at": found.stops_at and found.stops_at.id,
        "also-found": [_given(given) for given in found.off_path],
        "turned-on": [_turning(point) for point in found.turned_on],
        "note": text_of(path.note),
        "cite": cited_of(path.cite),
    }


def _step(step: Step, found: PathTrace) -> dict[str, Any]:
    cell, given = found.at(step.question), step.given
    return {
        "question": step.question.id,
        "asked": text_of(step.question.ask),
        "answer": step.answer and step.answer.id,
        "answered": text_of(step.answer.label) if step.answer else None,
        "certainty": cell.certainty,
        "open": cell.reach if cell.reach is not Reach.ANSWERED else None,
        "follows-from": step.follows,
        **(_why(given) if given else {}),
    }


def _why(given: GivenAnswer) -> dict[str, Any]:
    return {
        "for": [_factor(factor) for factor in given.counted_for],
        "against": [_factor(factor) for factor in given.counted_against],
        "note": text_of(given.note),
        "cite": cited_of(given.cite),
    }


def _given(given: GivenAnswer) -> dict[str, Any]:
    return {"question": given.question, "answer": given.value, "basis": given.basis, **_why(given)}


def _factor(factor: CountedFactor) -> dict[str, Any]:
    return {"factor": factor.id, "note": text_of(factor.note), "cite": cited_of(factor.cite)}


def _outcome(outcome: Outcome) -> dict[str, Any]:
    return {"id": outcome.id, "label": text_of(outcome.label), "tone": outcome.tone}


def _effect(done: EffectOn) -> dict[str, Any]:
    written = done.effect
    return {
        "effect": written.effect,
        "text": text_of(written.text),
        "of": [_named(decision) for decision in done.of],
        "of-unknown": written.is_of_unknown or None,
        "as-to": written.as_to,
        "brought-by": written.brought_by,
        "note": text_of(written.note),
        "cite": cited_of(written.cite),
    }


def _turning(point: TurningPoint) -> dict[str, Any]:
    said = point.said
    return {
        "question": said.question,
        "text": text_of(said.text),
        "undisclosed": said.is_undisclosed or None,
        "basis": said.basis,
        "note": text_of(said.note),
        "cite": cited_of(said.cite),
    }


def _named(decision: Decision) -> str:
    """Return how a decision is called over blocks: the id of its block, a stroke, the id of its path."""
    return "/".join(decision.id)


def _end(end: End) -> dict[str, Any]:
    now = end.now
    return {
        "now": now
        and {
            "outcome": end.now_outcome and _outcome(end.now_outcome),
            "text": text_of(now.text),
            "date": now.date.text if now.date else None,
            "cite": cited_of(now.cite),
        },
        "decisions": [_at_the_end(decision) for decision in end.decisions],
        "awaited": [_named(decision) for decision in end.awaited],
    }


def _at_the_end(decision: Decision) -> dict[str, Any]:
    path = decision.trace.path
    return {
        "decision": _named(decision),
        "tree": decision.tree.id,
        "law": decision.tree.law,
        "date": path.decided.text if path.decided else None,
        "outcome": _outcome(decision.outcome) if decision.outcome else None,
        "effects": [done.effect.effect for done in decision.effects],
        "stands": [
            {"decision": _named(each.decision), "effect": each.effect and each.effect.effect}
            for each in decision.stands
        ],
        "final": decision.final,
    }


def _cited_in(value: Any) -> Iterator[str]:
    """Yield the ids of what is cited anywhere in a value."""
    if isinstance(value, list):
        for each in value:
            yield from _cited_in(each)
    elif isinstance(value, dict):
        for each in value.get("cite") or ():
            yield each if isinstance(each, str) else each["id"]
        for key, each in value.items():
            if key != "cite":
                yield from _cited_in(each)
