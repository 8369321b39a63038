"""What a verb of speech governs: clause, infinitive, object or quotation, and the hearer."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from recoupe.lang.cue_schema import Frame, VerbCue
from recoupe.read.attribution.clauses import Zone, clause_stop, spans_without, trim_marks
from recoupe.read.attribution.hits import VerbHit
from recoupe.read.attribution.phrases import (
    adverbial_end,
    index_at,
    infinitive_after,
    is_infinitive,
    noun_phrase_end,
    prepositional_end,
    skip_parenthesis,
)
from recoupe.read.attribution.scene import Scene
from recoupe.read.attribution.sources import Speaker, speaker_from
from recoupe.records import Quotation, Span

_COMPARATIVES = frozenset(
    {
        "plus",
        "moins",
        "aussi",
        "autant",
        "autre",
        "autres",
        "même",
        "tel",
        "telle",
        "davantage",
        "tellement",
        "si",
    }
)
_QUESTIONS = frozenset(
    {
        "si",
        "s'",
        "pourquoi",
        "comment",
        "quand",
        "où",
        "combien",
        "quel",
        "quelle",
        "quels",
        "quelles",
    }
)
_TO = frozenset({"à", "au", "aux"})
_OF = frozenset({"de", "d'", "du", "des"})
_LONG_SCAN = 70


@dataclass(frozen=True, slots=True)
class Complement:
    """The content of a verb of speech with the frame it fills and the hearer found on the way."""

    frame: Frame
    sense: VerbCue
    spans: tuple[Span, ...]
    first: int
    stop: int
    addressee: Speaker | None = None
    quotation: Quotation | None = None


@dataclass(frozen=True, slots=True)
class _Search:
    """Where the scan to the right of a verb stands."""

    scene: Scene
    hit: VerbHit
    others: Sequence[VerbHit]
    zones: Sequence[Zone]
    addressee: Speaker | None = None

    def sense(self, frame: Frame) -> VerbCue | None:
        """The first sense of the verb that takes this frame."""
        return next((cue for cue in self.hit.senses if frame in cue.frames), None)

    def hearer(self, how: str) -> bool:
        """Tell whether some sense names its hearer this way."""
        return any(how in cue.addressee for cue in self.hit.senses)

    def take(self, frame: Frame, index: int, *, noun_phrase: bool = False) -> Complement | None:
        """Make the complement that begins at token ``index``."""
        sense = self.sense(frame)
        if sense is None:
            return None
        stop = clause_stop(self.scene, self.hit, index, self.others, noun_phrase=noun_phrase)
        if stop <= index:
            return None
        tokens = self.hit.sentence.tokens[index:stop]
        tails = {"à": _TO, "de": _OF}.get(sense.np_tail, frozenset())
        if frame == "np" and tails and not any(t.norm in tails for t in tokens):
            return None
        zones = list(self.zones)
        addressee = self.addressee
        if noun_phrase and addressee is None and "à" in sense.addressee and sense.np_tail != "à":
            found = _late_hearer(self, index, stop)
            if found is not None:
                zone, addressee = found
                zones.append(zone)
        spans = spans_without(self.scene, self.hit.sentence, index, stop, zones)
        if not spans:
            return None
        spans = _to_the_closing_mark(self.scene, self.hit, spans)
        return Complement(frame, sense, spans, index, stop, addressee)


def _to_the_closing_mark(scene: Scene, hit: VerbHit, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """Let content that opens a quotation reach its end, over further sentences."""
    last = spans[-1]
    quotation = scene.quotation_at(last.end - 1)
    if quotation is None or quotation.end <= hit.sentence.end or quotation.open < hit.group.begin:
        return spans
    return (*spans[:-1], Span.of(scene.text, last.start, quotation.end))


def _late_hearer(search: _Search, first: int, stop: int) -> tuple[Zone, Speaker] | None:
    """A hearer after the object: demander des garanties *à l'Occident*."""
    tokens = search.hit.sentence.tokens
    for index in range(first + 1, stop - 1):
        if tokens[index].norm in _TO:
            mention = search.scene.mention_at(tokens[index + 1].start)
            if mention is None or not search.scene.is_actor(mention):
                continue
            speaker = speaker_from(search.scene, search.hit.sentence, index + 1, "hearer")
            if speaker is not None:
                end = index_at(search.hit.sentence, speaker.end)
                return (index, end), speaker
        if tokens[index].norm in (",", "que", "qu'", "pour"):
            return None
    return None


