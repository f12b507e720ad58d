"""Reads the outcomes of a tree, and what may follow them."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping

from casetree.nouns.diagnostics import say
from casetree.nouns.model import Confidence, Next, Outcome, Tone
from casetree.nouns.suggest import did_you_mean
from casetree.reading.grammar.trees import NEXT, OUTCOME
from casetree.reading.values.entry import read_lines
from casetree.reading.values.fields import Fields, is_text
from casetree.reading.yaml_text.nodes import Node, Scalar


def read_outcomes(fields: Fields, node: Node | None, questions: Container[str], named: set[str]) -> dict[str, Outcome]:
    """Expect outcomes by id, none of them a question's; what is written is added to `named`."""
    listing = fields.mapping(node, "`outcomes`", "<id>: …") if node else None
    if listing is not None and not listing.entries:
        help = say("write at least one: `granted: Permit granted`")
        fields.error("empty-value", listing.span, say("`outcomes` is empty"), help)
    found: dict[str, Outcome] = {}
    for key, value in listing.entries if listing else ():
        named.add(key.text)
        fields.id(key, say("an outcome"))
        if key.text in questions:
            message = say("`{key}` is the id of a question and of an outcome", key=key.text)
            fields.error("tree-shared-id", key.span, message, say("rename one of the two"))
            continue
        outcome = _outcome(fields, key, value, len(found))
        if outcome:
            found[outcome.id] = outcome
    return found


def _outcome(fields: Fields, key: Scalar, node: Node, rank: int) -> Outcome | None:
    what = say("the outcome `{outcome}`", outcome=key.text)
    if is_text(node):
        label = fields.label(node, what)
        return Outcome(id=key.text, label=label, rank=rank, span=key.span) if label else None
    entry = read_lines(fields, node, OUTCOME, what=what, place=key.span)
    if entry is None:
        return None
    tone, confidence = entry.choice("tone"), entry.choice("confidence")
    return Outcome(
        id=key.text,
        label=entry.text("label") or fields.words(key.text, is_quoted=True),
        short=entry.text("short"),
        help=entry.text("help"),
        cite=entry.cite(),
        next=_following(fields, entry.node("next")),
        rank=rank,
        span=key.span,
        confidence=Confidence(confidence) if confidence else None,
        tone=Tone(tone) if tone else None,
        either=tuple(_either(fields, entry.node("either"))),
    )


def _either(fields: Fields, node: Node | None) -> Iterator[str]:
    """Yield the outcomes of which one was reached."""
    for item in fields.items(node, "`either`", "[allowed, refused]") if node else ():
        word = fields.word(item, say("an outcome"))
        if word:
            yield word


def check_either(fields: Fields, outcomes: Mapping[str, Outcome], targets: Container[str]) -> None:
    """Refuse an outcome that stands for several where these are not two or more outcomes that answers lead to.

    Of `targets`, where answers lead, one that is missing is told at the answer.
    """
    leaves = [id for id, outcome in outcomes.items() if not outcome.either]
    for outcome in outcomes.values():
        unknown = [id for id in outcome.either if id not in leaves and id not in targets]
        if unknown or len(set(outcome.either)) == 1:
            fields.error(
                "tree-missing-target",
                outcome.span,
                say(
                    "`{outcome}` stands for `{id}`, which is no outcome that an answer leads to",
                    outcome=outcome.id,
                    id=unknown[0],
                )
                if unknown
                else say("`{outcome}` stands for one outcome only", outcome=outcome.id),
                did_you_mean(unknown[0], leaves) if unknown else say("name two or more outcomes under `either`"),
            )


def _following(fields: Fields, node: Node | None) -> tuple[Next, ...]:
    items = fields.items(node, "`next`", "{label: …, within: …}") if node else ()
    read = (_next(fields, item) for item in items)
    return tuple([following for following in read if following])


def _next(fields: Fields, node: Node) -> Next | None:
    if is_text(node):
        label = fields.label(node, "what may follow")
        return Next(label=label) if label else None
    entry = read_lines(fields, node, NEXT)
    label = entry.text("label") if entry else None
    if entry is None:
        return None
    within, cite = entry.text("within"), entry.cite()
    return Next(label=label, within=within, cite=cite) if label else None
