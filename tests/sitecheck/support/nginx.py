"""Serves a built site by a real nginx with `deploy/nginx.conf`, on this machine alone."""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from browser.setup_browser import install_debian
from building import ROOT

SERVER = ROOT / "deploy" / "nginx.conf"
PACKAGE = "nginx"
START_SECONDS = 10

# Everything that nginx would keep in folders of the system is kept in one of ours.
MAIN = """\
daemon off;
worker_processes 1;
pid {folder}/nginx.pid;
{user}
events {{ }}
http {{
    include /etc/nginx/mime.types;
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    include {folder}/site.conf;
}}
"""


def program() -> str:
    """Return nginx, installed from Debian's packages where there is none."""
    if path := _installed():
        return path
    install_debian(PACKAGE)
    if path := _installed():
        return path
    raise RuntimeError("the site is checked as nginx serves it, and there is none: install nginx")


def _installed() -> str | None:
    return shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def serve(site: Path, port: int, folder: Path) -> Iterator[None]:
    """Serve the files below `site` until the caller is done; `folder` is for nginx's own files.

    Others may serve the same files on the same port.
    """
    text = SERVER.read_text(encoding="utf-8")
    text = re.sub(r"    listen 80;\n    listen \[::\]:80;", f"    listen 127.0.0.1:{port} reuseport;", text)
    text = re.sub(r"root [^;]+;", f"root {site};", text)
    # LinkChecker asks ten times a second at most of a server that does not invite it.
    text = text.replace("server_tokens off;", "server_tokens off;\n    add_header LinkChecker welcome always;")
    (folder / "site.conf").write_text(text, encoding="utf-8")
    user = "user root;" if os.geteuid() == 0 else ""  # the folders of tests are closed to others
    (folder / "nginx.conf").write_text(MAIN.format(folder=folder, user=user), encoding="utf-8")
    with (folder / "log").open("w", encoding="utf-8") as log:
        process = subprocess.Popen(
            [program(), "-p", folder, "-c", folder / "nginx.conf", "-e", "stderr"], stdin=subprocess.DEVNULL, stderr=log
        )
        try:
            _wait(port, process, folder / "log")
            yield
        finally:
            process.terminate()
            process.wait(START_SECONDS)


def _wait(port: int, process: subprocess.Popen[bytes], log: Path) -> None:
    """Wait until the server answers."""
    end = time.monotonic() + START_SECONDS
    while time.monotonic() < end and process.poll() is None:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise RuntimeError(f"nginx does not start: {log.read_text(encoding='utf-8')}")
