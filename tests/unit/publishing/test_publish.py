"""The way to the published folder, with a stand-in for the build."""

import os
import stat
import sys
from pathlib import Path

import pytest

from building import write
from keeping.home import removing
from keeping.home.outputs import files_below
from publishing import publish as module
from publishing import stamp
from publishing.lock import BusyError, locked
from publishing.publish import BUILD, NEEDED, NotPublishedError, publish

ADDRESS = "https://example.org"


@pytest.fixture
def project(tmp_path, monkeypatch):
    """A folder to publish in; what is built are the files of `site/`, and `site/fails` makes the build fail."""
    site = write(tmp_path / "site", dict.fromkeys(NEEDED, "first"))
    run = "import os, shutil, sys; shutil.copytree('site', sys.argv[1]); sys.exit('fails' in os.listdir('site'))"
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(module, "BUILD", [sys.executable, "-c", run])
    monkeypatch.setattr(module, "_TICK", 0.005)
    return site


def everything(folder: Path) -> dict[str, bytes]:
    return {name: (folder / name).read_bytes() for name in files_below(str(folder))}


def test_what_was_built_is_published_with_a_stamp(project, capsys):
    publish(ADDRESS, Path("public"))
    assert stamp.read(Path("public")) == stamp.made_of(Path("public"), ADDRESS)
    assert "this is the first publication here" in capsys.readouterr().out
    write(project, {"index.html": "second", "posts/a/index.html": "a"})
    publish(ADDRESS, Path("public"))
    assert "changed: /\n" in (said := capsys.readouterr().out)
    assert "new: /posts/a/" in said
    assert sorted(path.name for path in Path().iterdir()) == [".kept", ".public-lock", "public", "site"]


@pytest.mark.parametrize(
    "address",
    [
        *("", "example.org", "http://example.org", "https://", "https://exa mple.org", "https:/example.org"),
        *("https://user:secret@example.org", "https://example.org/?x=1", "https://example.org#a", "mailto:a@b.org"),
    ],
)
def test_what_is_no_address_of_a_site_is_told_before_anything_is_done(project, address):
    with pytest.raises(NotPublishedError, match="is not the address of a site"):
        publish(address, Path("public"))
    assert [path.name for path in Path().iterdir()] == ["site"]


@pytest.mark.parametrize("address", ["https://例え.jp", "https://example.org:8443/blog/", "http://localhost:8000"])
def test_a_site_may_stand_at_any_other_address(project, address):
    publish(address, Path("public"))
    assert stamp.read(Path("public"))


def test_an_address_that_vanishes_is_warned_of(project, capsys):
    write(project, {"posts/a/index.html": "a"})
    publish(ADDRESS, Path("public"))
    (project / "posts" / "a" / "index.html").unlink()
    publish(ADDRESS, Path("public"))
    assert "warning: /posts/a/ led to a page and leads nowhere now" in capsys.readouterr().err


@pytest.mark.parametrize("broken", ["fails", "an empty page", "a missing file"])
def test_a_site_that_is_not_whole_leaves_the_old_one(project, broken):
    publish(ADDRESS, Path("public"))
    before = everything(Path("public"))
    if broken == "a missing file":
        (project / "pagefind" / "pagefind.js").unlink()
    else:
        write(project, {"fails": ""} if broken == "fails" else {"posts/a/index.html": ""})
    with pytest.raises(NotPublishedError, match="not published"):
        publish(ADDRESS, Path("public"))
    assert everything(Path("public")) == before
    assert not Path(".public-building").exists()


def test_a_link_stays_a_link_to_where_it_leads(project):
    Path("elsewhere").mkdir()
    Path("public").symlink_to("elsewhere")
    publish(ADDRESS, Path("public"))
    assert Path("public").is_symlink()
    assert (Path("elsewhere") / "index.html").read_text(encoding="utf-8") == "first"


def test_a_file_in_the_way_is_named(project):
    Path("public").write_text("mine", encoding="utf-8")
    with pytest.raises(NotPublishedError, match="is a file"):
        publish(ADDRESS, Path("public"))


def test_two_at_once_are_refused(project):
    with locked(Path(".public-lock")), pytest.raises(BusyError, match="another `make publish`"):
        publish(ADDRESS, Path("public"))


def test_an_earlier_publication_that_was_cut_short_is_healed(project, capsys):
    write(Path(".public-before"), {"index.html": "old"})
    write(Path(".public-building"), {"half": ""})
    write(project, {"fails": ""})
    with pytest.raises(NotPublishedError):
        publish(ADDRESS, Path("public"))
    assert everything(Path("public")) == {"index.html": b"old"}
    assert "has been put back" in capsys.readouterr().out


@pytest.mark.parametrize("call", ["fsync", "swap"])
def test_each_call_of_the_system_that_fails_leaves_the_old_site_and_one_sentence(project, monkeypatch, capsys, call):
    publish(ADDRESS, Path("public"))
    before = everything(Path("public"))
    write(project, {"index.html": "second"})
    files_and_folders = len([*project.rglob("*")]) + 2  # the stamp, and the folder itself
    for number in range(files_and_folders if call == "fsync" else 1):
        with monkeypatch.context() as patched:
            where = (os, "fsync") if call == "fsync" else (module, "swap_in")
            patched.setattr(*where, failing_at(number, getattr(*where)))
            with pytest.raises(NotPublishedError, match="No space left on device") as told:
                publish(ADDRESS, Path("public"))
        assert "\n" not in str(told.value)
        assert everything(Path("public")) == before
        assert not Path(".public-building").exists()
    publish(ADDRESS, Path("public"))
    assert (Path("public") / "index.html").read_text(encoding="utf-8") == "second"


