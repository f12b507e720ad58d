"""The examples in docstrings are true."""

import doctest
import importlib
import pkgutil

import pytest

from building import ROOT

MODULES = [
    module.name for module in pkgutil.walk_packages([str(ROOT / "plugins")]) if not module.name.endswith("__main__")
] + ["sitecheck.kinds"]


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_of_a_module_are_true(name):
    results = doctest.testmod(importlib.import_module(name), optionflags=doctest.ELLIPSIS)
    assert results.failed == 0
