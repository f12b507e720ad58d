"""The examples in docstrings are true."""

import doctest
import importlib

import pytest

from building import ROOT

PLUGINS = ROOT / "plugins"
MODULES = [
    ".".join(path.relative_to(PLUGINS).with_suffix("").parts).removesuffix(".__init__")
    for path in sorted(PLUGINS.rglob("*.py"))
    if path.stem != "__main__"
] + ["sitecheck.support.kinds"]


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_of_a_module_are_true(name):
    results = doctest.testmod(importlib.import_module(name), optionflags=doctest.ELLIPSIS)
    assert results.failed == 0
