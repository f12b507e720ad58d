"""YAML nodes of a case block to a case, a showing or a comparison, or diagnostics."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from casetree.diagnostics import Diagnostic, Span
from casetree.fields import Fields
from casetree.model import (
    PENDING,
    UNDISCLOSED,
    Basis,
    Case,
    Facts,
    GivenAnswer,
    GivenOutcome,
    Path,
    Reference,
    Remark,
    Text,
)
from casetree.moments import Moment, read_moment
from casetree.source import Mapping, Node, Passage, Scalar, Sequence, load
from casetree.suggest import did_you_mean, nearest

PARTIES = ("agency", "review", "court", "applicant", "author")
EFFECTS = ("upheld", "dismissed", "inadmissible", "quashed", "recognition-ordered", "sent-back")
LAYOUTS = ("tree", "ladder")
EXPLAINS = ("full", "short", "none")

CASE_KEYS = (
    "tree",
    "title",
    "id",
    "law",
    "focus",
    "facts",
    "layout",
    "explain",
    "sources",
    "corrected",
    "paths",
)
PATH_KEYS = ("by", "name", "id", "decided", "outcome", "effect", "final", "basis", "cite", "note", "answers")
SHOWING_KEYS = ("case", "title", "law", "focus", "layout", "explain")
COMPARISON_KEYS = ("compare", "title", "law", "layout", "explain")
ANSWER_KEYS = ("answer", "basis", "note", "cite", "if-asked", "for", "against")
OUTCOME_KEYS = ("is", "basis", "note", "cite")
_SINGLE_PATH_KEYS = tuple(key for key in PATH_KEYS if key != "id")
_BASES = tuple(str(basis) for basis in Basis)


@dataclass(frozen=True, slots=True)
class ShownCase:
    """A block that shows a known case again: in another post, language or law."""

    case: str
    title: Text | None
    law: str
    law_span: Span | None = field(compare=False, repr=False)
    focus: str
    focus_span: Span | None = field(compare=False, repr=False)
    layout: str
    explain: str
    span: Span = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Comparison:
    """A block that puts two known cases on one tree."""

    first: Reference
    second: Reference
    title: Text | None
    law: str
    law_span: Span | None = field(compare=False, repr=False)
    layout: str
    explain: str
    span: Span = field(compare=False, repr=False)


Block = Case | ShownCase | Comparison


def read_block(passage: Passage, default_id: str, default_language: str) -> tuple[Block | None, list[Diagnostic]]:
    """Read the text of a case block.

    `default_id` is the post's slug, or empty where the block must name its own id. Returns None
    and at least one error where the block says too little to be shown.
    """
    root, faults = load(passage)
    reader = _CaseReader(default_language, passage)
    reader.faults.extend(faults)
    if root is None and not faults:
        root = Scalar(passage, 0, 0, 0, 1, "")
    if root is None:
        return None, reader.faults
    if isinstance(root, Scalar):
        reader.refuse_bare_text(root)
        return None, reader.faults
    top = reader.mapping(root, "a case block")
    if top is None or not top.entries:
        if top is not None:
            reader.refuse_bare_text(Scalar(passage, top.line, top.column, top.line, top.column + 1, ""))
        return None, reader.faults
    keys = {key.text for key, _ in top.entries}
    block: Block | None
    if "case" in keys:
        block = reader.showing(top)
    elif "compare" in keys:
        block = reader.comparison(top)
    else:
        block = reader.case(top, default_id)
    return block, reader.faults


class _CaseReader(Fields):
    """Reads one case block."""

    def __init__(self, default_language: str, passage: Passage) -> None:
        super().__init__(default_language)
        self.passage = passage

    def refuse_bare_text(self, node: Scalar) -> None:
        """Explain a block that holds no `key: value` line at all."""
        if node.is_empty:
            self.error(
                "case-empty",
                self.passage.start,
                "this case block is empty",
                "write `tree: …` and what was answered, or `case: …` to show a known case again",
            )
            return
        self.mapping(node, "a case block")

    def optional_text(self, values: dict[str, Node], key: str) -> Text | None:
        return self.text(values[key], f"`{key}`") if key in values else None

    def optional_word(self, values: dict[str, Node], key: str) -> str:
        return (self.word(values[key], f"`{key}`") or "") if key in values else ""

    def optional_choice(self, values: dict[str, Node], key: str, possible: Collection[str], what: str) -> str:
        return (self.choice(values[key], possible, what) or "") if key in values else ""

    def showing(self, top: Mapping) -> ShownCase | None:
        """Read `case: <id>`."""
        values = self.keys(top, SHOWING_KEYS, "a block that shows a known case")
        case = self.word(values["case"], "`case`")
        if case is None:
            return None
        return ShownCase(
            case,
            self.optional_text(values, "title"),
            (self.day(values["law"], "`law`") or "") if "law" in values else "",
            values["law"].span if "law" in values else None,
            self.optional_word(values, "focus"),
            values["focus"].span if "focus" in values else None,
            self.optional_choice(values, "layout", LAYOUTS, "a layout"),
            self.optional_choice(values, "explain", EXPLAINS, "a length of explanation"),
            values["case"].span,
        )

    def comparison(self, top: Mapping) -> Comparison | None:
        """Read `compare: [<id>, <id>]`."""
        values = self.keys(top, COMPARISON_KEYS, "a block that compares two cases")
        node = values["compare"]
        cases = self.references(node)
        if len(cases) != 2 or cases[0].id == cases[1].id:
            self.error(
                "case-compare-two",
                node.span,
                "`compare` needs two different cases",
                "write `compare: [<id>, <id>]`",
            )
            return None
        return Comparison(
            *cases,
            self.optional_text(values, "title"),
            (self.day(values["law"], "`law`") or "") if "law" in values else "",
            values["law"].span if "law" in values else None,
            self.optional_choice(values, "layout", LAYOUTS, "a layout"),
            self.optional_choice(values, "explain", EXPLAINS, "a length of explanation"),
            node.span,
        )

    def case(self, top: Mapping, default_id: str) -> Case | None:
        """Read a case, or a tree alone."""
        has_list = any(key.text == "paths" for key, _ in top.entries)
        known = CASE_KEYS if has_list else tuple(dict.fromkeys((*CASE_KEYS, *_SINGLE_PATH_KEYS)))
        values = self.keys(top, known, "a case block")
        if "tree" not in values:
            self.error(
                "missing-key",
                self.passage.start,
                "this case block names no `tree`",
                "add `tree: …` as its first line",
            )
        tree = self.optional_word(values, "tree")
        single = {key: values[key] for key in _SINGLE_PATH_KEYS if key in values and not has_list}
        if has_list:
            paths = self._paths(values["paths"])
        else:
            paths = self._numbered([self._path(top, single)]) if single else ()
        id = self._own_id(values, "a case")
        if not tree:
            return None
        return Case(
            id or (default_id if paths else ""),
            tree,
            self.optional_text(values, "title"),
            (self.day(values["law"], "`law`") or "") if "law" in values else "",
            values["law"].span if "law" in values else None,
            self._focus(values, paths),
            values["focus"].span if "focus" in values else None,
            self._facts(values.get("facts")),
            self.optional_choice(values, "explain", EXPLAINS, "a length of explanation"),
            self.optional_choice(values, "layout", LAYOUTS, "a layout"),
            MappingProxyType(self.sources(values["sources"]) if "sources" in values else {}),
            self._remarks(values.get("corrected")),
            paths,
            values["tree"].span,
        )

    def _own_id(self, values: dict[str, Node], what: str) -> str:
        node = values.get("id")
        if isinstance(node, Scalar) and not node.is_empty:
            return self.id(node, what) or ""
        return self.optional_word(values, "id")

    def _focus(self, values: dict[str, Node], paths: tuple[Path, ...]) -> str:
        focus = self.optional_word(values, "focus")
        ids = [path.id for path in paths]
        if focus and focus not in ids:
            self.error(
                "case-unknown-path",
                values["focus"].span,
                f"no path of this block is called `{focus}`",
                did_you_mean(focus, ids),
            )
            return ""
        return focus

    def _paths(self, node: Node) -> tuple[Path, ...]:
        found: list[Path] = []
        for item in self.items(node, "`paths`"):
            body = self.mapping(item, "a path")
            if body is None:
                continue
            values = self.keys(body, PATH_KEYS, "a path")
            path = self._path(body, values)
            if path.id and path.id in [other.id for other in found]:
                self.error(
                    "case-duplicate-path",
                    values["id"].span,
                    f"two paths of this block are called `{path.id}`",
                    "give each its own `id`",
                )
            found.append(path)
        if isinstance(node, Sequence) and not node.items:
            self.error(
                "empty-value",
                node.span,
                "`paths` is empty",
                "write a path, or remove the key to show the tree alone",
            )
        return self._numbered(found)

    def _numbered(self, paths: list[Path]) -> tuple[Path, ...]:
        """Give every path without an id of its own its party's, then `court-2` and so on."""
        taken = {path.id for path in paths}
        result = []
        for path in paths:
            id = path.id
            if not id:
                stem = path.by if path.by in PARTIES else _slug(path.by)
                id, count = stem, 1
                while id in taken:
                    count += 1
                    id = f"{stem}-{count}"
                taken.add(id)
            result.append(replace(path, id=id))
        return tuple(result)

    def _path(self, body: Mapping, values: dict[str, Node]) -> Path:
        """Read one party's path; its id may still be empty."""
        by = self._party(values) or ("agency" if "decided" in values else "author")
        basis = self._basis(values, Basis.STATED)
        decided = self._decided(values.get("decided"))
        answers = self._answers(values.get("answers"), basis)
        outcome = self._outcome(values["outcome"]) if "outcome" in values else None
        effect = self.optional_word(values, "effect")
        if effect and effect not in EFFECTS:
            self._near_miss(effect, values["effect"], EFFECTS, "effect")
        path = Path(
            self._own_id(values, "a path"),
            by,
            self.optional_text(values, "name"),
            decided,
            outcome,
            effect,
            self.optional_choice(values, "final", ("yes", "no", "unknown"), "a word for `final`"),
            self.references(values["cite"]) if "cite" in values else (),
            self.optional_text(values, "note"),
            MappingProxyType(answers),
            values["by"].span if "by" in values else self._path_span(body),
        )
        self._check_status(path, values)
        return path

    def _path_span(self, body: Mapping) -> Span:
        return body.entries[0][0].span if body.entries else body.span

    def _party(self, values: dict[str, Node]) -> str:
        by = self.optional_word(values, "by")
        if by and by not in PARTIES:
            self._near_miss(by, values["by"], PARTIES, "party")
        return by

    def _near_miss(self, word: str, node: Node, known: tuple[str, ...], kind: str) -> None:
        near = nearest(word, known)
        if near and abs(len(near) - len(word)) <= 2:
            self.warn(
                f"case-{kind}-near-miss",
                node.span,
                f"`{word}` is taken as your own word, but it is close to the known {kind} `{near}`",
                f"write `{near}` if that is meant; known: " + ", ".join(f"`{k}`" for k in known),
            )

    def _decided(self, node: Node | None) -> Moment | None:
        if node is None:
            return None
        word = self.word(node, "`decided`")
        moment = read_moment(word or "unknown")
        if moment is None:
            self.error(
                "case-bad-decided",
                node.span,
                f"`{word}` is not a date that `decided` can read",
                "write `2024`, `2024-03`, `2024-03-15`, `by 2017`, `unknown` or `pending`",
            )
            return read_moment("unknown")
        return moment

    def _basis(self, values: dict[str, Node], default: Basis) -> Basis:
        word = self.optional_choice(values, "basis", _BASES, "a basis")
        return Basis(word) if word else default

    def _outcome(self, node: Node) -> GivenOutcome | None:
        if isinstance(node, Scalar):
            id = self.word(node, "`outcome`")
            return GivenOutcome(id, Basis.STATED, None, (), node.span) if id else None
        body = self.mapping(node, "`outcome`")
        if body is None:
            return None
        values = self.keys(body, OUTCOME_KEYS, "an outcome")
        if "is" not in values:
            self.error(
                "missing-key",
                node.span,
                "this outcome does not say what it is",
                "add `is: …` with an outcome of the tree",
            )
            return None
        id = self.word(values["is"], "`is`")
        cite = self.references(values["cite"]) if "cite" in values else ()
        basis, note = self._basis(values, Basis.STATED), self.optional_text(values, "note")
        return GivenOutcome(id, basis, note, cite, values["is"].span) if id else None

    def _answers(self, node: Node | None, basis: Basis) -> dict[str, GivenAnswer]:
        listing = self.mapping(node, "`answers`") if node else None
        found = {}
        for key, value in listing.entries if listing else ():
            answer = self._answer(key, value, basis)
            if answer:
                found[key.text] = answer
        return found

    def _answer(self, key: Scalar, node: Node, basis: Basis) -> GivenAnswer | None:
        question = key.text
        what = f"the answer to `{question}`"
        if isinstance(node, Scalar):
            word = self.word(node, what)
            return GivenAnswer(question, word, basis, None, (), False, (), (), key.span, node.span) if word else None
        body = self.mapping(node, what)
        if body is None:
            return None
        values = self.keys(body, ANSWER_KEYS, "an answer")
        if "answer" not in values:
            self.error("missing-key", node.span, f"{what} does not say what was answered", "add `answer: …`")
            return None
        word = self.word(values["answer"], what)
        if_asked = self.optional_choice(values, "if-asked", ("yes", "no"), "a word for `if-asked`")
        answer = GivenAnswer(
            question,
            word or "",
            self._basis(values, basis),
            self.optional_text(values, "note"),
            self.references(values["cite"]) if "cite" in values else (),
            if_asked == "yes",
            self._factors(values.get("for")),
            self._factors(values.get("against")),
            key.span,
            values["answer"].span,
        )
        return answer if word else None

    def _factors(self, node: Node | None) -> tuple[Reference, ...]:
        return self.references(node, "a factor") if node else ()

    def _facts(self, node: Node | None) -> Facts:
        body = self.mapping(node, "`facts`") if node else None
        if body is None:
            return Facts()
        values = self.keys(body, ("nationality", "ground", "people"), "`facts`")
        people = self.optional_word(values, "people")
        if people and not re.fullmatch(r"[1-9]\d{0,6}", people, re.ASCII):
            self.error(
                "unknown-value",
                values["people"].span,
                f"`{people}` is not a number of people",
                "write a whole number, such as `4`",
            )
            people = ""
        return Facts(self.optional_text(values, "nationality"), self.optional_text(values, "ground"), int(people or 1))

    def _remarks(self, node: Node | None) -> tuple[Remark, ...]:
        """Read `corrected: {2024-05-01: what was wrong}`, or a list of `{date, text}`."""
        found = []
        for date, words in self._dated(node) if node else ():
            day, text = self.day(date, "a correction"), self.text(words, "a correction")
            if day and text:
                found.append(Remark(day, text))
        return tuple(sorted(found, key=lambda remark: remark.date))

    def _dated(self, node: Node) -> list[tuple[Node, Node]]:
        if not isinstance(node, Sequence):
            listing = self.mapping(node, "`corrected`")
            return list(listing.entries) if listing else []
        pairs = []
        for item in node.items:
            body = self.mapping(item, "a correction")
            values = self.keys(body, ("date", "text"), "a correction") if body else {}
            if len(values) == 2:
                pairs.append((values["date"], values["text"]))
            elif body:
                self.error(
                    "missing-key",
                    item.span,
                    "a correction needs a `date` and a `text`",
                    "write `{date: 2024-05-01, text: …}`",
                )
        return pairs

    def _check_status(self, path: Path, values: dict[str, Node]) -> None:
        """Hold the path against the rules for decisions and arguments (design 4.2, rule 2)."""
        open_answers = [a for a in path.answers.values() if not a.is_offered]
        if not path.is_decision:
            for answer in open_answers:
                self.error(
                    "case-open-answer-in-argument",
                    answer.span,
                    f"`{answer.value}` can stand in a decision only, and this path is an argument",
                    "add `decided: …` if it was decided, or leave the question out: an argument stops there",
                )
            for key, what in (("outcome", "outcome"), ("effect", "effect")):
                if key in values:
                    self.error(
                        f"case-argument-with-{what}",
                        values[key].span,
                        f"this path has an `{what}` but no `decided`, so it is an argument, which decides nothing",
                        "add `decided: …`, or remove the line: where an argument ends is computed from its answers",
                    )
            return
        pending = next((a for a in open_answers if a.value == PENDING), None)
        if path.outcome and (pending or path.is_awaited):
            place = pending.span if pending else values["decided"].span
            self.error(
                "case-pending-with-outcome",
                place,
                f"`{PENDING}` says that nothing has been decided, but this path has the outcome `{path.outcome.id}`",
                f"write `{UNDISCLOSED}` if it was decided but not told, or remove the outcome",
            )


def _slug(words: str) -> str:
    """Make an id of a party's own name; a name without Latin letters is `party`.

    >>> _slug("Nagoya High Court")
    'nagoya-high-court'
    """
    return "-".join(re.findall(r"[a-z0-9]+", words.casefold(), re.ASCII)) or "party"
