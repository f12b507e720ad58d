"""What hosts are told of a built site: the headers of every file, and the style sheets that pages ask for."""

import re
from pathlib import Path

from building import Built, address_of, headers_at, rules
from hosting.headers import EVERYWHERE, POLICY, policy_in_page

CLOUDFLARE_RULES = 100  # https://developers.cloudflare.com/pages/configuration/headers/

HEAVIEST = 20_500
"""Bytes of style that a page may ask for."""


def test_the_site_itself_stays_below_the_number_of_rules_that_hosts_take(public_site: Built):
    text = (public_site.root / "_headers").read_text(encoding="utf-8")
    assert len(rules(text)) <= CLOUDFLARE_RULES
    for name in public_site.bytes():
        if not name.startswith("_"):
            assert headers_at(text, address_of(name)).keys() >= EVERYWHERE.keys(), name


def test_a_build_for_reading_at_home_has_no_file_for_hosts(site: Built):
    assert not [name for name in site.bytes() if name.startswith("_")]


def test_published_pages_state_their_policy_and_pages_at_home_do_not(public_site: Built, site: Built):
    for address, page in public_site.pages.items():
        stated = page.find("meta", {"http-equiv": POLICY})
        assert stated, address
        name = address if Path(address).suffix else f"{address}index.html"
        assert stated["content"] == policy_in_page(name)
    assert not any(page.find("meta", {"http-equiv": POLICY}) for page in site.pages.values())


def test_posts_ask_for_one_style_sheet_and_other_pages_for_one_more(site: Built, sample_site: Built):
    for built in (site, sample_site):
        assert len(list(built.root.rglob("*.css"))) == 2
        for address, text in built.html.items():
            asked = re.findall(r'<link rel="stylesheet" href="([^"]+)"', text)
            words = [sheet.rpartition("/")[2].partition(".")[0] for sheet in asked]
            assert words in (["site"], ["site", "lists"]), address
            is_post = "posts/" in address and 'http-equiv="refresh"' not in text  # an old address only leads on
            assert words == ["site"] or not is_post, address
            assert all((built.root / sheet[sheet.index("theme/") :]).is_file() for sheet in asked), address


def test_the_style_sheet_of_a_post_stays_light(site: Built):
    (sheet,) = site.root.rglob("site.*.css")
    assert sheet.stat().st_size <= HEAVIEST
