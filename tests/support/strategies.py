"""Hypothesis strategies: any valid tree and any case for it, as plain data, as YAML and as values.

Plain data has the shape of the file that an author writes, with texts for all scalars. So a test
can read it the way authors' files are read, and an oracle can work on it without the code under test.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Any

import yaml
from hypothesis import strategies as st

from casetree.nouns.diagnostics import Source
from casetree.nouns.model import Case, DecisionTree
from casetree.nouns.passage import Passage
from casetree.reading.case_schema import read_block
from casetree.reading.tree_schema import read_tree

Data = dict[str, Any]
"""What YAML would read: mappings, lists and texts."""

LAW = "2000-01-01"
"""The version that trees are read as, unless a test says otherwise."""

AWKWARD_TEXTS = (
    "Is the danger realistic?",
    "<script>alert(1)</script>",
    "\"quoted\" & 'apostrophes' <b>",
    "]]> --> {{ x }} {% y %} {case:outcome} {#id}",
    "yes",
    "012",
    "colon: # hash, [bracket] {brace} | pipe",
    "two\nlines",
    "`code` **bold** [link](javascript:alert(1))",
    "難民認定",
    "迫害を受けるおそれがあると認められるか、それとも「おそれ」は抽象的なものにとどまるか。",
    "Donaudampfschifffahrtsgesellschaftskapitänswitwe" * 3,
    "many short words " * 12,
    "שלום مرحبا",
    "e\u0301 \u200d 👩‍👩‍👧 🇯🇵",
    "ＦＵＬＬ　ＷＩＤＴＨ：",
)

SOURCES: Data = {
    "act": {
        "title": "The Act",
        "publisher": "e-Gov",
        "date": "2024-06-10",
        "url": "https://example.org/act",
        "lang": "ja",
    },
    "press": {"title": {"en": "A report", "ja": "報道"}, "date": "2024"},
}

DATES = ("2024", "2024-03", "2024-03-15", "2023-11-30", "2023", "by 2017", "unknown", "pending")
PARTIES = ("agency", "review", "court", "applicant", "author", "Nagoya High Court", "裁判所")
EFFECTS = (
    "upheld",
    "dismissed",
    "inadmissible",
    "quashed",
    "reversed",
    "recognition-ordered",
    "sent-back",
    "Settled",
)
BASES = ("stated", "inferred", "assumed")


def words() -> st.SearchStrategy[str]:
    """Any text that can stand in a label: hostile, Japanese, long, or a few odd characters."""
    odd = st.text(st.characters(categories=("L", "N", "P", "S", "Zs")), min_size=1, max_size=12)
    return st.sampled_from(AWKWARD_TEXTS) | odd.filter(lambda text: text.strip())


def texts() -> st.SearchStrategy[str | Data]:
    """Words in the default language, or in both."""
    return words() | st.builds(lambda en, ja: {"en": en, "ja": ja}, words(), words())


def citations() -> st.SearchStrategy[str | list[str]]:
    """One source or several."""
    return st.sampled_from(["act", "press", ["act", "press"]])


# Strategies are kept, since making and checking one anew costs more than drawing from it.


def _any_of(options: Iterable[Any]) -> st.SearchStrategy[Any]:
    """One of some options, which can be hashed."""
    return _kept_any(tuple(options))


def _orders_of(options: Iterable[Any]) -> st.SearchStrategy[list[Any]]:
    """All of them in any order."""
    return _kept_orders(tuple(options))


def _some_of(options: Iterable[Any], most: int) -> st.SearchStrategy[list[Any]]:
    """Up to so many of them."""
    return _kept_some(tuple(options), most)


@lru_cache(maxsize=4096)
def _kept_any(options: tuple[Any, ...]) -> st.SearchStrategy[Any]:
    return st.sampled_from(options)


@lru_cache(maxsize=4096)
def _kept_orders(options: tuple[Any, ...]) -> st.SearchStrategy[list[Any]]:
    return st.permutations(options)


@lru_cache(maxsize=4096)
def _kept_some(options: tuple[Any, ...], most: int) -> st.SearchStrategy[list[Any]]:
    return st.lists(st.sampled_from(options), max_size=most, unique=True)


@st.composite
def trees(
    draw: st.DrawFn,
    max_questions: int = 12,
    max_answers: int = 4,
    max_ways: int | None = None,
    is_plain: bool = False,
    max_weighed: int = 1,
) -> Data:
    """Any valid tree. `max_ways` bounds the ways through it; `is_plain` leaves out what no walk reads.

    In a plain tree up to `max_weighed` questions weigh.
    """
    count = draw(st.integers(1, max_questions))
    style = draw(_any_of(["q{}", "Q-{}", "{}", "step-{}-x"]))
    questions = [style.format(number) for number in range(count)]
    pool = [f"end-{number}" for number in range(draw(_any_of([3, 2, 4, 1, 5])))]
    targets = _targets(draw, questions, pool, max_answers, max_ways)
    used = {target for each in targets for target in each}
    start = questions[0]
    tree: Data = {
        "title": "A tree",
        "start": start,
        "questions": {
            id: {"ask": f"Question {id}?", "answers": _answers(draw, each, is_plain)}
            for id, each in zip(questions, targets, strict=True)
        },
        "outcomes": {id: f"Outcome {id}" for id in draw(_orders_of(pool)) if id in used},
    }
    tree["questions"] = {id: tree["questions"][id] for id in draw(_orders_of(questions))}
    if is_plain:
        for question in draw(_some_of(questions, max_weighed)):
            tree["questions"][question]["weigh"] = {"family": {"label": "Family"}}
    else:
        _adorn(draw, tree)
    return tree


def _targets(
    draw: st.DrawFn, questions: list[str], pool: list[str], max_answers: int, max_ways: int | None
) -> list[list[str]]:
    """Choose where answers lead: each question is led to by an earlier one, the rest goes anywhere onward."""
    led_to: list[list[int]] = [[] for _ in questions]
    for number in range(1, len(questions)):
        free = [earlier for earlier in range(number) if len(led_to[earlier]) < max_answers]
        led_to[draw(_any_of(free))].append(number)
    targets: list[list[str]] = []
    ways = [0] * len(questions)
    for number in reversed(range(len(questions))):
        ways[number] = sum(ways[later] for later in led_to[number])
        chosen = [questions[later] for later in led_to[number]]
        wanted = draw(st.integers(max(2, len(chosen)), max_answers))
        while len(chosen) < wanted:
            room = max_ways - ways[number] if max_ways else None
            later = [q for q in range(number + 1, len(questions)) if room is None or ways[q] <= room]
            target = draw(_any_of([*pool, *(questions[q] for q in later)]))
            ways[number] += ways[questions.index(target)] if target in questions else 1
            chosen.append(target)
        targets.append(draw(_orders_of(chosen)))
    return targets[::-1]


def _answers(draw: st.DrawFn, targets: list[str], is_plain: bool) -> Data:
    """Offer yes and no where there are two answers, the author's own words otherwise."""
    if len(targets) == 2 and (is_plain or draw(st.booleans())):
        return dict(zip(draw(_orders_of(["yes", "no"])), targets, strict=True))
    label = st.just("An answer") if is_plain else texts()
    return {f"a{number}": {"label": draw(label), "to": target} for number, target in enumerate(targets)}


