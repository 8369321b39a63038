"""States, towns, bodies, institutions, organisations and groups of people."""

from recoupe.read.mentions.complements import (
    ReadPhrase,
    adjective_at,
    read_complement,
    read_demonyms,
)
from recoupe.read.mentions.determiners import Opening
from recoupe.read.mentions.hits import Hit, demonyms_at, hits_at
from recoupe.read.mentions.lexicon import Lexicon
from recoupe.read.mentions.phrases import Form, Gender, Phrase
from recoupe.read.mentions.words import Line, Word, spelled

_FORMS: dict[str, Form] = {
    "state": "state",
    "capital": "capital",
    "city": "place",
    "metonym": "metonym",
    "body": "body",
    "group": "group",
}
_NAME_LINKS = frozenset({"de", "du", "des", "d", "pour", "la", "le", "les", "l", "et", "sur", "contre"})
_LONGEST = 12


def read_body(line: Line, opening: Opening, hit: Hit, lexicon: Lexicon) -> Phrase:
    """A name of the tables, with its article."""
    words = line.words
    kind = hit.entry.kind
    end = hit.end
    gender: Gender | None = opening.gender
    plural: bool | None = opening.plural
    states: tuple[str, ...] = ()
    if kind == "state":
        states = tuple(state.iso3 for state in hit.entry.rows)
        gender = gender or _article_gender(hit.entry.rows[0].article)
        plural = hit.entry.rows[0].article == "les"
    elif kind == "capital":
        states = tuple(hit.entry.rows)
        plural = False
    elif kind == "body":
        gender, plural = hit.entry.rows[0].gender, hit.entry.rows[0].plural
        if end < len(words) and words[end].joined:
            end, _ = read_demonyms(words, end, lexicon, several=False)
    elif kind == "group":
        plural = hit.entry.rows.plural
        end = _adjectives(words, end, lexicon)
    elif kind == "city":
        plural = False
    elif kind == "metonym":
        gender = _article_gender(hit.entry.rows.article) or gender
        plural = False
    inner_only = kind in ("capital", "place", "city") and opening.kind != "none"
    first = hit.start if inner_only and opening.kind != "none" else opening.outer
    return Phrase(
        line=line.number,
        start=words[first].start,
        end=words[end - 1].end,
        first=first,
        last=end,
        form=_FORMS[kind],
        gender=gender,
        plural=plural,
        determiner=opening.kind,
        head=" ".join(w.fold for w in words[hit.start : hit.end]),
        noun=spelled(words[hit.start : end]),
        states=states,
        entry=hit.entry,
    )


def _article_gender(article: str) -> Gender | None:
    return "m" if article == "le" else "f" if article == "la" else None


def _adjectives(words: tuple[Word, ...], end: int, lexicon: Lexicon) -> int:
    after, _ = read_demonyms(words, end, lexicon, several=False) if end < len(words) else (end, ())
    while after < len(words) and adjective_at(words, after):
        after += 1
    return after


def read_institution(
    line: Line, opening: Opening, hit: Hit, lexicon: Lexicon, read: ReadPhrase
) -> Phrase | None:
    """A type of institution with the state it belongs to: "l'armée ukrainienne"."""
    words = line.words
    end = hit.end
    states = [demonym.iso3 for demonym in hit.demonyms[:1]]
    complement: Phrase | None = None
    for _ in range(3):
        if end >= len(words) or not words[end].joined:
            break
        after, demonyms = read_demonyms(words, end, lexicon, several=False)
        if demonyms:
            states += [demonyms[0][0].iso3]
            end = after
        elif adjective_at(words, end):
            end += 1
        elif complement is None:
            after, nested = read_complement(words, end, None, read)
            if nested is None or nested.form not in ("state", "body", "capital", "metonym", "place"):
                break
            end, complement = after, nested
        else:
            break
    end = _seat(words, hit, end, lexicon)
    row = hit.entry.rows
    bare = not states and complement is None
    if bare and not (opening.plural and opening.kind in ("indefinite", "numeral")):
        if opening.kind in ("none", "indefinite", "numeral"):
            return None
        bare = False
    return Phrase(
        line=line.number,
        start=words[opening.outer].start,
        end=words[end - 1].end,
        first=opening.outer,
        last=end,
        form="people" if bare else "institution",
        gender=opening.gender or row.gender,
        plural=opening.plural if opening.plural is not None else row.plural,
        determiner=opening.kind,
        head=" ".join(w.fold for w in words[hit.start : hit.end]),
        noun=spelled(words[opening.inner : end]),
        states=tuple(states),
        entry=hit.entry,
        complement=complement,
    )


