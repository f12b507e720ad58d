"""Says on what machine figures were measured, when, and how busy it was with other work."""

from __future__ import annotations

import os
import platform
from datetime import date
from pathlib import Path


def machine() -> str:
    """Return one line about this machine."""
    load = os.getloadavg()[0]
    cores = os.cpu_count()
    return f"{date.today()}, {model()}, {cores} cores, Python {platform.python_version()}, load {load:.1f} before"


def model(cpuinfo: Path = Path("/proc/cpuinfo")) -> str:
    """Return the name of the processor."""
    lines = cpuinfo.read_text(encoding="utf-8").splitlines() if cpuinfo.exists() else []
    return next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), platform.machine())
