"""Reads the questions of a tree: their words, their answers, and the factors that they weigh."""

from __future__ import annotations

from dataclasses import dataclass, field

from casetree.nouns.diagnostics import Message, Span, say
from casetree.nouns.model import FIELDS, PENDING, UNDISCLOSED, Answer, Confidence, Factor, Question
from casetree.reading.grammar.trees import ANSWER, BUILT_IN, FACTOR, MAX_ANSWERS, QUESTION
from casetree.reading.values.entry import Entry, read_lines
from casetree.reading.values.fields import Fields, is_text
from casetree.reading.yaml_text.nodes import Mapping, Node, Scalar

BRANCHES = 2
"""Branches that are lost with a question's answers: most have yes and no."""


@dataclass(slots=True)
class Questions:
    """Reads the questions of one tree file."""

    fields: Fields
    lost: int = 0
    """How many branches are missing or could not be read."""

    named: set[str] = field(default_factory=set)
    """Ids that were written, even where what stands under them could not be read."""

    def read(self, node: Node | None) -> dict[str, Question]:
        """Expect questions by id."""
        listing = self.fields.mapping(node, "`questions`", "<id>: {ask: …, answers: {yes: …, no: …}}") if node else None
        if listing is not None and not listing.entries:
            help = say("write at least one: `persecution: {{ask: …, answers: {{yes: …, no: …}}}}`")
            self.fields.error("empty-value", listing.span, say("`questions` is empty"), help)
        found: dict[str, Question] = {}
        for key, value in listing.entries if listing else ():
            self.named.add(key.text)
            self._check_question_id(key)
            question = self._question(key, value)
            if question:
                found[key.text] = question
        return found

    def _check_question_id(self, key: Scalar) -> None:
        if key.text not in FIELDS:
            self.fields.id(key, say("a question"))
            return
        message = say("`{word}` cannot be the id of {what}", word=key.text, what=say("a question"))
        help = say("give the question another id: in a sentence, `{{case:{word}}}` says something else", word=key.text)
        self.fields.error("bad-id", key.span, message, help)

    def _question(self, key: Scalar, node: Node) -> Question | None:
        what = say("the question `{question}`", question=key.text)
        entry = read_lines(self.fields, node, QUESTION, what=what, place=key.span, told="answers")
        if entry is None:
            self.lost += BRANCHES
            return None
        return Question(
            id=key.text,
            ask=entry.text("ask") or self.fields.words(key.text, is_quoted=True),
            ask_you=entry.text("ask-you"),
            short=entry.text("short"),
            help=entry.text("help"),
            cite=entry.cite(),
            factors=self._factors(entry.node("weigh")),
            answers=self._answers(key, entry.node("answers")),
            span=key.span,
            confidence=read_confidence(entry),
            is_ordered=bool(entry.choice("ordered")),
        )

    def _answers(self, key: Scalar, node: Node | None) -> tuple[Answer, ...]:
        if node is None:
            self._refuse(
                key.span,
                say("the question `{question}` has no `answers`", question=key.text),
                say("add `answers: {{yes: …, no: …}}`"),
            )
            self.lost += BRANCHES - 1
            return ()
        listing = self.fields.mapping(node, say("`answers` of `{question}`", question=key.text), "yes: …")
        if listing is None:
            self.lost += BRANCHES
            return ()
        if len(listing.entries) > MAX_ANSWERS:
            self.fields.error(
                "tree-too-large",
                key.span,
                say(
                    "`{key}` has {count:,} answers, more than the {most} that are drawn",
                    key=key.text,
                    count=len(listing.entries),
                    most=MAX_ANSWERS,
                ),
                say("ask in two steps"),
            )
            self.lost += len(listing.entries)
            return ()
        found = tuple([answer for name, value in listing.entries if (answer := self._answer(name, value))])
        self._check_count(key, listing)
        return found

    def _check_count(self, key: Scalar, listing: Mapping) -> None:
        """Refuse a question with fewer than two answers."""
        written = {name.text for name, _ in listing.entries}
        if written in ({"yes"}, {"no"}):
            (one,) = written
            other = "no" if one == "yes" else "yes"
            self._refuse(
                listing.span if listing.line == listing.end_line else key.span,
                say(
                    "the question `{question}` says where `{one}` leads but not where `{other}` does",
                    question=key.text,
                    one=one,
                    other=other,
                ),
                say("add `{answer}: …` with the id of a question or an outcome", answer=other),
            )
        elif len(written) < 2:
            self._refuse(
                key.span,
                say("the question `{question}` offers fewer than two answers", question=key.text),
                say("add the answers that are missing; what cannot be answered otherwise is no question"),
            )

    def _refuse(self, span: Span, message: Message, help: Message) -> None:
        self.fields.error("tree-missing-branch", span, message, help)
        self.lost += 1

    def _answer(self, name: Scalar, value: Node) -> Answer | None:
        entry = read_lines(self.fields, value, ANSWER, told="to") if isinstance(value, Mapping) else None
        target = entry.node("to") if entry else value
        self._check_id(name, entry is not None and "label" in entry)
        label = entry.text("label") if entry else None
        if target is None:
            help = say("add `to: …` with the id of a question or an outcome")
            self._refuse(name.span, say("the answer `{answer}` leads nowhere", answer=name.text), help)
            return None
        to = self.fields.word(target, say("where `{answer}` leads", answer=name.text))
        self.lost += 0 if to else 1
        return Answer(id=name.text, label=label, to=to, span=target.span) if to else None

    def _check_id(self, name: Scalar, has_label: bool) -> None:
        if name.text in (UNDISCLOSED, PENDING):
            self.fields.error(
                "tree-reserved-answer",
                name.span,
                say(
                    "`{name}` cannot be an answer of a question: in a case it says that the answer is not known",
                    name=name.text,
                ),
                say("give the answer another id"),
            )
        elif self.fields.id(name, say("an answer")) and not has_label and name.text not in BUILT_IN:
            near = name.text.casefold() if name.text.casefold() in BUILT_IN else ""
            self.fields.error(
                "tree-missing-label",
                name.span,
                say("the answer `{name}` has no words", name=name.text),
                say("did you mean `{near}`? only `yes` and `no` have words of their own", near=near)
                if near
                else say(
                    "write `{answer}: {{label: …, to: …}}`; only `yes` and `no` have words of their own",
                    answer=name.text,
                ),
            )

    def _factors(self, node: Node | None) -> tuple[Factor, ...]:
        listing = self.fields.mapping(node, "`weigh`", "<id>: {label: …}") if node else None
        read = (self._factor(key, value) for key, value in (listing.entries if listing else ()))
        return tuple([factor for factor in read if factor])

    def _factor(self, key: Scalar, node: Node) -> Factor | None:
        id, what = self.fields.id(key, say("a factor")), say("the factor `{factor}`", factor=key.text)
        if is_text(node):
            label = self.fields.label(node, what)
            return Factor(id=id, label=label, span=key.span) if id and label else None
        entry = read_lines(self.fields, node, FACTOR, what=what, place=key.span)
        if id is None or entry is None:
            return None
        return Factor(
            id=id,
            label=entry.text("label") or self.fields.words(id, is_quoted=True),
            side=entry.choice("side"),
            cite=entry.cite(),
            span=key.span,
            confidence=read_confidence(entry),
        )


def read_confidence(entry: Entry) -> Confidence | None:
    """Read how sure it is that the law is so."""
    word = entry.choice("confidence")
    return Confidence(word) if word else None
