"""The verb group around a form: auxiliaries, clitics, negation, mood and voice."""

from dataclasses import dataclass

from recoupe.lang.conjugation import FormReading
from recoupe.lang.speech import SpeechWords
from recoupe.read.attribution.scene import Scene
from recoupe.records import Sentence, Token

_MARKS = frozenset("«»\"“”‹›()'")
_NEGATIONS = frozenset({"ne", "n'"})
_REFLEXIVES = frozenset({"se", "s'", "me", "m'", "nous", "-nous", "vous"})
_CLITICS = frozenset(
    {"l'", "le", "la", "les", "lui", "leur", "en", "y", "nous", "vous", "me", "m'"}
)
_NEG_WORDS = frozenset({"pas", "plus", "jamais", "point", "guère", "aucunement", "nullement"})
_MAX_GAP = 9


@dataclass(frozen=True, slots=True)
class VerbGroup:
    """A verb with its auxiliaries: token indices ``first``..``last`` of one sentence.

    ``head`` is the word that carries the meaning, ``start`` the first word of the group itself
    without clitics; ``mood`` is ``finite``, ``infinitive``, ``gerund`` or ``participle``.
    """

    sentence: Sentence
    first: int
    start: int
    head: int
    last: int
    mood: str
    lemma: str
    tense: str = ""
    person: int = 3
    plural: bool = False
    negated: bool = False
    conditional: bool = False
    passive: bool = False
    reflexive: bool = False
    inverted: int | None = None
    object_clitic: int | None = None
    dative_clitic: int | None = None
    governor: str = ""

    @property
    def begin(self) -> int:
        """Where the group begins in the text, clitics left out."""
        return self.sentence.tokens[self.start].start

    @property
    def end(self) -> int:
        """Where the group ends in the text."""
        return self.sentence.tokens[self.last].end


def _is_aux(token: Token, scene: Scene) -> FormReading | None:
    for reading in scene.cues.forms.get(token.norm, ()):
        if reading.lemma in ("avoir", "être") and reading.mood != "part_past":
            return reading
    return None


def _transparent(token: Token, words: SpeechWords) -> bool:
    norm = token.norm
    return (
        norm in words.adverbs
        or norm in _NEG_WORDS
        or norm in _MARKS
        or norm in ("-t", "été")
        or (norm.startswith("-") and norm[1:] in words.clitic_subjects)
        or (norm.endswith("ment") and token.pos == "ADV")
    )


def _find_aux(sentence: Sentence, head: int, scene: Scene) -> int | None:
    """Look left from a participle for its auxiliary, over adverbs and a pair of commas."""
    tokens = sentence.tokens
    index = head - 1
    comma_open = False
    while index >= 0 and head - index <= _MAX_GAP:
        token = tokens[index]
        if _is_aux(token, scene) is not None:
            return None if comma_open else index
        phrase = _adverbial_before(tokens, index, scene.words)
        if phrase:
            index -= phrase
            continue
        if token.norm == ",":
            comma_open = not comma_open
        elif (
            not comma_open
            and not _transparent(token, scene.words)
            and (scene.timex_at(token.start) is None)
        ):
            return None
        index -= 1
    return None


def _adverbial_before(tokens: tuple[Token, ...], last: int, words: SpeechWords) -> int:
    """Number of words of a set phrase that ends at ``last`` (a en revanche admis); 0 for none."""
    for phrase in words.adverbials_ending.get(tokens[last].norm, ()):
        first = last - len(phrase) + 1
        if first > 0 and tuple(t.norm for t in tokens[first : last + 1]) == phrase:
            return len(phrase)
    return 0


def _clitics(tokens: tuple[Token, ...], start: int) -> dict[str, int]:
    """Clitics and negation before the first word of a group, by what they are."""
    found: dict[str, int] = {"first": start}
    index = start - 1
    while index >= 0:
        norm = tokens[index].norm
        if norm in _NEGATIONS:
            found["negation"] = index
        elif norm in ("se", "s'"):
            found["reflexive"] = index
        elif norm in ("lui", "leur"):
            found["dative"] = index
        elif norm in ("l'", "le", "la", "les") and tokens[index].pos != "DET":
            found["object"] = index
        elif norm in _CLITICS and tokens[index].pos == "PRON" and norm not in ("nous", "vous"):
            pass
        else:
            break
        found["first"] = index
        index -= 1
    return found


