"""The examples in docstrings are true."""

import doctest
import importlib
import inspect

from building import ROOT

PLUGINS = ROOT / "plugins"
MODULES = [
    ".".join(path.relative_to(PLUGINS).with_suffix("").parts).removesuffix(".__init__")
    for path in sorted(PLUGINS.rglob("*.py"))
    if path.stem != "__main__"
] + ["sitecheck.support.kinds"]


def test_the_examples_of_each_module_are_true():
    modules = {name: importlib.import_module(name) for name in MODULES}
    with_examples = {name: each for name, each in modules.items() if ">>> " in inspect.getsource(each)}
    assert len(with_examples) > 50
    results = {name: doctest.testmod(each, optionflags=doctest.ELLIPSIS) for name, each in with_examples.items()}
    assert [name for name, result in results.items() if result.failed] == [], "what is wrong was printed"
