"""Checks a header line by line: its keys, and whether each value says what it can mean here."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime

from casetree.nouns.diagnostics import Diagnostic, Message, Source, Span, error, say, series
from casetree.nouns.moments import is_day
from casetree.nouns.suggest import MAX_SUGGESTED, did_you_mean, meant, nearest, then
from casetree.reading.other_dates import suggested
from casetree.reading.values.forms import is_language

from .address_names import LONGEST_NAME, is_name
from .endings import early_ends, keys_after, keys_below
from .foreign_header import foreign_header
from .header import MOST_NAMES, Header, HeaderValue, dated_remark, names_in
from .header_keys import DENIED, ELSEWHERE, KEYS, LISTS, MANY, RARE, STATUSES

_DRAFTS = frozenset({"draft", "drafts", "private", "unpublished", "wip", "hidden", "下書き", "非公開", "未公開"})
_NO = ("false", "no", "off", "0")
_LONGEST_TITLE = 1_000
_OLDEST = 1951
"""No post is of a year before that: it is mistyped."""
_COMMENT = "<!--.*?-->"
_MARKS = re.compile(
    r"[\[［][@＠][^\]］]*[\]］]?|[{｛]case[:：][^}｝]*[}｝]?|\*\*[^*]+\*\*|\[[^\]]+\]\([^)]+\)|`[^`]+`"
    "|" + _COMMENT + r"|(?<![\w*])\*(?![\s*])[^*]*(?<![\s*])\*(?![\w*])|(?<!\w)_(?![\s_])[^_]*(?<![\s_])_(?!\w)"
)
"""What means something in the text of a post, and nothing in its title."""

_INDENTED_KEY = re.compile(r"(?:[ ]{4,}|[ ]{0,3}\t)\s*(?P<key>[A-Za-z_-]+):(?:\s|$)")
_YAML_NAME = re.compile(r"""[\["'].*|- .*|.*,\s*["'].*|#\S.*""")
_YAML_TEXT = re.compile(r"[>|][+-]?\d?")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}(?:[ T]\d{2}:\d{2}(?::\d{2})?(?:Z| ?[+-]\d{2}:?\d{2})?)?")


def _no_slug(text: str) -> str:
    return text


@dataclass(frozen=True, kw_only=True, slots=True)
class PostRules:
    """What a site asks of a post's header."""

    needs_date: bool = True
    """False for pages, and for posts whose file name or site gives the date."""

    needs_title: bool = True

    needs_category: bool = False
    """True where neither the folder nor the site says it."""

    named_language: str = ""
    """The language that the file's name says: `ja` of `one.ja.md`; else empty."""

    named_date: str = ""
    """The date that the file's name says; else empty."""

    more_keys: frozenset[str] = field(default_factory=frozenset)
    """Keys that this site's theme or another plugin reads, in small letters."""

    folders: tuple[str, ...] = ()
    """The folders that the file stands in, from the content folder on."""

    has_policy: bool = False
    """True where the pages of the site have a policy that refuses scripts, styles and what is elsewhere."""

    slug_of: Callable[[str], str] = _no_slug
    """Makes the part of an address of a tag or a category."""


def check_header(source: Source, header: Header, rules: PostRules) -> Iterator[Diagnostic]:
    """Yield the faults of a header; where it has none at all, only that."""
    yield from foreign_header(source, rules.more_keys)
    slips = [*early_ends(source, header)]
    yield from (fault for _, fault in slips)
    if not header.values:
        if not slips:
            yield _no_header(source)
        return
    yield from _repeated(header)
    yield from _keys(header, rules)
    yield from _swallowed(source, header)
    yield from () if slips else keys_below(source, header)
    yield from _missing(source, header, _without(rules, keys_after(source, header, slips)))
    yield from _named_date(source, rules.named_date)
    yield from _dates(header)
    yield from _language(header, rules)
    yield from _status(header)
    yield from _in_folder_of_drafts(source, header, rules)
    yield from _too_many(header)
    yield from _names(header, rules)
    yield from _yaml(header)
    yield from _one_category(header)
    yield from _one_tag(header)
    yield from _two_authors(header)
    yield from _marks_in_title(header)
    yield from _long_title(header)
    yield from _comment(header)


def _without(rules: PostRules, keys: Collection[str]) -> PostRules:
    """Do not ask for what stands in the header with a slip that ends it."""
    return replace(
        rules,
        needs_title=rules.needs_title and "title" not in keys,
        needs_date=rules.needs_date and "date" not in keys,
        needs_category=rules.needs_category and "category" not in keys,
    )


def _no_header(source: Source) -> Diagnostic:
    return error(
        "post-no-header",
        source.whole_line(1),
        say("this post does not begin with a header"),
        say("begin with `Title: …`, `Date: …` and an empty line"),
    )


# Keys ---------------------------------------------------------------------------------------------


def _repeated(header: Header) -> Iterator[Diagnostic]:
    for value in header.repeated:
        name = value.key
        if name.lower() in MANY:
            continue
        yield error(
            "post-repeated-key",
            value.key_span,
            say("`{name}` stands in this header twice, and only the first would count", name=name),
            say("remove one of the two lines; a long value goes on in the next line, indented by four spaces"),
        )


def _keys(header: Header, rules: PostRules) -> Iterator[Diagnostic]:
    """Report keys that nothing reads: their text would vanish."""
    known = {*KEYS, *RARE, *rules.more_keys}
    unknown = ((key, value) for key, value in header.values.items() if key not in known)
    for told, (key, value) in enumerate(unknown):
        line = (DENIED if value.text.lower().strip("\"'") in _NO else ELSEWHERE).get(key, ELSEWHERE.get(key))
        is_asked = not line and told < MAX_SUGGESTED
        near = nearest(key, [each for each in KEYS if each not in header.values]) if is_asked else None
        if line:
            help = say("write `{line}`", line=line)
        elif near:
            help = say("did you mean `{near}`?", near=near.capitalize())
        else:
            help = say(
                "if it is text, put an empty line before it: the header ends there; known: {keys}",
                keys=series(each.capitalize() for each in KEYS),
            )
        name = value.key
        message = say("`{name}` is not a key of a header here, so its line would be lost", name=name)
        yield error("post-unknown-key", value.key_span, message, help)


def _swallowed(source: Source, header: Header) -> Iterator[Diagnostic]:
    """Report indented lines with a key: they go on with the value before, and say nothing of their own."""
    for number, line in enumerate(source.lines[: header.length]):
        found = _INDENTED_KEY.match(line)
        if found and found["key"].lower() in (*KEYS, *ELSEWHERE):
            name = found["key"]
            yield error(
                "post-header-ends-early",
                source.span(number + 1, found.start("key") + 1, len(name)),
                say("`{name}` is indented, so its line is taken for the rest of the line before", name=name),
                say("remove the spaces before it"),
            )


def _missing(source: Source, header: Header, rules: PostRules) -> Iterator[Diagnostic]:
    place = source.whole_line(1)
    if rules.needs_title and not header.get("title"):
        message = say("this post has no title, so it would not be published")
        yield error("post-missing-title", _given(header, "title") or place, message, _add_line("Title: …"))
    if rules.needs_date and not header.get("date"):
        message = say("this post has no date, so it would not be published")
        yield error("post-missing-date", _given(header, "date") or place, message, _add_line("Date: 2026-11-22"))
    if rules.needs_category and not header.get("category"):
        message = say("this post has no category, so it does not say what it is about")
        help = _add_line("Category: Cases")
        yield error("post-missing-category", _given(header, "category") or place, message, help)


def _given(header: Header, key: str) -> Span | None:
    """Return the place of a key whose value is empty."""
    value = header.values.get(key)
    return value.key_span if value else None


def _add_line(line: str) -> Message:
    return say("add `{line}` to the header", line=line)


# Values -------------------------------------------------------------------------------------------


def _named_date(source: Source, written: str) -> Iterator[Diagnostic]:
    if written and moment(written) is None:
        message = say("`{day}` in the name of this file is no day of the calendar", day=written)
        yield error("post-bad-date", source.span(1), message, say("rename the file"))


def _dates(header: Header) -> Iterator[Diagnostic]:
    for key in ("date", "modified"):
        value = header.values.get(key)
        if value and value.text and moment(value.text) is None:
            yield _bad_date(value, say("dates are written `2026-11-22` or `2026-11-22 09:30`"))
    for key in ("date", "modified", "reviewed"):
        written, value = moment(header.get(key)), header.values.get(key)
        if value and written and written.year < _OLDEST:
            message = say("{day} is long before there were posts like this", day=value.text)
            yield error("post-bad-date", value.span, message, say("correct the year"))
    for key in ("law", "reviewed"):
        value = header.values.get(key)
        if value and value.text and not is_day(value.text):
            yield _bad_date(value, say("this date is written `2026-11-22`"))
    yield from _corrections(header)
    yield from _order(header)


def _corrections(header: Header) -> Iterator[Diagnostic]:
    written = moment(header.get("date"))
    for value in header.all_of("corrected"):
        day = dated_remark(value.text)[0]
        if day and written and day < written.date():
            date = header.get("date")
            message = say("this post was corrected on {day}, before its date, {date}", day=day, date=date)
            yield error("post-modified-before-date", value.span, message, say("correct one of the two"))
        if day is None:
            yield error(
                "post-bad-correction",
                value.span,
                say("a correction begins with its day and says what was wrong"),
                say("write `Corrected: 2026-12-01: …`"),
            )


def _bad_date(value: HeaderValue, forms: Message) -> Diagnostic:
    near = _moment_meant(value.text)
    return error(
        "post-bad-date",
        value.span,
        say("`{value}` is not a date that can be read in one way only", value=value.text),
        then(meant(near), forms) if near else forms,
    )


def _moment_meant(text: str) -> str:
    """Return the day, and the time where one is written after it, that another form surely means.

    >>> _moment_meant("令和8年3月4日　９：３０"), _moment_meant("２０２６／０３／０４ 9時"), _moment_meant("soon")
    ('2026-03-04 09:30', '2026-03-04 09:00', '')
    """
    plain = unicodedata.normalize("NFKC", text).strip()
    time = re.search(r"\s(?P<hour>\d{1,2})(?::(?P<minute>\d\d)|時(?:(?P<other>\d{1,2})分)?)$", plain)
    day = suggested(plain[: time.start()] if time else plain)
    if not is_day(day) or not time:
        return day if is_day(day) else ""
    near = f"{day} {int(time['hour']):02}:{int(time['minute'] or time['other'] or 0):02}"
    return near if moment(near) else day


def _order(header: Header) -> Iterator[Diagnostic]:
    written = moment(header.get("date"))
    for key in ("modified", "reviewed") if written else ():
        value, later = header.values.get(key), moment(header.get(key))
        if value and written and later and later.date() < written.date():
            date, day = header.get("date"), value.text
            message = (
                say("this post was changed on {modified}, before its date, {date}", modified=day, date=date)
                if key == "modified"
                else say("this post was reviewed on {reviewed}, before its date, {date}", reviewed=day, date=date)
            )
            yield error("post-modified-before-date", value.span, message, say("correct one of the two"))


def moment(text: str) -> datetime | None:
    """Return the moment that a header's date says, without its time zone; None for any other form than ISO 8601.

    >>> moment("2026-03-04"), moment("04.03.2026")
    (datetime.datetime(2026, 3, 4, 0, 0), None)
    """
    if not _DATE.fullmatch(text):
        return None
    try:
        return datetime.fromisoformat(text.replace(" +", "+").replace(" -", "-")).replace(tzinfo=None)
    except ValueError:
        return None


def _language(header: Header, rules: PostRules) -> Iterator[Diagnostic]:
    value = header.values.get("lang")
    if not value or not value.text or not is_language(value.text.lower()):
        return  # what cannot be a language at all is a fault of the address
    if rules.named_language and value.text.lower() != rules.named_language:
        yield error(
            "post-other-language",
            value.span,
            say(
                "the file's name says `{named_language}`, its header says `{value}`",
                named_language=rules.named_language,
                value=value.text,
            ),
            say("rename the file, or remove `Lang:`: the name is enough"),
        )


def _status(header: Header) -> Iterator[Diagnostic]:
    value = header.values.get("status")
    if value and value.text.lower() not in STATUSES:
        yield error(
            "post-unknown-status",
            value.span,
            say("`{value}` is not a status, so the post would not be published", value=value.text),
            did_you_mean(value.text.lower(), STATUSES),
        )


def _in_folder_of_drafts(source: Source, header: Header, rules: PostRules) -> Iterator[Diagnostic]:
    """Report a post in a folder whose name says that it is not for the public, if its header does not say so too."""
    folder = next((name for name in rules.folders if name.strip("_").lower() in _DRAFTS), "")
    if folder and not header.get("status"):
        yield error(
            "post-in-draft-folder",
            source.whole_line(1),
            say("the folder `{folder}` says that this is a draft, but it would be published", folder=folder),
            say("add `Status: draft` to the header, or `Status: published` if that is meant"),
        )


def _too_many(header: Header) -> Iterator[Diagnostic]:
    """Report the first name that one line of a header lists too many."""
    for key in LISTS:
        for name in names_in(header.values.get(key))[MOST_NAMES : MOST_NAMES + 1]:
            message = say(
                "more than {most} names stand after `{key}:`, and each becomes a page", most=MOST_NAMES, key=key
            )
            yield error("post-too-much", name.span, message, say("keep those that readers look for"))


def _names(header: Header, rules: PostRules) -> Iterator[Diagnostic]:
    """Report tags and categories of which no address can be made."""
    listed = header.names("tags")
    category = header.values.get("category")
    for what, name in [*(("tag", tag) for tag in listed), *([("category", category)] if category else [])]:
        slug = rules.slug_of(name.text)
        if not name.text or is_name(slug):
            continue
        message, help = _no_name(what, name.text[:60], is_long=bool(slug))
        yield error("post-bad-tag" if what == "tag" else "post-bad-category", name.span, message, help)


def _yaml(header: Header) -> Iterator[Diagnostic]:
    """Report what means something to YAML alone: a list in brackets, a name in quotes, a text after `>`."""
    lists = (_YAML_NAME, say("write names without signs, with commas between them: `Tags: one, two`"))
    words = (_YAML_NAME, say("write one name, without signs: `Category: Cases`"))
    texts = (_YAML_TEXT, say("remove the sign; the text may go on in the next line, indented by four spaces"))
    forms = {"tags": lists, "authors": lists, "category": words, "author": words, "summary": texts, "title": texts}
    for key, (pattern, help) in forms.items():
        value = header.values.get(key)
        written = value.text[: value.span.length] if value and pattern is _YAML_TEXT else header.get(key)
        if value and pattern.fullmatch(written):
            name = value.key
            message = say("the value of `{name}` is written as in YAML, which this header is not", name=name)
            if written.startswith("#"):
                message = say("the names of `{name}` are written without `#`", name=name)
            yield error("post-yaml-value", value.span if value.span.length else value.key_span, message, help)


def _one_category(header: Header) -> Iterator[Diagnostic]:
    value = header.values.get("category")
    if value and len(names_in(value)) > 1 and not _YAML_NAME.fullmatch(value.text):
        message = say("a post has one category, and `{value}` would be the name of one", value=value.text[:60])
        help = say("write one category, and the others as tags: `Tags: …`")
        yield error("post-bad-category", value.span, message, help)


def _one_tag(header: Header) -> Iterator[Diagnostic]:
    """Report two tags that are read as one: a comma alone stands between tags."""
    for tag in names_in(header.values.get("tags")):
        names = [name for name in re.split(r"\s*[;；|｜\u3000]\s*", tag.text) if name]
        if len(names) > 1 and not _YAML_NAME.fullmatch(header.get("tags")):
            message = say("`{name}` would be one tag: tags are parted by commas", name=tag.text[:60])
            yield error("post-bad-tag", tag.span, message, say("write `{names}`", names=", ".join(names)))


def _two_authors(header: Header) -> Iterator[Diagnostic]:
    one, more = header.values.get("author"), header.values.get("authors")
    if one and more:
        message = say(
            "this header has `{one}` and `{more}`, and only the second would count", one=one.key, more=more.key
        )
        help = say("write all names in one line: `Authors: one, two`")
        yield error("post-repeated-key", one.key_span, message, help)


def _no_name(what: str, name: str, *, is_long: bool) -> tuple[Message, Message]:
    """Say why no address can be made of the name of a tag or a category."""
    if is_long and what == "tag":
        message = say(
            "the tag `{name}` is too long for an address (more than {most} bytes)", name=name, most=LONGEST_NAME
        )
    elif is_long:
        message = say(
            "the category `{name}` is too long for an address (more than {most} bytes)", name=name, most=LONGEST_NAME
        )
    elif what == "tag":
        message = say("the tag `{name}` has no letter or digit, so it can have no address", name=name)
    else:
        message = say("the category `{name}` has no letter or digit, so it can have no address", name=name)
    return message, say("write a word or two") if is_long else say("write a word")


def _marks_in_title(header: Header) -> Iterator[Diagnostic]:
    title = header.values.get("title")
    found = _MARKS.search(title.text) if title else None
    if title and found:
        yield error(
            "post-marks-in-title",
            title.place(found.start(), len(found[0])),
            say("a title is shown as it is typed, and so is `{found}`", found=found[0][:60]),
            say("write words alone; a citation, a link or bold words stand in the text or the summary"),
        )


def _comment(header: Header) -> Iterator[Diagnostic]:
    value = header.values.get("summary")
    found = re.search(_COMMENT, value.text) if value else None
    if value and found:
        yield error(
            "post-other-markup",
            value.place(found.start(), len(found[0])),
            say("`{written}` is not read here, so it would be shown as it stands", written=found[0][:60]),
            say("remove it: a comment can stand in the text alone"),
        )


def _long_title(header: Header) -> Iterator[Diagnostic]:
    title = header.values.get("title")
    if title and len(title.text) > _LONGEST_TITLE:
        yield error(
            "post-long-title",
            title.span,
            say("this title has {count:,} characters; no list and no tab can show it", count=len(title.text)),
            say(
                "write a title of less than {most:,} characters, and the rest in the text",
                most=_LONGEST_TITLE,
            ),
        )
