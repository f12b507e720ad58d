"""The preview of `make serve`: what a reader of it sees while posts come, go and break."""

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import quote

import pytest

from building import ROOT, write
from pages import BLOCK, TREE
from pelican.plugins.casetree.files.png import png_of

HEADER = "Title: {}\nDate: 2026-11-01\nCategory: Cases\nTags: x\nSummary: S.\n"
FILES = {
    "content/trees/steps/2000-01-01.yaml": TREE,
    "content/one.md": HEADER.format("One") + "\nThe first text.\n\n" + BLOCK,
    "content/draft.md": HEADER.format("Draft") + "Status: draft\n\nA draft.\n",
    "content/future.md": HEADER.format("Future").replace("2026", "2199") + "\nOf a day to come.\n",
}
PATIENCE = 90
"""Seconds to wait for a build on a busy machine; a test never waits that long where all is well."""


def heeding_ctrl_c() -> None:
    """Let a process be ended by Ctrl-C also where these tests run in the background of a shell, which lets none."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


class Preview:
    """A server on a site of its own, and what it answers."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        command = [sys.executable, str(folder / "tools" / "preview"), "8300"]
        environment = {**os.environ, "PYTHONUTF8": "1", "PYTHONUNBUFFERED": "1"}
        self.log = folder / "log"
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(
                command, cwd=folder, env=environment, stdout=log, stderr=log, preexec_fn=heeding_ctrl_c
            )
        self.port = int(self._wait_for(r"http://127.0.0.1:(\d+)/"))

    def _wait_for(self, pattern: str) -> str:
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end and self.process.poll() is None:
            if found := re.search(pattern, self.log.read_text(encoding="utf-8")):
                return found[1]
            time.sleep(0.02)
        raise AssertionError(self.log.read_text(encoding="utf-8"))

    def get(self, address: str, method: str = "GET") -> tuple[int, str]:
        """Return the status and the text of an address."""
        status, data = self.data(address, method)
        return status, data.decode()

    def data(self, address: str, method: str = "GET") -> tuple[int, bytes]:
        """Return the status and the bytes of an address."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        connection.request(method, quote(address, safe="/%?=\0"))
        answer = connection.getresponse()
        return answer.status, answer.read()

    @property
    def site(self) -> Path:
        """What its builds have written."""
        return self.folder / ".preview" / "site"

    def first_event(self, address: str) -> str:
        """Return the first line of the stream at an address."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        connection.request("GET", address)
        line = connection.getresponse().readline().decode().strip()
        connection.close()
        return line

    def after(self, files: dict[str, str | None], address: str, words: str) -> str:
        """Change files, None for one to remove, and return a page once it says some words."""
        for name, text in files.items():
            (self.folder / name).unlink() if text is None else write(self.folder, {name: text})
        end, page = time.monotonic() + PATIENCE, ""
        while time.monotonic() < end:
            _, page = self.get(address)
            if words in page:
                return page
            time.sleep(0.05)
        raise AssertionError(page)


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    """A preview of a small site."""
    folder = tmp_path_factory.mktemp("preview")
    write(folder, FILES)
    shutil.copytree(ROOT / "tools" / "preview", folder / "tools" / "preview")
    shutil.copy(ROOT / "pelicanconf.py", folder)
    for name in ("plugins", "theme"):
        (folder / name).symlink_to(ROOT / name)
    made = Preview(folder)
    yield made
    made.process.kill()
    made.process.wait()


def test_a_page_is_shown_without_a_banner_where_nothing_is_wrong(preview):
    status, page = preview.get("/posts/one/")
    assert status == 200
    assert "The first text." in page
    assert "/.faults" not in page
    assert "EventSource" in page


def test_the_picture_of_a_case_is_drawn_when_it_is_asked_for(preview):
    address = "/cases/one/case.png"
    assert not (preview.site / address[1:]).exists()
    svg = (preview.site / "cases" / "one" / "case.svg").read_text(encoding="utf-8")
    assert preview.data(address) == (200, png_of(svg))
    assert preview.get("/cases/nope/case.png")[0] == 404


@pytest.mark.parametrize(
    "address", ["/nope/", "/posts/nope", "/a/b/c.html", "/nope.png", "/theme/", "/%00", "/../../etc/passwd"]
)
def test_a_wrong_address_shows_the_page_of_the_site_for_that(preview, address):
    status, page = preview.get(address)
    assert status == 404
    assert "EventSource" in page, "once there is a page, it appears"
    assert '<base href="/404.html">' in page


