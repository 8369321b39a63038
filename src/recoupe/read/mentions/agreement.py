"""Gender and number of a pronoun and of what it may stand for."""

from recoupe.read.mentions.discourse import Discourse, Resolved
from recoupe.read.mentions.phrases import Phrase
from recoupe.records import Token

ACTORS = frozenset({"person", "anonymous", "state", "institution", "organisation", "group"})
HAPPENINGS = frozenset({"document", "event"})


def agrees(
    phrase: Phrase, item: Resolved, discourse: Discourse, *, kinds: frozenset[str] = ACTORS
) -> bool:
    """Tell whether gender and number of a pronoun allow an antecedent of one of the kinds."""
    drafts = discourse.drafts(item)
    if not drafts or not all(d.kind in kinds for d in drafts):
        return False
    if drafts[0].kind in HAPPENINGS and item.phrase.gender is None:
        return False
    plural = (
        len(drafts) > 1 or item.phrase.plural or (item.phrase.plural is None and drafts[0].plural)
    )
    if phrase.plural is not None and bool(plural) != phrase.plural:
        return False
    gender = item.phrase.gender or (drafts[0].gender if len(drafts) == 1 else None)
    if drafts[0].is_person and len(drafts) == 1:
        gender = drafts[0].gender or gender
    return phrase.gender is None or gender is None or gender == phrase.gender


def agrees_with_noun(phrase: Phrase, token: Token) -> bool:
    """Tell whether a pronoun may stand for a common noun the parser found."""
    plural = "Number=Plur" in token.morph
    gender = "m" if "Gender=Masc" in token.morph else "f" if "Gender=Fem" in token.morph else None
    return plural is bool(phrase.plural) and gender in (None, phrase.gender)
