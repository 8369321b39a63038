"""What a finding is about, in one line and in the language of the file's reader."""

import re
from collections.abc import Collection
from typing import Literal

from recoupe.dossier.dates import say_dates
from recoupe.dossier.naming import all_named
from recoupe.dossier.quoting import one_line
from recoupe.dossier.retelling import is_written_in, reason_in_words, title_in_words
from recoupe.dossier.wording import Wording
from recoupe.lang.comparison import load_comparison
from recoupe.lang.reasons import load_reasons

_AGAINST = " / "
_COLON = " : "
_DAY = re.compile(r"(.+) \(([^()]+)\)")
_QUOTED = re.compile(r"« ([^«»]*) »")
_BETWEEN = re.compile(r" → | et |, ")


def exchange_in_words(claim: str, wording: Wording) -> str:
    """Name an exchange that several agencies tell, with its day."""
    dated = _DAY.fullmatch(claim)
    if dated is None:
        return title_in_words(claim, wording)
    return f"{title_in_words(dated[1], wording)} ({say_dates(dated[2], wording)})"


def claim_in_words(claim: str, names: Collection[str], wording: Wording) -> str:
    """Give a claim with its speakers in the reader's language, the words of a dispatch as told.

    ``names`` are those of the file: what stands before a colon is ours where it names them.
    """
    if is_written_in(wording):
        return claim
    return _AGAINST.join(_one(part, names, wording) for part in claim.split(_AGAINST))


def told_in_words(words: str, wording: Wording, *, subject: Literal["story", "finding"]) -> str:
    """Name a story or a finding by the words it is kept under; words of a dispatch stay."""
    told = one_line(words)
    if subject == "story":
        return title_in_words(told, wording)
    return exchange_in_words(told, wording) if say_dates(told, wording) != told else told


def _one(claim: str, names: Collection[str], wording: Wording) -> str:
    if load_reasons().read(claim):
        return reason_in_words(claim, wording)
    speakers, mark, words = claim.partition(_COLON)
    if mark and _are_named(speakers, names):
        quoted = _QUOTED.fullmatch(words)
        words = wording.word("quoted", words=quoted[1]) if quoted else words
        return f"{all_named(speakers, wording)}{wording.word('colon')} {words}"
    return _with_act(claim, names, wording)


def _are_named(speakers: str, names: Collection[str]) -> bool:
    if speakers in names:
        return True
    known = {*names, *_acts()}
    whole = speakers.partition(" → ")
    return all(
        part in known or all(one in known for one in _BETWEEN.split(part))
        for part in (whole[0], *((whole[2],) if whole[1] else ()))
    )


def _with_act(claim: str, names: Collection[str], wording: Wording) -> str:
    """Name the act that stands between a speaker and words without a colon."""
    for act in _acts():
        speakers, mark, words = claim.partition(f", {act} ")
        if mark and _are_named(speakers, names):
            told = all_named(f"{speakers}, {act}", wording)
            return f"{told}{wording.word('colon')} {words}"
    return claim


def _acts() -> tuple[str, ...]:
    lexicon = load_comparison()
    return (*lexicon.acts.values(), *lexicon.acts_to.values())
