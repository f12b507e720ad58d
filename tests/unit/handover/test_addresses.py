"""What a generator says of where it writes."""

from types import SimpleNamespace

from handover.addresses import Address, Generating, addresses_of, tells


def test_a_generator_says_where_it_writes_and_one_of_another_plugin_need_not():
    own = [Address(file="sitemap.xml")]
    assert addresses_of(SimpleNamespace(addresses=own)) == own
    assert [*addresses_of(SimpleNamespace())] == []
    assert not tells(SimpleNamespace())


def test_a_generator_is_told_of_the_run_and_keeps_what_it_needs():
    context, settings = {"articles": []}, {"THEME": "theme"}
    made = Generating(
        context=context, settings=settings, path="content", theme="theme", output_path="output", readers_cache_name=""
    )
    assert vars(made) == {"context": context, "settings": settings, "output_path": "output"}
    assert made.context is context, "what it offers there reaches all templates"
