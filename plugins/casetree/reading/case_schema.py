"""YAML nodes of a case block to a case, a showing or a comparison, or diagnostics."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from types import MappingProxyType

from casetree.nouns.diagnostics import Diagnostic, Message, enumerated, say
from casetree.nouns.model import Block, Case, Comparison, Path, PathName, Reference, ShownCase, Text
from casetree.nouns.passage import Passage
from casetree.nouns.suggest import did_you_mean
from casetree.reading.case.checks import check_part, check_turned_on
from casetree.reading.case.decisions import read_path_name, read_turned_on
from casetree.reading.case.near_misses import plainly_in
from casetree.reading.case.paths import is_answer, read_own_id, read_path, read_paths
from casetree.reading.case.person import read_corrections, read_facts, read_now, read_withdrawn
from casetree.reading.grammar.cases import (
    ALL_KEYS,
    AT_THE_TOP,
    COMPARISON,
    LEAST_COMPARED,
    MOST_COMPARED,
    SHOWING,
    SINGLE,
)
from casetree.reading.grammar.shapes import LONGEST_TEXT, Lines
from casetree.reading.values.entry import Entry, read_lines
from casetree.reading.values.fields import Fields, one_or_more
from casetree.reading.values.sources import read_library
from casetree.reading.yaml_text.nodes import Mapping, Node, Scalar
from casetree.reading.yaml_text.repair import load_all, read_again

_THIS, _CASE = say("this case block"), say("a case")


def read_block(passage: Passage, default_id: str, language: str) -> tuple[Block | None, list[Diagnostic]]:
    """Read the text of a case block.

    `default_id` is the post's slug, or empty where the block must name its own id; `language` is the
    post's, which its plain texts are in. Returns None and at least one error where the block says too
    little to be shown.
    """
    root, faults = load_all(passage)
    fields = _CaseFields(language, read_again)
    fields.faults.extend(faults)
    block = _block(fields, root, passage, default_id) if root is not None or not faults else None
    return block, fields.faults


class _CaseFields(Fields):
    """Readers that know an answer where it stands in the wrong place."""

    def key_help(self, key: Scalar, value: Node, known: Collection[str]) -> Message:
        """Tell an answer that stands beside `answers` from any other unknown key."""
        if is_answer(value) and "answers" in known and not self.surely_meant(key.text, known):
            return say("if it is a question, write it under `answers:`, indented")
        return super().key_help(key, value, known)

    def text(self, node: Node, what: str, is_quoted: bool = False, most: int = LONGEST_TEXT) -> Text | None:
        """Tell of plain words that are plainly not in the language of the post."""
        other = plainly_in(node.text, self.language) if isinstance(node, Scalar) else ""
        if other:
            own = self.language
            message = say("plain words in a block are in the language of its post, `{own}`, and these are not", own=own)
            help = say("write `{{{other}: …}}`, and `{own}: …` beside it if you have it", other=other, own=own)
            self.warn("case-text-language", node.span, message, help)
        return super().text(node, what, is_quoted, most)


def _block(fields: Fields, root: Node | None, passage: Passage, default_id: str) -> Block | None:
    """Read a block of whichever kind its keys say."""
    if root is None or _is_nothing(root):
        fields.error(
            "case-empty",
            passage.start,
            say("this case block is empty"),
            say("write `tree: …` and what was answered, or `case: …` to show a known case again"),
        )
        return None
    top = fields.mapping(root, SINGLE.what, "tree: …` and what else there is, each as `key: value")
    if top is None:
        return None
    keys = {key.text.casefold() for key, _ in top.entries}
    if "case" in keys:
        return None if _is_mixed(fields, top, "case", SHOWING) else _showing(read_lines(fields, top, SHOWING))
    if "compare" in keys:
        return (
            None if _is_mixed(fields, top, "compare", COMPARISON) else _comparison(read_lines(fields, top, COMPARISON))
        )
    entry = read_lines(fields, top, SINGLE, what=_THIS, place=passage.start)
    return _case(entry, default_id) if entry else None


def _is_nothing(node: Node) -> bool:
    return (isinstance(node, Scalar) and node.is_empty) or (isinstance(node, Mapping) and not node.entries)


def _is_mixed(fields: Fields, top: Mapping, kind: str, declared: Lines) -> bool:
    """Refuse the first key that belongs to a block of another kind."""
    strange = [key for key, _ in top.entries if key.text not in declared.by_name and key.text in ALL_KEYS]
    for key in strange[:1]:
        defines = say("remove it, or write `id: …` in place of `case: …` to define a case in this block")
        fields.error(
            "case-mixed-block",
            key.span,
            say("`{key}` cannot stand beside `{kind}`, which shows what other blocks define", key=key.text, kind=kind),
            defines if kind == "case" else say("remove it"),
        )
    return bool(strange)


# Known cases -----------------------------------------------------------------------------------------


def _showing(entry: Entry | None) -> ShownCase | None:
    """Read `case: <id>`."""
    node = entry.node("case") if entry else None
    case = entry.fields.word(node, "`case`") if entry and node else None
    if entry is None or node is None or case is None:
        return None
    return ShownCase(
        case=case,
        title=entry.text("title"),
        law=entry.day("law"),
        law_span=entry.span("law"),
        focus=entry.word("focus"),
        focus_span=entry.span("focus"),
        layout=entry.choice("layout"),
        explain=entry.choice("explain"),
        span=node.span,
    )


def _comparison(entry: Entry | None) -> Comparison | None:
    """Read `compare: [<id>, <id>/<path>]`."""
    node = entry.node("compare") if entry else None
    paths = _compared(entry.fields, node) if entry and node else ()
    if entry is None or node is None or not paths:
        return None
    return Comparison(
        paths=paths,
        title=entry.text("title"),
        law=entry.day("law"),
        law_span=entry.span("law"),
        layout=entry.choice("layout"),
        explain=entry.choice("explain"),
        span=node.span,
    )


def _compared(fields: Fields, node: Node) -> tuple[PathName, ...]:
    """Expect the names of cases, or of their paths; none where they are too few, too many or the same."""
    read = [read_path_name(fields, item, "`compare`") for item in one_or_more(node)]
    names = [name if name.case else PathName(case=name.path, span=name.span) for name in read if name]
    if len(names) < len(read):
        return ()
    if LEAST_COMPARED <= len(names) <= MOST_COMPARED and len(set(map(str, names))) == len(names):
        return tuple(names)
    fields.error(
        "case-compare-count",
        node.span,
        say(
            "`compare` needs {least} to {most} different cases or paths",
            least=LEAST_COMPARED,
            most=MOST_COMPARED,
        ),
        say("write `compare: [<case>, <case>]`, or `<case>/<path>` to name a path"),
    )
    return ()


# Cases -----------------------------------------------------------------------------------------------


def _case(entry: Entry, default_id: str) -> Case | None:
    """Read a case, or a tree alone."""
    tree = entry.node("tree")
    word = entry.word("tree")
    own, paths = read_own_id(entry, _CASE), _paths(entry)
    if tree is None or not word:
        return None
    withdrawn = read_withdrawn(entry)
    case = Case(
        id=own or (default_id if paths or withdrawn else ""),
        tree=word,
        title=entry.text("title"),
        law=entry.day("law"),
        law_span=entry.span("law"),
        focus=_focus(entry, paths),
        focus_span=entry.span("focus"),
        facts=read_facts(entry),
        explain=entry.choice("explain"),
        layout=entry.choice("layout"),
        sources=MappingProxyType(read_library(entry.fields, entry.node("sources"))),
        corrected=read_corrections(entry),
        paths=paths,
        span=tree.span,
        id_span=entry.span("id"),
        aliases=_aliases(entry),
        part_of=_part_of(entry),
        part_of_span=entry.span("part-of"),
        now=read_now(entry),
        withdrawn=withdrawn,
        turned_on=read_turned_on(entry) if "paths" in entry else (),
    )
    check_part(case, entry)
    check_turned_on(case, entry)
    return case


_OF_A_PATH = frozenset(key.name for key in AT_THE_TOP)


def _paths(entry: Entry) -> tuple[Path, ...]:
    """Read the list of paths, or the single one whose keys stand at the top."""
    single = _OF_A_PATH.intersection(entry.values)
    node = entry.node("paths")
    if node is None:
        return (read_path(entry, "", set()),) if single else ()
    if single:
        _refuse_beside_paths(entry, single - {"turned-on"})
    return read_paths(entry.fields, node)


def _refuse_beside_paths(entry: Entry, single: Collection[str]) -> None:
    """Refuse keys of one path beside the list of paths, all in one fault."""
    beside = [key for key, value in entry if any(value is entry.node(name) for name in single)]
    for first in beside[:1]:
        names = enumerated(f"`{key.text}`" for key in beside[:3])
        entry.fields.error(
            "case-key-beside-paths",
            first.span,
            say("{key} belongs to one path, but the list `paths` is given too", key=names)
            if len(beside) == 1
            else say("{keys} belong to one path, but the list `paths` is given too", keys=names),
            say("move it into an entry of the list, as in `- by: court`, or remove `paths`"),
        )


def _aliases(entry: Entry) -> tuple[Reference, ...]:
    """Read the ids that a case had before, one or a list of them."""
    fields, found = entry.fields, []
    for item in one_or_more(entry.node("aliases")):
        if fields.word(item, say("an alias")) and isinstance(item, Scalar) and fields.id(item, _CASE):
            found.append(Reference(id=item.text, span=item.span))
    return tuple(found)


def _part_of(entry: Entry) -> str:
    node = entry.node("part-of")
    if not isinstance(node, Scalar) or node.is_empty:
        return entry.word("part-of")
    return entry.fields.id(node, _CASE) or ""


def _focus(entry: Entry, paths: Sequence[Path]) -> str:
    focus = entry.word("focus")
    ids = [path.id for path in paths]
    if not focus or focus in ids:
        return focus
    message = say("no path of this block is called `{focus}`", focus=focus)
    entry.error("case-unknown-path", "focus", message, did_you_mean(focus, ids))
    return ""
