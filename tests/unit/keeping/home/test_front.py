"""What a build costs that has nothing to do; what the front does besides is tested with `home`."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[4]


def test_neither_pelican_nor_a_plugin_nor_a_database_is_imported_before_something_differs(tmp_path: Path) -> None:
    program = (
        "import runpy, sys\n"
        "sys.argv = ['front', 'AS_BEFORE', 'words']\n"
        "try: runpy.run_path('plugins/keeping/home/front.py', run_name='__main__')\n"
        "except SystemExit: print(*sys.modules)\n"
    )
    (tmp_path / "plugins").symlink_to(ROOT / "plugins")
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-c", program], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    loaded = {name.partition(".")[0] for name in done.stdout.split()}
    assert "keeping" in loaded
    assert not loaded & {"pelican", "casetree", "markdown", "jinja2", "sqlite3", "subprocess", "json", "dataclasses"}
