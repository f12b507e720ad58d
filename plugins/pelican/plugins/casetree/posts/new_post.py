"""Writes a new post, in the language of its title, or a case block alone: filled in as far as can be, and it builds."""

from __future__ import annotations

import re
from collections.abc import Collection
from datetime import date, datetime
from itertools import count

from casetree.nouns.model import PENDING, UNDISCLOSED, Answer, DecisionTree, Question
from casetree.text.words import words_for

_JAPANESE = re.compile("[\u3040-\u30ff\u3400-\u9fff]")

_ENGLISH_POST = """Title: {title}
Date: {now:%Y-%m-%d %H:%M}
Slug: {slug}
Lang: en
Category: Cases
Tags:
Status: draft
Summary:

Say first what is known, and from where.

{block}

Then say what it means, and keep fact and reading apart.
"""

_JAPANESE_POST = """Title: {title}
Date: {now:%Y-%m-%d %H:%M}
Slug: {slug}
Lang: ja
Category: Cases
Tags:
Status: draft
Summary:

分かっていることを、その出典とともに、まず書きます。

{block}

続いて、それが何を意味するかを、事実と解釈を分けて書きます。
"""

_ENGLISH_BLOCK = """```case
tree: {tree}
title: How the agency decided
# Lines that begin with # are notes for you; they are not published.
by: agency                # agency, review, court, applicant, author, or a name of your own
decided: pending          # 2024, 2024-03, 2024-03-15, by 2017, unknown or pending
# Once it is decided, take the # from the next line and choose the outcome:
# outcome: {best}       # {outcomes}
answers:
{questions}
```"""

_JAPANESE_BLOCK = """```case
tree: {tree}
title: {agency}の判断
# 「#」で始まる行はメモで、公開されません。記号と空白は半角で打ってください。
by: agency                # agency（{agency}）、review（審査請求）、court（裁判所）、applicant（申請者）、author（筆者）
# これ以外の主体であれば、by:にその名前を書きます。
decided: pending          # 2024、2024-03、2024-03-15、by 2017（2017年以前）、unknown（不明）、pending（未決定）
# 判断が出たら、次の行の行頭の「# 」を取り、結論を選びます。
# outcome: {best}       # {outcomes}
answers:
{questions}
```"""


def language_of(title: str) -> str:
    """Return the language of a title: Japanese where it has kana or kanji.

    >>> language_of("営業許可"), language_of("A case")
    ('ja', 'en')
    """
    return "ja" if _JAPANESE.search(title) else "en"


def slug_of(title: str) -> str:
    """Make the last part of an address of a title; empty where it has no Latin letters or digits.

    >>> slug_of("A man's case, 2024: what is known")
    'a-mans-case-2024-what-is-known'
    """
    return "-".join(re.findall(r"[a-z0-9]+", title.casefold().replace("'", "").replace("’", ""), re.ASCII))


def slug_of_day(day: date, taken: Collection[str]) -> str:
    """Make the last part of an address for a title whose letters cannot be one: the day, and a number if need be.

    It can be the id of the case too, and stays short where Japanese in an address is written out in percent signs.

    >>> slug_of_day(date(2026, 11, 22), ["case-2026-11-22"])
    'case-2026-11-22-2'
    """
    name = f"case-{day:%Y-%m-%d}"
    numbered = (f"{name}-{number}" if number > 1 else name for number in count(1))
    return next(slug for slug in numbered if slug not in taken)


def new_post(title: str, slug: str, now: datetime, tree: DecisionTree) -> str:
    """Return a draft with every question of the tree in order, all still open."""
    language = language_of(title)
    text = _JAPANESE_POST if language == "ja" else _ENGLISH_POST
    return text.format(title=" ".join(title.split()), now=now, slug=slug, block=new_block(tree, language))


def new_block(tree: DecisionTree, language: str) -> str:
    """Return a case block with every question of the tree in order, all still open; its notes are in the language."""
    is_japanese = language == "ja"
    ask = _japanese_question if is_japanese else _question
    return (_JAPANESE_BLOCK if is_japanese else _ENGLISH_BLOCK).format(
        tree=tree.id,
        agency=words_for("ja").parties["agency"],
        best=next(iter(tree.outcomes)),
        outcomes=_japanese_outcomes(tree) if is_japanese else ", ".join(tree.outcomes),
        questions="\n".join(ask(question) for question in tree.questions.values()),
    )


def _question(question: Question) -> str:
    offered = ", ".join(answer.id for answer in question.answers)
    return f"  # {_asked(question, 'en')}\n  {question.id}: pending        # {offered}, undisclosed or pending"


def _japanese_question(question: Question) -> str:
    gaps = words_for("ja").gap_answers
    offered = [*map(_japanese_answer, question.answers), *(f"{gap}（{gaps[gap]}）" for gap in (UNDISCLOSED, PENDING))]
    return f"  # {_asked(question, 'ja')}\n  {question.id}: pending        # {'、'.join(offered)}"


def _japanese_answer(answer: Answer) -> str:
    own = {"yes": words_for("ja").yes, "no": words_for("ja").no}.get(answer.id, "")
    return f"{answer.id}（{_on_one_line(answer.label.in_language('ja')[0]) if answer.label else own}）"


def _japanese_outcomes(tree: DecisionTree) -> str:
    labels = ((outcome.id, _on_one_line(outcome.label.in_language("ja")[0])) for outcome in tree.outcomes.values())
    return "、".join(f"{id}（{label}）" for id, label in labels)


def _asked(question: Question, language: str) -> str:
    return _on_one_line(question.ask.in_language(language)[0])


def _on_one_line(words: str) -> str:
    return " ".join(words.split())