def _adorn(draw: st.DrawFn, tree: Data) -> None:
    """Add, here and there, whatever else a tree file may hold."""

    def sometimes(body: Data, key: str, strategy: st.SearchStrategy[Any]) -> None:
        if draw(st.integers(0, 3)) == 0:
            body[key] = draw(strategy)

    tree["title"] = draw(texts())
    sometimes(tree, "reading", texts())
    sometimes(tree, "status", st.just("in-force"))
    factors = st.fixed_dictionaries(
        {"label": texts()}, optional={"side": st.sampled_from(["for", "against"]), "cite": citations()}
    )
    for question in tree["questions"].values():
        question["ask"] = draw(texts())
        sometimes(question, "short", texts())
        sometimes(question, "help", texts())
        sometimes(question, "cite", citations())
        sometimes(
            question,
            "weigh",
            st.dictionaries(st.sampled_from(["family", "record", "years"]), factors, min_size=1),
        )
    follows = st.fixed_dictionaries({"label": texts()}, optional={"within": texts(), "cite": citations()})
    for id in tree["outcomes"]:
        outcome: Data = {"label": draw(texts())}
        sometimes(outcome, "short", texts())
        sometimes(outcome, "help", texts())
        sometimes(outcome, "cite", citations())
        sometimes(outcome, "next", st.lists(follows, min_size=1, max_size=2))
        tree["outcomes"][id] = outcome if len(outcome) > 1 else outcome["label"]
    tree["sources"] = SOURCES


