"""Everybody in the other gender: names, titles, pronouns, and what agrees with them.

Only dispatches whose mentions are annotated can be told so: the gold says which *il* is whose.
Somebody is left alone in a dispatch where a word of theirs has no known form in the other gender.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from evaluation.annotation import GoldDocument, GoldMention
from evaluation.rewriting.agreement import agreeing
from evaluation.rewriting.documents import Retold, Swap, retell
from evaluation.rewriting.persons import draw_name, gender_of, person_labels
from evaluation.rewriting.replacing import Replacement, Rule, word_rule
from evaluation.rewriting.tables import SwapTables
from recoupe.lang.folding import fold
from recoupe.lang.gazetteer import load_gazetteer
from recoupe.lang.gazetteer_rows import Gender

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*\.?")
_COMPLEMENT = frozenset(("de", "du", "des", "à", "au", "aux", "en", "chargé", "chargée"))
_CONTRACTED = re.compile(r"(?<!\w)(?:du|au)\s$", re.IGNORECASE)
_BEFORE_ARTICLE = re.compile(r"(?<!\w)(?:à|de)\s$", re.IGNORECASE)
_OPENED = {"au": "à la ", "du": "de la "}
_ANONYMOUS = ", anonyme"
_NOMINAL = frozenset(("name", "role", "counterpart"))


def retell_genders(documents: Sequence[GoldDocument], tables: SwapTables) -> list[Retold]:
    """Tell dispatches again with every person they name in the other gender, where that is safe."""
    return [_retell(document, documents, tables) for document in documents]


def _retell(
    document: GoldDocument, documents: Sequence[GoldDocument], tables: SwapTables
) -> Retold:
    pools = {"m": list(tables.first_names_f), "f": list(tables.first_names_m)}
    names: dict[str, str] = {}
    changes: list[Replacement] = []
    left = 0
    named = set(person_labels(document))
    for label in sorted({*named, *_unnamed_labels(document)}) if document.mentions else ():
        gender = gender_of(label, documents) if label in named else _shown(document, label)
        found = _changes(document, label, gender, tables) if gender is not None else None
        if found is None or gender is None:
            left += 1
            continue
        if label in named:
            first, last = label.split()
            names[first] = draw_name(pools[gender], first)
            names.update(_titles(last, gender))
        else:
            names.update(_unnamed(label, gender, tables))
        changes += found
    if not changes and not names:
        return Retold(document, 0, left)
    once = Rule(re.compile(r"(?s)\A.+\Z"), lambda match: _of_text(match, document, changes))
    told = retell(document, Swap((once, word_rule(names))))
    return Retold(told.document, told.swapped, told.left + left)


def _unnamed_labels(document: GoldDocument) -> Iterator[str]:
    for entity in document.entities.values():
        if entity.kind == "anonymous" and entity.label.endswith(_ANONYMOUS):
            yield entity.label


def _shown(document: GoldDocument, label: str) -> Gender | None:
    """The gender that the article before an unnamed source shows, if one does."""
    for mention in document.mentions:
        if [document.entities[key].label for key in mention.entities] == [label]:
            first = mention.span.text.split()[0].lower()
            if first in ("le", "un", "la", "une"):
                return "m" if first in ("le", "un") else "f"
    return None


def _unnamed(label: str, gender: Gender, tables: SwapTables) -> dict[str, str]:
    """The head of an unnamed source's label in the other gender: "haute fonctionnaire"."""
    head = [word for _, _, word in _head_words(label.removesuffix(_ANONYMOUS))]
    others = [
        tables.other_gender(w.lower(), gender) or _titles_of(gender).get(w.lower(), w) for w in head
    ]
    return {} if others == head else {" ".join(head): " ".join(others)}


def _of_text(
    match: re.Match[str], document: GoldDocument, changes: list[Replacement]
) -> list[Replacement]:
    return changes if match[0] == document.text else []


def _titles(last: str, gender: Gender) -> dict[str, str]:
    return {f"M. {last}": f"Mme {last}"} if gender == "m" else {f"Mme {last}": f"M. {last}"}


def _changes(
    document: GoldDocument, label: str, gender: Gender, tables: SwapTables
) -> list[Replacement] | None:
    """What changes besides the name itself; None where some word cannot change."""
    found: list[Replacement] = []
    for mention in document.mentions:
        if [document.entities[key].label for key in mention.entities] != [label]:
            continue
        changed = (
            _nominal(document.text, mention, label, gender, tables)
            if mention.kind in _NOMINAL
            else _pronoun(mention, gender, tables)
        )
        agreed = agreeing(document.text, mention.span.start, mention.span.end, gender)
        if changed is None or agreed is None:
            return None
        found += changed
        found += agreed
    return sorted(set(found))


def _pronoun(mention: GoldMention, gender: Gender, tables: SwapTables) -> list[Replacement] | None:
    words = mention.span.text
    other = tables.other_gender(words.lower(), gender)
    if other is None:
        return None
    start = mention.span.start
    changed = [Replacement(start, mention.span.end, _cased(words, other))]
    return changed if other != words.lower() else []


def _nominal(
    text: str, mention: GoldMention, label: str, gender: Gender, tables: SwapTables
) -> list[Replacement] | None:
    """The words of a title with its article and adjectives, up to what it is attached to."""
    start = mention.span.start
    found: list[Replacement] = []
    names = set() if label.endswith(_ANONYMOUS) else {fold(part) for part in label.split()}
    for begin, end, word in _head_words(mention.span.text):
        if fold(word) in names or word in ("M.", "Mme"):
            continue
        other = tables.other_gender(word.lower(), gender) or _titles_of(gender).get(word.lower())
        if other is None:
            return None
        if other != word.lower():
            found.append(Replacement(start + begin, start + end, _cased(word, other)))
    before = text[max(0, start - 4) : start]
    if gender == "f" and _BEFORE_ARTICLE.search(before) and mention.span.text.startswith("la "):
        # "à la ministre" would ask for "au", across the border of what the gold marks.
        return None
    contracted = _CONTRACTED.search(before) if gender == "m" else None
    if contracted is not None:
        begin = start - len(contracted[0])
        found.append(Replacement(begin, start, _OPENED[contracted[0].strip().lower()]))
    return found


def _head_words(words: str) -> Iterator[tuple[int, int, str]]:
    """Words of the phrase itself and of its apposition, without their complements."""
    for part in re.finditer(r"[^,]+", words):
        for found in _WORD.finditer(part[0]):
            if found[0].lower() in _COMPLEMENT or found[0].startswith(("d'", "d’")):
                break
            yield part.start() + found.start(), part.start() + found.end(), found[0]


@cache
def _titles_of(gender: Gender) -> dict[str, str]:
    """Nouns for people and offices of one word, by the gender they are in, with the other form."""
    gazetteer = load_gazetteer("fr")
    nouns = (form.noun for forms in gazetteer.person_nouns.values() for form in forms)
    pairs = [(noun.lemma_m, noun.feminine) for noun in nouns]
    pairs += [
        (old, new)
        for office in gazetteer.offices.values()
        for old, new in zip(office.masculine, office.feminine, strict=False)
    ]
    pairs += [(state.demonym_ms, state.demonym_fs) for state in gazetteer.states.values()]
    return {
        (old if gender == "m" else new).lower(): (new if gender == "m" else old).lower()
        for old, new in pairs
        if old and new and " " not in old + new
    }


def _cased(old: str, new: str) -> str:
    return new[:1].upper() + new[1:] if old[:1].isupper() else new
