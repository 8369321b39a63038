"""Participants that no mention names: *deux élus*, *des milliers de manifestants*."""

import re

from recoupe.lang.folding import fold
from recoupe.lang.gazetteer_index import PersonForm
from recoupe.read.attribution.phrases.noun_phrases import noun_phrase_start
from recoupe.read.events.scene import EventScene, singulars
from recoupe.records import Entity, Sentence, Token

_SECTORS = {
    "civilian": "CVL",
    "diplomat": "GOV",
    "legal": "JUD",
    "media": "JRN",
    "medical": "MED",
    "military": "MIL",
    "official": "GOV",
    "party": "PTY",
    "witness": "CVL",
}
_SOMEBODY = ("@people", "@prisoners", "@troops")


def is_person_noun(scene: EventScene, token: Token) -> bool:
    """Tell a common noun for people: by the tables of nouns for people, or by class."""
    if token.pos not in ("NOUN", "ADJ"):
        return False
    return bool(_forms(scene, token)) or scene.is_one_of(token, _SOMEBODY)


def _forms(scene: EventScene, token: Token) -> tuple[PersonForm, ...]:
    nouns = scene.lexicon.gazetteer.person_nouns
    return next((nouns[fold(n)] for n in singulars(token.norm) if fold(n) in nouns), ())


def stranger_at(scene: EventScene, sentence: Sentence, index: int) -> tuple[str, ...]:
    """The entity of a noun for people, made of its own words; none for any other noun."""
    token = sentence.tokens[index]
    if not is_person_noun(scene, token):
        return ()
    first = noun_phrase_start(sentence, index, scene.clauses)
    words = scene.text[sentence.tokens[first].start : token.end]
    label = scene.text[token.start : token.end]
    entity = Entity(
        f"groupe-{_slug(words)}",
        label,
        "group",
        (words,),
        sector=_sector(scene, token),
        plural=token.norm[-1:] in "sx",
    )
    scene.made.setdefault(entity.id, entity)
    return (entity.id,)


def _slug(words: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", fold(words)).strip("-")


def _sector(scene: EventScene, token: Token) -> str | None:
    if scene.is_one_of(token, ("@troops",)):
        return "MIL"
    for form in _forms(scene, token):
        return _SECTORS.get(form.noun.person_class)
    return "CVL"