def test_drafts_and_posts_of_a_day_to_come_are_shown_and_marked(preview):
    assert "Only this preview shows it: a draft" in preview.get("/drafts/draft/")[1]
    future = preview.get("/drafts/future/")[1]
    assert "Of a day to come." in future
    assert "Only this preview shows it: its date, 2199-11-01, is to come" in future
    listed = preview.get("/.faults")[1]
    assert 'href="/drafts/draft/"' in listed
    assert "Only this preview" not in preview.get("/posts/one/")[1]


def test_a_page_comes_breaks_is_renamed_and_goes(preview):
    sound = HEADER.format("New") + "\nA new text.\n"
    preview.after({"content/new.md": sound}, "/posts/new/", "A new text.")

    broken = preview.after(
        {"content/new.md": sound.replace("Date: 2026-11-01\n", "")}, "/posts/new/", "post-missing-date"
    )
    assert "A new text." not in broken
    for address in ("/", "/posts/one/", "/tags/x/", "/nope/"):
        assert re.search(r'href="/.faults">\d+ faults?<', preview.get(address)[1]), address
    assert "post-missing-date" in preview.get("/.faults")[1]
    assert 'href="/posts/new/"' in preview.get("/.faults")[1]

    preview.after({"content/new.md": None, "content/newer.md": sound}, "/posts/newer/", "A new text.")
    preview.after({}, "/posts/new/", '<base href="/404.html">')
    assert preview.get("/posts/new/")[0] == 404
    assert "/.faults" not in preview.get("/")[1]


def test_an_edited_text_is_shown_without_a_build_of_the_whole_site(preview):
    draft = FILES["content/draft.md"]
    preview.after({"content/draft.md": draft}, "/drafts/draft/", "A draft.")
    lists = preview.folder / ".preview" / "site" / "index.html"
    before = lists.stat().st_mtime_ns
    preview.after({"content/draft.md": draft + "\nAnother word.\n"}, "/drafts/draft/", "Another word.")
    preview.after({"content/draft.md": draft + "\n{case:nobody:outcome}\n"}, "/.faults", "case-unknown-case")
    preview.after({"content/draft.md": draft}, "/drafts/draft/", "A draft.")
    assert lists.stat().st_mtime_ns == before, "what has not changed is not written"


def test_the_server_goes_on_where_no_build_is_possible(preview):
    settings = (preview.folder / "pelicanconf.py").read_text(encoding="utf-8")
    preview.after({"pelicanconf.py": settings + "\n1 / 0\n"}, "/.faults", "the build ended with status")
    assert preview.get("/posts/one/")[0] == 200
    preview.after({"pelicanconf.py": settings}, "/.faults", "/drafts/draft/")
    log, line = preview.log.read_text(encoding="utf-8"), settings.count("\n") + 2
    assert f"pelicanconf.py, line {line}: these settings end in an error: ZeroDivisionError: division by zero; " in log


def test_settings_that_nobody_can_read_are_told_in_one_sentence(preview):
    settings, end = (preview.folder / "pelicanconf.py").read_text(encoding="utf-8"), time.monotonic() + PATIENCE
    while not preview.log.read_text(encoding="utf-8").endswith("built\n") and time.monotonic() < end:
        time.sleep(0.05)  # a build that has begun would read half of the old settings and half of the new ones
    preview.after({"pelicanconf.py": settings + "\nA = (\n"}, "/.faults", "the build ended with status")
    preview.after({"pelicanconf.py": settings}, "/.faults", "/drafts/draft/")
    log = preview.log.read_text(encoding="utf-8")
    assert "pelicanconf.py, line" in log
    assert "SyntaxError" not in log, "a traceback ends with it"


def test_what_the_system_refuses_is_told_and_what_changed_meanwhile_is_built_afterwards(preview):
    report = preview.folder / ".preview" / "report.json"
    draft, end = FILES["content/draft.md"], time.monotonic() + PATIENCE
    while not report.is_file() and time.monotonic() < end:  # the build that the test before has caused may still end
        time.sleep(0.05)
    report.unlink()
    report.mkdir()
    preview.after(
        {"content/draft.md": draft + "\nSaid meanwhile.\n"}, "/.faults", "report.json: Is a directory; run it again"
    )
    report.rmdir()
    preview.after({"content/one.md": FILES["content/one.md"] + "\nMore.\n"}, "/posts/one/", "More.")
    preview.after({}, "/drafts/draft/", "Said meanwhile.")
    preview.after(
        {"content/draft.md": draft, "content/one.md": FILES["content/one.md"]}, "/posts/one/", "The first text."
    )


