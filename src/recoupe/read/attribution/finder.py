"""The step: every layer of speech of a dispatch, with its chain."""

from collections.abc import Sequence
from typing import NamedTuple

from recoupe.read.attribution.assembly.nesting import nest
from recoupe.read.attribution.assembly.records import assemble
from recoupe.read.attribution.carried.free_indirect import carry_indirect
from recoupe.read.attribution.carried.outer_hands import carry_outer_hands
from recoupe.read.attribution.carried.quotations import carry_quotations
from recoupe.read.attribution.constructions.hearsay import find_hearsay
from recoupe.read.attribution.constructions.partners import mark_partners
from recoupe.read.attribution.constructions.through import mark_hands
from recoupe.read.attribution.drafts import Draft, is_supposed
from recoupe.read.attribution.sentence import layers_in
from recoupe.read.attribution.speakers.documents_again import is_same_source, resolve_documents
from recoupe.read.attribution.speakers.first_person import resolve_first_person
from recoupe.read.attribution.speakers.pronouns_left import resolve_pronouns_left
from recoupe.read.attribution.speakers.strangers import is_unnamed_source, name_strangers
from recoupe.read.clauses.scene import Lexicon, Scene, Steps
from recoupe.records import Attribution, Entity


class Found(NamedTuple):
    """The layers of speech, and entities made for speakers that no mention names."""

    attributions: tuple[Attribution, ...]
    entities: tuple[Entity, ...]


def find_attributions(steps: Steps, lexicon: Lexicon) -> Found:
    """Find who says what in the body of a dispatch; every layer of speech is one attribution.

    ``steps`` holds what the steps before have found, ``lexicon`` the tables of the language.
    Offsets count code points of the dispatch's text. The layers come in order of their content,
    an outer layer before the inner ones. Captions, credits and headlines yield nothing.
    """
    scene = Scene.of(steps, lexicon)
    body = [sentence for sentence in steps.sentences if sentence.zone == "body"]
    drafts = _without_doubles([draft for s in body for draft in layers_in(scene, s)])
    new = [d for d in drafts if d.speaker and not is_same_source(scene, d.speaker)]
    strangers = name_strangers(scene, [d for d in new if is_unnamed_source(scene, d)])
    resolve_documents(scene, drafts)
    nest(drafts)
    resolve_first_person(scene, drafts)
    resolve_pronouns_left(scene, drafts)
    mark_hands(scene, drafts)
    mark_partners(scene, drafts)
    strangers += name_strangers(scene, drafts)
    drafts.extend(carry_quotations(scene, drafts))
    nest(drafts)
    drafts = [draft for draft in drafts if not is_supposed(draft)]
    drafts.extend(carry_outer_hands(scene, drafts))
    drafts.extend(carry_indirect(scene, drafts))
    for sentence in body:
        hearsay = find_hearsay(scene, sentence, drafts)
        if hearsay is not None:
            drafts.append(hearsay)
    nest(drafts)
    return Found(assemble(scene, drafts), strangers)


def _without_doubles(drafts: Sequence[Draft]) -> list[Draft]:
    """Keep one layer for each cue, the surest; in order of their places."""
    kept: list[Draft] = []
    for draft in sorted(drafts, key=lambda d: (d.anchor, -d.confidence)):
        if not any(_same_cue(draft, other) for other in kept):
            kept.append(draft)
    return kept


def _same_cue(draft: Draft, other: Draft) -> bool:
    return draft.cue is not None and other.cue is not None and draft.cue.overlaps(other.cue)
