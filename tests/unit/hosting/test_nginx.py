"""The server for nginx is what the table of headers says."""

import re

import pytest

from building import ROOT
from golden import assert_golden
from hosting.headers import EVERYWHERE, POLICY
from hosting.nginx import server


def test_the_server_for_nginx_is_written_anew_when_the_table_changes(is_rewriting: bool):
    assert_golden(server(), ROOT / "deploy" / "nginx.conf", is_rewriting)


def test_every_header_is_said_once_for_all_addresses():
    said = re.findall(r"^ +add_header (\S+) ", server(), re.MULTILINE)
    assert sorted(said) == sorted(EVERYWHERE)


@pytest.mark.parametrize(
    ("address", "is_search"),
    [("/search/", True), ("/ja/search/x.html", True), ("/posts/search/", False), ("/", False), ("/jap/search/", False)],
)
def test_only_the_search_pages_have_the_policy_of_one(address, is_search):
    policies = re.search(r"map \$uri \$site_policy \{(.*?)\n\}", server(), re.DOTALL)[1]
    rules = re.findall(r'"~(\^\S+)" "(.*)";', policies)
    matching = [policy for pattern, policy in rules if re.search(pattern, address)]
    assert any("script-src" in policy for policy in matching) == is_search
    assert POLICY in server()
