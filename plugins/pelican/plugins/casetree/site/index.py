"""Learns the cases of all posts, so that any post can show any case; finds what posts have in common wrongly."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from casetree.nouns.diagnostics import Diagnostic, error, say
from casetree.nouns.library import KnownCase, Library
from casetree.nouns.model import ID_PATTERN, Case, Reference
from casetree.text.words import LANGUAGES
from casetree.walking.pipeline import Walks
from charts.chart import Chart
from charts.drawing import library as charts
from charts.drawing.drawings import Drawings
from charts.drawing.library import Spec
from charts.table import Table
from charts.values import faults_of
from terms.term import Term, forms_of

from ..posts.chronology import later_than_post, outdated_translations, overdue_law, unreviewed, without_odd
from ..posts.post import CaseBlock, Post
from ..posts.post_check import former_slugs
from .site import Site


def site_of(
    posts: Sequence[Post],
    library: Library,
    tables: Mapping[str, Table] = MappingProxyType({}),
    terms: Mapping[str, Term] = MappingProxyType({}),
) -> tuple[Site, list[Diagnostic]]:
    """Return the site of these posts, and what is wrong with their cases and dates beside each other.

    `tables` are the figures that they may use, by name, `terms` those of the glossary, by id.
    """
    cases: dict[str, KnownCase] = {}
    refused: dict[tuple[str, int], Diagnostic] = {}
    unread: set[str] = set()
    for post in sorted(posts, key=lambda post: not post.is_public):
        for block in post.blocks:
            if block.case is None:
                continue
            known = KnownCase(case=block.case, path=post.source.path, is_public=post.is_public, posted=post.posted)
            first = cases.setdefault(block.case.id, known)
            if first.case is not block.case:
                refused[post.source.path, block.fence.first] = _twin(block, block.case, first)
            elif any(fault.is_error for fault in block.faults):
                unread.add(block.case.id)
    by_path = {post.source.path: post for post in posts}
    aliases, taken = _aliases(cases, by_path)
    whole = replace(library, cases=cases, aliases=aliases)
    linked = [term for term in terms.values() if term.is_linked]
    forms = {language: forms_of(linked, language) for language in LANGUAGES}
    site = Site(
        whole,
        Walks(whole),
        by_path,
        refused,
        frozenset(unread),
        tables=tables,
        terms=terms,
        forms=forms,
        origins=_by_slug(posts),
        drawings=Drawings(_specs_of),
    )
    return site, [*refused.values(), *taken, *_dates(posts, whole), *_official(library, tables)]


def _specs_of(chart: Chart, language: str) -> list[Spec]:
    """Tell from what a chart is drawn; nothing is drawn where nothing is installed that does."""
    if not charts.is_installed():
        return []
    from charts.drawing.vega import specs_of  # it takes a while, and most sites have no chart

    return specs_of(chart, language)


def _official(library: Library, tables: Mapping[str, Table]) -> list[Diagnostic]:
    """Check the numbers that the official figures of trees take from tables."""
    figures = [each for versions in library.trees.values() for tree in versions for each in tree.official]
    return [fault for figure in figures for fault in faults_of(figure.label, tables, figure.span)]


def _by_slug(posts: Sequence[Post]) -> dict[str, tuple[Post, ...]]:
    """Return the posts of each slug, by file."""
    found: dict[str, list[Post]] = {}
    for post in sorted(posts, key=lambda post: post.source.path):
        if post.slug:
            found.setdefault(post.slug, []).append(post)
    return {slug: tuple(versions) for slug, versions in found.items()}


def _twin(block: CaseBlock, case: Case, first: KnownCase) -> Diagnostic:
    line = (first.case.id_span or first.case.span).line
    return error(
        "case-duplicate-id",
        case.id_span or case.span,
        say("there is a case `{case}` already ({path}, line {line})", case=case.id, path=first.path, line=line),
        say("write `case: {case}` to show that case here, or give this one an `id` of its own", case=case.id),
    )


def _aliases(cases: Mapping[str, KnownCase], posts: Mapping[str, Post]) -> tuple[dict[str, str], list[Diagnostic]]:
    """Return which case each former id belongs to, and report those that mean something else already."""
    owners: dict[str, str] = {}
    faults = []
    for id, known in cases.items():
        for alias in _former(known.case, posts[known.path]):
            if alias.id == id:
                message = say("`{id}` is what this case is called now", id=id)
            elif alias.id in cases:
                message = say(
                    "there is a case `{alias}` ({path}), which stands at that address",
                    alias=alias.id,
                    path=cases[alias.id].path,
                )
            elif alias.id in owners:
                message = say(
                    "`{alias}` is an alias of the case `{owners}` already", alias=alias.id, owners=owners[alias.id]
                )
            else:
                owners[alias.id] = id
                continue
            help = say("remove it here: an alias is an id that this case had before, and no other has had")
            faults.append(error("case-alias-taken", alias.span, message, help))
    return owners, faults


def _former(case: Case, post: Post) -> list[Reference]:
    """Return the ids that a case had before; one that goes by its post's slug had the post's former slugs too."""
    named = {alias.id for alias in case.aliases}
    slugs = former_slugs(post.header) if case.id == post.slug else []
    ids = [slug for slug in slugs if slug.text not in named and re.fullmatch(ID_PATTERN, slug.text)]
    return [*case.aliases, *(Reference(id=slug.text, span=slug.span) for slug in ids)]


def _dates(posts: Sequence[Post], library: Library) -> list[Diagnostic]:
    """Check the dates of posts, decisions and laws against each other."""
    headers = without_odd([post.header for post in posts])
    written = [(post.slug, post.language, header) for post, header in zip(posts, headers, strict=True)]
    late = {post.source.path: faults for post in posts if (faults := [*later_than_post(post)])}
    known = [case.case for case in library.cases.values() if case.path not in late]
    headers = [header for post, header in zip(posts, headers, strict=True) if not post.is_future]
    return [
        *(fault for faults in late.values() for fault in faults),
        *overdue_law(library.trees, headers, known),
        *outdated_translations(written, library.default_language),
        *unreviewed(post.header for post in posts if post.is_public),
    ]
