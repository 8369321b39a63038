"""What is denied or rejected "par" somebody, told in passing: "des propos démentis par Lima"."""

from collections.abc import Iterator, Sequence

from recoupe.crosscheck.accounts.aligned import Aligned
from recoupe.crosscheck.accounts.senses import Senses, senses_of
from recoupe.crosscheck.accounts.sentences import shortened
from recoupe.crosscheck.ledger.force import in_history
from recoupe.crosscheck.ledger.sequels import sequel
from recoupe.crosscheck.ledger.sides import Sides
from recoupe.crosscheck.ledger.telling import Telling
from recoupe.lang.comparison import ComparisonLexicon, matching
from recoupe.lang.ledger import LedgerWords
from recoupe.lang.words import Word, words_of
from recoupe.records import Evidence, Mention, PositionKind, Reading

# Between the participle and "par": "démenties *mardi par* Lima".
_BETWEEN = 3
# Between "par" and whoever it is: an article.
_ARTICLE = 5
# An article and a noun.
_BARE = 2


def passives(
    aligned: Aligned, sides: Sides, *, words: LedgerWords, lexicon: ComparisonLexicon
) -> Iterator[Telling]:
    """Yield the denials and refusals told by a participle that no layer of speech has."""
    for reading in aligned.readings:
        if reading.dispatch.id in aligned.copies:
            continue
        senses = Senses(reading, lexicon)
        for sentence in reading.layout.sentences:
            told = words_of(reading.dispatch.text, [(sentence.start, sentence.end)])
            for at, word in enumerate(told):
                kind = _kind(word, words)
                who = _agent(told[at : at + _BETWEEN + 2], reading, words) if kind else None
                if kind is None or who is None or _is_said(word, reading):
                    continue
                start = _subject(told[:at], reading)
                found = _tell(kind, (start, word.start, who), reading, aligned, sides, senses)
                before = _before(sentence.start, reading)
                if found is not None and before and _points_back(start, word.start, reading, words):
                    place = (start, who.end)
                    found = sequel(kind, found.holder, before, place, reading, aligned, senses)
                if found is not None:
                    yield found


def _kind(word: Word, words: LedgerWords) -> PositionKind | None:
    if matching([word.folded], words.denied):
        return "denial"
    return "refusal" if matching([word.folded], words.rejected) else None


def _agent(behind: Sequence[Word], reading: Reading, words: LedgerWords) -> Mention | None:
    """Find who stands behind "par", right behind a participle."""
    by = next((w for w in behind[1:] if w.folded in words.agents), None)
    if by is None:
        return None
    near = (
        mention
        for mention in reading.mentions
        if by.end <= mention.start <= by.end + _ARTICLE and mention.entity
    )
    return max(near, key=lambda mention: mention.end, default=None)


def _is_said(word: Word, reading: Reading) -> bool:
    """Tell whether a layer of speech has the word for its cue."""
    cues = (item.cue for item in reading.attributions if item.cue is not None)
    return any(cue.start <= word.start < cue.end for cue in cues)


def _subject(before: Sequence[Word], reading: Reading) -> int:
    """Give where the clause begins whose words a participle ends: behind the last comma."""
    text = reading.dispatch.text
    start = before[0].start if before else 0
    stop = max((text.rfind(mark, start, before[-1].end) for mark in ",;:") if before else [-1])
    if len([word for word in before if word.start > stop]) == 1:
        # "se doter de la bombe, objectif nié par Lima": what is set aside names what stands ahead.
        stop = max(text.rfind(mark, start, stop) for mark in ",;:")
    return next((word.start for word in before if word.start > stop), start)


def _points_back(start: int, verb: int, reading: Reading, words: LedgerWords) -> bool:
    """Tell a subject that only names what was told: "une proposition", "ces accusations"."""
    subject = [word.folded for word in words_of(reading.dispatch.text, [(start, verb)])]
    names = [name for some in words.names.values() for name in some]
    return 0 < len(subject) <= _BARE and bool(matching(subject[-1:], names))


def _before(place: int, reading: Reading) -> tuple[int, int] | None:
    """Give the sentence that ends before a place."""
    ended = [(s.start, s.end) for s in reading.layout.sentences if s.end <= place]
    return ended[-1] if ended else None


def _tell(
    kind: PositionKind,
    stretch: tuple[int, int, Mention],
    reading: Reading,
    aligned: Aligned,
    sides: Sides,
    senses: Senses,
) -> Telling | None:
    start, verb, who = stretch
    dispatch, text = reading.dispatch.id, reading.dispatch.text
    holder = sides.of_local(dispatch, who.entity)
    if not holder or not any(map(sides.is_body, holder)) or in_history(verb, reading):
        return None
    meant = senses.among([(start, verb)])
    return Telling(
        dispatch=dispatch,
        agency=aligned.lookup.agency(dispatch, (), start),
        holder=holder,
        kind=kind,
        addressed=(),
        claimed_by=(),
        object=shortened(text[start:verb].strip()),
        condition=None,
        said=reading.layout.filed,
        evidence=(Evidence(dispatch, start, who.end, text[start : who.end], None),),
        group=-1,
        senses=(senses_of(meant, lambda one: aligned.lookup.entities(dispatch, one)),),
    )
