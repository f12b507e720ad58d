"""What authors are told, in Japanese: each sentence by the English one that the code says."""

from __future__ import annotations

from collections.abc import Mapping

CODE = "ja"

SENTENCES: Mapping[str, str] = {}
