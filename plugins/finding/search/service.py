"""Speaks with Pagefind while it runs: one message after the other, each with its answer (its `--service`).

By itself Pagefind numbers pages as the file system lists them, so that one site had other bytes on another disk. Here
it is told of them one by one, and numbers them so.
"""

from __future__ import annotations

import json
import os
import subprocess
from base64 import b64decode, b64encode
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

_SPARING = {"_RJEM_MALLOC_CONF": "narenas:1,dirty_decay_ms:0,muzzy_decay_ms:0"}
"""Lets Pagefind's allocator (jemalloc) give back at once what is free: a fifth less memory, for the same bytes."""

_END = b","
"""Ends each message and each answer, which are JSON in Base64."""


@contextmanager
def running(program: Path) -> Iterator[Service]:
    """Run Pagefind, and end it."""
    command, pipe, around = [str(program), "--service"], subprocess.PIPE, {**_SPARING, **os.environ}
    # Without a buffer nothing is left to be written where Pagefind has ended before its time.
    with subprocess.Popen(command, bufsize=0, stdin=pipe, stdout=pipe, stderr=pipe, env=around) as process:
        yield Service(process)


class Service:
    """A Pagefind that runs, and holds one index."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self._process = process
        self._count = 0

    def begin(self) -> None:
        """Begin the index. Raises `RuntimeError` with Pagefind's words where it fails, as the others do."""
        self._ask({"type": "NewIndex", "config": {}})

    def add(self, file: str, page: str) -> None:
        """Index a page; `file` is where it will stand, from the root of the site."""
        self._ask({"type": "AddFile", "index_id": 0, "file_path": file, "file_contents": page})

    def files(self) -> dict[str, bytes]:
        """Return the files of the index, by their paths: told to write them, Pagefind answers before it has."""
        told = self._ask({"type": "GetFiles", "index_id": 0})["files"]
        return {file["path"]: b64decode(file["content"]) for file in told}

    def _ask(self, payload: Mapping[str, object]) -> Any:
        self._count += 1
        message = json.dumps({"message_id": self._count, "payload": payload}, ensure_ascii=False)
        answer = self._answer_to(b64encode(message.encode("utf-8", "surrogatepass")) + _END)
        told = json.loads(b64decode(answer))["payload"]
        if told["type"] == "Error":
            raise RuntimeError(told["message"])
        return told

    def _answer_to(self, message: bytes) -> bytearray:
        """Send a message and return what comes back; raise `RuntimeError` with its last words where it has ended."""
        process, answer = self._process, bytearray()
        assert process.stdin
        assert process.stdout
        assert process.stderr
        with suppress(BrokenPipeError):
            while message:
                message = message[process.stdin.write(message) :]
        while not answer.endswith(_END) and (more := os.read(process.stdout.fileno(), 1 << 16)):
            answer += more
        if answer.endswith(_END):
            return answer
        raise RuntimeError((process.stderr.read() or answer).decode("utf-8", "replace").strip())
