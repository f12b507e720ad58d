"""The table of headers as servers and hosts read it."""

import re
from pathlib import Path

import pytest

from building import ROOT, Built
from golden import assert_golden
from hosting import nginx
from hosting.headers import CACHE, EVERYWHERE, POLICY, policy_in_page
from hosting.static_hosts import headers_file, redirects_file

FILES = [
    "index.html",
    "404.html",
    "posts/one/index.html",
    "cases/index.html",
    "cases/one/index.html",
    "cases/one/case.svg",
    "cases/two/index.html",
    "cases/two/case.png",
    "search/index.html",
    "theme/css/site.0123456789ab.css",
    "theme/favicon.svg",
    "feeds/all.atom.xml",
    "ja/index.html",
    "ja/cases/one/case.svg",
    "ja/search/index.html",
    "ja/posts/one/index.html",
]

CLOUDFLARE_RULES = 100  # https://developers.cloudflare.com/pages/configuration/headers/


def rules(text: str) -> dict[str, dict[str, str]]:
    """Read a `_headers` file: patterns and their headers."""
    found: dict[str, dict[str, str]] = {}
    for block in text.strip().split("\n\n"):
        pattern, *lines = block.split("\n")
        assert pattern not in found
        found[pattern] = dict(line.strip().split(": ", 1) for line in lines)
    return found


def matching(patterns: dict[str, dict[str, str]], address: str) -> list[dict[str, str]]:
    """Return the headers of all patterns that match, as hosts compare them."""
    signs = {r":name": "[^/]+", r"\*": ".*"}
    forms = {p: re.sub(r":name|\\\*", lambda sign: signs[sign[0]], re.escape(p)) for p in patterns}
    return [patterns[p] for p, form in forms.items() if re.fullmatch(form, address)]


def headers_at(text: str, address: str) -> dict[str, str]:
    """Return the headers at an address, each said once."""
    merged: dict[str, str] = {}
    for headers in matching(rules(text), address):
        assert not merged.keys() & headers.keys(), address
        merged |= headers
    return merged


def address_of(file: str) -> str:
    """Return the address that readers see."""
    return "/" + file.removesuffix("index.html")


def test_no_header_is_said_twice_for_any_file_and_the_policy_once():
    text = headers_file(FILES)
    for file in FILES:
        for address in {f"/{file}", address_of(file)}:
            assert headers_at(text, address).keys() >= EVERYWHERE.keys(), address


@pytest.mark.parametrize("folder", ["", "ja/"])
def test_only_the_search_page_may_run_a_script_and_only_a_lone_drawing_its_own_style(folder):
    text = headers_file(FILES)
    scripted = {f for f in FILES if "script-src" in headers_at(text, address_of(f))[POLICY]}
    styled = {f for f in FILES if "unsafe-inline" in headers_at(text, address_of(f))[POLICY]}
    assert scripted == {"search/index.html", "ja/search/index.html"}
    assert styled == {"cases/one/case.svg", "ja/cases/one/case.svg"}


def test_what_is_named_by_its_content_is_kept_for_good_and_nothing_else():
    text = headers_file(FILES)
    kept = {file for file in FILES if "immutable" in headers_at(text, address_of(file))[CACHE]}
    assert kept == {"theme/css/site.0123456789ab.css"}


def test_feeds_say_their_type():
    assert headers_at(headers_file(FILES), "/feeds/all.atom.xml")["Content-Type"].startswith("application/atom+xml")


def test_the_site_itself_stays_below_the_number_of_rules_that_hosts_take(public_site: Built):
    text = (public_site.root / "_headers").read_text(encoding="utf-8")
    assert len(rules(text)) <= CLOUDFLARE_RULES
    for name in public_site.bytes():
        if not name.startswith("_"):
            assert headers_at(text, address_of(name)).keys() >= EVERYWHERE.keys(), name


def test_a_build_for_reading_at_home_has_no_file_for_hosts(site: Built):
    assert not [name for name in site.bytes() if name.startswith("_")]


def test_redirects_are_lines_of_old_and_new():
    assert redirects_file({"posts/b/": "posts/c/", "posts/a/": "posts/c/"}) == (
        "/posts/a/ /posts/c/ 301\n/posts/b/ /posts/c/ 301\n"
    )


def test_the_server_for_nginx_is_written_anew_when_the_table_changes(is_rewriting: bool):
    assert_golden(nginx.server(), ROOT / "deploy" / "nginx.conf", is_rewriting)


def test_no_policy_allows_inline_code_or_anything_from_elsewhere():
    text = headers_file(FILES)
    for policy in {headers[POLICY] for headers in rules(text).values() if POLICY in headers}:
        assert policy.startswith("default-src 'none';")
        assert not re.search(r"https?:|data:|\*|'unsafe-eval'|script-src[^;]*'unsafe-inline'", policy)


@pytest.mark.parametrize(
    ("file", "is_search"), [("search/index.html", True), ("ja/search/index.html", True), ("ja/index.html", False)]
)
def test_a_page_states_the_policy_it_is_served_with(file, is_search):
    assert ("script-src" in policy_in_page(file)) == is_search
    assert "frame-ancestors" not in policy_in_page(file)


def test_published_pages_state_their_policy_and_pages_at_home_do_not(public_site: Built, site: Built):
    for address, page in public_site.pages.items():
        stated = page.find("meta", {"http-equiv": POLICY})
        assert stated, address
        name = address if Path(address).suffix else f"{address}index.html"
        assert stated["content"] == policy_in_page(name)
    assert not any(page.find("meta", {"http-equiv": POLICY}) for page in site.pages.values())
