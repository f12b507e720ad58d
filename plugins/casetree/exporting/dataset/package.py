"""The tables as a Data Package, version 2 (https://datapackage.org/): `datapackage.json` beside their files."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from casetree.exporting.dataset.columns import BETWEEN, Column, Link, Table

_PROFILES = "https://datapackage.org/profiles/2.0/"


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What is to be said of all tables together."""

    name: str
    """In small letters, digits and hyphens."""

    title: str
    says: str
    version: str
    publisher: str
    homepage: str
    """The address of its page; empty where the site has none yet."""

    licence: str
    licence_title: str
    licence_address: str
    keywords: tuple[str, ...] = ()


def as_package(about: About, tables: Sequence[Table], files: Mapping[str, bytes]) -> bytes:
    """Write the description of all tables; `files` are what each holds, by its name."""
    written = {
        "$schema": f"{_PROFILES}datapackage.json",
        "name": about.name,
        "title": about.title,
        "description": about.says,
        "homepage": about.homepage,
        "version": about.version,
        "keywords": [*about.keywords],
        "licenses": [{"name": about.licence, "title": about.licence_title, "path": about.licence_address}],
        "contributors": [{"title": about.publisher, "roles": ["publisher"]}],
        "resources": [_resource(table, files[table.file]) for table in tables],
    }
    known = {key: value for key, value in written.items() if value not in ("", [])}
    return (json.dumps(known, ensure_ascii=False, indent=2) + "\n").encode()


def _resource(table: Table, data: bytes) -> dict[str, Any]:
    return {
        "name": table.name,
        "type": "table",
        "path": table.file,
        "title": table.title.in_language("en")[0],
        "description": table.says.in_language("en")[0],
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(data),
        "hash": f"sha256:{sha256(data).hexdigest()}",
        "schema": _schema(table),
    }


def _schema(table: Table) -> dict[str, Any]:
    links = [_link(link, table) for link in table.links if not link.may_lack]
    return {
        "$schema": f"{_PROFILES}tableschema.json",
        "fields": [_field(column) for column in table.columns],
        "missingValues": [""],
        "primaryKey": [*table.key],
        **({"foreignKeys": links} if links else {}),
    }


def _field(column: Column) -> dict[str, Any]:
    limits: dict[str, Any] = {"required": True} if column.is_needed else {}
    if column.words and column.type != "list":
        limits["enum"] = [*column.words]
    return {
        "name": column.name,
        "type": column.type,
        **({"delimiter": BETWEEN, "itemType": "string"} if column.type == "list" else {}),
        "description": column.says,
        **({"constraints": limits} if limits else {}),
    }


def _link(link: Link, table: Table) -> dict[str, Any]:
    resource = {} if link.table == table.name else {"resource": link.table}
    return {"fields": [*link.columns], "reference": {**resource, "fields": [*link.to]}}