@st.composite
def versions(draw: st.DrawFn, max_questions: int = 6, is_plain: bool = True) -> dict[str, Data]:
    """One to three versions of a tree by date, the last of them perhaps only expected."""
    laws = ["1990-01-01", "2010-07-01", "2023-12-01"][: draw(st.integers(1, 3))]
    found = {law: draw(trees(max_questions, is_plain=is_plain)) for law in laws}
    if len(laws) > 1 and draw(st.booleans()):
        found[laws[-1]]["status"] = "expected"
    return found


@st.composite
def cases(draw: st.DrawFn, tree: Data, max_paths: int = 3, is_plain: bool = False, is_sound: bool = False) -> Data:
    """Any case for a tree; with `is_sound` one that contradicts neither itself nor the tree."""
    paths = [draw(_paths(tree, is_plain, is_sound)) for _ in range(draw(st.integers(1, max_paths)))]
    for number, path in enumerate(paths):
        if draw(st.booleans()):
            path["id"] = f"p{number}"
    case: Data = {"tree": "tree", "id": "a-case", "paths": paths}
    if is_plain:
        _read(draw, paths)
    named = [path["id"] for path in paths if "id" in path]
    if named and draw(st.booleans()):
        case["focus"] = draw(_any_of(named))
    if not is_plain:
        case["title"] = draw(texts())
        case["explain"] = draw(_any_of(["full", "short", "none"]))
        case["sources"] = SOURCES
        case["paths"][0]["cite"] = ["act", "press"]
    return case


def _read(draw: st.DrawFn, paths: list[Data]) -> None:
    """Make some paths readings of a decision beside them that is no reading itself."""
    readings = [path for path in paths if draw(st.integers(0, 5)) == 0]
    decisions = [path["id"] for path in paths if "decided" in path and "id" in path and path not in readings]
    for path in readings if decisions else ():
        path["reads"] = draw(_any_of(decisions))


@st.composite
def _paths(draw: st.DrawFn, tree: Data, is_plain: bool, is_sound: bool) -> Data:
    """Choose a way through the tree, tell some of it, and perhaps add what does not belong to it."""
    way, end = draw(_ways(tree))
    path: Data = {"by": draw(_any_of(PARTIES))}
    is_decision = draw(st.integers(0, 2)) > 0
    told = ["given", "given", "if-asked", "missing"]
    if is_decision:
        path["decided"] = draw(_any_of(DATES))
        ending = draw(_any_of(["outcome", "effect", "both", "open"]))
        if ending in ("outcome", "both") and path["decided"] != "pending":
            outcome = end if is_sound else draw(_any_of([end, end, *tree["outcomes"]]))
            path["outcome"] = outcome
        if ending in ("effect", "both") and path["decided"] != "pending":
            path["effect"] = draw(_any_of(EFFECTS if not is_sound or "outcome" in path else EFFECTS[2:]))
        told += ["undisclosed", "pending"]
    answers = {question: _told(draw(_any_of(told)), answer) for question, answer in way.items()}
    if is_sound and is_decision and not path.keys() & {"outcome", "effect"}:
        answers = {question: answer or way[question] for question, answer in answers.items()}
    if not is_sound:
        for question in draw(st.lists(st.sampled_from(list(tree["questions"])), max_size=2)):
            other = draw(_any_of(list(tree["questions"][question]["answers"])))
            answers[question] = _told(draw(_any_of(told)), other)
    path["answers"] = {question: answer for question, answer in answers.items() if answer}
    if not path["answers"]:
        del path["answers"]
        if is_decision and "outcome" not in path and draw(st.integers(0, 3)) == 0:
            path["answers"] = "none"
    if path.get("answers", "none") != "none":
        (_ground if is_plain else _annotate)(draw, path)
    return path


@st.composite
def _ways(draw: st.DrawFn, tree: Data) -> tuple[dict[str, str], str]:
    """Any way through a tree: its answers by question, and its end."""
    way: dict[str, str] = {}
    node = tree["start"]
    while node in tree["questions"]:
        answers = tree["questions"][node]["answers"]
        way[node] = draw(_any_of(list(answers)))
        to = answers[way[node]]
        node = to if isinstance(to, str) else to["to"]
    return way, node


