"""What stands together in a line: "X et Y", a title and the body it names."""

from itertools import pairwise

from msgspec.structs import replace

from recoupe.read.mentions.discourse import Discourse, Resolved
from recoupe.read.mentions.grammar import joined_with
from recoupe.read.mentions.phrases import Gender
from recoupe.read.mentions.words import Line


def affiliate(discourse: Discourse, line: Line) -> None:
    """Give people the body their title names: "la porte-parole du mouvement"."""
    items = [i for i in discourse.in_line(line) if not i.silent]
    for item in items:
        nested = item.phrase.complement
        if nested is None or len(item.ids) != 1:
            continue
        draft = discourse.registry.get(item.ids[0])
        inner = next((i for i in items if i.phrase is nested and len(i.ids) == 1), None)
        if inner is None or not draft.is_person:
            continue
        body = discourse.registry.get(inner.ids[0])
        if body.kind in ("institution", "organisation", "state") and draft.affiliation is None:
            draft.affiliation = body.id
            draft.iso3 = draft.iso3 or body.iso3


def affiliate_to_owner(discourse: Discourse, line: Line) -> None:
    """Give people the body whose they are: "leur porte-parole", once *leur* is known."""
    items = discourse.in_line(line)
    owners = {i.phrase.start: i for i in items if i.phrase.form == "possessive"}
    for item in items:
        owner = owners.get(item.phrase.start)
        if owner is None or item is owner or len(item.ids) != 1 or len(owner.ids) != 1:
            continue
        draft = discourse.registry.get(item.ids[0])
        body = discourse.registry.get(owner.ids[0])
        if not draft.is_person or item.phrase.form not in ("name", "role"):
            continue
        if body.kind in ("group", "institution", "organisation") and draft.affiliation is None:
            draft.affiliation = body.id


def join_coordinated(discourse: Discourse, line: Line) -> None:
    """Keep "X et Y" as one more antecedent, which is no mention of its own."""
    items = discourse.in_line(line)
    for left, right in pairwise(items):
        if not left.phrase.holds(right.phrase) and joined_with(line, left.phrase, right.phrase):
            phrase = replace(
                left.phrase,
                end=right.phrase.end,
                last=right.phrase.last,
                plural=True,
                gender=_shared_gender(discourse, left, right),
                complement=None,
            )
            role = replace(right.role, preposition=left.role.preposition, quote=left.role.quote)
            ids = tuple(dict.fromkeys((*left.ids, *right.ids)))
            discourse.keep(Resolved(phrase, role, ids, left.kind, ("coordination",), silent=True))


def _shared_gender(discourse: Discourse, left: Resolved, right: Resolved) -> Gender | None:
    genders = {d.gender for item in (left, right) for d in discourse.drafts(item)}
    return "f" if genders == {"f"} else "m" if "m" in genders else None
