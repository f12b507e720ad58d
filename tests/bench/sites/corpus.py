"""Makes up the posts that every tool builds: the same words, headers and case for each."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import datetime, timedelta

PARAGRAPHS, WORDS = 6, 100
"""Paragraphs of a post, and words in each."""

FIRST, APART = datetime(2024, 1, 1), timedelta(minutes=100)
"""When the first post is dated, and how long after it the next one is: 5,000 within a year, or old ones would have to
say when they were reviewed."""

CATEGORIES = ("Cases", "Figures", "Law", "Practice")
TAGS = tuple(f"subject {number}" for number in range(1, 25))

TREE = "refugee-steps"
WAYS: tuple[tuple[dict[str, str], str], ...] = (
    ({"persecution": "yes", "state-involved": "yes"}, "recognised"),
    ({"persecution": "yes", "state-involved": "no"}, "allowed"),
    ({"persecution": "no", "hardship": "yes"}, "allowed"),
    ({"persecution": "no", "hardship": "no"}, "refused"),
)
"""Every way through that tree: answers, and the outcome they lead to."""

_WORDS = (
    "about account after again agency agreed airport allowed another answer appeal applicant asked asylum because "
    "before believed border brother called camp case chance child church city claim consul could country court "
    "danger daughter decided decision detained district doctor document doubt early embassy employer enough evening "
    "evidence family father feared filed final first flight found friend given government guard harm hearing held "
    "help home house husband immigration inspector interview interpreter judge judgment knew known lawyer learned "
    "leave left letter life likely lived local long married member might ministry months mother moved named never "
    "night nothing office officer often only order paper parents party passport people permit person photograph "
    "police prison proof province reached reason record refused region release remained report residence return "
    "review river road school second sent settled shown since sister soldier spoke statement stayed still street "
    "student taken testimony threat told took town translated travelled trial trusted under until village visa "
    "visit waited warned week went whether wife winter witness woman work written wrote year young"
)
VOCABULARY = _WORDS.split()


@dataclass(frozen=True)
class Post:
    """A made-up post."""

    number: int
    title: str
    date: datetime
    category: str
    tags: tuple[str, ...]
    summary: str
    paragraphs: tuple[str, ...]
    answers: dict[str, str]
    outcome: str

    @property
    def name(self) -> str:
        """The name of its file, without ending, and of its case."""
        return f"post-{self.number:05d}"


def posts(count: int) -> list[Post]:
    """Make up posts; the first ones are the same however many there are."""
    return [post(number) for number in range(count)]


def post(number: int) -> Post:
    """Make up a post."""
    chance = random.Random(number)
    answers, outcome = WAYS[number % len(WAYS)]
    return Post(
        number=number,
        title=f"What was decided {number + 1}: {' '.join(chance.choices(VOCABULARY, k=5))}",
        date=FIRST + number * APART,
        category=CATEGORIES[number % len(CATEGORIES)],
        tags=tuple(sorted(chance.sample(TAGS, 3))),
        summary=sentence(chance, 20),
        paragraphs=tuple(" ".join(sentence(chance, 20) for _ in range(WORDS // 20)) for _ in range(PARAGRAPHS)),
        answers=answers,
        outcome=outcome,
    )


def sentence(chance: random.Random, words: int) -> str:
    """Return a sentence of some words that mean nothing."""
    return f"{' '.join(chance.choices(VOCABULARY, k=words)).capitalize()}."


def halves(post: Post) -> tuple[str, str]:
    """Return the text before the figure, and the text after it."""
    middle = len(post.paragraphs) // 2
    return "\n\n".join(post.paragraphs[:middle]), "\n\n".join(post.paragraphs[middle:])


def case_block(post: Post) -> str:
    """Return the case of a post as our posts write it."""
    answers = "".join(f"  {question}: {answer}\n" for question, answer in post.answers.items())
    return f"""```case
tree: {TREE}
id: {post.name}
title: Case {post.number + 1}
sources:
  report: {{title: Made-up report {post.number + 1}, date: {post.date:%Y-%m-%d}, lang: en}}
by: agency
decided: {post.date:%Y-%m-%d}
outcome: {post.outcome}
cite: report
answers:
{answers}```"""
