"""Judgements as canonical JSON: the same judgement is always the same text, and the text gives the same judgement back."""

import json
from dataclasses import asdict
from datetime import datetime
from typing import Any

from meetings.judgements import Anchor, Judgement, Kind, Ruling


def write_entry(judgement: Judgement) -> str:
    """The canonical text of a judgement, anchors included."""
    plain = asdict(judgement) | {"at": judgement.at.isoformat()}
    return json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def read_entry(text: str) -> Judgement:
    """The judgement that `write_entry` wrote as `text`."""
    plain: dict[str, Any] = json.loads(text)
    return Judgement(
        **plain
        | {
            "kind": Kind(plain["kind"]),
            "ruling": Ruling(plain["ruling"]),
            "at": datetime.fromisoformat(plain["at"]),
            "one": tuple(_anchor(anchor) for anchor in plain["one"]),
            "other": tuple(_anchor(anchor) for anchor in plain["other"]),
            "told_in": tuple(plain.get("told_in", ())),
        }
    )


def _anchor(plain: dict[str, Any]) -> Anchor:
    return Anchor(**plain | {"parties": tuple(plain["parties"]), "leaders": tuple(plain["leaders"])})
