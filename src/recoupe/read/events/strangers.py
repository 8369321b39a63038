"""Participants that no mention names: *deux élus*, *des milliers de manifestants*."""

from recoupe.lang.folding import fold, slug
from recoupe.lang.gazetteer_index import PersonForm
from recoupe.read.clauses.phrases.noun_phrases import noun_phrase_start
from recoupe.read.events.codes import sector_of_noun
from recoupe.read.events.scene import EventScene, singulars
from recoupe.records import Entity, Sentence, Token

_SOMEBODY = ("@people", "@prisoners")
_BODIES = "group"


def is_person_noun(scene: EventScene, token: Token) -> bool:
    """Tell a common noun for people: by the tables of nouns for people, or by class."""
    if token.pos not in ("NOUN", "ADJ"):
        return False
    people = any(form.noun.person_class != _BODIES for form in _forms(scene, token))
    return (
        people
        or scene.is_one_of(token, _SOMEBODY)
        or any(noun in scene.table.words.sector_of for noun in singulars(token.norm))
    )


def _forms(scene: EventScene, token: Token) -> tuple[PersonForm, ...]:
    nouns = scene.lexicon.gazetteer.person_nouns
    return next((nouns[fold(n)] for n in singulars(token.norm) if fold(n) in nouns), ())


def stranger_at(
    scene: EventScene, sentence: Sentence, index: int, iso3: str | None
) -> tuple[str, ...]:
    """The entity of a noun for people of a state, made of its own words; none for other nouns."""
    token = sentence.tokens[index]
    if not is_person_noun(scene, token):
        return ()
    first = noun_phrase_start(sentence, index, scene.clauses)
    words = scene.text[sentence.tokens[first].start : token.end]
    label = scene.text[token.start : token.end]
    entity = Entity(
        f"groupe-{slug(words)}",
        label,
        "group",
        (words,),
        iso3=iso3,
        sector=sector_of_noun(scene, token.norm) or "CVL",
        plural=token.norm[-1:] in "sx",
    )
    scene.made.setdefault(entity.id, entity)
    return (entity.id,)
