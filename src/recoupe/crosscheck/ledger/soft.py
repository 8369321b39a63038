"""Words that are less than a position: advice, questions, what had to be done once."""

from recoupe.crosscheck.accounts.claims import Claim
from recoupe.lang.comparison import matching
from recoupe.lang.ledger import LedgerWords
from recoupe.lang.words import words_of
from recoupe.records import Reading

# How the reader calls an act that it finds in the words, not in their verb.
_READ = "-in-content"


def is_soft(claim: Claim, words: LedgerWords) -> bool:
    """Tell advice, and an act read out of the words where their verb says it not."""
    item = claim.attribution
    if any(rule.endswith(_READ) for rule in item.rules):
        return True
    return item.cue is not None and bool(matching(_folded(item.cue.text), words.advice))


def asks_or_looks_back(claim: Claim, reading: Reading, words: LedgerWords) -> bool:
    """Tell a question, and what had to be done once, from what is demanded now."""
    behind = reading.dispatch.text[claim.attribution.content[-1].end :].lstrip(' \u00a0»"”')
    if behind.startswith("?"):
        return True
    return is_soft(claim, words) and bool(matching(_folded(claim.content), words.bygone))


def _folded(text: str) -> list[str]:
    return [word.folded for word in words_of(text, [(0, len(text))])]
