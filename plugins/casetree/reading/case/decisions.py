"""Reads where a decision ended, what it did to an earlier one, and what it turned on."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace

from casetree.nouns.diagnostics import say
from casetree.nouns.model import (
    EFFECTS,
    ID_PATTERN,
    UNDISCLOSED,
    UNKNOWN,
    Basis,
    Effect,
    GivenOutcome,
    PathName,
    TurnedOn,
)
from casetree.nouns.suggest import meant, then
from casetree.reading.case.near_misses import listing, near_miss
from casetree.reading.grammar.cases import EFFECT, OUTCOME, TURNED_ON
from casetree.reading.grammar.shapes import LONGEST_DRAWN
from casetree.reading.own_words import effect_text, known_effects
from casetree.reading.values.entry import Entry, read_lines
from casetree.reading.values.fields import Fields, is_text, one_or_more
from casetree.reading.yaml_text.nodes import Mapping, Node, Scalar

_ID = re.compile(ID_PATTERN)
_PATH_NAME = re.compile(rf"(?:(?P<case>{ID_PATTERN})/)?(?P<path>{ID_PATTERN})")


def read_basis(entry: Entry) -> Basis:
    """Expect a basis; what is not said is stated by the source."""
    word = entry.choice("basis")
    return Basis(word) if word else Basis.STATED


def read_outcome(path: Entry) -> GivenOutcome | None:
    """Expect an outcome, or the long form of one."""
    node = path.node("outcome")
    if node is None:
        return None
    if isinstance(node, Scalar):
        id = path.fields.word(node, "`outcome`")
        return GivenOutcome(id=id, span=node.span) if id else None
    entry = read_lines(
        path.fields, node, OUTCOME, what=say("the outcome") if isinstance(node, Mapping) else "`outcome`"
    )
    named = entry.node("is") if entry else None
    id = path.fields.word(named, "`is`") if named else None
    if entry is None or named is None:
        return None
    cite, basis, told, note = entry.cite(), read_basis(entry), entry.text("told"), entry.text("note")
    by = told.within_sentence() if told else None
    return GivenOutcome(id=id, basis=basis, told=by, note=note, cite=cite, span=named.span) if id else None


# Effects ---------------------------------------------------------------------------------------------


def read_effects(path: Entry) -> tuple[Effect, ...]:
    """Expect an effect, the long form of one, or a list of them."""
    written = one_or_more(path.node("effect"))
    if not written:
        return ()
    read = [_effect(path.fields, node) for node in written]
    found = tuple([effect for effect in read if effect])
    for number, effect in enumerate(found):
        if any((other.effect, str(other.of)) == (effect.effect, str(effect.of)) for other in found[:number]):
            path.fields.error(
                "case-effect-twice",
                effect.span,
                say("the effect `{effect}` is given twice for the same decision", effect=effect.effect),
                say("remove one of the two, or say with `of` which decisions they are about"),
            )
    return found


def _effect(fields: Fields, node: Node) -> Effect | None:
    if not isinstance(node, Mapping) or (is_text(node) and all(key.text != "of" for key, _ in node.entries)):
        return _short_effect(fields, node)
    entry = read_lines(fields, node, EFFECT)
    named = entry.node("effect") if entry else None
    effect = _short_effect(fields, named) if named else None
    if entry is None or effect is None:
        return None
    of, is_unknown = _objects(entry)
    as_to, by = entry.choice("as-to"), entry.choice("brought-by")
    effect = replace(effect, of=of, is_of_unknown=is_unknown, as_to=as_to, brought_by=by)
    return replace(effect, note=entry.text("note"), cite=entry.cite())


def _objects(entry: Entry) -> tuple[tuple[PathName, ...], bool]:
    """Expect the decisions that something was done to; true where nobody told which they were."""
    written = one_or_more(entry.node("of"))
    unknown = [item for item in written if isinstance(item, Scalar) and item.text.strip() == UNKNOWN]
    if unknown and len(written) > 1:
        entry.fields.error(
            "case-of-unknown-beside",
            unknown[0].span,
            say(
                "`{unknown}` says that nobody told which decision it was, but others are named beside it",
                unknown=UNKNOWN,
            ),
            say("write `of: {unknown}` alone, or the decisions that are known", unknown=UNKNOWN),
        )
    if unknown:
        return (), True
    return tuple([name for item in written if (name := read_path_name(entry.fields, item, "`of`"))]), False


def _short_effect(fields: Fields, node: Node) -> Effect | None:
    """Expect a known effect, or the author's own words for one, plain or by language."""
    by_language = fields.label(node, "`effect`") if isinstance(node, Mapping) else None
    word = None if isinstance(node, Mapping) else fields.word(node, "`effect`", LONGEST_DRAWN)
    if by_language:
        word, _ = by_language.in_language(fields.language)
    if word is None:
        return None
    known = known_effects()
    near = near_miss(word, known)
    if near:
        fields.warn(
            "case-effect-near-miss",
            node.span,
            say(
                "`{word}` is taken for words of your own, but it is close to the known effect `{near}`",
                word=word,
                near=near,
            ),
            say("did you mean `{near}`? known: {listing}", near=near, listing=listing(known)),
        )
    own = by_language or effect_text(word) or fields.words(word)
    said = None if word in EFFECTS else own.within_sentence()
    return Effect(effect=word, text=said, span=node.span)


