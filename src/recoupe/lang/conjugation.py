"""French verb forms from infinitives: regular rules here, irregular families as data."""

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Literal

import msgspec

from recoupe.errors import LexiconError
from recoupe.lang.folding import fold
from recoupe.lang.toml import read_toml

Mood = Literal["ind", "sub", "cond", "imp", "inf", "part_past", "part_pres"]
Tense = Literal["pres", "impf", "past", "fut", ""]
Number = Literal["s", "p", ""]
Gender = Literal["m", "f", ""]


class FormReading(msgspec.Struct, frozen=True, gc=False):
    """One way to read a verb form. ``person`` is 0 where the form has none."""

    lemma: str
    mood: Mood
    tense: Tense
    person: int
    number: Number
    gender: Gender


class Family(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Principal parts of an irregular family; every tail goes after the stem."""

    cut: str
    pres: tuple[str, str, str, str, str, str]
    past: str
    pp: str | tuple[str, str, str, str]
    verbs: tuple[str, ...] = ()
    suffixes: tuple[str, ...] = ()
    fut: str | None = None
    sub: tuple[str, str, str, str, str, str] | None = None
    imp: tuple[str, str, str] | None = None
    impf: str | None = None
    ppres: str | None = None


class _Families(msgspec.Struct, forbid_unknown_fields=True):
    family: tuple[Family, ...]


class _Stems(msgspec.Struct, frozen=True):
    """Stems of a verb in -er: ``hard`` before a/o, ``mute`` before a silent e."""

    base: str
    hard: str
    mute: str
    future: str


_SIX: tuple[tuple[int, Number], ...] = ((1, "s"), (2, "s"), (3, "s"), (1, "p"), (2, "p"), (3, "p"))
_THREE: tuple[tuple[int, Number], ...] = ((2, "s"), (1, "p"), (2, "p"))
_FOUR: tuple[tuple[Gender, Number], ...] = (("m", "s"), ("f", "s"), ("m", "p"), ("f", "p"))
_FUTURE = ("ai", "as", "a", "ons", "ez", "ont")
_IMPERFECT = ("ais", "ais", "ait", "ions", "iez", "aient")
_PAST = {
    "a": ("ai", "as", "a", "âmes", "âtes", "èrent"),
    "i": ("is", "is", "it", "îmes", "îtes", "irent"),
    "u": ("us", "us", "ut", "ûmes", "ûtes", "urent"),
    "in": ("ins", "ins", "int", "înmes", "întes", "inrent"),
}
_PAST_SUBJUNCTIVE = {
    "a": ("asse", "asses", "ât", "assions", "assiez", "assent"),
    "i": ("isse", "isses", "ît", "issions", "issiez", "issent"),
    "u": ("usse", "usses", "ût", "ussions", "ussiez", "ussent"),
    "in": ("insse", "insses", "înt", "inssions", "inssiez", "inssent"),
}
_REGULAR_IR = Family(
    cut="ir",
    pres=("is", "is", "it", "issons", "issez", "issent"),
    past="+i",
    pp="i",
)
_DOUBLING = (
    "appeler",
    "rappeler",
    "épeler",
    "chanceler",
    "renouveler",
    "museler",
    "jeter",
    "rejeter",
    "projeter",
    "étiqueter",
    "grommeler",
)
_CONSONANTS = frozenset("bcdfghjklmnpqrstvwxz")

_Shape = tuple[str, Mood, Tense, int, Number, Gender]


def conjugate(infinitive: str) -> tuple[tuple[str, FormReading], ...]:
    """Return every simple form of a French verb with its reading, without repeats.

    Spellings of 1990 stand beside the older ones (``espérera``, ``espèrera``). Raises
    LexiconError for an infinitive that no rule or family covers.

    >>> [form for form, reading in conjugate("dire") if reading.mood == "part_past"]
    ['dit', 'dite', 'dits', 'dites']
    """
    return tuple(
        (form, FormReading(infinitive, mood, tense, person, number, gender))
        for form, mood, tense, person, number, gender in dict.fromkeys(_shapes(infinitive))
    )


def build_forms(lemmas: Iterable[str]) -> dict[str, tuple[FormReading, ...]]:
    """Map every form of the verbs (lower case, composed) to its readings.

    A form with an accented first letter is also found without that accent, as capitals at the
    head of a sentence often drop it (``Ecrit-il``).
    """
    found: dict[str, list[FormReading]] = {}
    for lemma in dict.fromkeys(lemmas):
        for form, reading in conjugate(lemma):
            found.setdefault(form, []).append(reading)
            if form[0] in "éêàâîôû":
                found.setdefault(fold(form[0]) + form[1:], []).append(reading)
    return {form: tuple(readings) for form, readings in found.items()}


def _shapes(infinitive: str) -> Iterator[_Shape]:
    family = _family_of(infinitive)
    if family is not None:
        yield from _family_shapes(infinitive, family)
    elif infinitive.endswith("er"):
        for stems in _er_stems(infinitive[:-2]):
            yield from _er_shapes(infinitive, stems)
    elif infinitive.endswith(("ir", "ïr")):
        yield from _family_shapes(infinitive, _REGULAR_IR)
    else:
        raise LexiconError(
            f'fr/conjugation.toml: found no family for "{infinitive}"; expected a verb in -er or '
            "-ir or one whose ending stands in 'suffixes'; add a family for it"
        )


@cache
def _families() -> tuple[dict[str, Family], dict[str, Family]]:
    families = read_toml(Path(__file__).parent / "fr" / "conjugation.toml", _Families).family
    whole = {verb: family for family in families for verb in family.verbs}
    by_suffix = {suffix: family for family in families for suffix in family.suffixes}
    return whole, by_suffix


def _family_of(infinitive: str) -> Family | None:
    whole, by_suffix = _families()
    if infinitive in whole:
        return whole[infinitive]
    for start in range(len(infinitive)):
        if (family := by_suffix.get(infinitive[start:])) is not None:
            return family
    return None


def _family_shapes(infinitive: str, family: Family) -> Iterator[_Shape]:
    stem = infinitive.removesuffix(family.cut)
    impf = family.impf if family.impf is not None else family.pres[3].removesuffix("ons")
    future = stem + family.fut if family.fut is not None else infinitive.removesuffix("e")
    past, kind = family.past.split("+")
    present = tuple(stem + tail for tail in family.pres)
    commands = family.imp or (family.pres[1], family.pres[3], family.pres[4])
    yield infinitive, "inf", "", 0, "", ""
    yield from _row(present, "ind", "pres")
    yield from _row((stem + impf + end for end in _IMPERFECT), "ind", "impf")
    yield from _row((stem + past + end for end in _PAST[kind]), "ind", "past")
    yield from _row((stem + past + end for end in _PAST_SUBJUNCTIVE[kind]), "sub", "impf")
    yield from _row((future + end for end in _FUTURE), "ind", "fut")
    yield from _row((future + end for end in _IMPERFECT), "cond", "pres")
    yield from _row((stem + tail for tail in family.sub or _subjunctive(family)), "sub", "pres")
    yield from _commands(tuple(stem + tail for tail in commands))
    yield from _participles(tuple(stem + tail for tail in _agreeing(family.pp)))
    ppres = family.ppres if family.ppres is not None else f"{impf}ant"
    yield stem + ppres, "part_pres", "pres", 0, "", ""


def _subjunctive(family: Family) -> tuple[str, ...]:
    they, we = family.pres[5].removesuffix("ent"), family.pres[3].removesuffix("ons")
    return (f"{they}e", f"{they}es", f"{they}e", f"{we}ions", f"{we}iez", f"{they}ent")


def _agreeing(participle: str | tuple[str, str, str, str]) -> tuple[str, str, str, str]:
    if isinstance(participle, tuple):
        return participle
    return (participle, f"{participle}e", f"{participle}s", f"{participle}es")


def _er_stems(base: str) -> tuple[_Stems, ...]:
    """Return the stem sets of a verb in -er; more than one where two spellings are right."""
    hard = _before_a(base)
    if base.endswith(("oy", "uy")):
        mute = base[:-1] + "i"
        future = base[:-2] + "err" if base.endswith("envoy") else mute + "er"
        return (_Stems(base, hard, mute, future),)
    if base.endswith("ay"):
        mute = base[:-1] + "i"
        return (_Stems(base, hard, mute, mute + "er"), _Stems(base, hard, base, base + "er"))
    if base + "er" in _DOUBLING:
        mute = base + base[-1]
        return (_Stems(base, hard, mute, mute + "er"),)
    vowel = _vowel_to_open(base)
    if vowel is None:
        return (_Stems(base, hard, base, base + "er"),)
    opened = f"{base[:vowel]}è{base[vowel + 1 :]}"
    futures = (f"{base}er", f"{opened}er") if base[vowel] == "é" else (f"{opened}er",)
    return tuple(_Stems(base, hard, opened, future) for future in futures)


def _before_a(base: str) -> str:
    if base.endswith("c"):
        return base[:-1] + "ç"
    return base + "e" if base.endswith("g") else base


def _vowel_to_open(base: str) -> int | None:
    """Return where the last e or é of the stem turns into è before a silent e, if it does."""
    tail = len(base)
    if base.endswith(("gu", "qu")):
        tail -= 2
    else:
        while tail and base[tail - 1] in _CONSONANTS:
            tail -= 1
    if tail == len(base) or not tail:
        return None
    consonants = base[tail:]
    opens = base[tail - 1] == "é" and not _closes_syllable(consonants)
    opens = opens or (base[tail - 1] == "e" and len(consonants) == 1)
    return tail - 1 if opens else None


def _closes_syllable(consonants: str) -> bool:
    return len(consonants) > 1 and consonants not in {
        "br", "bl", "cr", "cl", "ch", "dr", "fr", "fl", "gn", "gr", "gl", "gu", "qu", "tr", "pr",
    }  # fmt: skip


def _er_shapes(infinitive: str, stems: _Stems) -> Iterator[_Shape]:
    base, hard, mute = stems.base, stems.hard, stems.mute
    singular = (f"{mute}e", f"{mute}es", f"{mute}e")
    yield infinitive, "inf", "", 0, "", ""
    yield from _row((*singular, f"{hard}ons", f"{base}ez", f"{mute}ent"), "ind", "pres")
    yield from _row((*singular, f"{base}ions", f"{base}iez", f"{mute}ent"), "sub", "pres")
    yield from _row((_joined(base, hard, end) for end in _IMPERFECT), "ind", "impf")
    yield from _row((_joined(base, hard, end) for end in _PAST["a"]), "ind", "past")
    yield from _row((hard + end for end in _PAST_SUBJUNCTIVE["a"]), "sub", "impf")
    yield from _row((stems.future + end for end in _FUTURE), "ind", "fut")
    yield from _row((stems.future + end for end in _IMPERFECT), "cond", "pres")
    yield from _commands((f"{mute}e", f"{hard}ons", f"{base}ez"))
    yield from _participles(_agreeing(f"{base}é"))
    yield f"{hard}ant", "part_pres", "pres", 0, "", ""


def _joined(base: str, hard: str, ending: str) -> str:
    return (hard if ending[0] in "aâ" else base) + ending


def _row(forms: Iterable[str], mood: Mood, tense: Tense) -> Iterator[_Shape]:
    for form, (person, number) in zip(forms, _SIX, strict=True):
        yield form, mood, tense, person, number, ""


def _commands(forms: tuple[str, ...]) -> Iterator[_Shape]:
    for form, (person, number) in zip(forms, _THREE, strict=True):
        yield form, "imp", "pres", person, number, ""


def _participles(forms: tuple[str, ...]) -> Iterator[_Shape]:
    for form, (gender, number) in zip(forms, _FOUR, strict=True):
        yield form, "part_past", "", 0, number, gender