def _clitic_hearer(search: _Search) -> Speaker | None:
    group = search.hit.group
    tokens = search.hit.sentence.tokens
    index = None
    if group.object_clitic is not None and search.hearer("obj"):
        index = group.object_clitic
    elif group.dative_clitic is not None and search.hearer("à"):
        index = group.dative_clitic
    if index is None:
        return None
    mention = search.scene.mention_at(tokens[index].start)
    entity = mention.entity if mention is not None else None
    return Speaker(tokens[index].start, tokens[index].end, entity, ("clitic-hearer",))


def quotation_chain(scene: Scene, quotation: Quotation) -> tuple[Quotation, ...]:
    """The quotation with the paragraphs that continue it, from its first mark to its last."""
    outer = scene.outer
    place = scene.outer_place(quotation)
    if place < 0:
        return (quotation,)
    first = place
    while first > 0 and outer[first].continues:
        first -= 1
    last = place
    while last + 1 < len(outer) and outer[last + 1].continues:
        last += 1
    return outer[first : last + 1]


def quotation_spans(scene: Scene, quotation: Quotation) -> tuple[Span, ...]:
    """The words of a quotation, one span a paragraph."""
    spans = [trim_marks(scene, q.start, q.end) for q in quotation_chain(scene, quotation)]
    return tuple(span for span in spans if span is not None)


def find_complement(
    scene: Scene, hit: VerbHit, others: Sequence[VerbHit], zones: Sequence[Zone]
) -> Complement | None:
    """Find the content to the right of a verb of speech; null where it governs none."""
    hit = replace(hit, senses=_fitting(hit, scene))
    search = _Search(scene, hit, others, zones)
    search = replace(search, addressee=_clitic_hearer(search))
    index = max(hit.last, hit.group.last) + 1
    tokens = hit.sentence.tokens
    scanned = 0
    while index < len(tokens) and scanned < _LONG_SCAN:
        scanned += 1
        zone = next((z for z in zones if z[0] <= index < z[1]), None)
        if zone is not None:
            index = zone[1]
            continue
        found = _complement_here(search, index)
        if found is not None:
            return _announced(search, found) or found
        moved = _step(search, index)
        if moved is None:
            return _announced(search, None)
        index, search = moved
    return None


def _announced(search: _Search, found: Complement | None) -> Complement | None:
    """A quotation after a colon further on: a raconté sa captivité : « ... »."""
    if search.sense("colon") is None or (found is not None and found.frame not in ("np", "label")):
        return None
    sentence = search.hit.sentence
    tokens = sentence.tokens
    for index in range(search.hit.last + 1, len(tokens)):
        if tokens[index].norm != ":":
            continue
        between = any(search.hit.last < o.group.head < index for o in search.others)
        last = index + 1 >= len(tokens)
        opening = not last and search.scene.opening_at(tokens[index + 1].start) is not None
        return _after_colon(search, index) if (opening or last) and not between else None
    return None


def _fitting(hit: VerbHit, scene: Scene) -> tuple[VerbCue, ...]:
    """The senses that the object does not rule out: accuser réception, décliner un commentaire."""
    ahead = hit.sentence.tokens[hit.last + 1 : hit.last + 5]
    nouns = {t.norm for t in ahead if t.pos in ("NOUN", "ADJ")} | {t.norm for t in ahead[:1]}
    return tuple(cue for cue in hit.senses if not nouns & set(cue.not_heads))


