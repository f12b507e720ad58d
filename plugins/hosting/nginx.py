"""Writes the table of headers as a server of nginx: `deploy/nginx.conf`."""

from __future__ import annotations

from hosting.headers import CACHE, EVERYWHERE, POLICY, RULES, TYPES

_VARIABLES = {POLICY: "$site_policy", CACHE: "$site_cache"}

_SERVER = """\
# A server for the published site, written by plugins/hosting from its table of headers; a test keeps it so.
# Put it into /etc/nginx/conf.d/, change `server_name` and `root`, and let certbot add TLS: certbot --nginx

{maps}
map $uri $site_missing {{
    default "/404.html";
    "~^/(?<site_language>[a-z][a-z])/" "/$site_language/404.html";
}}

server {{
    listen 80;
    listen [::]:80;
    server_name news.example.org;
    root /srv/japan-immigration-news;

    index index.html;
    charset utf-8;
    charset_types text/plain text/css text/csv text/xml text/javascript application/javascript application/json
        application/atom+xml application/manifest+json application/x-bibtex image/svg+xml;
    absolute_redirect off;
    server_tokens off;

    gzip on;
    gzip_vary on;
    gzip_types text/plain text/css text/csv text/xml text/javascript application/javascript application/json
        application/atom+xml application/manifest+json image/svg+xml;

    # No location below may have an add_header of its own: it would put these out of force.
{headers}
    error_page 404 @missing;
    location @missing {{
        try_files $site_missing /404.html =404;
    }}
    # What other hosts read is not for readers.
    location ~ ^/_(headers|redirects)$ {{
        return 404;
    }}
    location ~ \\.csv$ {{
        types {{ }}
        default_type text/csv;
    }}
    location ~ \\.bib$ {{
        types {{ }}
        default_type application/x-bibtex;
    }}
    location ~ \\.sqlite$ {{
        types {{ }}
        default_type application/vnd.sqlite3;
    }}
    location ~ \\.webmanifest$ {{
        types {{ }}
        default_type application/manifest+json;
    }}
{types}}}
"""


def server() -> str:
    """Return the configuration of a server for the site, to be included in nginx's `http`."""
    return _SERVER.format(
        maps="\n".join(_map(name, variable) for name, variable in _VARIABLES.items()),
        headers="".join(
            f"    add_header {name} {_VARIABLES.get(name, _quoted(value))} always;\n"
            for name, value in EVERYWHERE.items()
        ),
        types="".join(
            f"    location ^~ {_prefix(where)} {{\n        types {{ }}\n"
            f"        default_type {value.partition(';')[0]};\n    }}\n"
            for where, value in TYPES.items()
        ),
    )


def _map(header: str, variable: str) -> str:
    """Write which value a header has at which address."""
    lines = [f"    default {_quoted(EVERYWHERE[header])};"]
    for rule in RULES:
        if header in rule.headers:
            pattern = _pattern(rule.where, rule.in_every_language)
            lines.append(f"    {_quoted('~' + pattern)} {_quoted(rule.headers[header])};")
    return "\n".join([f"map $uri {variable} {{", *lines, "}\n"])


def _pattern(where: tuple[str, ...], in_every_language: bool) -> str:
    r"""Write an address as a regular expression.

    >>> _pattern(("cases", ":name", "case.svg"), True)
    '^/(?:[a-z][a-z]/)?cases/[^/]+/case\\.svg$'
    >>> _pattern(("search", "*"), False)
    '^/search/'
    """
    parts = ["[^/]+" if part == ":name" else part.replace(".", r"\.") for part in where]
    path = "/".join(parts[:-1]) + "/" if parts[-1] == "*" else "/".join(parts) + "$"
    return "^/" + ("(?:[a-z][a-z]/)?" if in_every_language else "") + path


def _prefix(where: tuple[str, ...]) -> str:
    return "/" + "/".join(where[:-1]) + "/"


def _quoted(text: str) -> str:
    return f'"{text}"'
