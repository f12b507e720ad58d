"""All generators of a run share their templates, and no two runs do."""

from types import SimpleNamespace

from jinja2 import Environment, FunctionLoader

from pelican.plugins.casetree.building.writing.templates import share_templates, source


def test_the_generators_of_one_run_share_the_templates_of_the_first_and_another_run_has_its_own():
    run, other, read = {}, {}, []

    def asked(name):
        read.append(name)
        return "text"

    generators = [
        SimpleNamespace(env=Environment(loader=FunctionLoader(asked)), context=context) for context in (run, run, other)
    ]
    own = [each.env for each in generators]
    for each in generators:
        share_templates(each)
    assert [each.env for each in generators] == [own[0], own[0], own[2]]
    assert [each.env.get_template("a").render() for each in generators] == ["text"] * 3
    assert [source(each.env, "a") for each in generators] == ["text"] * 3
    assert read == ["a", "a"], "once in each run"
