"""Every link of the served site, followed by LinkChecker from the front page on."""

from __future__ import annotations

import sys
from pathlib import Path

from building import ROOT
from sitecheck.conftest import Published
from sitecheck.support.tools import run


def test_no_link_within_the_site_is_broken(published: Published, tmp_path: Path) -> None:
    report = tmp_path / "broken.csv"
    settings = tmp_path / "linkcheckerrc"
    # For a fragment LinkChecker reads the page once more. So it does that for every page only; at other times
    # tests/built/test_site.py, which reads each page once, is trusted with fragments.
    fragments = "[AnchorCheck]\n" if published.is_every else ""
    settings.write_text(f"[checking]\nmaxrequestspersecond=1000\nthreads=4\n{fragments}", encoding="utf-8")
    program = Path(sys.executable).with_name("linkchecker")
    command = [program, "--config", settings, "--no-status", "-F", f"csv/utf-8/{report}"]
    done = run([*command, published.url], cwd=ROOT)
    assert done.returncode == 0, report.read_text(encoding="utf-8") + done.stderr
    assert "0 errors found" in done.stdout, done.stdout
