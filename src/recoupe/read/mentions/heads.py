"""Which entry of the tables is the head of a noun phrase."""

from recoupe.read.mentions.determiners import Opening
from recoupe.read.mentions.hits import Hit

RANK = {
    kind: rank
    for rank, kind in enumerate(
        (
            "holder",
            "office",
            "body",
            "metonym",
            "institution",
            "state",
            "capital",
            "city",
            "group",
            "noun",
            "event",
            "document",
        )
    )
}
# Names of places that may be the first part of a longer one.
TOWNS = frozenset({"capital", "city", "state"})
_SPOKESPERSON = "spokesperson"


def bare_spokesperson(hit: Hit, usable: list[Hit]) -> Hit:
    """As in "porte-parole du ministère": the ministry is an actor of its own within the title."""
    if hit.entry.kind != "office":
        return hit
    if not all(t.office_id.endswith("-spokesperson") for t in hit.entry.rows):
        return hit
    return next(
        (
            h
            for h in usable
            if h.entry.kind == "office" and h.entry.rows[0].office_id == _SPOKESPERSON
        ),
        hit,
    )


def agrees_with_article(hit: Hit, opening: Opening) -> bool:
    """Tell "le mort" from "la mort", "au cours" from "les cours"."""
    if hit.entry.kind not in ("office", "noun"):
        return True
    feminine = opening.gender == "f" and opening.kind != "possessive"
    return any(
        (not feminine or row.gender in ("mf", "f"))
        and (opening.gender != "m" or opening.kind == "possessive" or row.gender != "f")
        and (opening.plural is None or row.plural in (None, opening.plural))
        for row in hit.entry.rows
    )
