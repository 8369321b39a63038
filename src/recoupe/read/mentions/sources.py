"""What unnamed sources are called in full, once those they are attached to are known."""

from collections.abc import Iterator

from recoupe.lang.folding import fold
from recoupe.read.mentions.discourse import Discourse, Resolved
from recoupe.read.mentions.drafts import Draft
from recoupe.read.mentions.words import Line

_MOST_NAMES = 1


def describe_sources(discourse: Discourse, line: Line) -> None:
    """Add fuller names of the unnamed people of a line.

    "une source au sein de sa délégation" is one of the Canadian delegation where the minister who
    has it is Canadian; "un officier" in a paragraph on Senegal is a Senegalese one.
    """
    items = discourse.in_line(line)
    for item in items:
        if len(item.ids) != 1 or item.phrase.determiner != "indefinite":
            continue
        draft = discourse.registry.get(item.ids[0])
        if draft.kind == "anonymous" and item.phrase.form == "role":
            for label in _labels(discourse, line, items, item):
                draft.called(f"{label}, anonyme")


def _labels(
    discourse: Discourse, line: Line, items: list[Resolved], item: Resolved
) -> Iterator[str]:
    phrase = item.phrase
    nested = phrase.complement
    yield from _in_capital(discourse, phrase.noun)
    owner = next((i for i in items if _is_owner(item, i)), None)
    if owner is not None:
        own = discourse.text[owner.phrase.start : owner.phrase.end]
        noun = " ".join(word for word in phrase.noun.split(" ") if word != own)
        for name in _names(discourse, discourse.registry.get(owner.ids[0])):
            yield f"{noun} de {name}"
        return
    if nested is None:
        iso3 = discourse.state_in_view(line) if not phrase.states else None
        if iso3 is not None:
            yield f"{phrase.noun} {discourse.registry.of_state(iso3)}"
        return
    body = next((i for i in items if i.phrase is nested and len(i.ids) == 1), None)
    if body is None or nested.start < phrase.start or nested.end > phrase.end:
        return
    noun = phrase.noun.removesuffix(discourse.text[nested.start : nested.end])
    if noun != phrase.noun:
        for name in _names(discourse, discourse.registry.get(body.ids[0])):
            yield f"{noun}{name}"


def _in_capital(discourse: Discourse, noun: str) -> Iterator[str]:
    """As in "en poste dans la capitale kényane": in Nairobi."""
    words = noun.split(" ")
    gazetteer, seats = discourse.lexicon.gazetteer, discourse.lexicon.reference.places.seats
    for at, word in enumerate(words[:-1]):
        meant = gazetteer.demonyms.get(fold(words[at + 1]), ()) if fold(word) in seats else ()
        if at > 1 and meant:
            for capital in gazetteer.states[meant[0].iso3].capitals[:1]:
                yield " ".join((*words[: at - 2], "à", capital))


def _is_owner(item: Resolved, other: Resolved) -> bool:
    """Tell the possessive within a phrase: "un responsable de *son* cabinet"."""
    inside = item.phrase.start < other.phrase.start < item.phrase.end
    return inside and other.phrase.form == "possessive" and len(other.ids) == 1


def _names(discourse: Discourse, draft: Draft) -> Iterator[str]:
    """A body's names; for a person with a state, the state too: "sa délégation"."""
    yield draft.label
    if draft.is_person and draft.iso3 is not None:
        yield discourse.registry.state(draft.iso3).label
    yield from draft.also[:_MOST_NAMES]
