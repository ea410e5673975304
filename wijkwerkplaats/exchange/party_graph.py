"""Parties and their relations for programs that draw or count networks: GraphML and JSON (§4.5)."""

from __future__ import annotations

import json
from typing import Any, Final
from xml.sax.saxutils import escape, quoteattr

from wijkwerkplaats.exchange.party_cells import LINKED, NUMBERS, YES_NO, printable
from wijkwerkplaats.exchange.party_export import Network, linked_cells
from wijkwerkplaats.model import Contact
from wijkwerkplaats.model.words import RelationKind
from wijkwerkplaats.texts import Texts

_PERSON: Final = ("name", "role", "phone", "email", "purpose", "consented")


def as_json(network: Network, _words: Texts) -> bytes:
    """Parties and relations under their keys, with the words of the model."""
    fields = [name for name in network.fields if name not in LINKED]
    parties: list[dict[str, Any]] = [
        {"id": p.id, **{name: getattr(p, name) for name in fields}} for p in network.parties
    ]
    if network.persons:
        for one in parties:
            one["contacts"] = [_person(c) for c in network.contacts if c.stakeholder_id == one["id"]]
    relations = [
        {
            "id": r.id, "source": r.source_id, "target": r.target_id, "kind": r.kind, "strength": r.strength,
            "note": r.note,
        }
        for r in network.related
    ]  # fmt: skip
    plain = {"parties": parties, "relations": relations}
    return json.dumps(plain, ensure_ascii=False, indent=1).encode()


def _person(one: Contact) -> dict[str, str | None]:
    said = {name: getattr(one, name) for name in _PERSON}
    return {name: None if value is None else str(value) for name, value in said.items()}


def as_graphml(network: Network, _words: Texts) -> bytes:
    """A directed graph for Gephi, yEd and the like; what is a part of what is an edge."""
    fields = [name for name in network.fields if name != "part_of"]
    persons = linked_cells(network)["contacts"]
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
        *(_key(name, "node", name) for name in fields),
        _key("relation", "edge", "kind"),
        _key("strength", "edge", "strength"),
        _key("relation_note", "edge", "note"),
        '<graph id="stakeholders" edgedefault="directed">',
    ]
    for party in network.parties:
        lines.append(f"<node id={_quoted(party.id)}>")
        for name in fields:
            lines.append(_data(name, persons[party.id] if name == "contacts" else getattr(party, name)))
        lines.append("</node>")
    for one in network.related:
        ends = f"source={_quoted(one.source_id)} target={_quoted(one.target_id)}"
        lines += [f"<edge id={_quoted(one.id)} {ends}>", _data("relation", RelationKind(one.kind))]
        lines += [_data("strength", one.strength), _data("relation_note", one.note), "</edge>"]
    lines.append("</graph></graphml>")
    return "\n".join(filter(None, lines)).encode()


def _key(key: str, of: str, name: str) -> str:
    kind = "int" if key in (*NUMBERS, "strength") else "boolean" if key in YES_NO else "string"
    return f'<key id="{key}" for="{of}" attr.name="{name}" attr.type="{kind}"/>'


def _data(key: str, value: object) -> str:
    if value is None or value in ("", ()):
        return ""
    if isinstance(value, bool):
        words = str(value).lower()
    else:
        words = ", ".join(value) if isinstance(value, tuple) else str(value)
    return f'<data key="{key}">{escape(printable(words))}</data>'


def _quoted(key: str) -> str:
    return quoteattr(printable(key))
