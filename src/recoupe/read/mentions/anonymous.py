"""Sources without a name."""

from collections.abc import Iterator

from recoupe.lang.folding import fold
from recoupe.read.mentions.discourse import Discourse
from recoupe.read.mentions.drafts import Draft, words_of
from recoupe.read.mentions.phrases import Phrase
from recoupe.read.mentions.teaching import affiliation_of, teach

Found = tuple[tuple[str, ...], str]
_NOT_THE_SAME = frozenset({"autre", "second", "seconde", "deuxieme", "troisieme"})


def introduce(discourse: Discourse, phrase: Phrase) -> Found | None:
    """As in "un haut responsable du ministère": somebody unnamed, known from here on."""
    label = _anonymous_label(discourse, phrase)
    other = bool(words_of(phrase.noun) & _NOT_THE_SAME)
    draft = discourse.registry.other(f"{label}, anonyme", "anonymous", suffix="-2" if other else "")
    for label in (phrase.noun, *_other_labels(discourse, phrase)):
        draft.called(f"{label}, anonyme")
    iso3, key = affiliation_of(discourse, phrase)
    institution = None
    if phrase.complement is not None:
        institution = _nested_id(discourse, phrase.complement)
    teach(discourse, draft, phrase, (iso3, institution or key))
    return (draft.id,), "role.anonymous"


def _nested_id(discourse: Discourse, nested: Phrase) -> str | None:
    if nested.form == "institution" and nested.entry is not None:
        iso3 = affiliation_of(discourse, nested)[0]
        if iso3 is None:
            iso3 = discourse.state_in_view(discourse.lines[nested.line])
        return discourse.registry.institution(nested.entry.rows.type_id, iso3).id
    if nested.form in ("body", "metonym") and nested.entry is not None:
        return (
            None if nested.form == "metonym" else discourse.registry.body(nested.entry.rows[0]).id
        )
    return None


def _other_labels(discourse: Discourse, phrase: Phrase) -> Iterator[str]:
    """Shorter and fuller descriptions: the role alone with its body, the body by its full name."""
    nested = phrase.complement
    words = phrase.noun.split(" ")
    for position, word in enumerate(words[1:], start=1):
        body = _body_meant(discourse, fold(word))
        if body is not None:
            yield f"{' '.join(words[:position])} {discourse.registry.of_entity(body)}"
    if nested is None or nested.start < phrase.start:
        return
    role = discourse.text[phrase.start : nested.start]
    start = role.rfind(" d") if " d" in role else len(role)
    role = role[role.find(" ") + 1 : start].strip()
    if nested.end < phrase.end:
        yield discourse.text[phrase.start : nested.end].split(" ", 1)[-1]
    owner = _nested_id(discourse, nested)
    if owner is not None and role:
        yield f"{role} de {discourse.registry.get(owner).label}"


def _body_meant(discourse: Discourse, adjective: str) -> Draft | None:
    """As in "onusien": the body of the tables an adjective means."""
    for key, words in discourse.lexicon.reference.body_adjectives.items():
        if adjective in words:
            return discourse.registry.body(discourse.lexicon.gazetteer.bodies[key])
    return None


def _anonymous_label(discourse: Discourse, phrase: Phrase) -> str:
    nested = phrase.complement
    if nested is None or nested.entry is None or nested.form != "body":
        return phrase.noun
    surface = discourse.text[nested.start : nested.end]
    before = discourse.text[phrase.start : nested.start]
    row = nested.entry.rows[0]
    opening = [n for n in (row.label, *row.names) if nested.entry.surface.startswith(fold(n))]
    usual = min(opening, key=len, default=surface)
    article = surface[: len(surface) - len(surface.lstrip())]
    if nested.determiner == "definite" and not before.rstrip().endswith(("du", "des")):
        article = surface.split(nested.noun)[0] if nested.noun in surface else ""
    words = before.split(" ", 1)
    return f"{words[1] if len(words) > 1 else ''}{article}{usual}".strip()
