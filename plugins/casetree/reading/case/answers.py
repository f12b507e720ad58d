"""Reads what a party answered, and the factors that counted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from casetree.nouns.diagnostics import say
from casetree.nouns.model import Basis, CountedFactor, GivenAnswer
from casetree.reading.grammar.cases import ANSWER, COUNTED_FACTOR
from casetree.reading.values.entry import Entry, read_lines, read_source_id
from casetree.reading.values.fields import Fields, one_or_more
from casetree.reading.yaml_text.nodes import Mapping, Node, Scalar, Sequence

NO_ANSWERS = "none"
"""Written as `answers`: it answered no question at all."""


def read_answers(path: Entry, basis: Basis) -> dict[str, GivenAnswer]:
    """Expect answers by question; `basis` is that of answers without one of their own."""
    node = path.node("answers")
    if node is None or says_none(node):
        return {}
    listing = path.fields.mapping(node, "`answers`", "<question>: yes")
    answers = _Answers(path.fields, basis)
    read = [answers.answer(key, value) for key, value in (listing.entries if listing else ())]
    return {answer.question: answer for answer in read if answer}


def says_none(node: Node | None) -> bool:
    """True for `answers: none`."""
    return isinstance(node, Scalar) and node.text.strip() == NO_ANSWERS


@dataclass(frozen=True, slots=True)
class _Answers:
    """Reads the answers of one path."""

    fields: Fields
    basis: Basis

    def answer(self, key: Scalar, node: Node) -> GivenAnswer | None:
        """Expect an answer, or the long form of one."""
        word = node.text.strip() if isinstance(node, Scalar) else ""
        if word:
            return GivenAnswer(question=key.text, value=word, basis=self.basis, key_span=key.span, span=node.span)
        what = say("the answer to `{key}`", key=key.text)
        if isinstance(node, Mapping):
            return self._long(key, node, what)
        if isinstance(node, Sequence):
            help = say("write one answer, or `{{answer: …, note: …}}` in curly brackets")
            self.fields.error("wrong-shape", node.span, say("{what} must be one word, not a list", what=what), help)
            return None
        self.fields.word(node, what)
        return None

    def _long(self, key: Scalar, node: Mapping, what: str) -> GivenAnswer | None:
        entry = read_lines(self.fields, node, ANSWER, what=what)
        value = entry.node("answer") if entry else None
        word = self.fields.word(value, what) if value else None
        if entry is None or value is None:
            return None
        basis = entry.choice("basis")
        answer = GivenAnswer(
            question=key.text,
            value=word or "",
            basis=Basis(basis) if basis else self.basis,
            note=entry.text("note"),
            cite=entry.cite(),
            is_if_asked=entry.choice("if-asked") == "yes",
            is_assumable=entry.choice("assume") != "no",
            explain=entry.choice("explain"),
            counted_for=tuple(self._factors(entry.node("for"))),
            counted_against=tuple(self._factors(entry.node("against"))),
            key_span=key.span,
            span=value.span,
        )
        self._check_factors(answer)
        return answer if word else None

    def _factors(self, node: Node | None) -> Iterator[CountedFactor]:
        for item in one_or_more(node):
            if not isinstance(item, Mapping):
                word = read_source_id(self.fields, item, say("a factor"))
                if word:
                    yield CountedFactor(id=word, span=item.span)
                continue
            entry = read_lines(self.fields, item, COUNTED_FACTOR)
            named = entry.node("factor") if entry else None
            word = self.fields.word(named, say("a factor")) if named else None
            if entry and named and word:
                yield CountedFactor(id=word, note=entry.text("note"), cite=entry.cite(), span=named.span)

    def _check_factors(self, answer: GivenAnswer) -> None:
        factors = (*answer.counted_for, *answer.counted_against)
        if factors and not answer.is_offered:
            self.fields.error(
                "case-factor-without-answer",
                factors[0].span,
                say("factors count for an answer, but this one is `{answer}`", answer=answer.value),
                say("remove `for` and `against`, or write the answer that they led to"),
            )
            return
        seen: set[str] = set()
        for factor in factors:
            if factor.id in seen:
                self.fields.error(
                    "case-factor-twice",
                    factor.span,
                    say(
                        "the factor `{factor}` is named twice for `{question}`",
                        factor=factor.id,
                        question=answer.question,
                    ),
                    say("name it once, under `for` or under `against`"),
                )
            seen.add(factor.id)