def _told(how: str, answer: str) -> str | Data:
    """Write an answer the way it is told; empty where it is left out."""
    forms: dict[str, str | Data] = {
        "given": answer,
        "if-asked": {"answer": answer, "if-asked": "yes"},
        "missing": "",
    }
    return forms.get(how, how)


def _ground(draw: st.DrawFn, path: Data) -> None:
    """Say what some of a path's answers rest on."""
    for question in draw(_some_of(path["answers"], 3)):
        path["answers"][question] = _long(path["answers"][question]) | {"basis": draw(_any_of(BASES))}


def _long(answer: str | Data) -> Data:
    """Return the long form of an answer."""
    return dict(answer) if isinstance(answer, dict) else {"answer": answer}


def _annotate(draw: st.DrawFn, path: Data) -> None:
    """Add notes, sources and bases to some of a path's answers."""
    for question, answer in path.get("answers", {}).items():
        long_form = _long(answer)
        extra = st.fixed_dictionaries(
            {}, optional={"basis": st.sampled_from(BASES), "note": texts(), "cite": citations()}
        )
        path["answers"][question] = {**long_form, **draw(extra)}
    if draw(st.booleans()):
        path["name"] = draw(texts())


# Cases with parts -------------------------------------------------------------------------------


@st.composite
def wholes(draw: st.DrawFn, tree: Data) -> list[Data]:
    """A case and up to two parts of it, all sound; every path has an id, and some effects name their objects."""
    blocks = []
    for id in ["a-case", "first-part", "second-part"][: draw(st.integers(1, 3))]:
        block = draw(cases(tree, max_paths=4, is_plain=True, is_sound=True))
        named = {path["id"]: f"p{number}" for number, path in enumerate(block["paths"]) if "id" in path}
        paths = [{**path, "id": f"p{number}"} for number, path in enumerate(block["paths"])]
        for path in paths:
            path.update({"reads": named[path["reads"]]} if "reads" in path else {})
        focus = {"focus": named[block["focus"]]} if "focus" in block else {}
        whose = {} if id == "a-case" else {"part-of": "a-case"}
        blocks.append({"tree": "tree", "id": id, **whose, **focus, "paths": paths})
    written = [(block, path) for block in blocks for path in block["paths"]]
    stages = [f"{block['id']}/{path['id']}" for block, path in written if "decided" in path and "reads" not in path]
    for block in blocks:
        for path in block["paths"]:
            if path.get("decided", "pending") != "pending" and stages and draw(st.booleans()):
                path["effect"] = draw(_effects(stages, f"{block['id']}/"))
    return blocks


@st.composite
def _effects(draw: st.DrawFn, stages: list[str], own: str) -> list[Data]:
    """One or two effects, which may name any decision of the whole, a later one too."""
    found = []
    for effect in draw(st.lists(st.sampled_from(EFFECTS), min_size=1, max_size=2, unique=True)):
        some = st.lists(st.sampled_from(stages), min_size=1, max_size=2, unique=True)
        of = draw(st.none() | st.just("unknown") | some)
        names = [name.removeprefix(own) for name in of] if isinstance(of, list) else of
        found.append({"effect": effect, "of": names} if names else {"effect": effect})
    return found


# From data to text and values ------------------------------------------------------------------


class _Quoting(yaml.CSafeDumper):
    """Writes equal parts out in full: aliases are refused."""

    def ignore_aliases(self, data: object) -> bool:
        return True


def to_yaml(data: Data) -> str:
    """Write plain data as YAML with every scalar in quotes."""
    text: str = yaml.dump(data, Dumper=_Quoting, default_style='"', allow_unicode=True, sort_keys=False, width=10**6)
    return text


def read_tree_data(data: Data, law: str = LAW, id: str = "tree") -> DecisionTree:
    """Read a valid tree the way a tree file is read."""
    text = to_yaml(data)
    tree, faults = read_tree(Passage(Source.of(f"{law}.yaml", text), text), id, law, {}, "en")
    assert tree is not None, faults
    return tree


def read_case_data(data: Data) -> Case:
    """Read a case the way a block is read; it may still contradict its tree."""
    text = to_yaml(data)
    case, faults = read_block(Passage(Source.of("post.md", text), text), "a-case", "en")
    assert isinstance(case, Case), faults
    assert not any(fault.is_error for fault in faults), faults
    return case
