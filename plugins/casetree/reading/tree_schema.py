"""YAML nodes to a decision tree, or diagnostics."""

from __future__ import annotations

from collections.abc import Mapping as Map
from dataclasses import replace
from types import MappingProxyType

from casetree.nouns.diagnostics import Diagnostic, Span
from casetree.nouns.model import (
    PENDING,
    UNDISCLOSED,
    Answer,
    CitedSource,
    Confidence,
    DecisionTree,
    Factor,
    Next,
    Outcome,
    Question,
    Reference,
    Text,
)
from casetree.nouns.passage import Passage
from casetree.reading.fields import Fields
from casetree.reading.topology import topological_order
from casetree.reading.yaml_text.mend import load_all
from casetree.reading.yaml_text.nodes import Mapping, Node, Scalar
from casetree.reading.yaml_text.source import MAX_FILE_BYTES
from casetree.text.suggest import MAX_SUGGESTED, did_you_mean, nearest

TREE_KEYS = ("title", "reading", "start", "questions", "outcomes", "sources", "status", "allow")
NEEDED = {
    "title": "title: …",
    "start": "start: …` with the id of the first question, as in `start: persecution",
    "questions": "questions:` and the questions under it, as in `persecution: {ask: …, answers: {yes: …, no: …}}",
    "outcomes": "outcomes:` and the outcomes under it, as in `recognised: Recognised as a refugee",
}
"""What a tree cannot do without, and how it begins."""

QUESTION_KEYS = ("ask", "short", "help", "cite", "confidence", "weigh", "ordered", "answers")
ANSWER_KEYS = ("to", "label")
FACTOR_KEYS = ("label", "side", "cite", "confidence")
OUTCOME_KEYS = ("label", "short", "help", "cite", "confidence", "next")
NEXT_KEYS = ("label", "within", "cite")
STATUSES = ("in-force", "expected")
SIDES = ("for", "against")
ORDERS = ("best-first",)
BUILT_IN = ("yes", "no")
CONFIDENCES = tuple(str(confidence) for confidence in Confidence)
_A_QUESTION = 2
"""Branches that are lost with a question's answers: most have yes and no."""

_MAX_NODES = 4_000
MAX_ANSWERS = 300
"""Far more than a page can show; larger trees are a mistake or an attack."""


def read_tree(
    passage: Passage, id: str, law: str, site_sources: Map[str, CitedSource], default_language: str
) -> tuple[DecisionTree | None, list[Diagnostic]]:
    """Read one version of a tree from the text of its file.

    `id` is the folder's name, `law` the file's (`YYYY-MM-DD`). Returns the tree, or None where it
    has an error, and all faults found.
    """
    root, faults = load_all(passage, MAX_FILE_BYTES)
    reader = _TreeReader(default_language, passage, site_sources)
    reader.faults.extend(faults)
    reader.lost = sum(fault.code == "yaml-lost-line" for fault in faults) * _A_QUESTION
    if root is None:
        if not faults:
            reader.error(
                "tree-empty",
                passage.start,
                "this tree file is empty",
                "write the keys `title`, `start`, `questions` and `outcomes`",
            )
        return None, reader.faults
    tree = reader.read(root, id, law)
    has_error = any(fault.is_error for fault in reader.faults)
    return (None if has_error else tree), reader.faults