LATE = {
    "the folder is not brought to the disk": (module, "sync_folder", 1, ""),
    "the old site cannot be removed": (
        removing,
        "rmtree",
        0,
        "warning: the site is published, but what it replaced",
    ),
    "nothing can be kept in mind": (module.Memory, "write", 0, ""),
    "the old site cannot be set aside": (Path, "rename", 0, ""),
}


@pytest.mark.parametrize(("place", "name", "number", "said"), LATE.values(), ids=LATE)
def test_a_failure_after_the_swap_is_a_warning_since_the_new_site_stands(
    project, monkeypatch, capsys, place, name, number, said
):
    publish(ADDRESS, Path("public"))
    write(project, {"index.html": "second"})
    with monkeypatch.context() as patched:
        patched.setattr(place, name, failing_at(number, getattr(place, name)))
        publish(ADDRESS, Path("public"))
    assert (Path("public") / "index.html").read_text(encoding="utf-8") == "second"
    assert said in capsys.readouterr().err
    publish(ADDRESS, Path("public"))
    assert not Path(".public-before").exists()
    assert not Path(".public-building").exists()


def test_a_folder_that_cannot_be_listed_is_not_passed_over(project, monkeypatch):
    publish(ADDRESS, Path("public"))
    before = everything(Path("public"))
    write(project, {"index.html": "second", "posts/a/index.html": "a"})
    scandir = os.scandir

    def refuse(path="."):
        if str(path).endswith(".public-building/posts"):
            raise PermissionError(13, "Permission denied", str(path))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)
    with pytest.raises(NotPublishedError, match="posts: Permission denied; let your user read"):
        publish(ADDRESS, Path("public"))
    assert everything(Path("public")) == before


def test_a_stamp_that_cannot_be_read_is_not_taken_for_none(project, monkeypatch):
    publish(ADDRESS, Path("public"))

    def refuse(*_, **__):
        raise PermissionError(13, "Permission denied", "public/.published.json")

    monkeypatch.setattr(Path, "read_text", refuse)
    with pytest.raises(NotPublishedError, match="Permission denied"):
        publish(ADDRESS, Path("public"))


def test_a_link_that_leads_in_a_circle_is_told(project):
    Path("public").symlink_to("public")
    with pytest.raises(NotPublishedError, match="leads in a circle"):
        publish(ADDRESS, Path("public"))
    assert Path("public").is_symlink()


def test_a_link_may_lead_to_a_folder_that_is_still_to_be_made(project):
    Path("public").symlink_to("elsewhere/public")
    publish(ADDRESS, Path("public"))
    assert Path("public").is_symlink()
    assert (Path("elsewhere") / "public" / "index.html").is_file()


def test_a_place_where_a_disk_is_mounted_is_told_before_anything_is_built(project, monkeypatch):
    monkeypatch.setattr(os.path, "ismount", lambda path: path.name == "public")
    with pytest.raises(NotPublishedError, match="is where a disk is mounted"):
        publish(ADDRESS, Path("public"))
    assert not Path(".kept").exists()


def failing_at(number, call):
    """Let the call after `number` others fail."""
    left = iter([*[True] * number, False])

    def failing(*arguments):
        if not next(left, True):
            raise OSError(28, "No space left on device", "a file")
        return call(*arguments)

    return failing


def test_settings_that_nobody_can_read_are_told_and_the_old_site_stands(project):
    publish(ADDRESS, project / "public")
    before = everything(project / "public")
    Path("publishconf.py").write_text("from pelicanconf import *\n", encoding="utf-8")
    Path("pelicanconf.py").write_text("A = (\n", encoding="utf-8")
    with pytest.raises(NotPublishedError) as found:
        publish(ADDRESS, project / "public")
    assert str(found.value).startswith("not published: pelicanconf.py, line 1: Python cannot read these settings: ")
    assert str(found.value).endswith("; what was published is as it was")
    assert everything(project / "public") == before


def test_settings_that_end_in_an_error_are_told_in_one_sentence_and_the_old_site_stands(project, monkeypatch, capfd):
    publish(ADDRESS, project / "public")
    before = everything(project / "public")
    Path("publishconf.py").write_text("A = 1\nB = C\n", encoding="utf-8")
    monkeypatch.setattr(module, "BUILD", BUILD)
    with pytest.raises(NotPublishedError, match="not published: the build failed, as it says above"):
        publish(ADDRESS, project / "public")
    assert capfd.readouterr().err == (
        "publishconf.py, line 2: these settings end in an error: NameError: name 'C' is not defined; "
        "put that right, then run it again\n"
    )
    assert everything(project / "public") == before


def test_what_cannot_be_written_to_is_told(project):
    publish(ADDRESS, Path("public"))
    if os.geteuid() == 0:
        Path("in-the-way").write_text("", encoding="utf-8")
        with pytest.raises(NotPublishedError, match="in-the-way"):
            publish(ADDRESS, Path("in-the-way/public"))
        return
    Path().chmod(stat.S_IRUSR | stat.S_IXUSR)
    with pytest.raises(NotPublishedError, match="Permission denied"):
        publish(ADDRESS, Path("public"))
    Path().chmod(stat.S_IRWXU)
