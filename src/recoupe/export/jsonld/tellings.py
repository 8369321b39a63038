"""The hands that words came through, each telling quoted from the one before it."""

from typing import Any

from recoupe.export.json_files import filled
from recoupe.export.jsonld.naming import name_of
from recoupe.export.people import speakers, words_of
from recoupe.records.dossier import CitedAttribution

Node = dict[str, Any]


def tellings(item: CitedAttribution, agency: str | None) -> list[Node]:
    """Give the words as ``agency`` tells them, each telling before it, the source's own last.

    ``prov:wasQuotedFrom+`` walks the whole chain; each telling is somebody's.
    """
    told = name_of("attribution", item.dispatch, item.id)
    spoken = name_of("words", item.dispatch, item.id)
    hands = range(len(item.relayed_by), 0, -1)
    passed = [name_of("telling", item.dispatch, item.id, str(hand)) for hand in hands]
    chain = [told, *passed, spoken]
    # The nearest to the source comes first there, the nearest to the agency here.
    by = [[name_of("entity", one)] for one in reversed(item.relayed_by)]
    makers = [[agency] if agency else [], *by, [name_of("entity", one) for one in speakers(item)]]
    nodes = [
        filled(
            _at_id=name,
            _at_type=["prov:Entity"],
            **{
                "prov:wasAttributedTo": [_at(maker) for maker in made],
                "prov:wasQuotedFrom": _at(before) if before else None,
            },
        )
        for name, made, before in zip(chain, makers, [*chain[1:], None], strict=True)
    ]
    nodes[0] |= _words(item) | {"prov:hadPrimarySource": _at(spoken)}
    return nodes


def _words(item: CitedAttribution) -> Node:
    outer = item.nested_in and _at(name_of("attribution", item.dispatch, item.nested_in))
    return filled(
        _at_type=["prov:Entity", "recoupe:Attribution"],
        **{
            "prov:value": words_of(item),
            "dcterms:isPartOf": _at(name_of("dispatch", item.dispatch)),
            "recoupe:act": item.act,
            "recoupe:quoteType": item.quote_type,
            "recoupe:negated": item.negated or None,
            "recoupe:conditional": item.conditional or None,
            "recoupe:nestedIn": outer,
        },
    )


def _at(name: str) -> dict[str, str]:
    return {"@id": name}
