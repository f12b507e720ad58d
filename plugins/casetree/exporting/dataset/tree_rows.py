"""The rows of decision trees: their versions, questions and outcomes."""

from __future__ import annotations

from collections.abc import Iterator

from casetree.exporting.dataset.columns import Row, words_of
from casetree.exporting.dataset.source_rows import Sources, law_ids
from casetree.nouns.model import CitedSource, DecisionTree


def tree_row(tree: DecisionTree, sources: Sources, page: str) -> Row:
    """Return the row of a version; `page` is the address of its page."""
    return {
        **_named(tree),
        **words_of("title", tree.title),
        "kind": str(tree.kind),
        **words_of("reading", tree.reading),
        "status": "expected" if tree.is_expected else "in-force",
        "until": tree.until.isoformat() if tree.until else None,
        "start": tree.start,
        "law_ids": law_ids(laws_cited(tree, sources)),
        "page": page,
    }


def question_rows(tree: DecisionTree, sources: Sources) -> Iterator[Row]:
    """Yield the rows of its questions, each after those that lead to it."""
    for place, question in enumerate(tree.questions.values(), 1):
        yield {
            **_named(tree),
            "question": question.id,
            "place": place,
            **words_of("asked", question.ask),
            **words_of("short", question.short),
            "weighed": bool(question.factors),
            "answers": tuple(answer.id for answer in question.answers),
            "sources": sources.of_tree(question.cite, tree),
        }


def outcome_rows(tree: DecisionTree, sources: Sources) -> Iterator[Row]:
    """Yield the rows of its outcomes, the best for the applicant first."""
    for outcome in (*tree.outcomes.values(), *tree.either.values()):
        yield {
            **_named(tree),
            "outcome": outcome.id,
            "place": outcome.rank + 1,
            **words_of("label", outcome.label),
            "tone": str(outcome.tone) if outcome.tone else None,
            "sources": sources.of_tree(outcome.cite, tree),
        }


def laws_cited(tree: DecisionTree, sources: Sources) -> list[CitedSource]:
    """Return the sources that the questions and outcomes of a version cite, in order."""
    cited = [each for question in tree.questions.values() for each in question.cite]
    cited += [each for outcome in tree.outcomes.values() for each in outcome.cite]
    return [sources.cited[key] for key in sources.of_tree(cited, tree)]


def _named(tree: DecisionTree) -> Row:
    return {"tree": tree.id, "law": tree.law}
