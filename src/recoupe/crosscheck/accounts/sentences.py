"""A claim in one line, and the words it stands on."""

import re
from collections.abc import Mapping, Sequence

from recoupe.crosscheck.accounts.claims import Claim
from recoupe.lang.comparison import ComparisonLexicon
from recoupe.lang.folding import fold
from recoupe.records import Evidence

_LONGEST = 160
# Between verb and words: whom it is said to, and when.
_NEAR = 60
_ARTICLE = 4
_PARTICLE = 3
_VOWELS = frozenset("aeiouyh")
_OPENING = re.compile(r"(\w+['’]|\w+)\s*(.*)")


def claim_sentence(
    claims: Sequence[Claim], labels: Mapping[str, str], *, lexicon: ComparisonLexicon
) -> str:
    """Tell the claim in one line, in the wording that reads best alone, then the shortest.

    Where a dispatch's own verb leads to its words it is kept: "Norvège : nie que ...". Else what
    is said stands behind the speaker, an act other than saying named before it. The names stand
    without article, so that the line is right for any number and gender; a speaker whom the words
    themselves name so is the subject of the verb.
    """
    claim = min(
        claims,
        key=lambda claim: (
            claim.copied,
            claim.voiced,
            not _is_led(claim, lexicon),
            len(claim.content),
            claim.content,
            claim.key,
        ),
    )
    if claim.voiced:
        return f"{claim.agency} : {shortened(claim.content)}"
    source = claim.attribution.source
    if claim.place is not None and source is not None and source.text:
        # Words that somebody lends to the speaker are those of who lends them.
        verb = f" {_verb(claim, lexicon)}" if _is_led(claim, lexicon) else " :"
        return f"{_raised(source.text)}{verb} {shortened(claim.content)}"
    speaker = " et ".join(labels.get(key, key) for key in claim.speakers) or lexicon.anonymous
    addressee = " et ".join(sorted(labels.get(key, key) for key in claim.addressed))
    to = f" → {addressee}" if addressee else ""
    if _is_led(claim, lexicon):
        subject = _subject(claim, speaker) if not to else None
        told = f"{_verb(claim, lexicon)} {shortened(claim.content)}"
        return f"{subject} {told}" if subject else f"{speaker}{to} : {told}"
    return f"{speaker}{to}{_acted(claim, lexicon)}"


def _is_led(claim: Claim, lexicon: ComparisonLexicon) -> bool:
    """Tell whether a verb that can stand alone leads from the speaker to the words.

    A participle without its auxiliary ("a aussitôt exhorté") cannot, nor a verb that is negated
    elsewhere than in its own words.
    """
    item = claim.attribution
    if item.cue is None or item.source is None or item.quote_type == "direct":
        return False
    first = item.content[0].start
    before = item.source.start is None or item.source.start < item.cue.start
    words = fold(item.cue.text).split()
    loose = len(words) == 1 and item.cue.text.casefold().endswith(lexicon.loose_endings)
    torn = item.negated == set(words).isdisjoint(lexicon.negation_ends)
    return not loose and not torn and before and 0 < first - item.cue.end <= _NEAR


def _verb(claim: Claim, lexicon: ComparisonLexicon) -> str:
    """Give the dispatch's verb, with the first part of its negation where that was torn away."""
    cue = claim.attribution.cue
    words = cue.text if cue is not None else ""
    folded = fold(words).replace("'", " ").split()
    if not claim.attribution.negated or folded[0] in lexicon.negations:
        return words
    negators = lexicon.negators
    return (negators.before_vowel if folded[0][0] in _VOWELS else negators.otherwise) + words


def _subject(claim: Claim, speaker: str) -> str | None:
    """Give the speaker as subject of the verb: the source's own words for it, or a full name."""
    source = claim.attribution.source
    if source is None or len(claim.speakers) != 1:
        return None
    words, name = fold(source.text or ""), fold(speaker)
    if source.text and words.endswith(name) and len(words) <= len(name) + _ARTICLE:
        return _raised(source.text)
    parts = speaker.split()
    is_name = len(parts) > 1 and all(part[0].isupper() or len(part) <= _PARTICLE for part in parts)
    return speaker if is_name and parts[-1][0].isupper() else None


def _raised(words: str) -> str:
    return words[:1].upper() + words[1:]


def _acted(claim: Claim, lexicon: ComparisonLexicon) -> str:
    """Give what is said behind the name of its act; saying needs no name."""
    item, words = claim.attribution, shortened(claim.content)
    opens = _OPENING.match(words)
    opening, rest = (fold(opens[1]), opens[2]) if opens else ("", words)
    if item.quote_type == "direct":
        words = words if "«" in words else f"« {words} »"
    elif item.act == "say" and not item.negated:
        words = rest if opening in lexicon.complementisers else words
    elif opening in lexicon.of_openings and not rest.startswith("«"):
        return f", {lexicon.acts[item.act]} {words}"
    elif opening in lexicon.to_openings and item.act in lexicon.acts_to:
        return f", {lexicon.acts_to[item.act]} {words}"
    plain = item.act == "say" and not item.negated
    return f" : {words}" if plain else f", {lexicon.acts[item.act]} : {words}"


def evidence_of(claims: Sequence[Claim], order: Mapping[str, int]) -> tuple[Evidence, ...]:
    """Give the words of each claim, dispatches in their order, one item a stretch."""
    items = {
        (order[claim.dispatch], span.start, span.end, claim.attribution.id): Evidence(
            claim.dispatch, span.start, span.end, span.text, claim.attribution.id or None
        )
        for claim in claims
        for span in claim.attribution.content
    }
    return tuple(items[key] for key in sorted(items))


def uncapped(words: str) -> str:
    """Give words as they stand within a line: the first letter small, abbreviations as they are."""
    return words if words[1:2].isupper() else words[:1].lower() + words[1:]


def shortened(content: str) -> str:
    """Give some words in one line, cut where they are long."""
    line = " ".join(content.split())
    if line.count("«") != line.count("»"):
        line = " ".join(line.replace("«", "").replace("»", "").split())
    if len(line) <= _LONGEST:
        return line
    # Cut between words: half a word may read as another.
    cut = line[:_LONGEST].rpartition(" ")[0] or line[: _LONGEST - 1]
    return cut.rstrip(" ,;:«") + "…"
