"""YAML nodes of a case block to a case, a showing or a comparison, or diagnostics."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from types import MappingProxyType

from casetree.nouns.diagnostics import Diagnostic, Span
from casetree.nouns.model import (
    EFFECTS,
    PARTIES,
    PENDING,
    UNDISCLOSED,
    Basis,
    Block,
    Case,
    Comparison,
    CountedFactor,
    Effect,
    Facts,
    GivenAnswer,
    GivenOutcome,
    Path,
    PathName,
    Reference,
    Remark,
    ShownCase,
    Text,
)
from casetree.nouns.moments import Moment, is_iso, read_moment
from casetree.nouns.passage import Passage
from casetree.reading.fields import Fields
from casetree.reading.other_dates import suggested
from casetree.reading.yaml_text.mend import load_all
from casetree.reading.yaml_text.nodes import Mapping, Node, Scalar, Sequence
from casetree.text.suggest import did_you_mean, nearest

LAYOUTS = ("tree", "ladder", "layered")
EXPLAINS = ("full", "short", "none")

CASE_KEYS = (
    "tree",
    "title",
    "id",
    "aliases",
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
FACT_KEYS = ("nationality", "ground", "people", "applied")
REMARK_KEYS = ("date", "text")
FINALS = ("yes", "no", "unknown")
PEOPLE_PATTERN = r"[1-9][0-9]{0,6}"
_ALL_KEYS = {*CASE_KEYS, *PATH_KEYS, "case", "compare"}
_SLIP = 2
"""By how many letters a near miss may be longer or shorter."""

MAX_PATHS = 50

SINGLE_PATH_KEYS = tuple(key for key in PATH_KEYS if key != "id")
_BLOCK_KEYS = tuple(dict.fromkeys((*CASE_KEYS, *SINGLE_PATH_KEYS)))
BASES = tuple(str(basis) for basis in Basis)


def read_block(passage: Passage, default_id: str, default_language: str) -> tuple[Block | None, list[Diagnostic]]:
    """Read the text of a case block.

    `default_id` is the post's slug, or empty where the block must name its own id. Returns None
    and at least one error where the block says too little to be shown.
    """
    root, faults = load_all(passage)
    reader = _CaseReader(default_language, passage)
    reader.faults.extend(faults)
    block = reader.block(root, default_id) if root is not None or not faults else None
    return block, reader.faults


class _CaseReader(Fields):
    """Reads one case block."""

    def __init__(self, default_language: str, passage: Passage) -> None:
        super().__init__(default_language)
        self.passage = passage

    def block(self, root: Node | None, default_id: str) -> Block | None:
        """Read a block of whichever kind its keys say."""
        if root is None or _is_nothing(root):
            self.error(
                "case-empty",
                self.passage.start,
                "this case block is empty",
                "write `tree: …` and what was answered, or `case: …` to show a known case again",
            )
            return None
        top = self.mapping(root, "a case block", "tree: …` and what else there is, each as `key: value")
        if top is None:
            return None
        keys = {key.text.casefold() for key, _ in top.entries}
        if "case" in keys:
            return None if self._is_mixed(top, "case", SHOWING_KEYS) else self.showing(top)
        if "compare" in keys:
            return None if self._is_mixed(top, "compare", COMPARISON_KEYS) else self.comparison(top)
        return self.case(top, default_id)

    def _is_mixed(self, top: Mapping, kind: str, known: tuple[str, ...]) -> bool:
        """Refuse the first key that belongs to a block of another kind."""
        strange = [key for key, _ in top.entries if key.text not in known and key.text in _ALL_KEYS]
        for key in strange[:1]:
            defines = "remove it, or write `id: …` in place of `case: …` to define a case in this block"
            self.error(
                "case-mixed-block",
                key.span,
                f"`{key.text}` cannot stand beside `{kind}`, which shows what other blocks define",
                defines if kind == "case" else "remove it",
            )
        return bool(strange)

    def key_help(self, key: Scalar, value: Node, known: Collection[str]) -> str:
        """Tell an answer that stands beside `answers` from any other unknown key."""
        if _is_answer(value) and "answers" in known and not self.surely_meant(key.text, known):
            return "if it is a question, write it under `answers:`, indented"
        return super().key_help(key, value, known)

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
            case=case,
            title=self.optional_text(values, "title"),
            law=(self.day(values["law"], "`law`") or "") if "law" in values else "",
            law_span=values["law"].span if "law" in values else None,
            focus=self.optional_word(values, "focus"),
            focus_span=values["focus"].span if "focus" in values else None,
            layout=self.optional_choice(values, "layout", LAYOUTS, "a layout"),
            explain=self.optional_choice(values, "explain", EXPLAINS, "a length of explanation"),
            span=values["case"].span,
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
            paths=tuple(PathName(case=case.id, path="", span=case.span) for case in cases),
            title=self.optional_text(values, "title"),
            law=(self.day(values["law"], "`law`") or "") if "law" in values else "",
            law_span=values["law"].span if "law" in values else None,
            layout=self.optional_choice(values, "layout", LAYOUTS, "a layout"),
            explain=self.optional_choice(values, "explain", EXPLAINS, "a length of explanation"),
            span=node.span,
        )

    def case(self, top: Mapping, default_id: str) -> Case | None:
        """Read a case, or a tree alone."""
        values = self.keys(top, _BLOCK_KEYS, "a case block")
        if "tree" not in values:
            help = "add `tree: …` as its first line"
            self.error("missing-key", self.passage.start, "this case block names no `tree`", help)
        tree = self.optional_word(values, "tree")
        single = {key: values[key] for key in SINGLE_PATH_KEYS if key in values}
        if "paths" in values:
            self._refuse_beside_paths(top, single)
            paths = self._paths(values["paths"])
        else:
            paths = (self._path(top, single, set()),) if single else ()
        id = self._own_id(values, "a case")
        if not tree:
            return None
        return Case(
            id=id or (default_id if paths else ""),
            tree=tree,
            title=self.optional_text(values, "title"),
            law=(self.day(values["law"], "`law`") or "") if "law" in values else "",
            law_span=values["law"].span if "law" in values else None,
            focus=self._focus(values, paths),
            focus_span=values["focus"].span if "focus" in values else None,
            facts=self._facts(values.get("facts")),
            explain=self.optional_choice(values, "explain", EXPLAINS, "a length of explanation"),
            layout=self.optional_choice(values, "layout", LAYOUTS, "a layout"),
            sources=MappingProxyType(self.sources(values["sources"]) if "sources" in values else {}),
            corrected=self._remarks(values.get("corrected")),
            paths=paths,
            span=values["tree"].span,
            id_span=values["id"].span if "id" in values else None,
            aliases=self._aliases(values.get("aliases")),
        )

    def _refuse_beside_paths(self, top: Mapping, single: dict[str, Node]) -> None:
        """Refuse keys of one path beside the list of paths, all in one fault."""
        beside = [key for key, value in top.entries if any(value is node for node in single.values())]
        is_one = len(beside) == 1
        for first in beside[:1]:
            names = " and ".join(f"`{key.text}`" for key in beside[:3])
            self.error(
                "case-key-beside-paths",
                first.span,
                f"{names} {'belongs' if is_one else 'belong'} to one path, but the list `paths` is given too",
                "move it into an entry of the list, as in `- by: court`, or remove `paths`",
            )

    def _own_id(self, values: dict[str, Node], what: str) -> str:
        node = values.get("id")
        if isinstance(node, Scalar) and not node.is_empty:
            return self.id(node, what) or _slug(node.text)
        return self.optional_word(values, "id")

    def _aliases(self, node: Node | None) -> tuple[Reference, ...]:
        """Read the ids that a case had before, one or a list of them."""
        found = []
        for item in node.items if isinstance(node, Sequence) else (node,) if node else ():
            if self.word(item, "an alias") and isinstance(item, Scalar) and self.id(item, "a case"):
                found.append(Reference(id=item.text, span=item.span))
        return tuple(found)

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
        items = self.items(node, "`paths`")
        if len(items) > MAX_PATHS:
            self.error(
                "case-too-many-paths",
                items[MAX_PATHS].span,
                f"this block has {len(items):,} paths, more than the {MAX_PATHS} that are compared",
                "show them in several blocks",
            )
        taken = _written_ids(items)
        for item in items[:MAX_PATHS]:
            body = self.mapping(item, "a path", "by: …")
            if body is None:
                continue
            self.unread.clear()
            values = self.keys(body, PATH_KEYS, "a path")
            path = self._path(body, values, taken)
            if path.id in [other.id for other in found]:
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
        return tuple(found)

    def _free_id(self, by: str, taken: set[str]) -> str:
        """Give a path without an id of its own its party's, or `court-2` and so on; note it as taken."""
        stem = by if by in PARTIES else _slug(by)
        id, count = stem, 1
        while id in taken:
            count += 1
            id = f"{stem}-{count}"
        taken.add(id)
        return id

    def _path(self, body: Mapping, values: dict[str, Node], taken: set[str]) -> Path:
        """Read one party's path; `taken` are the ids that no other path may be given."""
        by = self._party(values) or ("agency" if "decided" in values else "author")
        basis = self._basis(values, Basis.STATED)
        before = len(self.faults)
        decided = self._decided(values.get("decided"))
        answers = self._answers(values.get("answers"), basis)
        outcome = self._outcome(values["outcome"]) if "outcome" in values else None
        has_errors = any(fault.is_error for fault in self.faults[before:])
        path = Path(
            id=self._own_id(values, "a path") or self._free_id(by, taken),
            by=by,
            name=self.optional_text(values, "name"),
            decided=decided,
            outcome=outcome,
            effects=self._effects(values),
            final=self.optional_choice(values, "final", FINALS, "a word for `final`"),
            cite=self.references(values["cite"]) if "cite" in values else (),
            note=self.optional_text(values, "note"),
            answers=MappingProxyType(answers),
            span=next((values[key].span for key in ("by", "decided") if key in values), None) or self._path_span(body),
            decided_span=values["decided"].span if "decided" in values else None,
            is_whole=not has_errors and not any(map(_is_answer, self.unread)),
        )
        self._check_status(path, values)
        return path

    def _path_span(self, body: Mapping) -> Span:
        return body.entries[0][0].span if body.entries else body.span

    def _party(self, values: dict[str, Node]) -> str:
        by = self.optional_word(values, "by")
        near = _near_miss(by, PARTIES)
        if near:
            self.warn(
                "case-party-near-miss",
                values["by"].span,
                f"`{by}` is taken for a party of your own, but it is close to the known party `{near}`",
                f"did you mean `{near}`? known: " + _listing(PARTIES),
            )
        return by

    def _effects(self, values: dict[str, Node]) -> tuple[Effect, ...]:
        effect = self.optional_word(values, "effect")
        near = _near_miss(effect, EFFECTS)
        if near:
            self.warn(
                "case-effect-near-miss",
                values["effect"].span,
                f"`{effect}` is taken for words of your own, but it is close to the known effect `{near}`",
                f"did you mean `{near}`? known: " + _listing(EFFECTS),
            )
        if not effect:
            return ()
        words = None if effect in EFFECTS else Text({self.default_language: effect})
        return (Effect(effect=effect, text=words, span=values["effect"].span),)

    def _decided(self, node: Node | None) -> Moment | None:
        if node is None:
            return None
        return self._moment(node, "`decided`") or read_moment("unknown")

    def _moment(self, node: Node, key: str) -> Moment | None:
        """Read a date as authors know it; None, and a fault, where it is none."""
        word = self.word(node, key)
        moment = read_moment(word or "unknown")
        if moment is None:
            near = suggested(word or "")
            self.error(
                "case-bad-decided",
                node.span,
                f"`{word}` is not " + ("in the calendar" if is_iso(word or "") else f"a date that {key} can read"),
                (f"did you mean `{near}`? " if near else "")
                + "dates are written `2024`, `2024-03`, `2024-03-15`, `by 2017`, `unknown` or `pending`",
            )
        return moment

    def _basis(self, values: dict[str, Node], default: Basis) -> Basis:
        word = self.optional_choice(values, "basis", BASES, "a basis")
        return Basis(word) if word else default

    def _outcome(self, node: Node) -> GivenOutcome | None:
        if isinstance(node, Scalar):
            id = self.word(node, "`outcome`")
            return GivenOutcome(id=id, span=node.span) if id else None
        body = self.mapping(node, "`outcome`", "is: …")
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
        return GivenOutcome(id=id, basis=basis, note=note, cite=cite, span=values["is"].span) if id else None

    def _answers(self, node: Node | None, basis: Basis) -> dict[str, GivenAnswer]:
        listing = self.mapping(node, "`answers`", "<question>: yes") if node else None
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
            return (
                GivenAnswer(
                    question=question,
                    value=word,
                    basis=basis,
                    key_span=key.span,
                    span=node.span,
                )
                if word
                else None
            )
        if isinstance(node, Sequence):
            help = "write one answer, or `{answer: …, note: …}` in curly brackets"
            self.error("wrong-shape", node.span, f"{what} must be one word, not a list", help)
            return None
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
            question=question,
            value=word or "",
            basis=self._basis(values, basis),
            note=self.optional_text(values, "note"),
            cite=self.references(values["cite"]) if "cite" in values else (),
            is_if_asked=if_asked == "yes",
            counted_for=self._factors(values.get("for")),
            counted_against=self._factors(values.get("against")),
            key_span=key.span,
            span=values["answer"].span,
        )
        self._check_factors(answer)
        return answer if word else None

    def _check_factors(self, answer: GivenAnswer) -> None:
        factors = (*answer.counted_for, *answer.counted_against)
        if factors and not answer.is_offered:
            self.error(
                "case-factor-without-answer",
                factors[0].span,
                f"factors count for an answer, but this one is `{answer.value}`",
                "remove `for` and `against`, or write the answer that they led to",
            )
            return
        seen: set[str] = set()
        for factor in factors:
            if factor.id in seen:
                self.error(
                    "case-factor-twice",
                    factor.span,
                    f"the factor `{factor.id}` is named twice for `{answer.question}`",
                    "name it once, under `for` or under `against`",
                )
            seen.add(factor.id)

    def _factors(self, node: Node | None) -> tuple[CountedFactor, ...]:
        return tuple(
            CountedFactor(id=one.id, span=one.span) for one in (self.references(node, "a factor") if node else ())
        )

    def _facts(self, node: Node | None) -> Facts:
        body = self.mapping(node, "`facts`", "nationality: …") if node else None
        if body is None:
            return Facts()
        values = self.keys(body, FACT_KEYS, "`facts`")
        people = self.optional_word(values, "people")
        if people and not re.fullmatch(PEOPLE_PATTERN, people):
            self.error(
                "unknown-value",
                values["people"].span,
                f"`{people}` is not a number of people",
                "write a whole number, such as `4`",
            )
            people = ""
        return Facts(
            nationality=self.optional_text(values, "nationality"),
            ground=self.optional_text(values, "ground"),
            people=int(people or 1),
            applied=self._applied(values.get("applied")),
        )

    def _applied(self, node: Node | None) -> tuple[Moment, ...]:
        """Read the date of an application, or a list of such dates."""
        nodes = node.items if isinstance(node, Sequence) else (node,) if node else ()
        moments = [self._moment(each, "`applied`") for each in nodes]
        return tuple(moment for moment in moments if moment)

    def _remarks(self, node: Node | None) -> tuple[Remark, ...]:
        """Read `corrected: {2024-05-01: what was wrong}`, or a list of `{date, text}`."""
        found = []
        for date, words in self._dated(node) if node else ():
            day, text = self.day(date, "the day of a correction"), self.text(words, "a correction")
            if day and text:
                found.append(Remark(date=day, text=text))
        return tuple(sorted(found, key=lambda remark: remark.date))

    def _dated(self, node: Node) -> list[tuple[Node, Node]]:
        if not isinstance(node, Sequence):
            listing = self.mapping(node, "`corrected`", "2024-05-01: …")
            return list(listing.entries) if listing else []
        pairs = []
        for item in node.items:
            body = self.mapping(item, "a correction")
            values = self.keys(body, REMARK_KEYS, "a correction") if body else {}
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
            self._check_argument(values)
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
        if path.is_awaited:
            self._check_awaited(path, values)

    def _check_argument(self, values: dict[str, Node]) -> None:
        """Refuse what only a decision has."""
        for key in ("outcome", "effect"):
            if key in values:
                self.error(
                    "case-argument-with-outcome" if key == "outcome" else "case-argument-with-effect",
                    values[key].span,
                    f"`{key}` belongs to a decision, but this path has no `decided`, so it is an argument",
                    "add `decided: …`, or remove the line: where an argument ends is computed from its answers",
                )
        if "final" in values:
            self.warn(
                "case-argument-with-final",
                values["final"].span,
                "`final` belongs to a decision, but this path has no `decided`, so it is an argument",
                "add `decided: …`, or remove the line",
            )

    def _check_awaited(self, path: Path, values: dict[str, Node]) -> None:
        """Warn of what a decision cannot have before it is made."""
        early = {
            "effect": path.effect if path.effect in EFFECTS else "",
            "final": path.final if path.final == "yes" else "",
        }
        for key, word in early.items():
            if word:
                self.warn(
                    "case-pending-with-effect" if key == "effect" else "case-pending-with-final",
                    values[key].span,
                    f"`decided: {PENDING}` says that nothing has been decided, but this path has `{key}: {word}`",
                    "remove one of the two, or write `decided: unknown` if only the date is not known",
                )