def _inverted(tokens: tuple[Token, ...], start: int, head: int, words: SpeechWords) -> int | None:
    for index in (*range(start + 1, head), head + 1, head + 2):
        if index < len(tokens):
            norm = tokens[index].norm
            if norm.startswith("-") and norm[1:] in words.clitic_subjects:
                return index
            if index > head and norm != "-t":
                return None
    return None


def _negated(tokens: tuple[Token, ...], clitics: dict[str, int], start: int, last: int) -> bool:
    window = tokens[start : min(last + 3, len(tokens))]
    return "negation" in clitics and any(t.norm in _NEG_WORDS for t in window)


def _group(
    sentence: Sentence, scene: Scene, aux: int, head: int, reading: FormReading, lemma: str
) -> VerbGroup:
    tokens = sentence.tokens
    clitics = _clitics(tokens, aux)
    inverted = _inverted(tokens, aux, head, scene.words)
    moods = {"inf": "infinitive", "part_pres": "gerund", "part_past": "participle"}
    last = max(head, inverted or head) if inverted != head + 2 else head + 2
    passive = aux != head and (
        any(t.norm == "été" for t in tokens[aux + 1 : head])
        or (
            reading.lemma == "être"
            and "reflexive" not in clitics
            and lemma not in scene.words.etre_verbs
        )
    )
    return VerbGroup(
        sentence,
        clitics["first"],
        aux,
        head,
        last,
        moods.get(reading.mood, "finite"),
        lemma,
        tense=reading.tense
        + (":" + reading.mood if reading.mood == "cond" else "")
        + ("+pp" if aux != head else ""),
        person=reading.person,
        plural=reading.number == "p",
        negated=_negated(tokens, clitics, aux, last),
        conditional=reading.mood == "cond",
        passive=passive,
        reflexive="reflexive" in clitics,
        inverted=inverted,
        object_clitic=clitics.get("object"),
        dative_clitic=clitics.get("dative"),
    )


def verb_group(sentence: Sentence, head: int, lemma: str, scene: Scene) -> VerbGroup | None:
    """Build the group around a form of ``lemma``; null where the form is no verb here."""
    tokens = sentence.tokens
    readings = [r for r in scene.cues.forms.get(tokens[head].norm, ()) if r.lemma == lemma]
    participle = next((r for r in readings if r.mood == "part_past"), None)
    if participle is not None:
        aux = _find_aux(sentence, head, scene)
        if aux is not None:
            reading = _is_aux(tokens[aux], scene)
            assert reading is not None
            group = _group(sentence, scene, aux, head, reading, lemma)
            return _governed(group, scene) if group.mood == "infinitive" else group
        shared = _shared_auxiliary(sentence, head, scene)
        if shared is not None:
            return _group_sharing(sentence, head, lemma, shared)
    other = [r for r in readings if r.mood not in ("part_past", "imp")]
    if other and not _is_noun_here(tokens, head, scene):
        reading = other[0]
        if participle is not None and reading.mood == "ind" and _describes(tokens, head):
            return VerbGroup(sentence, head, head, head, head, "participle", lemma)
        finite = next((r for r in other if r.mood in ("ind", "cond")), reading)
        group = _group(sentence, scene, head, head, finite, lemma)
        return _governed(group, scene) if group.mood == "infinitive" else group
    if participle is not None and tokens[head].pos in ("VERB", "ADJ", "AUX"):
        return VerbGroup(sentence, head, head, head, head, "participle", lemma)
    return None


def _shared_auxiliary(sentence: Sentence, head: int, scene: Scene) -> FormReading | None:
    """The auxiliary a participle shares with the one before it: a appelé X à..., et invité Y."""
    tokens = sentence.tokens
    before = head - 1
    while before > 0 and _transparent(tokens[before], scene.words):
        before -= 1
    if before <= 0 or tokens[before].norm not in ("et", "ou", "mais", "puis", ","):
        return None
    if tokens[head].pos not in ("VERB", "ADJ") or "VerbForm=Part" not in tokens[head].morph:
        return None
    if tokens[before].norm == "," and tokens[head].dep != "conj":
        return None
    for token in reversed(tokens[:before]):
        if "VerbForm=Part" in token.morph and "Tense=Past" in token.morph:
            aux = _find_aux(sentence, token.index, scene)
            reading = _is_aux(tokens[aux], scene) if aux is not None else None
            if reading is not None:
                return reading if reading.lemma == "avoir" else None
    return None


