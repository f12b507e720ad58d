"""The workflows of GitHub: pinned by hash, with the fewest rights, and what is published is attested."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

import pytest
import yaml

from building import ROOT

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
USES = re.compile(r"^ *(?:- )?uses: (?P<action>[\w-]+/[\w-]+)@(?P<pin>[0-9a-f]{40}) # (?P<version>v\d+\.\d+\.\d+)$")

MAY_WRITE = {
    ("publish.yml", "attest"): {"attestations", "id-token"},
    ("publish.yml", "deploy"): {"pages", "id-token"},
}
"""What jobs may write; all others may only read."""


def jobs() -> Iterator[tuple[str, str, Mapping[str, Any]]]:
    """Yield each job with the name of its workflow and its own."""
    for path in WORKFLOWS:
        for name, job in read(path.name)["jobs"].items():
            yield path.name, name, job


def read(name: str) -> dict[str, Any]:
    """Read a workflow; all scalars are text, so that `on` is no truth value."""
    text = (ROOT / ".github" / "workflows" / name).read_text(encoding="utf-8")
    found: dict[str, Any] = yaml.load(text, yaml.CBaseLoader)
    return found


ALL = [pytest.param(name, job, id=f"{file}: {id}") for file, id, job in jobs() for name in [(file, id)]]


def test_every_action_is_pinned_by_the_hash_of_a_commit_with_its_version_beside_it() -> None:
    lines = [line for path in WORKFLOWS for line in path.read_text(encoding="utf-8").splitlines() if "uses:" in line]
    assert [line for line in lines if not USES.match(line)] == []
    pins = {(found["action"], found["pin"], found["version"]) for line in lines if (found := USES.match(line))}
    assert len(pins) == len({action for action, *_ in pins}), "one pin for each action"
    used = [step["uses"] for _, _, job in jobs() for step in job["steps"] if "uses" in step]
    assert len(used) == len(lines)


@pytest.mark.parametrize(("name", "job"), ALL)
def test_a_job_has_the_fewest_rights_and_an_end(name: tuple[str, str], job: Mapping[str, Any]) -> None:
    assert read(name[0])["permissions"] == {}
    writes = {right for right, level in job["permissions"].items() if level != "read"}
    assert writes == MAY_WRITE.get(name, set())
    assert int(job["timeout-minutes"]) <= 30


@pytest.mark.parametrize(("name", "job"), ALL)
def test_code_of_the_repository_runs_only_where_nothing_may_be_written(
    name: tuple[str, str], job: Mapping[str, Any]
) -> None:
    runs = any("run" in step or "checkout" in step["uses"] for step in job["steps"])
    assert runs != (name in MAY_WRITE)
    for step in job["steps"]:
        assert "checkout" not in step.get("uses", "") or step["with"]["persist-credentials"] == "false"
        assert "${{" not in step.get("run", ""), "what others may have written comes through the environment"


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_a_workflow_keeps_no_secret_and_runs_nothing_of_strangers_with_rights(path: Any) -> None:
    assert "secrets." not in path.read_text(encoding="utf-8")
    assert not {"pull_request_target", "workflow_run"} & {*read(path.name)["on"]}


def test_what_is_deployed_was_attested_as_it_was_uploaded() -> None:
    of = read("publish.yml")["jobs"]
    assert (of["attest"]["needs"], of["deploy"]["needs"]) == ("build", "attest")
    download, attest = of["attest"]["steps"]
    assert download["with"]["name"] == "github-pages", "upload-pages-artifact gives this name"
    assert attest["uses"].startswith("actions/attest-build-provenance@")
    assert attest["with"]["subject-path"] == "artifact.tar"
