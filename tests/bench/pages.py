"""Prints how fast pages are shown, as Lighthouse sees them on a slow phone, and how much they jump meanwhile.

    make bench

The published site is served by nginx on this machine. Lighthouse's performance score is out of 100 and differs
from run to run; the cumulative layout shift (CLS) is 0 where nothing jumps. Nothing is asserted.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "tests" / "support")]

from building import build_well
from sitecheck.support import nginx
from sitecheck.support.lighthouse import KINDS, longest, report

TIMES = {
    "first-contentful-paint": "first text",
    "largest-contentful-paint": "largest part",
    "speed-index": "speed index",
}


def main() -> None:
    """Publish, serve and look at one page of each kind."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        port = nginx.free_port()
        url = f"http://127.0.0.1:{port}"
        built = build_well(ROOT / "content", folder / "output", settings="publishconf.py", address=url)
        print(f"{'Lighthouse':18} {'score':>6} {'CLS':>6}" + "".join(f"{title:>14}" for title in TIMES.values()))
        with nginx.serve(built.root, port, folder):
            for kind, pattern in KINDS.items():
                found = report(f"{url}/{longest(built.html, pattern)}", "performance", folder / "report.json")
                audits = found["audits"]
                score = found["categories"]["performance"]["score"] * 100
                shift = audits["cumulative-layout-shift"]["numericValue"]
                times = "".join(f"{audits[audit]['numericValue'] / 1000:12.2f} s" for audit in TIMES)
                print(f"{kind:18} {score:6.0f} {shift:6.3f}{times}", flush=True)


if __name__ == "__main__":
    main()
