"""`_headers` and `_redirects`, as hosts read them: no header twice, no policy that allows more than it says."""

import re

import pytest

from building import address_of, headers_at, rules
from hosting.headers import CACHE, EVERYWHERE, POLICY
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


def test_redirects_are_lines_of_old_and_new():
    assert redirects_file({"posts/b/": "posts/c/", "posts/a/": "posts/c/"}) == (
        "/posts/a/ /posts/c/ 301\n/posts/b/ /posts/c/ 301\n"
    )


def test_no_policy_allows_inline_code_or_anything_from_elsewhere():
    text = headers_file(FILES)
    for policy in {headers[POLICY] for headers in rules(text).values() if POLICY in headers}:
        assert policy.startswith("default-src 'none';")
        assert not re.search(r"https?:|data:|\*|'unsafe-eval'|script-src[^;]*'unsafe-inline'", policy)
