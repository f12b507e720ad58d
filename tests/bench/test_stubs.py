"""A build goes through where stand-ins take the place of the steps that a benchmark leaves out."""

import subprocess
import sys
from pathlib import Path

from bench.sites.ours import STUBS
from building import ROOT, write

PROGRAM = """
from pathlib import Path
from finding.search.pagefind import index
from resvg import *
index(Path("read"), Path("pagefind"))
"""


def test_no_index_is_asked_for_where_the_search_is_left_out(tmp_path: Path) -> None:
    page = "<html lang=en><body>words</body></html>"
    write(tmp_path, {"read/1/one/index.html": page, "read/2/two/index.html": page})
    path = ":".join(map(str, (STUBS / "pictures", STUBS / "search", ROOT / "plugins")))
    subprocess.run([sys.executable, "-c", PROGRAM], cwd=tmp_path, env={"PYTHONPATH": path}, check=True)