def _seat(words: tuple[Word, ...], hit: Hit, end: int, lexicon: Lexicon) -> int:
    """ "l'ambassade de Norvège à Paris": the town belongs to the name."""
    if words[hit.start].fold not in lexicon.reference.places.embassies or end + 1 >= len(words):
        return end
    if words[end].fold != "a" or not words[end].joined or not words[end + 1].joined:
        return end
    towns = [h for h in hits_at(words, end + 1, lexicon) if h.entry.kind in ("capital", "city")]
    return towns[0].end if towns else end


def read_organisation(line: Line, opening: Opening, lexicon: Lexicon) -> Phrase | None:
    """An organisation no table knows: a capitalised noun of organisation and what it governs."""
    words = line.words
    at = opening.inner
    word = words[at]
    if word.fold not in lexicon.reference.organisations.heads or not word.capital:
        return None
    end = name_end(words, at)
    if end - at < 2 and opening.kind == "none":
        return None
    return Phrase(
        line=line.number,
        start=words[opening.outer].start,
        end=words[end - 1].end,
        first=opening.outer,
        last=end,
        form="organisation",
        gender=opening.gender,
        plural=bool(opening.plural),
        determiner=opening.kind,
        head=word.fold,
        noun=spelled(words[at:end]),
    )


def name_end(words: tuple[Word, ...], at: int) -> int:
    """Word index after the name of an organisation that starts at a capital."""
    end = at + 1
    k = at + 1
    while k < len(words) and k - at < _LONGEST and words[k].joined:
        if words[k].gap.strip() == "(":
            break
        if words[k].fold in _NAME_LINKS:
            k += 1
            continue
        token = words[k].token
        nominal = token is not None and token.pos in ("NOUN", "ADJ", "PROPN")
        if not (words[k].capital or nominal):
            break
        k += 1
        end = k
    return end


def read_acronym(line: Line, opening: Opening, lexicon: Lexicon) -> Phrase | None:
    """Capitals that name an organisation: "le MPLR", "la CGTP"."""
    words = line.words
    at = opening.inner
    text = words[at].text
    if not (text.isupper() and text.isalpha() and 3 <= len(text) <= 8):
        return None
    if opening.kind == "none" and at > 0 and words[at - 1].text.isupper():
        return None
    if at + 1 < len(words) and words[at + 1].text.isupper() and words[at + 1].joined:
        return None
    return Phrase(
        line=line.number,
        start=words[opening.outer].start,
        end=words[at].end,
        first=opening.outer,
        last=at + 1,
        form="organisation",
        gender=opening.gender,
        plural=bool(opening.plural),
        determiner=opening.kind,
        head=words[at].fold,
        noun=text,
    )


def read_people(
    line: Line, opening: Opening, lexicon: Lexicon, read: ReadPhrase
) -> Phrase | None:
    """ "proches du Kremlin", "des habitants", "les troupes loyalistes": people without names."""
    words = line.words
    nouns = lexicon.reference.nouns
    at = opening.inner
    follower = words[at].fold in nouns.followers
    demonym_end, demonyms = _people_of_a_state(words, opening, lexicon)
    if not follower and words[at].fold not in nouns.peoples and not demonyms:
        return None
    end = demonym_end if demonyms else at + 1
    complement: Phrase | None = None
    end = _adjectives(words, end, lexicon)
    if end < len(words) and words[end].joined and not demonyms:
        after, nested = read_complement(words, end, None, read)
        if nested is not None or follower:
            end, complement = max(after, end), nested
    if follower and complement is None:
        return None
    return Phrase(
        line=line.number,
        start=words[opening.outer].start,
        end=words[end - 1].end,
        first=opening.outer,
        last=end,
        form="people",
        gender=opening.gender or "m",
        plural=True,
        determiner=opening.kind,
        head=words[at].fold,
        noun=spelled(words[at:end]),
        states=demonyms,
        complement=complement,
    )


def _people_of_a_state(
    words: tuple[Word, ...], opening: Opening, lexicon: Lexicon
) -> tuple[int, tuple[str, ...]]:
    if opening.kind == "none" or not opening.plural or not words[opening.inner].capital:
        return opening.inner, ()
    length, meant = demonyms_at(words, opening.inner, lexicon)
    return opening.inner + length, tuple(d.iso3 for d in meant[:1]) if length else ()
