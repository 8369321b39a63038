"""Who does what an infinitive says: "X exhorte Y à retirer ses troupes" is about Y's troops."""

from recoupe.lang.folding import fold
from recoupe.read.mentions.discourse import Discourse, Resolved
from recoupe.read.mentions.phrases import Phrase
from recoupe.read.mentions.subjects import ACTORS, verb_of
from recoupe.read.mentions.words import Line

_DATIVES = frozenset({"leur", "lui"})
_LINKS = frozenset({"a", "d'", "de"})
_DEEPEST = 4


def controller(
    discourse: Discourse, line: Line, verb: int | None, phrase: Phrase
) -> Resolved | None:
    """Whoever is asked, ordered or accused to do an infinitive; None for other verbs."""
    asking = _asking_verb(discourse, line, verb)
    if asking is None or verb is None:
        return None
    asked, done = line.tokens[asking], line.tokens[verb]
    items = [i for i in discourse.in_line(line) if _acts(discourse, i)]
    heard = (i for i in items if i.phrase.head in _DATIVES and i.role.preposition is None)
    heard = (i for i in heard if i.phrase.end <= asked.start)
    dative = next((i for i in heard if _verb(line, i) == asking), None)
    if dative is not None:
        return dative
    reach = min(done.start, phrase.start)
    told = [i for i in items if asked.end <= i.phrase.start and i.phrase.end <= reach]
    if not told:
        return None
    first = min(i.phrase.start for i in told)
    return max((i for i in told if i.phrase.start == first), key=lambda i: i.phrase.end)


def _acts(discourse: Discourse, item: Resolved) -> bool:
    return item.phrase.form != "possessive" and all(
        d.kind in ACTORS for d in discourse.drafts(item)
    )


def _verb(line: Line, item: Resolved) -> int | None:
    return verb_of(line, item.role.head.head) if item.role.head is not None else None


def _asked_for(line: Line, verb: int) -> bool:
    """Tell an infinitive behind "à" or "de" from one behind "sans" or "pour"."""
    if "VerbForm=Inf" not in line.tokens[verb].morph:
        return False
    at = verb - 1
    while at > 0 and line.tokens[at].pos in ("ADV", "AUX", "PRON"):
        at -= 1
    return at > 0 and fold(line.tokens[at].norm) in _LINKS


def _asking_verb(discourse: Discourse, line: Line, verb: int | None) -> int | None:
    """The verb an infinitive hangs on, over those it is joined to, where it asks somebody."""
    for _ in range(_DEEPEST):
        if verb is None or not _asked_for(line, verb):
            return None
        above = line.tokens[verb].head
        if above == verb:
            return None
        verb = verb_of(line, above)
        if verb is not None and fold(line.tokens[verb].norm) in discourse.lexicon.verbs.asking:
            return verb
    return None
