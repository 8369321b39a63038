"""What a pronoun stands for, by its kind."""

from recoupe.read.mentions.agreement import agrees
from recoupe.read.mentions.discourse import Discourse, Resolved
from recoupe.read.mentions.first_person import resolve_first_person
from recoupe.read.mentions.grammar import Role
from recoupe.read.mentions.phrases import Phrase
from recoupe.read.mentions.possessives import resolve_possessive
from recoupe.read.mentions.reflexives import resolve_reflexive
from recoupe.read.mentions.salience import find_antecedent
from recoupe.read.mentions.words import Line

Found = tuple[tuple[str, ...], str, float]
FAR = 4
_SELF = ("-meme", "-memes")
_STRONG = frozenset({"elle", "elles", "eux", "lui"})
_BETWEEN = ' \u00a0\u202f,().[…]«»"“”'


def resolve_pronoun(discourse: Discourse, line: Line, phrase: Phrase, role: Role) -> Found | None:
    """Entities of a pronoun or possessive, the rule that found them, and a confidence."""
    if phrase.person == 1:
        return resolve_first_person(discourse, line, phrase, role)
    if phrase.head == "qui":
        return _relative(discourse, line, phrase)
    if phrase.head == "which":
        return _which(discourse, line, phrase)
    if phrase.head == "se" or phrase.head.endswith(_SELF):
        return resolve_reflexive(discourse, line, phrase, role)
    if phrase.head in ("ca", "cela"):
        return _happening(discourse, phrase)
    if phrase.form == "possessive":
        return resolve_possessive(discourse, line, phrase, role)
    if role.incise:
        found = _outer_speaker(discourse, line, phrase)
        if found is not None:
            return found
    if phrase.head == "latter":
        return _latter(discourse, line, phrase)
    echoed = _echo(discourse, line, phrase)
    if echoed is not None:
        return echoed.ids, "pronoun.echo", 0.8
    return find_antecedent(discourse, line, phrase, role)


def _latter(discourse: Discourse, line: Line, phrase: Phrase) -> Found | None:
    """As in "ce dernier", "celui-ci": the one told of last, not the subject."""
    until = line.start if _is_asked(line, phrase) else phrase.start
    near = [
        item
        for item in discourse.recent()
        if item.phrase.end <= until
        and phrase.line - item.phrase.line <= FAR
        and item.phrase.form not in ("possessive", "pronoun")
        and agrees(phrase, item, discourse)
        and not any(
            other.phrase.complement is item.phrase
            for other in discourse.in_line(discourse.lines[item.phrase.line])
        )
    ]
    people = [
        i for i in near if discourse.drafts(i)[0].is_person and phrase.line - i.phrase.line <= 1
    ]
    others = [i for i in near if i.phrase.line == phrase.line and i.role.verb is None]
    if others and not any(i.phrase.line == phrase.line and i.role.verb is None for i in people):
        people = []
    found = people or others or near
    return (found[0].ids, "pronoun.latter", 0.8) if found else None


def _is_asked(line: Line, phrase: Phrase) -> bool:
    """As in "Interrogée par la radio, cette dernière": the participle is hers, not the radio's."""
    before = [t for t in line.tokens if t.start < phrase.start]
    if not before or "Tense=Past|VerbForm=Part" not in before[0].morph:
        return False
    return not any("VerbForm=Fin" in t.morph for t in before)


def _echo(discourse: Discourse, line: Line, phrase: Phrase) -> Resolved | None:
    """As in "Le Cambodge, lui, refuse": the subject once more, between commas."""
    if phrase.head not in _STRONG or not discourse.text.startswith(",", phrase.end):
        return None
    if not discourse.text[line.start : phrase.start].rstrip().endswith(","):
        return None
    told = [
        i
        for i in discourse.in_line(line)
        if i.phrase.end <= phrase.start
        and i.phrase.form != "possessive"
        and agrees(phrase, i, discourse)
    ]
    beside = [i for i in told if discourse.text[i.phrase.end : phrase.start].strip(" ,") == ""]
    subjects = [i for i in told if i.role.verb is not None]
    return beside[0] if beside else subjects[-1] if subjects else None


