"""Set-up installs what is locked, whatever has been released since; and make speaks the language of its author."""

import hashlib
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from building import ROOT


class Project:
    """The project's Makefile over two small locks, and an index of packages that exist nowhere else."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.index = folder, folder / "index"
        for name in ("requirements", "plugins", "index"):
            (folder / name).mkdir()
        shutil.copy(ROOT / "Makefile", folder)
        (folder / "plugins" / "our_plugin.py").touch()

    def release(self, name: str, version: str, *fields: str) -> str:
        """Put a package into the index; return its line in a lock."""
        wheel, about = self.index / f"{name}-{version}-py3-none-any.whl", f"{name}-{version}.dist-info"
        with zipfile.ZipFile(wheel, "w") as archive:
            archive.writestr(f"{name}.py", "")
            head = ("Metadata-Version: 2.1", f"Name: {name}", f"Version: {version}")
            archive.writestr(f"{about}/METADATA", "\n".join([*head, *fields, ""]))
            archive.writestr(f"{about}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
            archive.writestr(f"{about}/RECORD", "")
        return f"{name}=={version} --hash=sha256:{hashlib.sha256(wheel.read_bytes()).hexdigest()}\n"

    def lock(self, site: str, dev: str = "") -> None:
        """Write the two locks."""
        (self.folder / "requirements" / "site.txt").write_text(site, encoding="utf-8")
        (self.folder / "requirements" / "dev.txt").write_text(dev, encoding="utf-8")

    def set_up(self, stamp: str) -> subprocess.CompletedProcess[str]:
        """Run the set-up of one stamp, without a network."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("MAKE", "PIP_"))}
        offline = {"PIP_CONFIG_FILE": os.devnull, "PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(self.index)}
        file = f".venv/.{stamp.lower()}-done"
        return subprocess.run(
            ["make", f"PYTHON={sys.executable}", f"{stamp}={file}", file],
            cwd=self.folder,
            env=kept | offline,
            capture_output=True,
            text=True,
            check=False,
        )

    def installed(self) -> set[str]:
        """Return what is installed beside pip; fail where our plugins cannot be imported."""
        code = (
            "import our_plugin, importlib.metadata as m\n"
            "for d in m.distributions(): d.name in ('pip', 'setuptools') or print(d.name, d.version)"
        )
        command = [self.folder / ".venv" / "bin" / "python", "-I", "-c", code]
        return set(subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines())


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """An empty project."""
    return Project(tmp_path)


def test_a_newer_release_changes_nothing_and_what_is_pinned_no_longer_goes(project: Project) -> None:
    site = project.release("base", "1.0")
    inner = project.release("inner", "1.0", "Provides-Extra: more")
    outer = project.release("outer", "1.0", "Requires-Dist: inner[more]>=1", "Requires-Dist: base")
    for name in ("base", "inner", "outer"):
        project.release(name, "1.1", "Provides-Extra: more")
    project.lock(site, inner + outer)
    done = project.set_up("DEV")
    assert done.returncode == 0, done.stderr
    assert [line.split(" (")[0] for line in done.stdout.splitlines()] == [
        "set-up: installing the packages that build the site into .venv/",
        "set-up: installing the packages for tests and checks into .venv/",
    ]
    assert project.installed() == {"base 1.0", "inner 1.0", "outer 1.0"}

    (project.folder / ".venv" / ".dev-done").rename(project.folder / ".venv" / ".dev-of-another-lock")
    project.lock(site, inner)
    assert project.set_up("DEV").returncode == 0
    assert project.installed() == {"base 1.0", "inner 1.0"}


def test_a_lock_that_lacks_a_package_ends_the_set_up(project: Project) -> None:
    project.release("inner", "1.0")
    project.lock(project.release("outer", "1.0", "Requires-Dist: inner"))
    done = project.set_up("SITE")
    assert done.returncode
    assert "outer 1.0 requires inner, which is not installed" in done.stderr
    assert not (project.folder / ".venv" / ".site-done").exists()


SHOW = 'show: ; @echo "$$CASETREE_LANG $(call SAY,in English,in Japanese)"'


@pytest.mark.parametrize(
    ("arguments", "environment", "told"),
    [
        (["LANG=ja"], {"LC_ALL": "en_US.UTF-8"}, "ja in Japanese"),
        ([], {"LANG": "ja_JP.UTF-8"}, "in Japanese"),
        ([], {"LANG": "ja_JP.UTF-8", "LC_ALL": "C.UTF-8"}, "in Japanese"),
        ([], {"LANG": "en_GB.UTF-8"}, "in English"),
        ([], {}, "in English"),
    ],
)
def test_make_speaks_the_language_of_its_variable_or_else_of_the_locale(
    arguments: list[str], environment: dict[str, str], told: str
) -> None:
    command = ["make", "--silent", "--eval", SHOW, "show", *arguments]
    done = subprocess.run(
        command, cwd=ROOT, env={"PATH": os.environ["PATH"], **environment}, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == told
