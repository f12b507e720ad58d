"""Trees to draw: of any shape and size that a page can show, with texts of any length.

Built as values, not read from YAML, because laws of drawing need many of them.
"""

from __future__ import annotations

from dataclasses import replace
from random import Random

from hypothesis import strategies as st

from casetree.nouns.diagnostics import Source
from casetree.nouns.model import Answer, DecisionTree, Factor, Next, Outcome, Question, Text
from casetree.reading.topology import topological_order

SHAPES = ("branching", "ladder", "shared exit", "any sharing")

TEXTS = {
    "short": ("Yes?", "Spouse", "Child of a national", "配偶者", "迫害のおそれ", "I"),
    "long": (
        "Do the circumstances of the person, weighed together, call for letting the person stay in the country?",
        "Is persecution for one of the five reasons likely if the person returns?",
        "帰国すれば迫害を受けるおそれがあるという十分に理由のある恐怖を有すると認められるか",
        "人道上の配慮から在留特別許可をすべき事情があるか（補完的保護対象者を除く。）",
        "Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenantrag",
        "two\nlines",
        "a " * 60,
    ),
}
_ANYWHERE = Source.of("tree.yaml", "").span(1)


def text_of(chance: Random, lengths: tuple[str, ...]) -> Text:
    """Choose words in one language or two."""
    first, second = (chance.choice(TEXTS[chance.choice(lengths)]) for _ in range(2))
    return chance.choice([Text({"en": first, "ja": second}), Text({"en": first}), Text({"ja": second})])


def tree_of(
    shape: str, questions: int, most_answers: int, lengths: tuple[str, ...], seed: int, *, is_full: bool = False
) -> DecisionTree:
    """Build a tree; equal arguments give equal trees.

    `is_full` adds what hangs below outcomes and the scales of questions that weigh, here and there.
    """
    chance = Random(seed)
    names = [f"q{number}" for number in range(questions)]
    built = {
        name: Question(
            id=name,
            ask=text_of(chance, lengths),
            short=None,
            help=None,
            cite=(),
            factors=(),
            answers=_answers(targets, chance, lengths),
            span=_ANYWHERE,
        )
        for name, targets in zip(names, _targets(shape, names, most_answers, chance), strict=True)
    }
    order, _ = topological_order("q0", built)
    ends = sorted({answer.to for q in built.values() for answer in q.answers} - set(names))
    outcomes = {
        end: Outcome(
            id=end, label=text_of(chance, lengths), short=None, help=None, cite=(), next=(), rank=rank, span=_ANYWHERE
        )
        for rank, end in enumerate(ends)
    }
    if is_full:
        built, outcomes = _weighing(built, chance), _followed(outcomes, chance, lengths)
    return DecisionTree(
        id="drawn",
        law="2000-01-01",
        title=Text({"en": "Drawn"}),
        reading=None,
        is_expected=False,
        start="q0",
        questions={name: built[name] for name in order},
        outcomes=outcomes,
        sources={},
        allow=(),
        span=_ANYWHERE,
    )


def _targets(shape: str, names: list[str], most_answers: int, chance: Random) -> list[list[str]]:
    """Choose where the answers of each question lead."""
    onward: list[list[str]] = [[] for _ in names]
    for number in range(1, len(names)):
        free = [earlier for earlier in range(number) if len(onward[earlier]) < most_answers - (shape != "branching")]
        parent = chance.choice(free) if shape == "branching" else number - 1
        onward[parent].append(names[number])
    for number, targets in enumerate(onward):
        if shape == "shared exit" and number < len(names) - 2 and chance.random() < 0.5:
            targets.append(names[-1])
        wanted = chance.randint(max(2, len(targets)), most_answers)
        while len(targets) < wanted:
            later = names[number + 1 :] if shape == "any sharing" else []
            targets.append(chance.choice([f"end{chance.randrange(4)}", *later]))
        chance.shuffle(targets)
    return onward


def _answers(targets: list[str], chance: Random, lengths: tuple[str, ...]) -> tuple[Answer, ...]:
    """Offer yes and no where there are two answers, worded ones where there are more."""
    if len(targets) == 2:
        return tuple(
            Answer(id=id, label=None, to=to, span=_ANYWHERE) for id, to in zip(("yes", "no"), targets, strict=True)
        )
    return tuple(
        Answer(id=f"a{n}", label=text_of(chance, lengths), to=to, span=_ANYWHERE) for n, to in enumerate(targets)
    )


def _weighing(questions: dict[str, Question], chance: Random) -> dict[str, Question]:
    factor = Factor(id="f", label=Text({"en": "Family"}), side="for", cite=(), span=_ANYWHERE)
    return {id: replace(q, factors=(factor,)) if chance.random() < 0.3 else q for id, q in questions.items()}


def _followed(outcomes: dict[str, Outcome], chance: Random, lengths: tuple[str, ...]) -> dict[str, Outcome]:
    return {
        id: replace(
            outcome,
            next=tuple(
                Next(label=text_of(chance, lengths), within=chance.choice([None, Text({"en": "7 days"})]), cite=())
                for _ in range(chance.choice([0, 1, 1, 2]))
            ),
        )
        for id, outcome in outcomes.items()
    }


def drawn_trees(*shapes: str, max_questions: int = 40) -> st.SearchStrategy[DecisionTree]:
    """Any tree of one of the shapes."""
    return st.builds(
        tree_of,
        st.sampled_from(shapes or SHAPES),
        st.integers(1, max_questions),
        st.integers(2, 6),
        st.sampled_from([("short",), ("short", "long"), ("long",)]),
        st.integers(0, 10_000),
        is_full=st.booleans(),
    )