def _relative(discourse: Discourse, line: Line, phrase: Phrase) -> Found | None:
    """The phrase right before *qui*, over a comma or an editor's cut."""
    plural = _verb_is_plural(line, phrase)
    near = [
        i
        for i in discourse.in_line(line)
        if i.phrase.end <= phrase.start
        and i.phrase.form != "possessive"
        and discourse.text[i.phrase.end : phrase.start].strip(_BETWEEN) == ""
    ]
    near.sort(
        key=lambda i: (
            _is_plural(discourse, i) is (plural is True),
            i.silent is (plural is True),
            i.phrase.end,
            -i.phrase.start,
        )
    )
    return (near[-1].ids, "relative.antecedent", 0.9) if near else None


def _which(discourse: Discourse, line: Line, phrase: Phrase) -> Found | None:
    """As in "l'agence, selon laquelle": the last phrase that agrees, the longest first."""
    near = [
        i
        for i in discourse.in_line(line)
        if i.phrase.end < phrase.start
        and i.phrase.form != "possessive"
        and agrees(phrase, i, discourse)
    ]
    near.sort(key=lambda i: (i.phrase.end, -i.phrase.start))
    return (near[-1].ids, "relative.agreement", 0.8) if near else None


def _is_plural(discourse: Discourse, item: Resolved) -> bool:
    if len(item.ids) > 1 or item.phrase.plural:
        return True
    return item.phrase.plural is None and discourse.drafts(item)[0].plural


def _verb_is_plural(line: Line, phrase: Phrase) -> bool | None:
    """Number of the first finite verb after *qui*."""
    for token in line.tokens:
        if token.start >= phrase.end and "VerbForm=Fin" in token.morph:
            return "Number=Plur" in token.morph or token.norm.endswith(("ent", "ont"))
    return None


def _happening(discourse: Discourse, phrase: Phrase) -> Found | None:
    """As in "ça": the meeting told of last in the same quotation, else in the line before."""
    quote = discourse.quotes.at(phrase.start)
    near = [
        item
        for item in discourse.recent()
        if item.phrase.form == "event"
        and item.phrase.end <= phrase.start
        and phrase.line - item.phrase.line <= 1
    ]
    near.sort(key=lambda item: quote is None or item.role.quote != quote)
    return (near[0].ids, "pronoun.event", 0.6) if near else None


def _outer_speaker(discourse: Discourse, line: Line, phrase: Phrase) -> Found | None:
    """As in "..., a-t-il ajouté": the last to speak outside quotations, not within one.

    Somebody the paragraph brings in comes before whoever spoke in the one before: "dont la
    présidente, Awa Ba, a exclu", "une vidéo montre un médecin, Ali Sow".
    """
    brought: Resolved | None = None
    for item in discourse.recent():
        if line.number - item.phrase.line > FAR:
            break
        if item.phrase.line == line.number and item.role.quote is not None:
            continue
        if not _may_have_spoken(discourse, phrase, item):
            continue
        own = discourse.lines[item.phrase.line].paragraph == line.paragraph
        if item.role.main or item.role.source:
            if brought is not None and not own:
                break
            return item.ids, "pronoun.outer_speaker", 0.9
        if own and brought is None and item.role.preposition is None:
            brought = item if item.phrase.form in ("name", "role") else None
    return (brought.ids, "pronoun.brought_in", 0.7) if brought is not None else None


def _may_have_spoken(discourse: Discourse, phrase: Phrase, item: Resolved) -> bool:
    return (
        item.role.quote is None
        and item.phrase.start < phrase.start
        and agrees(phrase, item, discourse)
        and discourse.drafts(item)[0].kind in ("person", "anonymous")
    )
