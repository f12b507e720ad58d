"""Reads the paths of a block: what each party answered, and where a decision ended."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from types import MappingProxyType

from casetree.nouns.diagnostics import say
from casetree.nouns.model import (
    PARTIES,
    PENDING,
    UNDISCLOSED,
    UNKNOWN,
    Path,
    PathName,
)
from casetree.nouns.moments import Moment, read_moment
from casetree.reading.case.answers import read_answers, says_none
from casetree.reading.case.checks import check_dismissals, check_order, check_path
from casetree.reading.case.decisions import read_basis, read_effects, read_outcome, read_path_name, read_turned_on
from casetree.reading.case.near_misses import listing, near_miss, slug
from casetree.reading.grammar.cases import MAX_PATHS, PATH
from casetree.reading.own_words import known_parties
from casetree.reading.values.entry import Entry, read_lines
from casetree.reading.values.fields import Fields
from casetree.reading.yaml_text.nodes import Mapping, Node, Scalar, Sequence


def read_paths(fields: Fields, node: Node) -> tuple[Path, ...]:
    """Expect a list of paths."""
    items = fields.items(node, "`paths`")
    if len(items) > MAX_PATHS:
        fields.error(
            "case-too-many-paths",
            items[MAX_PATHS].span,
            say(
                "this block has {count:,} paths, more than the {most} that are compared",
                count=len(items),
                most=MAX_PATHS,
            ),
            say("show them in several blocks"),
        )
    if isinstance(node, Sequence) and not items:
        help = say("write a path, or remove the key to show the tree alone")
        fields.error("empty-value", node.span, say("`paths` is empty"), help)
    taken = _written_ids(items) if len(items) > 1 else set()
    found: list[Path] = []
    for item in items[:MAX_PATHS]:
        fields.unread.clear()
        entry = read_lines(fields, item, PATH)
        path = read_path(entry, read_own_id(entry, PATH.what), taken) if entry else None
        if path and entry and path.id in [other.id for other in found]:
            path = _renamed(path, entry, taken)
        found.extend([path] if path else [])
    check_dismissals(found, fields)
    check_order(found, fields)
    return tuple(found)


def _renamed(path: Path, entry: Entry, taken: set[str]) -> Path:
    """Refuse an id that another path has, and give the path one of its own, so that its other faults are told too."""
    message = say("two paths of this block are called `{path}`", path=path.id)
    entry.fields.error("case-duplicate-path", entry.span("id") or path.span, message, say("give each its own `id`"))
    return replace(path, id=_free_id(path.by, taken))


def _written_ids(paths: Iterable[Node]) -> set[str]:
    """Return the ids that the authors of paths gave them."""
    entries = [entry for path in paths if isinstance(path, Mapping) for entry in path.entries]
    return {value.text.strip() for key, value in entries if key.text == "id" and isinstance(value, Scalar)}


def read_own_id(entry: Entry, what: str) -> str:
    """Expect an id; one with a fault is made into one, so that what names it is not a fault too."""
    node = entry.node("id")
    if isinstance(node, Scalar) and not node.is_empty:
        return entry.fields.id(node, what) or slug(node.text)
    return entry.word("id")


def _free_id(by: str, taken: set[str]) -> str:
    """Give a path without an id of its own its party's, or `court-2` and so on; note it as taken."""
    stem = by if by in PARTIES else slug(by)
    id, count = stem, 1
    while id in taken:
        count += 1
        id = f"{stem}-{count}"
    taken.add(id)
    return id


def read_path(entry: Entry, id: str, taken: set[str]) -> Path:
    """Read one party's path; `id` is its own or empty, `taken` are the ids that it may not be given."""
    fields, before = entry.fields, len(entry.fields.faults)
    by = _party(entry) or ("agency" if "decided" in entry else "author")
    decided, basis = _decided(entry), read_basis(entry)
    answers, outcome, effects = read_answers(entry, basis), read_outcome(entry), read_effects(entry)
    number = entry.word("number")
    is_whole = not fields.has_error(since=before) and not any(map(is_answer, fields.unread))
    path = Path(
        id=id or _free_id(by, taken),
        by=by,
        by_text=None if by in known_parties() else fields.words(by),
        name=entry.text("name"),
        decided=decided,
        outcome=outcome,
        effects=effects,
        final=entry.choice("final"),
        as_of=entry.moment("as-of"),
        reads=_reads(entry),
        turned_on=read_turned_on(entry),
        number="" if number == UNKNOWN else number,
        is_number_unknown=number == UNKNOWN,
        official=entry.address("official"),
        cite=entry.cite(),
        note=entry.text("note"),
        answers=MappingProxyType(answers),
        has_no_answers=says_none(entry.node("answers")),
        span=entry.span("by") or entry.span("decided") or entry.place,
        decided_span=entry.span("decided"),
        is_whole=is_whole,
    )
    if "answers" not in entry and _is_inadmissible(path):
        path = replace(path, has_no_answers=True)
    check_path(path, entry)
    return path


def _party(entry: Entry) -> str:
    by = entry.word("by")
    known = known_parties()
    near = near_miss(by, known)
    if near:
        entry.warn(
            "case-party-near-miss",
            "by",
            say(
                "`{by}` is taken for a party of your own, but it is close to the known party `{near}`", by=by, near=near
            ),
            say("did you mean `{near}`? known: {listing}", near=near, listing=listing(known)),
        )
    return by


def _decided(entry: Entry) -> Moment | None:
    """Expect a date; one with a fault still makes the path a decision."""
    return entry.moment("decided") or read_moment("unknown") if "decided" in entry else None


def _reads(entry: Entry) -> PathName | None:
    node = entry.node("reads")
    return read_path_name(entry.fields, node, "`reads`") if node else None


def _is_inadmissible(path: Path) -> bool:
    """True for a decision that was inadmissible and says nothing else: it answered no question (design 4.1)."""
    says_more = path.outcome or any(turned_on.question for turned_on in path.turned_on)
    return [effect.effect for effect in path.effects] == ["inadmissible"] and not says_more


def is_answer(node: Node) -> bool:
    """True for what looks like an answer to a question, wherever it stands."""
    if isinstance(node, Mapping):
        return any(key.text == "answer" for key, _ in node.entries)
    return isinstance(node, Scalar) and node.text in ("yes", "no", UNDISCLOSED, PENDING)
