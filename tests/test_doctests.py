"""The examples in docstrings are true."""

import doctest
import importlib
import pkgutil

import pytest

import casetree

MODULES = [
    module.name
    for module in pkgutil.walk_packages(casetree.__path__, "casetree.")
    if not module.name.endswith("__main__")
]


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_of_a_module_are_true(name):
    results = doctest.testmod(importlib.import_module(name), optionflags=doctest.ELLIPSIS)
    assert results.failed == 0
