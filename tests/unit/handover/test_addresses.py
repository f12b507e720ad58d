"""What a generator says of where it writes."""

from types import SimpleNamespace

from handover.addresses import Address, addresses_of


def test_a_generator_says_where_it_writes_and_one_of_another_plugin_need_not():
    own = [Address(file="sitemap.xml")]
    assert addresses_of(SimpleNamespace(addresses=own)) == own
    assert [*addresses_of(SimpleNamespace())] == []
