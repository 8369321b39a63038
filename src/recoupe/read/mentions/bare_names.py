"""Names without a title of the tables: "Ali Sow", "Mme Roy", "l'Argentin Rafael Montero"."""

from msgspec.structs import replace

from recoupe.lang.gazetteer_index import Demonym
from recoupe.read.mentions.determiners import Opening
from recoupe.read.mentions.hits import demonyms_at
from recoupe.read.mentions.lexicon import Lexicon
from recoupe.read.mentions.names import (
    before_person,
    is_function_word,
    is_preposition,
    read_name,
    stands_alone,
)
from recoupe.read.mentions.nominals import as_gender, read_bare_name
from recoupe.read.mentions.opened import opened_phrase
from recoupe.read.mentions.organisations import read_acronym
from recoupe.read.mentions.phrases import Gender, Phrase
from recoupe.read.mentions.words import Line, Word

# The head of a demonym that stands for somebody.
NATIVE = "native"


def read_native(line: Line, opening: Opening, lexicon: Lexicon) -> Phrase | None:
    """As in "l'Argentin Rafael Montero": a capitalised demonym as title of a name."""
    words = line.words
    if opening.plural or opening.kind == "none" or not words[opening.inner].capital:
        return None
    length, meant = demonyms_at(words, opening.inner, lexicon)
    at = opening.inner + length
    if not length:
        return None
    end = read_name(words, at, lexicon) if at < len(words) and words[at].joined else at
    if end == at:
        return _read_native_alone(line, opening, at, meant)
    return replace(
        read_bare_name(line, at, end, lexicon),
        start=words[opening.outer].start,
        first=opening.outer,
        form="name",
        states=(meant[0].iso3,),
        native=meant[0].iso3,
        determiner=opening.kind,
    )


def _read_native_alone(
    line: Line, opening: Opening, end: int, meant: tuple[Demonym, ...]
) -> Phrase | None:
    """As in "a assuré la Portugaise": somebody told of before, by where they are from."""
    if opening.kind not in ("definite", "demonstrative"):
        return None
    return replace(
        opened_phrase(line, opening, end, "role"),
        gender=opening.gender or as_gender(meant[0].gender),
        plural=False,
        head=NATIVE,
        noun=line.words[opening.inner].text,
        states=(meant[0].iso3,),
        native=meant[0].iso3,
    )


def read_capitals(line: Line, at: int, lexicon: Lexicon) -> Phrase | None:
    """A name of capitals at a word, "Mme" or "M." before it included; None if none starts."""
    words = line.words
    titled, gender = _honorific(words, at, lexicon)
    start = at + 1 if titled else at
    if start >= len(words) or not words[start].capital or is_function_word(words[start]):
        return None
    if not titled and (is_preposition(words, start) or _is_letter(words, start)):
        return None
    end = before_person(words, start, read_name(words, start, lexicon), lexicon)
    if end == start:
        return read_acronym(line, Opening(at, at, "none", None, None), lexicon)
    phrase = read_bare_name(line, start, end, lexicon)
    if titled:
        gender = gender or phrase.gender
        return replace(phrase, start=words[at].start, first=at, form="name", gender=gender)
    if end - start > 1:
        alone = stands_alone(words, start, end, lexicon)
        return phrase if alone else replace(phrase, form="surname")
    if words[start].text.isupper() and len(words[start].text) > 1:
        return read_acronym(line, Opening(at, at, "none", None, None), lexicon)
    return phrase


def _honorific(words: tuple[Word, ...], at: int, lexicon: Lexicon) -> tuple[bool, Gender | None]:
    """Whether "Mme", "Me" or the like stands before a name, and the gender it shows."""
    word, names = words[at], lexicon.reference.names
    if not word.capital or at + 1 >= len(words) or not words[at + 1].joined:
        return False, None
    if word.fold in names.honorifics_f:
        return True, "f"
    if "'" in words[at + 1].gap:
        return False, None
    if word.fold in names.honorifics_m:
        return True, "m"
    return word.fold in names.honorifics, None


def _is_letter(words: tuple[Word, ...], at: int) -> bool:
    """Tell whether a capital stands alone: the network X is nobody, "J. Sow" is somebody."""
    return len(words[at].text) == 1 and (
        at + 1 >= len(words) or not words[at + 1].joined or "." not in words[at + 1].gap
    )
