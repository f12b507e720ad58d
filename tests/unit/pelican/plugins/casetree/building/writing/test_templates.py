"""All generators of a run share their templates, and no two runs do."""

from types import SimpleNamespace

from pelican.plugins.casetree.building.writing.templates import share_templates


def test_the_generators_of_one_run_share_the_templates_of_the_first_and_another_run_has_its_own():
    run, other = {}, {}
    generators = [SimpleNamespace(env=object(), context=context) for context in (run, run, other)]
    own = [each.env for each in generators]
    for each in generators:
        share_templates(each)
    assert [each.env for each in generators] == [own[0], own[0], own[2]]
