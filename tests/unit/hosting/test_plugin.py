"""Files for hosts are written where the site has an address, and old ones are taken away where it has none."""

from types import SimpleNamespace

import pytest

from building import write
from hosting import plugin
from hosting.headers import policy_in_page


@pytest.fixture
def pelican(tmp_path):
    """Return what stands for Pelican in a published build of one page."""
    write(tmp_path, {"index.html": "home", "_private": "x"})
    return SimpleNamespace(settings={"OUTPUT_PATH": str(tmp_path), "SITEURL": "https://example.org"})


def test_old_addresses_are_told_to_hosts_and_forgotten_after_the_build(pelican, tmp_path):
    plugin._begin([])
    plugin._note_moved("x", {"output_file": "posts/old/index.html", "to": "posts/new/"})
    plugin._note_moved("x", {"output_file": "posts/new/index.html"})
    plugin._write(pelican)
    assert (tmp_path / "_redirects").read_text(encoding="utf-8") == "/posts/old/ /posts/new/ 301\n"
    plugin._write(pelican)
    assert (tmp_path / "_redirects").read_text(encoding="utf-8") == ""


def test_every_file_that_is_served_has_its_headers_and_no_other(pelican, tmp_path):
    plugin._write(pelican)
    headers = (tmp_path / "_headers").read_text(encoding="utf-8")
    assert "/index.html\n" in headers
    assert "_private" not in headers


def test_a_build_for_reading_at_home_leaves_no_file_of_an_earlier_one(pelican, tmp_path):
    plugin._write(pelican)
    plugin._write(SimpleNamespace(settings=pelican.settings | {"SITEURL": ""}))
    assert not list(tmp_path.glob("_[hr]*"))


@pytest.mark.parametrize("address", ["https://example.org", ""])
def test_where_the_files_will_stand_is_said_in_every_build_though_only_one_for_the_public_writes_them(address):
    made = plugin._Files.__new__(plugin._Files)
    made.settings = {"SITEURL": address}
    assert [each.file for each in made.addresses] == ["_headers", "_redirects"]
    assert {each.is_written for each in made.addresses} == {bool(address)}


def test_templates_can_ask_for_the_policy_of_a_page_and_keep_what_they_had(pelican):
    pelican.settings["JINJA_GLOBALS"] = {"own": 1}
    plugin._offer_policy(pelican)
    assert pelican.settings["JINJA_GLOBALS"] == {"own": 1, "policy_in_page": policy_in_page}