class _TreeReader(Fields):
    """Reads one tree file; `read` is the order of the keys in design and docs."""

    def __init__(self, default_language: str, passage: Passage, site_sources: Map[str, CitedSource]) -> None:
        super().__init__(default_language)
        self.passage = passage
        self.site_sources = site_sources
        self.cited: list[Reference] = []
        self.named: set[str] = set()
        """Ids that were written, even where what stands under them could not be read."""
        self.lost = 0
        """How many branches are missing or could not be read: so many nodes may only seem to be orphans."""

    def read(self, root: Node, id: str, law: str) -> DecisionTree | None:
        top = self.mapping(root, "a tree file")
        if top is None:
            return None
        values = self.keys(top, TREE_KEYS, "a tree")
        for key, example in NEEDED.items():
            if key not in values:
                self.error("missing-key", self.passage.start, f"this tree has no `{key}`", f"add `{example}`")
        if self._is_too_large(values):
            return None
        title = self.text(values["title"], "the title") if "title" in values else None
        reading = self.text(values["reading"], "`reading`") if "reading" in values else None
        status = self.choice(values["status"], STATUSES, "a status") if "status" in values else None
        questions = self._questions(values.get("questions"))
        outcomes = self._outcomes(values.get("outcomes"), questions)
        start = self._start(values.get("start"), questions, outcomes)
        sources = self.sources(values["sources"]) if "sources" in values else {}
        allow = self.allow(values.get("allow"))
        self._check_targets(questions, outcomes)
        self._check_citations(sources)
        if start is None or not questions:
            return None
        order = self._check_graph(start, questions, outcomes)
        if title is None or not outcomes:
            return None
        return DecisionTree(
            id=id,
            law=law,
            title=title,
            reading=reading,
            is_expected=status == "expected",
            start=start,
            questions=MappingProxyType({name: questions[name] for name in order}),
            outcomes=MappingProxyType(outcomes),
            sources=MappingProxyType(sources),
            allow=allow,
            span=self.passage.start,
        )

    def _is_too_large(self, values: dict[str, Node]) -> bool:
        listings = [node for key, node in values.items() if key in ("questions", "outcomes")]
        nodes = sum(len(node.entries) for node in listings if isinstance(node, Mapping))
        if nodes > _MAX_NODES:
            self.error(
                "tree-too-large",
                self.passage.start,
                f"this tree has {nodes:,} questions and outcomes, more than the {_MAX_NODES:,} that are drawn",
                "split it into trees of their own",
            )
        return nodes > _MAX_NODES

    def cite(self, values: dict[str, Node]) -> tuple[Reference, ...]:
        """Read `cite` and remember it, to check it against the libraries."""
        found = self.references(values["cite"]) if "cite" in values else ()
        self.cited.extend(found)
        return found

    def optional_text(self, values: dict[str, Node], key: str) -> Text | None:
        """Read a text that may be left out."""
        return self.text(values[key], f"`{key}`") if key in values else None

    def confidence(self, values: dict[str, Node]) -> Confidence | None:
        """Read how sure it is that the law is so."""
        word = (
            self.choice(values["confidence"], CONFIDENCES, "a degree of confidence") if "confidence" in values else None
        )
        return Confidence(word) if word else None

    def _questions(self, node: Node | None) -> dict[str, Question]:
        listing = self.mapping(node, "`questions`", "<id>: {ask: …, answers: {yes: …, no: …}}") if node else None
        self._refuse_none(
            listing, "`questions`", "write at least one: `persecution: {ask: …, answers: {yes: …, no: …}}`"
        )
        found: dict[str, Question] = {}
        for key, value in listing.entries if listing else ():
            self.named.add(key.text)
            self.id(key, "a question")
            body = self.mapping(value, f"the question `{key.text}`", "ask: …")
            if body:
                found[key.text] = self._question(key.text, key, body)
            self.lost += 0 if body else _A_QUESTION
        return found

    def _refuse_none(self, listing: Mapping | None, what: str, help: str) -> None:
        if listing is not None and not listing.entries:
            self.error("empty-value", listing.span, f"{what} is empty", help)

    def _question(self, id: str, key: Scalar, body: Mapping) -> Question:
        values = self.keys(body, QUESTION_KEYS, "a question")
        if "ask" not in values:
            self.error(
                "missing-key",
                key.span,
                f"the question `{id}` has no `ask`",
                "add `ask: …`, the question in words",
            )
        ask = self.optional_text(values, "ask") or Text({self.default_language: id})
        return Question(
            id=id,
            ask=ask,
            short=self.optional_text(values, "short"),
            help=self.optional_text(values, "help"),
            cite=self.cite(values),
            factors=self._factors(values.get("weigh")),
            answers=self._answers(id, key, values.get("answers")),
            span=key.span,
            confidence=self.confidence(values),
            is_ordered="ordered" in values
            and self.choice(values["ordered"], ORDERS, "an order of answers") is not None,
        )

    def _answers(self, question: str, key: Scalar, node: Node | None) -> tuple[Answer, ...]:
        if node is None:
            self._refuse_branches(
                key.span, f"the question `{question}` has no `answers`", "add `answers: {yes: …, no: …}`"
            )
            self.lost += _A_QUESTION - 1
            return ()
        listing = self.mapping(node, f"`answers` of `{question}`", "yes: …")
        if listing is None:
            self.lost += _A_QUESTION
            return ()
        if len(listing.entries) > MAX_ANSWERS:
            self.error(
                "tree-too-large",
                key.span,
                f"`{question}` has {len(listing.entries):,} answers, more than the {MAX_ANSWERS} that are drawn",
                "ask in two steps",
            )
            self.lost += len(listing.entries)
            return ()
        found = tuple(answer for name, value in listing.entries if (answer := self._answer(name, value)))
        written = {name.text for name, _ in listing.entries}
        if written in ({"yes"}, {"no"}):
            (one,) = written
            other = "no" if one == "yes" else "yes"
            self._refuse_branches(
                listing.span if listing.line == listing.end_line else key.span,
                f"the question `{question}` says where `{one}` leads but not where `{other}` does",
                f"add `{other}: …` with the id of a question or an outcome",
            )
        elif len(written) < 2:
            self._refuse_branches(
                key.span,
                f"the question `{question}` offers fewer than two answers",
                "add the answers that are missing; what cannot be answered otherwise is no question",
            )
        return found

    def _refuse_branches(self, span: Span, message: str, help: str) -> None:
        self.error("tree-missing-branch", span, message, help)
        self.lost += 1

    def _answer(self, name: Scalar, value: Node) -> Answer | None:
        label: Text | None = None
        target: Node | None = value
        if isinstance(value, Mapping):
            values = self.keys(value, ANSWER_KEYS, "an answer")
            label = self.optional_text(values, "label")
            target = values.get("to")
        self._check_answer_id(name, label is not None or (isinstance(value, Mapping) and "label" in values))
        if target is None:
            help = "add `to: …` with the id of a question or an outcome"
            self._refuse_branches(name.span, f"the answer `{name.text}` leads nowhere", help)
            return None
        to = self.word(target, f"where `{name.text}` leads")
        self.lost += 0 if to else 1
        return Answer(id=name.text, label=label, to=to, span=target.span) if to else None

    def _check_answer_id(self, name: Scalar, has_label: bool) -> None:
        if name.text in (UNDISCLOSED, PENDING):
            self.error(
                "tree-reserved-answer",
                name.span,
                f"`{name.text}` cannot be an answer of a question: in a case it says that the answer is not known",
                "give the answer another id",
            )
        elif self.id(name, "an answer") and not has_label and name.text not in BUILT_IN:
            near = name.text.casefold() if name.text.casefold() in BUILT_IN else ""
            self.error(
                "tree-missing-label",
                name.span,
                f"the answer `{name.text}` has no words",
                (f"did you mean `{near}`? " if near else f"write `{name.text}: {{label: …, to: …}}`; ")
                + "only `yes` and `no` have words of their own",
            )

    def _factors(self, node: Node | None) -> tuple[Factor, ...]:
        listing = self.mapping(node, "`weigh`", "<id>: {label: …}") if node else None
        found = []
        for key, value in listing.entries if listing else ():
            id = self.id(key, "a factor")
            words = value.text if isinstance(value, Scalar) and not value.is_empty else "…"
            body = self.mapping(value, f"the factor `{key.text}`", f"{{label: {words}}}")
            if not (id and body):
                continue
            values = self.keys(body, FACTOR_KEYS, "a factor")
            if "label" not in values:
                self.error("missing-key", key.span, f"the factor `{id}` has no `label`", "add `label: …`")
            label = self.optional_text(values, "label") or Text({self.default_language: id})
            side = self.choice(values["side"], SIDES, "a side") if "side" in values else ""
            found.append(
                Factor(
                    id=id,
                    label=label,
                    side=side or "",
                    cite=self.cite(values),
                    span=key.span,
                    confidence=self.confidence(values),
                )
            )
        return tuple(found)

    def _outcomes(self, node: Node | None, questions: Map[str, Question]) -> dict[str, Outcome]:
        listing = self.mapping(node, "`outcomes`", "<id>: …") if node else None
        self._refuse_none(listing, "`outcomes`", "write at least one: `recognised: Recognised as a refugee`")
        found: dict[str, Outcome] = {}
        for key, value in listing.entries if listing else ():
            self.named.add(key.text)
            self.id(key, "an outcome")
            if key.text in questions:
                self.error(
                    "tree-shared-id",
                    key.span,
                    f"`{key.text}` is the id of a question and of an outcome",
                    "rename one of the two",
                )
                continue
            outcome = self._outcome(key.text, key, value, len(found))
            if outcome:
                found[outcome.id] = outcome
        return found

    def _outcome(self, id: str, key: Scalar, value: Node, rank: int) -> Outcome | None:
        if self.is_text(value):
            label = self.text(value, f"the outcome `{id}`")
            return Outcome(id=id, label=label, rank=rank, span=key.span) if label else None
        body = self.mapping(value, f"the outcome `{id}`")
        if body is None:
            return None
        values = self.keys(body, OUTCOME_KEYS, "an outcome")
        if "label" not in values:
            self.error("missing-key", key.span, f"the outcome `{id}` has no `label`", "add `label: …`")
        label = self.optional_text(values, "label") or Text({self.default_language: id})
        short, help = self.optional_text(values, "short"), self.optional_text(values, "help")
        cite, following = self.cite(values), self._next(values.get("next"))
        return Outcome(
            id=id,
            label=label,
            short=short,
            help=help,
            cite=cite,
            next=following,
            rank=rank,
            span=key.span,
            confidence=self.confidence(values),
        )

    def _next(self, node: Node | None) -> tuple[Next, ...]:
        found = []
        for item in self.items(node, "`next`", "{label: …, within: …}") if node else ():
            if self.is_text(item):
                label = self.text(item, "what may follow")
                if label:
                    found.append(Next(label=label))
                continue
            body = self.mapping(item, "what may follow")
            if body is None:
                continue
            values = self.keys(body, NEXT_KEYS, "what may follow")
            if "label" not in values:
                self.error("missing-key", item.span, "what may follow has no `label`", "add `label: …`")
            label = self.optional_text(values, "label")
            within, cite = self.optional_text(values, "within"), self.cite(values)
            if label:
                found.append(Next(label=label, within=within, cite=cite))
        return tuple(found)

    def _start(self, node: Node | None, questions: Map[str, Question], outcomes: Map[str, Outcome]) -> str | None:
        word = self.word(node, "`start`") if node else None
        if word is None or node is None or word in questions:
            return word
        if word in outcomes:
            self.error(
                "tree-missing-target",
                node.span,
                f"the tree starts at the outcome `{word}`, so it asks nothing",
                "write the id of the first question: "
                + (", ".join(f"`{id}`" for id in questions) or "there is none yet"),
            )
        elif questions and word not in self.named:
            self.error(
                "tree-missing-target",
                node.span,
                f"there is no question `{word}` to start at",
                did_you_mean(word, questions),
            )
            return nearest(word, questions)
        return None

    def _check_targets(self, questions: Map[str, Question], outcomes: Map[str, Outcome]) -> None:
        for question in questions.values():
            for answer in question.answers:
                if answer.to not in self.named:
                    self.error(
                        "tree-missing-target",
                        answer.span,
                        f"`{answer.id}` of `{question.id}` leads to `{answer.to}`, which is no question and no outcome",
                        did_you_mean(answer.to, [*questions, *outcomes], told=len(self.faults)),
                    )

    def _check_citations(self, sources: Map[str, CitedSource]) -> None:
        known = {**self.site_sources, **sources}
        for reference in self.cited:
            if reference.id not in known:
                self.error(
                    "unknown-source",
                    reference.span,
                    f"the source `{reference.id}` is not declared",
                    did_you_mean(reference.id, known, "declared", len(self.faults))
                    or "declare it under `sources:` here or in content/sources.yaml",
                )
        used = {reference.id for reference in self.cited}
        for source in sources.values():
            if source.id not in used:
                self.warn(
                    "unused-source",
                    source.span,
                    f"the source `{source.id}` is not cited",
                    "cite it, or remove it",
                )

    def _check_graph(self, start: str, questions: Map[str, Question], outcomes: Map[str, Outcome]) -> list[str]:
        """Refuse loops, orphans and dead outcomes; return the reached questions in topological order."""
        meant = self._as_meant(questions, outcomes)
        order, loops = topological_order(start, meant)
        for question, answer in loops:
            self.error(
                "tree-loop",
                answer.span,
                f"`{answer.id}` of `{question.id}` leads back to `{answer.to}`, so a case would never end",
                "lead it to a question that was not asked before, or to an outcome",
            )
        reached = {start} | {answer.to for name in order for answer in meant[name].answers}
        self._check_reached(reached, meant, outcomes)
        return order

    def _check_reached(self, reached: set[str], questions: Map[str, Question], outcomes: Map[str, Outcome]) -> None:
        """Refuse what no answer leads to, unless it may well be what missing branches would have led to."""
        led_to = {answer.to for question in questions.values() for answer in question.answers}
        orphans = [question for question in questions.values() if question.id not in reached]
        dead = [outcome for outcome in outcomes.values() if outcome.id not in led_to]
        if self.lost and sum(orphan.id not in led_to for orphan in orphans) + len(dead) <= self.lost:
            return
        for question in orphans:
            self.error(
                "tree-orphan",
                question.span,
                f"no answer that can be reached leads to the question `{question.id}`",
                f"write `{question.id}` behind the answer that leads to it, or remove the question",
            )
        for outcome in dead:
            self.error(
                "tree-dead-outcome",
                outcome.span,
                f"no answer leads to the outcome `{outcome.id}`",
                f"write `{outcome.id}` behind the answer that leads to it, or remove the outcome",
            )

    def _as_meant(self, questions: Map[str, Question], outcomes: Map[str, Outcome]) -> dict[str, Question]:
        """Return the questions with mistyped targets put right, so that one slip is not told twice."""
        known = [*questions, *outcomes]
        targets = dict.fromkeys(answer.to for question in questions.values() for answer in question.answers)
        mistyped = [target for target in targets if target not in self.named][:MAX_SUGGESTED]
        near = {target: nearest(target, known) for target in mistyped}

        def meant(answer: Answer) -> Answer:
            return replace(answer, to=near.get(answer.to) or answer.to)

        return {id: replace(q, answers=tuple(map(meant, q.answers))) for id, q in questions.items()}