def _group_sharing(sentence: Sentence, head: int, lemma: str, auxiliary: FormReading) -> VerbGroup:
    tense = auxiliary.tense + (":cond" if auxiliary.mood == "cond" else "") + "+pp"
    return VerbGroup(
        sentence,
        head,
        head,
        head,
        head,
        "finite",
        lemma,
        tense=tense,
        person=auxiliary.person,
        plural=auxiliary.number == "p",
        conditional=auxiliary.mood == "cond",
    )


def _describes(tokens: tuple[Token, ...], head: int) -> bool:
    """Tell a participle after its noun (le décret dit « vert ») from the finite verb like it."""
    token = tokens[head]
    if "VerbForm=Part" not in token.morph or "Tense=Past" not in token.morph or head == 0:
        return False
    following = tokens[head + 1].norm if head + 1 < len(tokens) else ""
    if following.startswith("-") or following in ("que", "qu'", ":"):
        return False
    return tokens[head - 1].pos in ("NOUN", "ADJ", "ADV") and tokens[head - 1].norm not in (
        "ne",
        "n'",
        "»",
        '"',
        "”",
    )


def _is_noun_here(tokens: tuple[Token, ...], head: int, scene: Scene) -> bool:
    """Tell a noun or adjective from the verb form it looks like (la demande, une menace)."""
    token = tokens[head]
    before = tokens[head - 1] if head else None
    if token.pos in ("VERB", "AUX"):
        return (
            before is not None
            and before.norm in scene.words.articles
            and (before.pos == "DET" and not before.norm.startswith("l"))
        )
    if before is None:
        return True
    if before.pos == "ADJ" and head > 1 and tokens[head - 2].pos in ("NOUN", "PROPN"):
        return token.pos != "ADV" and not _opens_complement(tokens, head, scene)
    if before.norm in scene.words.articles or before.pos in ("DET", "ADP", "ADJ", "NUM"):
        return not (before.norm in ("l'", "le", "la", "les", "leur") and before.pos == "PRON")
    if token.pos in ("NOUN", "ADJ", "PROPN") and before.pos == "NOUN":
        return not _opens_complement(tokens, head, scene)
    return False


def _opens_complement(tokens: tuple[Token, ...], head: int, scene: Scene) -> bool:
    following = tokens[head + 1].norm if head + 1 < len(tokens) else ""
    return following in scene.words.articles or following in ("que", "qu'", "à", "de", "d'", "des")


def _governed(group: VerbGroup, scene: Scene) -> VerbGroup:
    """Widen an infinitive by the verb that only colours it: a tenu à préciser, vient de dire."""
    tokens = group.sentence.tokens
    index = group.first - 1
    governor = ""
    if index >= 0 and tokens[index].norm in ("à", "de", "d'", "par", "pour", "avant", "sans"):
        governor = tokens[index].norm
        index -= 1
    while index >= 0 and _transparent(tokens[index], scene.words):
        index -= 1
    if index >= 0:
        for reading in scene.cues.forms.get(tokens[index].norm, ()):
            if (reading.lemma, governor) in scene.words.modals:
                modal = verb_group(group.sentence, index, reading.lemma, scene)
                if modal is not None and modal.mood != "infinitive":
                    return VerbGroup(
                        group.sentence,
                        modal.first,
                        modal.start,
                        group.head,
                        group.last,
                        modal.mood,
                        group.lemma,
                        modal.tense,
                        modal.person,
                        modal.plural,
                        modal.negated,
                        modal.conditional,
                        group.passive,
                        group.reflexive,
                        modal.inverted,
                        group.object_clitic,
                        group.dative_clitic,
                        reading.lemma,
                    )
    return VerbGroup(
        group.sentence,
        group.first,
        group.start,
        group.head,
        group.last,
        "infinitive",
        group.lemma,
        negated=group.negated,
        passive=group.passive,
        reflexive=group.reflexive,
        object_clitic=group.object_clitic,
        dative_clitic=group.dative_clitic,
        governor="prep:" + governor if governor else "",
    )