def _complement_here(search: _Search, index: int) -> Complement | None:
    sentence = search.hit.sentence
    token = sentence.tokens[index]
    norm = token.norm
    scene = search.scene
    if norm == ":":
        return _after_colon(search, index)
    if scene.timex_at(token.start) is not None or adverbial_end(sentence, index, scene) > index:
        return _question(search, index)
    quotation = scene.opening_at(token.start)
    if quotation is not None and index + 1 < len(sentence.tokens):
        return _quoted(search, index, quotation)
    if norm in ("que", "qu'"):
        previous = sentence.tokens[index - 1].norm
        if previous in _COMPARATIVES:
            return None
        return search.take("que", index)
    return _question(search, index) or _infinitive_or_phrase(search, index)


def _question(search: _Search, index: int) -> Complement | None:
    """An indirect question: si, pourquoi, ce que."""
    norm = search.hit.sentence.tokens[index].norm
    if norm in _QUESTIONS and search.sense("si") is not None:
        return search.take("si", index)
    wh = _next_norm(search, index)
    asked = wh.startswith("quel") or wh in ("quoi", "combien")
    if norm in search.scene.words.prepositions and asked and search.sense("si") is not None:
        return search.take("si", index)
    if norm == "ce" and _next_norm(search, index) in ("que", "qu'", "qui", "dont"):
        return search.take("si", index)
    return None


def _next_norm(search: _Search, index: int) -> str:
    tokens = search.hit.sentence.tokens
    return tokens[index + 1].norm if index + 1 < len(tokens) else ""


def _infinitive_or_phrase(search: _Search, index: int) -> Complement | None:
    sentence = search.hit.sentence
    token = sentence.tokens[index]
    norm, scene = token.norm, search.scene
    if norm in ("de", "d'") and infinitive_after(sentence, index + 1, scene):
        return search.take("de_inf", index)
    if norm == "des" and search.hearer("obj") and _claim_after(search, index):
        return None
    if norm in _OF and search.sense("label") is not None:
        return _label(search, index)
    if norm in _OF and any(cue.np_tail == "de" for cue in search.hit.senses):
        return search.take("np", index, noun_phrase=True)
    if norm == "à" and infinitive_after(sentence, index + 1, scene):
        return search.take("a_inf", index)
    if norm in _OF and search.sense("de_np") is not None:
        return search.take("de_np", index, noun_phrase=True)
    if norm in _TO and search.sense("a_np") is not None and not _hearer_at(search, index):
        return search.take("a_np", index, noun_phrase=True)
    if norm == "contre":
        return search.take("contre_np", index, noun_phrase=True)
    if norm == "sur" and search.sense("sur_np") is not None:
        return search.take("sur_np", index, noun_phrase=True)
    if search.sense("inf") is not None and (
        is_infinitive(token, scene)
        or (
            norm in ("ne", "n'", "en", "y", "se", "s'", "l'", "le", "la", "les", "avoir", "être")
            and infinitive_after(sentence, index, scene)
        )
    ):
        return search.take("inf", index)
    if search.sense("adj") is not None and _is_adjective(search, index):
        return search.take("adj", index)
    if search.sense("np") is not None and _opens_noun_phrase(search, index):
        return search.take("np", index, noun_phrase=True)
    if search.sense("label") is not None and _opens_noun_phrase(search, index):
        return _label(search, index)
    return None


def _label(search: _Search, index: int) -> Complement | None:
    """What somebody calls a thing, where marks show it is their word: parle d'un « malentendu »."""
    found = search.take("label", index, noun_phrase=True)
    if found is None:
        return None
    tokens = search.hit.sentence.tokens[index : found.stop + 1]
    judged = found.sense.lemma in search.scene.words.judging_verbs
    if judged and tokens[found.stop - index - 1].pos == "ADJ" and found.stop - index > 2:
        return found
    if _is_indefinite(search, index):
        return found
    return found if any(search.scene.opening_at(t.start) for t in tokens) else None


def _claim_after(search: _Search, index: int) -> bool:
    """Tell whether *des X* is who is accused: accuse des éléments armés d'avoir tiré."""
    sentence = search.hit.sentence
    return any(
        token.norm in ("de", "d'") and infinitive_after(sentence, token.index + 1, search.scene)
        for token in sentence.tokens[index + 1 : index + 14]
    )


