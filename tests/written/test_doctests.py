"""The examples in docstrings are true."""

import doctest
import importlib

from building import ROOT

PLUGINS = ROOT / "plugins"
MODULES = [
    ".".join(path.relative_to(PLUGINS).with_suffix("").parts).removesuffix(".__init__")
    for path in sorted(PLUGINS.rglob("*.py"))
    if path.stem != "__main__"
] + ["sitecheck.support.kinds"]


def test_the_examples_of_each_module_are_true():
    results = {name: doctest.testmod(importlib.import_module(name), optionflags=doctest.ELLIPSIS) for name in MODULES}
    assert [name for name, result in results.items() if result.failed] == [], "what is wrong was printed"