def test_a_theme_that_stands_elsewhere_and_modules_beside_the_settings_are_watched(preview, tmp_path):
    theme = shutil.copytree(ROOT / "theme", tmp_path / "theme")
    settings = (preview.folder / "pelicanconf.py").read_text(encoding="utf-8")
    changed = settings + f"\nimport beside\nTHEME = {str(theme)!r}\nSITENAME = beside.NAME\n"
    preview.after({"beside.py": "NAME = 'First'\n", "pelicanconf.py": changed}, "/posts/one/", "First")
    preview.after({"beside.py": "NAME = 'Second'\n"}, "/posts/one/", "Second")
    base = theme / "templates" / "base.html"
    base.write_text(base.read_text(encoding="utf-8").replace("</body>", "<p>Elsewhere</p></body>"), encoding="utf-8")
    preview.after({}, "/posts/one/", "<p>Elsewhere</p>")
    preview.after({"pelicanconf.py": settings, "beside.py": None}, "/posts/one/", "Japan Immigration News")


def test_a_head_is_answered_like_a_get_without_a_body(preview):
    assert preview.get("/posts/one/", "HEAD") == (200, "")
    assert preview.get("/nope/", "HEAD") == (404, "")
    assert preview.get("/theme/favicon.svg", "HEAD") == (200, "")


@pytest.mark.parametrize(
    ("host", "status"),
    [("localhost:8300", 200), ("[::1]:8300", 200), ("stranger.example:8300", 421), ("127.0.0.1.stranger.example", 421)],
)
def test_a_page_of_a_stranger_that_takes_this_address_for_its_own_reads_no_draft(preview, host, status):
    connection = HTTPConnection("127.0.0.1", preview.port, timeout=PATIENCE)
    connection.request("GET", "/posts/one/", headers={"Host": host})
    assert connection.getresponse().status == status
    connection.close()


def test_it_ends_on_ctrl_c_without_a_word(preview):
    preview.process.send_signal(signal.SIGINT)
    assert preview.process.wait(PATIENCE) == 0
    log = preview.log.read_text(encoding="utf-8")
    assert "KeyboardInterrupt" not in log
    assert "Traceback" not in log


def test_ctrl_c_while_it_is_still_beginning_ends_it_without_a_word(tmp_path):
    shutil.copytree(ROOT / "tools" / "preview", tmp_path / "preview")
    (tmp_path / "preview" / "builder.py").write_text("import time\nprint(1, flush=True)\ntime.sleep(60)\n")
    pipe = subprocess.PIPE
    command = [sys.executable, str(tmp_path / "preview")]
    with subprocess.Popen(command, stdout=pipe, stderr=pipe, preexec_fn=heeding_ctrl_c) as process:
        assert process.stdout.readline() == b"1\n"
        process.send_signal(signal.SIGINT)
        assert process.communicate(timeout=PATIENCE) == (b"", b"")
    assert process.returncode == -signal.SIGINT


def test_ctrl_c_before_python_has_run_a_line_of_ours_ends_make_serve_without_a_word(tmp_path):
    (tmp_path / "sitecustomize.py").write_text("import time\nprint(1, flush=True)\ntime.sleep(60)\n")
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    recipe = re.search(r"^serve:.*\n\t@(.*)", makefile, re.MULTILINE)[1]
    recipe = recipe.replace("$(IN_VENV)", sys.executable).replace("$(or $(PORT),8000)", "8301").replace("$$", "$")
    assert "$(" not in recipe
    pipe, environment = subprocess.PIPE, {**os.environ, "PYTHONPATH": str(tmp_path)}
    with subprocess.Popen(
        ["sh", "-c", recipe],
        cwd=ROOT,
        env=environment,
        stdout=pipe,
        stderr=pipe,
        preexec_fn=heeding_ctrl_c,
        start_new_session=True,
    ) as shell:
        assert shell.stdout.readline() == b"1\n"
        os.killpg(shell.pid, signal.SIGINT)  # as a terminal does
        assert shell.communicate(timeout=PATIENCE) == (b"", b"")
    assert shell.returncode == 0