def _is_nothing(node: Node) -> bool:
    return (isinstance(node, Scalar) and node.is_empty) or (isinstance(node, Mapping) and not node.entries)


def _written_ids(paths: Iterable[Node]) -> set[str]:
    """Return the ids that the authors of paths gave them."""
    entries = [entry for path in paths if isinstance(path, Mapping) for entry in path.entries]
    return {value.text.strip() for key, value in entries if key.text == "id" and isinstance(value, Scalar)}


def _is_answer(node: Node) -> bool:
    """True for what looks like an answer to a question, wherever it stands."""
    if isinstance(node, Mapping):
        return any(key.text == "answer" for key, _ in node.entries)
    return isinstance(node, Scalar) and node.text in ("yes", "no", UNDISCLOSED, PENDING)


def _near_miss(word: str, known: tuple[str, ...]) -> str | None:
    """Return the known word that another one is a slip of.

    >>> _near_miss("the Court", PARTIES)
    'court'
    """
    if not word or word in known:
        return None
    bare = re.sub(r"^(?:the|an?) ", "", word.casefold())
    near = nearest(bare, known)
    return near if near and abs(len(near) - len(bare)) <= _SLIP else None


def _listing(words: tuple[str, ...]) -> str:
    return ", ".join(f"`{word}`" for word in words)


def _slug(words: str) -> str:
    """Make an id of a party's own name; a name without Latin letters is `party`.

    >>> _slug("Nagoya High Court")
    'nagoya-high-court'
    """
    return "-".join(re.findall(r"[a-z0-9]+", words.casefold(), re.ASCII)) or "party"