def _hearer_at(search: _Search, index: int) -> bool:
    """Tell whether *à X* names whom it is said to, not what is called for."""
    if not search.hearer("à"):
        return False
    mention = search.scene.mention_at(search.hit.sentence.tokens[index].end + 1)
    return mention is not None and search.scene.is_actor(mention)


def _is_adjective(search: _Search, index: int) -> bool:
    token = search.hit.sentence.tokens[index]
    words = search.scene.words.act_words.readiness_adjectives
    if search.hit.group.lemma in search.scene.words.showing_verbs:
        return token.norm in words
    if search.hit.group.reflexive and token.pos == "NOUN":
        return True
    return (
        token.pos == "ADJ"
        or token.norm in words
        or (token.pos == "VERB" and "VerbForm=Part" in token.morph)
    )


def _opens_noun_phrase(search: _Search, index: int) -> bool:
    sentence, scene = search.hit.sentence, search.scene
    token = sentence.tokens[index]
    if token.pos not in ("DET", "NOUN", "ADJ", "PROPN", "NUM") and (
        token.norm not in search.scene.words.articles and token.norm not in ("de", "d'")
    ):
        return False
    if token.norm in scene.words.prepositions:
        return False
    if token.norm in ("de", "d'"):
        following = sentence.tokens[index + 1 : index + 2]
        return bool(following) and following[0].pos == "ADJ"
    mention = search.scene.mention_at(token.start)
    stop = noun_phrase_end(sentence, index, search.scene)
    if mention is not None and search.scene.is_actor(mention):
        whole = stop > index and mention.end >= sentence.tokens[stop - 1].end
        return not whole
    return stop > index


def _is_indefinite(search: _Search, index: int) -> bool:
    """Tell a thing put forward (parle d'une erreur, évoque des pertes) from a topic named."""
    tokens = search.hit.sentence.tokens[index : index + 4]
    norms = [token.norm for token in tokens]
    if norms[:1] == ["des"]:
        return search.hit.group.lemma not in ("parler",)
    if norms[:1] and norms[0] in ("de", "d'"):
        norms, tokens = norms[1:], tokens[1:]
    counted = bool(tokens) and tokens[0].pos == "NUM"
    return (
        counted or norms[:1] in (["un"], ["une"]) or norms[:2] in (["plus", "de"], ["plus", "d'"])
    )


def _after_colon(search: _Search, index: int) -> Complement | None:
    sense = search.sense("colon") or search.sense("que") or search.sense("incise")
    if sense is None:
        return None
    sentence = search.hit.sentence
    if index + 1 < len(sentence.tokens):
        quotation = search.scene.opening_at(sentence.tokens[index + 1].start)
        if quotation is None:
            return replace_frame(search, index + 1, sense)
    else:
        quotation = search.scene.quotation_after(sentence.end)
    if quotation is None:
        return None
    spans = quotation_spans(search.scene, quotation)
    return Complement(
        "colon", sense, spans, index + 1, len(sentence.tokens), search.addressee, quotation
    )


def replace_frame(search: _Search, index: int, sense: VerbCue) -> Complement | None:
    """A colon without marks: the rest of the sentence is what is said."""
    stop = clause_stop(search.scene, search.hit, index, search.others)
    spans = spans_without(search.scene, search.hit.sentence, index, stop, search.zones)
    if not spans:
        return None
    return Complement("colon", sense, spans, index, stop, search.addressee)


def _quoted(search: _Search, index: int, quotation: Quotation) -> Complement | None:
    """A complement that begins with an opening mark."""
    inner = _complement_here(search, index + 1)
    if inner is not None and inner.frame in ("que", "inf", "de_inf", "a_inf", "si"):
        return inner
    words = len(search.scene.text[quotation.start : quotation.end].split())
    capital = search.scene.text[quotation.start : quotation.start + 1].isupper()
    sense = search.sense("colon") or search.sense("incise")
    if sense is not None and capital and words > 2:
        spans = quotation_spans(search.scene, quotation)
        stop = index_at(search.hit.sentence, quotation.close)
        return Complement("colon", sense, spans, index, stop, search.addressee, quotation)
    for frame in ("np", "adj", "label"):
        sense = search.sense(frame)
        if sense is not None:
            return search.take(frame, index, noun_phrase=True)
    return None


