"""Pages that need not be laid out: everything that they show is as it was when they were last.

What a page is made from is known beforehand: its template, what it is told, and the inputs of what only its template
needs. What its template read of posts, pages and editions was taken note of, and is looked up again.
"""

from __future__ import annotations

import json
import locale
import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from jinja2 import Environment

from keeping.code import code_fingerprint
from keeping.digests import digest
from keeping.store import Store

from .digests import MISSING, Digests, UnknownError
from .job import Job, write_where_different
from .reads import Looking, Read, Reads
from .templates import Templates

KIND, BYTES = "explained", "page"
"""What the store calls the record of a page, by its address, and the bytes of one, by their digest."""

_OF_THE_PAGE = ("SITEURL", "localsiteurl", "output_file")


@dataclass(frozen=True, slots=True)
class Laid:
    """A page that was laid out: what may be kept of it."""

    reads: list[Read] | None
    """None where something was read that nobody could look up again."""

    page: str
    """The digest of its bytes."""

    size: int
    time: int
    data: bytes = b""
    """Its bytes, where they are to be kept."""


def record_key(name: str, output: str) -> bytes:
    """Return the key of the record of a page, by its file and by what tells one output folder from another."""
    return digest(f"{output}\0{name}".encode())


class KeptPages:
    """The records of the pages of one output folder."""

    def __init__(
        self, settings: Mapping[str, Any], store: Store, env: Environment, named: Mapping[str, object]
    ) -> None:
        """`named` are posts, pages and editions by their names."""
        self.store = store
        self.is_public = bool(settings.get("CASETREE_PUBLISHING"))
        """True where the output folder is a new one each time."""

        self._output = f"{settings['SITEURL']}\0{'' if self.is_public else os.path.abspath(settings['OUTPUT_PATH'])}"
        self._digests = Digests()
        self._looking = Looking(named, self._digests)
        self._env = env
        self._reads = Reads(env)
        self._shared: dict[tuple[str, tuple[str, ...]], str] = {}
        self._frame = self._of_all(settings)
        self._templates = Templates(env, store, self._frame)
        self._records: dict[bytes, dict[str, Any]] = {}
        self._inputs: dict[str, dict[str, str]] = {}

    def _of_all(self, settings: Mapping[str, Any]) -> str:
        """Return the digest of what no template tells of, but every page depends on."""
        of_jinja = [settings[name] for name in ("JINJA_ENVIRONMENT", "JINJA_FILTERS", "JINJA_TESTS")]
        told = [code_fingerprint().hex(), locale.setlocale(locale.LC_ALL), settings["PAGINATION_PATTERNS"]]
        return self._digests.together(b"all", [*of_jinja, *told, settings.get("TIMEZONE")]).hex()

    def begin(self, jobs: list[Job]) -> None:
        """Fetch the records of all pages."""
        keys = {record_key(job.name, self._output): job.name for job in jobs}
        for key, data in self.store.get_all(KIND, keys).items():
            with suppress(ValueError):
                self._records[key] = json.loads(data)

    def stands(self, job: Job) -> bool:
        """True where a page need not be laid out, and is where it is to be."""
        record = self._records.get(record_key(job.name, self._output))
        if record is None:
            return False
        try:
            inputs = self._inputs[job.name] = self._of_page(job)
        except UnknownError:
            return False
        if record["inputs"] != inputs:
            return False
        job.stand()
        if any(self._looking.look(name, names, job.root) != value for name, names, value in record["reads"]):
            return False
        return self._is_there(job, record)

    def _is_there(self, job: Job, record: Mapping[str, Any]) -> bool:
        """True where the file was left alone since it was written, or can be written as it was."""
        if not self.is_public:
            with suppress(OSError):
                told = job.path.stat()
                return bool((told.st_size, told.st_mtime_ns) == (record["size"], record["time"]))
            return False
        data = self.store.get(BYTES, bytes.fromhex(record["page"]))
        if data is None:
            return False
        write_where_different(job.path, data)
        return True

    def lay_out(self, job: Job) -> Laid:
        """Lay a page out and write it, and return what may be kept of it."""
        self._reads.begin()
        data = job.text().encode()
        write_where_different(job.path, data)
        told = job.path.stat()
        kept = data if self.is_public else b""
        reads = None
        with suppress(UnknownError):
            reads = self._looking.told(self._reads.noted(), job.root)
        return Laid(reads, digest(data).hex(), told.st_size, told.st_mtime_ns, kept)

    def keep(self, job: Job, laid: Laid) -> None:
        """Take note of a page that was laid out, with what is different from the one before."""
        if laid.reads is None:
            return
        try:
            inputs = self._inputs.pop(job.name, None) or self._of_page(job)
        except UnknownError:
            return
        key = record_key(job.name, self._output)
        record = {
            "template": job.template.name,
            "inputs": inputs,
            "reads": laid.reads,
            "page": laid.page,
            "size": laid.size,
            "time": laid.time,
            "why": why(self._records.get(key), inputs, laid.reads),
        }
        self.store.put(KIND, key, json.dumps(record, ensure_ascii=False).encode())
        if laid.data:
            self.store.put(BYTES, bytes.fromhex(laid.page), laid.data)

    def _of_page(self, job: Job) -> dict[str, str]:
        """Return the digests of all that a page is made from, by name, but for what its template reads of others."""
        whole = self._templates.whole(str(job.template.name))
        if whole is None:
            raise UnknownError(job.template.name)
        template, names = whole
        own = sorted(names & job.own.keys())
        told = {f"told {name}": self._digests.of(job.own[name]).hex() for name in own}
        more = (
            job.inputs()
            if job.inputs
            else {f"told {name}": self._digests.of(v).hex() for name, v in job.more().items()}
        )
        site = self._of_site(job, names.difference(own, _OF_THE_PAGE), tuple(own))
        place = self._digests.together(b"place", (job.name, job.root, job.context["SITEURL"])).hex()
        return {"template": template.hex(), "frame": self._frame, "site": site, "place": place, **told, **more}

    def _of_site(self, job: Job, names: frozenset[str], own: tuple[str, ...]) -> str:
        """Return the digest of what a page is told that all pages of its template are told alike."""
        key = str(job.template.name), own
        if key not in self._shared:
            told = [job.context.get(name, self._env.globals.get(name, MISSING)) for name in sorted(names)]
            self._shared[key] = self._digests.together(b"site", told).hex()
        return self._shared[key]


def why(before: Mapping[str, Any] | None, inputs: Mapping[str, str], reads: list[Read]) -> list[str]:
    """Return the names of what is not as it was when a page was last laid out; nothing where only its file was not.

    >>> why({"inputs": {"template": "1"}, "reads": [["one.md", "title", "1"]]}, {"template": "2"}, [])
    ['template', 'one.md: title']
    """
    if before is None:
        return ["new"]
    changed = [name for name in {**before["inputs"], **inputs} if before["inputs"].get(name) != inputs.get(name)]
    one, other = (
        {f"{name}: {names}".replace("\n", ", "): value for name, names, value in each}
        for each in (before["reads"], reads)
    )
    return [*changed, *(name for name in sorted({**one, **other}) if one.get(name) != other.get(name))]
