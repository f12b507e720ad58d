"""The schema of `case.json` is one, and refuses what is not said in this form."""

from __future__ import annotations

import json
from copy import deepcopy

import pytest
from jsonschema import Draft202012Validator

from casetree.exporting.case_data_schema import schema

SCHEMA = json.loads(schema())
LEAST = [
    {
        "version": 1,
        "case": "one",
        "tree": "steps",
        "law": "2000-01-01",
        "kind": "law",
        "facts": {"people": 1},
        "paths": [],
        "end": {},
    }
]


def test_it_is_a_schema_and_lets_the_least_case_in():
    Draft202012Validator.check_schema(SCHEMA)
    assert Draft202012Validator(SCHEMA).is_valid(LEAST)


@pytest.mark.parametrize(
    ("key", "value"), [("version", 2), ("case", ""), ("kind", "rule"), ("facts", {}), ("won", True)]
)
def test_what_is_in_another_form_is_refused(key, value):
    other = deepcopy(LEAST)
    other[0][key] = value
    assert not Draft202012Validator(SCHEMA).is_valid(other)