def read_path_name(fields: Fields, node: Node, what: str) -> PathName | None:
    """Expect the id of a path, or `<case>/<path>`."""
    word = fields.word(node, what)
    if word is None:
        return None
    found = _PATH_NAME.fullmatch(word)
    if found:
        return PathName(case=found["case"] or "", path=found["path"], span=node.span)
    plain = re.sub(r"\s*/\s*", "/", unicodedata.normalize("NFKC", word)).removeprefix("the ").replace(" ", "-")
    help = say("write the id of a path of this block, as in `court-2`, or `<case>/<path>` for one of another block")
    fields.error(
        "case-bad-path-name",
        node.span,
        say("`{word}` cannot name a path", word=word),
        then(meant(plain), help) if _PATH_NAME.fullmatch(plain) else help,
    )
    return None


# Turning points --------------------------------------------------------------------------------------


def read_turned_on(entry: Entry) -> tuple[TurnedOn, ...]:
    """Expect a question, text, `undisclosed`, the long form of one, or a list of them."""
    written = one_or_more(entry.node("turned-on"))
    if not written:
        return ()
    read = [_turned_on(entry.fields, node) for node in written]
    found = tuple([each for each in read if each])
    undisclosed = [each for each in found if each.is_undisclosed]
    if undisclosed and len(found) > 1:
        entry.fields.error(
            "case-turned-on-undisclosed-beside",
            undisclosed[0].span,
            say(
                "`{undisclosed}` says that nobody told what the decision turned on, but something is named beside it",
                undisclosed=UNDISCLOSED,
            ),
            say("remove `{undisclosed}`, or what is named beside it", undisclosed=UNDISCLOSED),
        )
    return found


def _turned_on(fields: Fields, node: Node) -> TurnedOn | None:
    if not isinstance(node, Mapping) or is_text(node):
        return _short_turned_on(fields, node)
    entry = read_lines(fields, node, TURNED_ON)
    named = entry.node("question") if entry else None
    found = _short_turned_on(fields, named) if named else None
    if entry is None or found is None:
        return None
    return replace(found, basis=read_basis(entry), note=entry.text("note"), cite=entry.cite())


def _short_turned_on(fields: Fields, node: Node) -> TurnedOn | None:
    """Tell the id of a question from words: an id is one word."""
    word = node.text.strip() if isinstance(node, Scalar) else ""
    if word == UNDISCLOSED:
        return TurnedOn(is_undisclosed=True, span=node.span)
    if _ID.fullmatch(word):
        return TurnedOn(question=word, span=node.span)
    text = fields.text(node, "`turned-on`")
    return TurnedOn(text=text.within_sentence(), span=node.span) if text else None
