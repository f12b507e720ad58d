"""All generators of a run share their templates, and no two runs do."""

from types import SimpleNamespace

import pytest
from jinja2 import DictLoader, Environment, FunctionLoader
from pelican.generators import PelicanTemplateNotFound

from pelican.plugins.casetree.building.writing.templates import share_templates, source, template_of

SETTINGS = {"TEMPLATE_EXTENSIONS": [".html"], "THEME_TEMPLATES_OVERRIDES": ["mine"], "THEME": "theme"}


def test_the_generators_of_one_run_share_the_templates_of_the_first_and_another_run_has_its_own():
    run, other, read = {}, {}, []

    def asked(name):
        read.append(name)
        return "text"

    generators = [
        SimpleNamespace(env=Environment(loader=FunctionLoader(asked)), context=context, settings=SETTINGS)
        for context in (run, run, other)
    ]
    own = [each.env for each in generators]
    for each in generators:
        share_templates(each)
    assert [each.env for each in generators] == [own[0], own[0], own[2]]
    assert [each.env.get_template("a").render() for each in generators] == ["text"] * 3
    assert [source(each.env, "a") for each in generators] == ["text"] * 3
    assert read == ["a", "a"], "once in each run"


def test_a_template_is_found_by_the_context_of_a_run_as_by_its_generators():
    context, env = {}, Environment(loader=DictLoader({"a.html": "text"}))
    generator = SimpleNamespace(env=env, context=context, settings=SETTINGS)
    share_templates(generator)
    assert template_of(context, SETTINGS, "a") is generator.get_template("a")
    assert template_of(context, SETTINGS, "a").render() == "text"
    with pytest.raises(PelicanTemplateNotFound, match=r"unable to load b from \['mine', 'theme/templates'\]"):
        template_of(context, SETTINGS, "b")