def _step(search: _Search, index: int) -> tuple[int, _Search] | None:
    """Move over a word or phrase that may stand between a verb and its content."""
    sentence, scene = search.hit.sentence, search.scene
    token = sentence.tokens[index]
    timex = scene.timex_at(token.start)
    if timex is not None and timex.end > token.start:
        return max(index_at(sentence, timex.end), index + 1), search
    if token.norm == ",":
        jumped = _over_insertion(search, index)
        return None if jumped is None else (jumped, search)
    if token.norm == "(":
        after = skip_parenthesis(sentence, index)
        return None if after == index else (after, search)
    if adverbial_end(sentence, index, scene) > index:
        return adverbial_end(sentence, index, scene), search
    if token.norm in (
        "pas",
        "plus",
        "jamais",
        "»",
        '"',
        "”",
        "-t",
    ) or token.norm.startswith("-"):
        return index + 1, search
    if token.norm == "des" and search.hearer("obj"):
        return _over_hearer(search, index)
    told = sentence.tokens[index - 1].pos in ("NOUN", "ADJ", "PROPN")
    if told and "VerbForm=Part" in token.morph and "Tense=Past" in token.morph:
        return index + 1, search
    if token.pos == "ADP" or token.norm in ("à", "au", "aux", "auprès", "devant", "du", "des"):
        return _over_phrase(search, index)
    return _over_hearer(search, index)


def _over_phrase(search: _Search, index: int) -> tuple[int, _Search]:
    sentence, scene = search.hit.sentence, search.scene
    tokens = sentence.tokens
    preposition = tokens[index].norm
    stop = prepositional_end(sentence, index, scene)
    start = index + 1
    if preposition in scene.words.compound_prepositions:
        while start < stop and tokens[start].norm in _OF:
            start += 1
    hears = {"à": "à", "au": "à", "aux": "à", "auprès": "auprès de", "devant": "devant"}
    if preposition in hears and search.addressee is None and start < len(tokens):
        mention = scene.mention_at(tokens[start].start)
        if mention is not None and scene.is_actor(mention):
            speaker = speaker_from(scene, sentence, start, "hearer")
            if speaker is not None:
                search = replace(search, addressee=speaker)
                stop = max(stop, index_at(sentence, speaker.end))
    return max(stop, index + 1), search


def _over_hearer(search: _Search, index: int) -> tuple[int, _Search] | None:
    sentence, scene = search.hit.sentence, search.scene
    if not search.hearer("obj"):
        return None
    speaker = speaker_from(scene, sentence, index, "hearer")
    if speaker is None:
        return None
    stop = max(index_at(sentence, speaker.end), index + 1)
    if search.addressee is None:
        search = replace(search, addressee=speaker)
    return stop, search


def _over_insertion(search: _Search, index: int) -> int | None:
    """Jump over ", lors d'une conférence de presse," to the complement after it."""
    sentence, scene = search.hit.sentence, search.scene
    tokens = sentence.tokens
    for place in range(index + 2, min(index + 40, len(tokens) - 1)):
        norm = tokens[place].norm
        following = tokens[place + 1].norm
        if norm == ":":
            return place
        if norm == ",":
            starts = following in ("que", "qu'") or scene.opening_at(tokens[place + 1].start)
            clause = following in ("de", "d'", "à") and infinitive_after(sentence, place + 2, scene)
            if starts or clause:
                return place + 1
        if (
            norm in ("que", "qu'")
            and tokens[index + 1].pos == "ADP"
            and "VerbForm=Fin" not in "".join(t.morph for t in tokens[index:place])
        ):
            return None
    return None
