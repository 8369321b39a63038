"""What a person decided, as activities of that person."""

from collections.abc import Iterator
from typing import Any

from recoupe.export.json_files import filled
from recoupe.export.jsonld.naming import name_of
from recoupe.export.material import Material
from recoupe.records import Decision, TargetKind

Node = dict[str, Any]


class Deciding:
    """Decisions of a store: all of them, and those that count for a line of the file."""

    def __init__(self, material: Material) -> None:
        judgements = material.file.judgements
        self._counted = {(one.kind, one.id): one for one in judgements if one.decisions}
        counted = [decision for one in judgements for decision in one.decisions]
        self._standing = {one.number for one in counted}
        every = {one.number: one for one in (*counted, *material.decisions)}
        self._every = [every[number] for number in sorted(every)]

    def about(self, kind: TargetKind, key: str) -> Node:
        """Give what decisions make of a line: an influence, or another line than was read."""
        judgement = self._counted.get((kind, key))
        if judgement is None:
            return {}
        told: Node = {"recoupe:verdict": judgement.verdict}
        by = [{"@id": _name(one)} for one in judgement.decisions]
        if judgement.amendments:
            read = {
                "@id": name_of("read", kind, key),
                "@type": "prov:Entity",
                "rdfs:comment": [f"{one.field}: {one.was}" for one in judgement.amendments],
            }
            return told | {"prov:wasInfluencedBy": by, "prov:wasRevisionOf": read}
        return told | {"prov:wasInfluencedBy": by}

    def nodes(self) -> Iterator[Node]:
        """Give persons, then decisions, those that were undone among them."""
        for person in dict.fromkeys(one.by for one in self._every):
            yield {
                "@id": name_of("person", person),
                "@type": ["prov:Agent", "prov:Person"],
                "rdfs:label": person,
            }
        for decision in self._every:
            yield _decision(decision, counts=decision.number in self._standing)


def _decision(one: Decision, *, counts: bool) -> Node:
    at = {"@type": "xsd:dateTime", "@value": one.at}
    line = {"@id": name_of(one.target.kind, one.target.id)}
    return filled(
        _at_id=_name(one),
        _at_type=["prov:Activity", "recoupe:Decision"],
        **{
            "recoupe:verdict": one.verdict,
            "prov:startedAtTime": at,
            "prov:endedAtTime": at,
            "prov:wasAssociatedWith": {"@id": name_of("person", one.by)},
            "prov:used": line,
            "prov:wasInformedBy": one.undoes and {"@id": name_of("decision", str(one.undoes))},
            "prov:invalidated": line if counts and one.verdict == "refuse" else None,
            "rdfs:comment": one.note,
        },
    )


def _name(one: Decision) -> str:
    return name_of("decision", str(one.number))
