"""Refusals and denials of what the sentence before tells: "Ce que rejette Lima"."""

from collections.abc import Iterator
from itertools import pairwise

from recoupe.crosscheck.accounts.aligned import Aligned
from recoupe.crosscheck.accounts.running_text import body_sentences
from recoupe.crosscheck.accounts.senses import Senses, senses_of
from recoupe.crosscheck.accounts.sentences import shortened
from recoupe.crosscheck.ledger.force import in_history
from recoupe.crosscheck.ledger.sides import Sides
from recoupe.crosscheck.ledger.telling import Telling
from recoupe.lang.comparison import ComparisonLexicon
from recoupe.lang.ledger import LedgerWords
from recoupe.lang.words import words_of
from recoupe.records import Evidence, PositionKind, Reading

Stretch = tuple[int, int]
# Between the verb and whoever it is: an article.
_ARTICLE = 5
_OPENING = 4


def sequels(
    aligned: Aligned, sides: Sides, *, words: LedgerWords, lexicon: ComparisonLexicon
) -> Iterator[Telling]:
    """Yield what a sentence of its own refuses or denies of the one before; copies have none."""
    for reading in aligned.readings:
        if reading.dispatch.id in aligned.copies:
            continue
        for before, sentence in pairwise(body_sentences(reading)):
            found = _verb(reading, sentence, words)
            if found is None or in_history(sentence[0], reading):
                continue
            kind, end = found
            holder = _behind(reading, end, sides)
            if not holder or not any(map(sides.is_body, holder)):
                continue
            senses = Senses(reading, lexicon)
            yield sequel(kind, holder, before, sentence, reading, aligned, senses)


def sequel(
    kind: PositionKind,
    holder: tuple[str, ...],
    before: Stretch,
    place: Stretch,
    reading: Reading,
    aligned: Aligned,
    senses: Senses,
) -> Telling:
    """Make the telling of some words about what the sentence ``before`` them tells."""
    dispatch, text = reading.dispatch.id, reading.dispatch.text
    return Telling(
        dispatch=dispatch,
        agency=aligned.lookup.agency(dispatch, (), place[0]),
        holder=holder,
        kind=kind,
        addressed=(),
        claimed_by=(),
        object=shortened(text[slice(*before)].rstrip(" .")),
        condition=None,
        said=reading.layout.filed,
        evidence=(Evidence(dispatch, *place, text[slice(*place)], None),),
        group=-1,
        senses=(
            senses_of(senses.among([before]), lambda one: aligned.lookup.entities(dispatch, one)),
        ),
    )


def _verb(
    reading: Reading, sentence: Stretch, words: LedgerWords
) -> tuple[PositionKind, int] | None:
    """Find the verb behind the words that point to the sentence before, and where it ends."""
    told = words_of(reading.dispatch.text, [sentence])[:_OPENING]
    for at, word in enumerate(told):
        if " ".join(one.folded for one in told[:at]) not in words.sequel:
            continue
        if word.folded in words.sequel_refuses:
            return "refusal", word.end
        if word.folded in words.sequel_denies:
            return "denial", word.end
    return None


def _behind(reading: Reading, place: int, sides: Sides) -> tuple[str, ...]:
    near = (
        mention
        for mention in reading.mentions
        if place <= mention.start <= place + _ARTICLE and mention.entity
    )
    who = max(near, key=lambda mention: mention.end, default=None)
    return sides.of_local(reading.dispatch.id, who.entity) if who is not None else ()
