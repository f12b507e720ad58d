"""The pages of each version of a tree, and the list of all trees: what they say in each language."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial

from casetree.drawing.amendment_drawing import draw_difference, merge
from casetree.figures.citations import Numbering, SourceList
from casetree.figures.figure import Stand, compose
from casetree.law.law import newest
from casetree.law.versions import difference
from casetree.nouns.model import Answer, Basis, Case, DecisionTree, Outcome
from casetree.nouns.trace import Trace
from casetree.telling.amendment import tell_difference
from casetree.telling.laws import law_in_words
from casetree.telling.speech import Speech, say
from casetree.telling.steps.questions import outcome_help
from casetree.text.languages.base import Words
from casetree.text.markup import NOTHING, Markup, element, fill, text
from casetree.text.words import LANGUAGES, words_for
from casetree.walking.walk import walk

from ..posts.site import Site
from .case_page import CaseWords, in_words
from .data_page import DataFile, DataPage, address_in, alternates_of

TREES = "trees/"
"""The address of the list of trees; each tree has a folder below it, and each version one below that."""


@dataclass(frozen=True, slots=True)
class VersionWords:
    """A version of a tree in the words of one language, for the templates `tree.html` and `trees.html`."""

    id: str
    """The tree's."""

    address: str
    title: Markup
    reading: Markup
    """Whose tree it is; empty where the tree does not say."""

    law: Markup
    """From when to when it was in force, in words."""

    date: str
    """The day it is in force from, `YYYY-MM-DD`."""

    is_here: bool = False
    """True for the version that the page shows."""


@dataclass(frozen=True, slots=True)
class Taking:
    """A case that took an answer, and what that rests on."""

    case: CaseWords
    basis: Basis


@dataclass(frozen=True, slots=True)
class TakenAnswer:
    """One answer of a question, and the cases whose decision in focus passed it."""

    answer: Markup
    cases: tuple[Taking, ...]


@dataclass(frozen=True, slots=True)
class Branches:
    """One question of a tree, and which cases took which answer."""

    question: Markup
    answers: tuple[TakenAnswer, ...]


@dataclass(frozen=True, slots=True)
class OutcomeWords:
    """One outcome of a tree, and what may follow it."""

    label: Markup
    details: Markup
    """What it means, its sources and how sure the rule is."""

    following: tuple[Markup, ...]


def tree_pages(site: Site) -> list[DataPage]:
    """Return the list of trees, and the pages of all versions; `trees/<tree>/` shows the newest in force.

    The newest has a dated address too, the one to cite; search engines are led from it to the tree's own (decision 17).
    """
    listing = in_languages(TREES, site)
    pages = []
    for language, address in listing.items():
        shown = [version_words(current(versions), language, site) for versions in trees_of(site)]
        pages.append(DataPage(address, language, "trees", listing, {"trees": shown}))
    for versions in trees_of(site):
        first = current(versions)
        own = f"{TREES}{first.id}/"
        for tree, name in [(first, own), *((each, _name(each)) for each in versions)]:
            alternates = in_languages(name, site)
            for language, address in alternates.items():
                canonical = in_languages(own, site)[language] if name == _name(first) else ""
                values = _values(tree, versions, language, site) | {"is_dated": name == _name(tree)}
                pages.append(DataPage(address, language, "tree", alternates, values, canonical=canonical))
    return pages


def tree_files(site: Site) -> list[DataFile]:
    """Return the text of each version, as its author wrote it, for saving."""
    return [
        DataFile(f"{TREES}{tree.id}/{tree.law}.yaml", partial(_file, _written(tree)))
        for versions in trees_of(site)
        for tree in versions
    ]


def tree_addresses(site: Site) -> list[str]:
    """Return the addresses of all these pages."""
    names = [TREES]
    for versions in trees_of(site):
        names += [f"{TREES}{versions[0].id}/", *(_name(tree) for tree in versions)]
    return [address for name in names for address in in_languages(name, site).values()]


def tree_links(site: Site) -> dict[str, str]:
    """Return what the file of each version is shown as: a post links to the one and leads to the other."""
    return {f"{TREES}{tree.id}/{tree.law}.yaml": _name(tree) for versions in trees_of(site) for tree in versions}


def alone(tree: DecisionTree) -> Trace:
    """Walk a version without a case: nothing is on a path."""
    case = Case(id="", tree=tree.id, law=tree.law, law_span=tree.span, span=tree.span)
    trace, _ = walk(tree, case)
    assert trace is not None, "a checked tree can be shown alone"
    return trace


