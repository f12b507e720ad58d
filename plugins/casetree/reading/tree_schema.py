"""YAML nodes to a decision tree, or diagnostics."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from casetree.nouns.diagnostics import Diagnostic, say
from casetree.nouns.model import CitedSource, DecisionTree, Kind
from casetree.nouns.passage import Passage
from casetree.nouns.suggest import did_you_mean
from casetree.reading.grammar.trees import TREE
from casetree.reading.tree.graph import Graph
from casetree.reading.tree.official import read_official
from casetree.reading.tree.outcomes import check_either, read_outcomes
from casetree.reading.tree.questions import BRANCHES, Questions
from casetree.reading.values.entry import Entry, read_lines
from casetree.reading.values.fields import Fields
from casetree.reading.values.sources import read_allow, read_library
from casetree.reading.yaml_text.nodes import Mapping as Lines
from casetree.reading.yaml_text.nodes import Node
from casetree.reading.yaml_text.repair import MAX_FILE_BYTES, load_all, read_again

_MAX_NODES = 300


def read_tree(
    passage: Passage, id: str, law: str, site_sources: Mapping[str, CitedSource], language: str
) -> tuple[DecisionTree | None, list[Diagnostic]]:
    """Read one version of a tree from the text of its file.

    `id` is the folder's name, `law` the file's (`YYYY-MM-DD`); `language` is the site's, which its plain
    texts are in unless it says otherwise. Returns the tree, or None where it has an error, and all
    faults found.
    """
    root, faults = load_all(passage, MAX_FILE_BYTES)
    fields = Fields(language, read_again)
    fields.faults.extend(faults)
    if root is None:
        if not faults:
            help = say("write the keys `title`, `start`, `questions` and `outcomes`")
            fields.error("tree-empty", passage.start, say("this tree file is empty"), help)
        return None, fields.faults
    tree = _tree(fields, root, site_sources, passage=passage, id=id, law=law)
    return (None if fields.has_error() else tree), fields.faults


def _tree(
    fields: Fields, root: Node, site_sources: Mapping[str, CitedSource], *, passage: Passage, id: str, law: str
) -> DecisionTree | None:
    lost = sum(fault.code == "yaml-lost-line" for fault in fields.faults)
    entry = _entry(fields, root, passage)
    if entry is None:
        return None
    title, reading = entry.text("title"), entry.text("reading")
    kind, status = entry.choice("kind"), entry.choice("status")
    reader = Questions(fields, lost * BRANCHES)
    questions = reader.read(entry.node("questions"))
    outcomes = read_outcomes(fields, entry.node("outcomes"), questions, reader.named)
    check_either(fields, outcomes, {answer.to for question in questions.values() for answer in question.answers})
    leaves = {id: outcome for id, outcome in outcomes.items() if not outcome.either}
    graph = Graph(
        fields=fields,
        questions=questions,
        outcomes=leaves,
        either=outcomes.keys() - leaves,
        named=reader.named,
        lost=reader.lost,
    )
    start = graph.start(entry.node("start"))
    sources, allow = read_library(fields, entry.node("sources")), read_allow(fields, entry.node("allow"))
    official = read_official(fields, entry.node("official"))
    graph.check_targets()
    _check_citations(fields, sources, site_sources)
    order = graph.check_order(start) if start and questions else None
    if title is None or start is None or order is None or not leaves:
        return None
    return DecisionTree(
        id=id,
        law=law,
        title=title,
        kind=Kind(kind or Kind.LAW),
        lang=fields.language,
        reading=reading,
        is_expected=status == "expected",
        start=start,
        questions=MappingProxyType({name: questions[name] for name in order}),
        outcomes=MappingProxyType(leaves),
        either=MappingProxyType({id: outcome for id, outcome in outcomes.items() if outcome.either}),
        official=official,
        sources=MappingProxyType(sources),
        allow=allow,
        span=passage.start,
    )


def _entry(fields: Fields, root: Node, passage: Passage) -> Entry | None:
    """Expect the keys of a tree file, of a size that can be drawn; its `lang` holds from here on."""
    top = fields.mapping(root, say("a tree file"))
    entry = read_lines(fields, top, TREE, what=say("this tree"), place=passage.start)
    if entry is None or _is_too_large(entry, passage):
        return None
    fields.language = entry.language("lang") or fields.language
    return entry


def _is_too_large(entry: Entry, passage: Passage) -> bool:
    listings = [entry.node(key) for key in ("questions", "outcomes")]
    count = sum(len(node.entries) for node in listings if isinstance(node, Lines))
    if count > _MAX_NODES:
        entry.fields.error(
            "tree-too-large",
            passage.start,
            say(
                "this tree has {count:,} questions and outcomes, more than the {most:,} that are drawn",
                count=count,
                most=_MAX_NODES,
            ),
            say("split it into trees of their own"),
        )
    return count > _MAX_NODES


def _check_citations(
    fields: Fields, sources: Mapping[str, CitedSource], site_sources: Mapping[str, CitedSource]
) -> None:
    """Refuse sources that nobody declares, and warn of those that nothing cites."""
    known = {**site_sources, **sources}
    for reference in fields.cited:
        if reference.id not in known:
            fields.error(
                "unknown-source",
                reference.span,
                say("the source `{reference}` is not declared", reference=reference.id),
                did_you_mean(reference.id, known, say("declared"), len(fields.faults))
                or say("declare it under `sources:` here or in content/sources.yaml"),
            )
    used = {reference.id for reference in fields.cited}
    for source in sources.values():
        if source.id not in used:
            message = say("the source `{source}` is not cited", source=source.id)
            fields.warn("unused-source", source.span, message, say("cite it, or remove it"))
