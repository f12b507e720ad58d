"""Schemas of what authors write; that they say what the readers say is tested in tests/written/test_schemas.py."""

import json

import jsonschema
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from casetree.exporting.schema_export import _PLAIN, SCHEMAS
from casetree.nouns.moments import _DATE, read_moment
from casetree.reading.grammar import cases, trees
from casetree.reading.grammar.shapes import Plain


def schema(kind: str) -> dict:
    return json.loads(SCHEMAS[kind]())


@pytest.mark.parametrize("kind", SCHEMAS)
def test_a_schema_is_one_and_every_reference_leads_to_a_definition(kind):
    written = schema(kind)
    jsonschema.Draft7Validator.check_schema(written)
    used = set(json.dumps(written).split('"$ref": "#/definitions/')[1:])
    assert {each.partition('"')[0] for each in used} == set(written["definitions"])


@given(st.from_regex(_DATE, fullmatch=True))
def test_every_date_that_is_read_is_one_to_the_schema(text):
    assume(read_moment(text))
    jsonschema.validate(text, _PLAIN[Plain.MOMENT])


def test_every_key_has_its_description_and_says_what_holds_without_it():
    properties = schema("tree")["properties"]
    assert list(properties) == list(trees.TREE.by_name)
    assert properties["kind"]["description"].endswith("; if left out: `law`")
    assert properties["title"]["description"] == "the name of the tree, in words"


def test_a_description_has_no_links():
    assert "](" not in SCHEMAS["case"]()
    assert "(table below)" not in SCHEMAS["case"]()


def test_the_words_with_a_meaning_are_offered_with_it():
    basis = schema("case")["definitions"]["basis"]["oneOf"]
    assert {each["const"]: each["description"] for each in basis} == dict(cases.BASES.words)


def test_where_any_text_may_stand_the_known_words_are_offered_all_the_same():
    party = schema("case")["definitions"]["party"]["anyOf"]
    assert [each.get("const") for each in party] == [*cases.BY.words, None]


def test_keys_of_one_path_do_not_stand_beside_a_list_of_paths_but_what_the_focus_turned_on():
    check = jsonschema.Draft7Validator(schema("case"))
    block = {"tree": "t", "paths": [{"by": "court", "decided": "2024"}]}
    assert check.is_valid(block)
    assert check.is_valid({**block, "turned-on": "a"})
    assert not check.is_valid({**block, "by": "court"})