def branches(tree: DecisionTree, traces: Iterable[Trace], language: str, site: Site) -> tuple[Branches, ...]:
    """Tell which cases took each answer: by the decision in focus, and under this version.

    An answer that was not disclosed, or that only may have been given, is none of them; one that the
    author reads out of a decision, or that the decision presupposes, is one and says so.
    """
    words = words_for(language)
    taken: dict[tuple[str, str], list[Taking]] = {}
    for trace in traces:
        focus = trace.focus
        if trace.tree is not tree or focus is None or focus.is_argued:
            continue
        told = in_words(trace, site.library.cases[trace.case.id].path, language, site.library.default_language)
        for connector, basis in focus.on_path.items():
            taken.setdefault(connector, []).append(Taking(told, basis))
    return tuple(
        Branches(
            say(question.ask, words),
            tuple(
                TakenAnswer(answer_words(answer, words), tuple(taken.get((question.id, answer.id), ())))
                for answer in question.answers
            ),
        )
        for question in tree.questions.values()
    )


def _values(tree: DecisionTree, versions: tuple[DecisionTree, ...], language: str, site: Site) -> dict[str, object]:
    words = words_for(language)
    place = versions.index(tree)
    before = versions[place - 1] if place else None
    trace, sources, numbering = alone(tree), {**site.library.sources, **tree.sources}, Numbering()
    figure = compose(trace, site.library.sources, Stand(language=language), numbering)
    listed = SourceList("outcomes", words, numbering)
    speech = Speech(words, lambda cited: listed.cite(cited, sources))
    taken = branches(tree, site.public_traces(), language, site)
    return {
        "tree": version_words(tree, language, site),
        "figure": figure,
        "outcomes": tuple(outcome_words(outcome, speech) for outcome in tree.outcomes.values()),
        "outcome_sources": list_sources(listed),
        "versions": [version_words(each, language, site, is_here=each is tree) for each in versions],
        "before": version_words(before, language, site) if before else None,
        "change": tell_difference(difference(before, tree), words) if before else NOTHING,
        "amendment": _amendment(before, tree, words) if before else NOTHING,
        "branches": taken,
        "cases": tuple(
            {each.case.id: each.case for branch in taken for answer in branch.answers for each in answer.cases}.values()
        ),
        "written": Markup("\n".join(text(line) for line in _written(tree).split("\n"))),
        "is_current": tree is current(versions),
        "walk": in_languages(f"{TREES}{tree.id}/walk/", site)[language],
        "file": f"{TREES}{tree.id}/{tree.law}.yaml",
    }


def _amendment(before: DecisionTree, tree: DecisionTree, words: Words) -> Markup:
    """Draw what changed, on one tree; nothing where the two versions cannot be drawn as one."""
    merged = merge(difference(before, tree))
    if merged is None:
        return NOTHING
    title = words.amendment_drawn.format(before=words.day(before.law), after=words.day(tree.law))
    return draw_difference(merged, words.code, title, "amendment")


def outcome_words(outcome: Outcome, speech: Speech) -> OutcomeWords:
    """Tell an outcome, and what may follow it with its deadline."""
    words, following = speech.words, []
    for each in outcome.next:
        template = words.next_within if each.within else words.next
        parts = {"step": speech.say(each.label)} | ({"within": speech.say(each.within)} if each.within else {})
        following.append(Markup(fill(template, **parts) + speech.cite(each.cite)))
    return OutcomeWords(speech.say(outcome.label), outcome_help(speech, outcome), tuple(following))


def list_sources(listed: SourceList) -> Markup:
    """Write what is cited beside a figure, under a heading; nothing where nothing is."""
    items = listed.items()
    heading = element("p", ' class="case-sources-heading"', text(listed.words.sources))
    return Markup(heading + element("ol", ' class="case-sources"', *items)) if items else NOTHING


def version_words(tree: DecisionTree, language: str, site: Site, is_here: bool = False) -> VersionWords:
    """Say which version it is, and where its page is."""
    words = words_for(language)
    return VersionWords(
        tree.id,
        address_in(_name(tree), language, site.library.default_language),
        say(tree.title, words),
        say(tree.reading, words) if tree.reading else NOTHING,
        text(law_in_words(alone(tree), words)),
        tree.law,
        is_here,
    )


def answer_words(answer: Answer, words: Words) -> Markup:
    """Write an answer in words."""
    return say(answer.label, words) if answer.label else text(words.built_in(answer.id))


def _name(tree: DecisionTree) -> str:
    return f"{TREES}{tree.id}/{tree.law}/"


def trees_of(site: Site) -> list[tuple[DecisionTree, ...]]:
    """Return the versions of each tree that has any without an error."""
    return [versions for _, versions in sorted(site.library.trees.items()) if versions]


def current(versions: tuple[DecisionTree, ...]) -> DecisionTree:
    """Return the version that a tree's own address shows: the newest in force, or else the first expected."""
    return newest(versions) or versions[0]


def in_languages(name: str, site: Site) -> dict[str, str]:
    """Return the addresses of a page in each language, the site's own first."""
    default = site.library.default_language
    languages = (default, *(language for language in LANGUAGES if language != default))
    return alternates_of(name, languages, default)


def _written(tree: DecisionTree) -> str:
    return "\n".join(tree.span.source.lines)


def _file(written: str, before: bytes) -> bytes:
    return f"{written.rstrip()}\n".encode()
