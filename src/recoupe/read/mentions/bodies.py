"""States, towns, houses, bodies and groups of the tables."""

from recoupe.read.mentions.complements import adjective_at, read_demonyms
from recoupe.read.mentions.determiners import Opening
from recoupe.read.mentions.hits import Hit
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
        end = adjectives_end(words, end, lexicon)
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


def adjectives_end(words: tuple[Word, ...], end: int, lexicon: Lexicon) -> int:
    """Word index after the adjectives that follow a noun."""
    after, _ = read_demonyms(words, end, lexicon, several=False) if end < len(words) else (end, ())
    while after < len(words) and adjective_at(words, after):
        after += 1
    return after
