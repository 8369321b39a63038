"""Refusals in what is merely said: what the speakers, or their own side, will not do."""

from collections.abc import Sequence

from recoupe.crosscheck.accounts.claims import Claim
from recoupe.crosscheck.ledger.sides import Sides
from recoupe.lang.ledger import LedgerWords
from recoupe.lang.moods import load_moods
from recoupe.lang.words import Word, words_of
from recoupe.records import Reading

# The verb stands so near behind the word that denies it: "n'*en* *discutera* pas".
_VERB = 3
# Longer words before it are more than a subject.
_SUBJECT = 60


def will_not(claim: Claim, reading: Reading, sides: Sides, words: LedgerWords) -> bool:
    """Tell a refusal: "nous ne signerons pas", "que son pays n'acceptera jamais"."""
    if not claim.negative:
        return False
    if rather_not(claim, words):
        return True
    text = reading.dispatch.text
    spans = [(span.start, span.end) for span in claim.attribution.content]
    told = words_of(text, spans[:1])
    at = next((n for n, word in enumerate(told) if word.folded in words.not_first), None)
    if at is None or told[at].start - spans[0][0] > _SUBJECT:
        return False
    subject = [word for word in told[:at] if word.folded not in words.leads]
    return _is_own(subject, claim, reading, sides, words) and _is_ahead(
        told[at + 1 : at + 1 + _VERB], reading, words
    )


def rather_not(claim: Claim, words: LedgerWords) -> bool:
    """Tell what the speakers are not willing to do: "il n'est pas question de"."""
    told = words_of(claim.content, [(0, len(claim.content))])
    head = [word.folded for word in told if word.start <= _SUBJECT]
    return any(f" {phrase} " in f" {' '.join(head)} " for phrase in words.unwilling)


def _is_own(
    subject: Sequence[Word], claim: Claim, reading: Reading, sides: Sides, words: LedgerWords
) -> bool:
    """Tell whether a subject is the speakers themselves, their side or what is theirs."""
    if not subject:
        return False
    first = subject[0]
    if len(subject) == 1 and first.folded in words.selves:
        return True
    if first.folded in words.theirs:
        return True
    mine = set(sides.of(claim.speakers))
    return any(
        not mine.isdisjoint(sides.of_local(claim.dispatch, mention.entity))
        for mention in reading.mentions
        if mention.start <= subject[-1].start and first.start < mention.end
    )


def _is_ahead(behind: Sequence[Word], reading: Reading, words: LedgerWords) -> bool:
    """Tell a verb of the future or the conditional right behind, or what one is going to do."""
    moods, text = load_moods(reading.dispatch.lang), reading.dispatch.text
    return any(
        word.folded in words.going or moods.mood_of(text[word.start : word.end].lower())
        for word in behind
    )
