"""How far what is said reaches: clause ends, and the zones of other speakers cut out of it."""

from collections.abc import Sequence

from recoupe.read.attribution.hits import VerbHit
from recoupe.read.attribution.phrases import adverbial_end, has_finite_verb, index_at
from recoupe.read.attribution.scene import Scene
from recoupe.records import Sentence, Span

_FINAL = frozenset({".", "!", "?", ";", "…", "...", ":", ",", "—", "–", "-"})
_CLOSING = frozenset({"»", "”", '"', "›"})
_COORDINATORS = frozenset({"et", "mais", "puis", "ou", ","})
# After a comma these begin something about the speaking, not more of what an object said.
_NP_LEAVERS = frozenset(
    {
        "mais",
        "et",
        "alors",
        "tandis",
        "après",
        "lors",
        "avant",
        "depuis",
        "dans",
        "en",
        "au",
        "à",
        "puis",
        "tout",
        "sans",
        "selon",
        "devant",
        "faute",
        "ajoutant",
        "il",
        "elle",
    }
)
_NP_BREAKERS = frozenset({"lors", "alors", "tandis", "après", "lorsque", "lorsqu'"})

_FIRST = frozenset({"je", "j'", "nous"})
_PRONOUNS = frozenset({"il", "elle", "ils", "elles"})

Zone = tuple[int, int]


def sentence_limit(
    scene: Scene, sentence: Sentence, index: int, *, since: int | None = None
) -> int:
    """Token index where content beginning at ``index`` must stop: sentence or quotation end.

    A quotation that opens only after ``since``, where the speaking begins in the text, binds
    nothing: a « exhorté X à Y » plutôt que Z.
    """
    tokens = sentence.tokens
    limit = len(tokens)
    quotation = scene.quotation_at(tokens[index].start) if index < len(tokens) else None
    since = tokens[index].start if since is None and index < len(tokens) else since
    opened_here = quotation is not None and since is not None and quotation.start >= since
    if quotation is not None and not opened_here and quotation.end < sentence.end:
        limit = min(limit, index_at(sentence, quotation.end))
    while limit > index and tokens[limit - 1].norm in _FINAL:
        limit -= 1
    return limit


def _signatures(sentence: Sentence, first: int, last: int) -> set[tuple[str, str, bool]]:
    """Mood, tense and whether compound, of each finite verb among some tokens."""
    tokens = sentence.tokens
    found = set()
    for token in tokens[first:last]:
        if "VerbForm=Fin" not in token.morph:
            continue
        features = dict(part.split("=", 1) for part in token.morph.split("|") if "=" in part)
        compound = token.pos == "AUX" and any(
            "VerbForm=Part" in after.morph and "Tense=Past" in after.morph
            for after in tokens[token.index + 1 : token.index + 5]
        )
        found.add((features.get("Mood", ""), features.get("Tense", ""), compound))
    return found


def _climbs_to(sentence: Sentence, index: int, target: int) -> bool:
    for _ in range(4):
        token = sentence.tokens[index]
        if token.dep != "conj" or token.head == index:
            return False
        index = token.head
        if index == target:
            return True
    return False


def _coordinated(scene: Scene, main: VerbHit, other: VerbHit, first: int) -> int | None:
    """Token index of the conjunction where the speaker's next act of speech begins."""
    sentence = main.sentence
    tokens = sentence.tokens
    group = other.group
    if group.mood == "gerund":
        place = group.first
        while place > first and tokens[place - 1].norm in ("en", "tout"):
            place -= 1
        if place > first and tokens[place - 1].norm == ",":
            return place - 1
        return place if place < group.first else None
    if group.mood == "infinitive" and group.governor in ("prep:avant", "prep:sans"):
        return None
    if group.mood not in ("finite", "participle") or group.inverted is not None:
        return None
    place = group.first
    while place > first and (
        tokens[place - 1].norm in scene.words.adverbs or tokens[place - 1].norm.endswith("ment")
    ):
        place -= 1
    if tokens[place - 1].norm in _PRONOUNS:
        place -= 1
    if place <= first or tokens[place - 1].norm not in _COORDINATORS:
        return None
    conjunction = place - 1
    if (
        conjunction > first
        and tokens[conjunction].norm != ","
        and tokens[conjunction - 1].norm == ","
    ):
        conjunction -= 1
    if _climbs_to(sentence, group.head, main.group.head):
        return conjunction
    same = group.tense == main.group.tense or (
        group.mood == "participle" and main.group.tense.endswith("+pp")
    )
    if group.mood == "participle" and scene.cues.forms.get(tokens[group.head].norm) is None:
        return None
    inside = _signatures(sentence, first, conjunction)
    outer = _signatures(sentence, main.group.start, main.group.last + 1)
    embedded = {t.norm for t in tokens[first:conjunction] if "VerbForm=Fin" in t.morph}
    speaks = any(
        reading.lemma in scene.cues.verbs and reading.lemma not in ("être", "avoir", "faire")
        for norm in embedded
        for reading in scene.cues.forms.get(norm, ())
    )
    if same and group.plural == main.group.plural and (not inside & outer or not speaks):
        return conjunction
    return None


def clause_stop(
    scene: Scene, hit: VerbHit, first: int, others: Sequence[VerbHit], *, noun_phrase: bool = False
) -> int:
    """Token index after the content that begins at token ``first`` of the hit's sentence."""
    sentence = hit.sentence
    tokens = sentence.tokens
    limit = sentence_limit(scene, sentence, first, since=hit.group.begin)
    limit = _before_apposition(scene, sentence, first, limit)
    limit = _before_break(scene, sentence, first, limit)
    clause = tokens[first].norm in ("que", "qu'", "si", "s'", "ce")
    if not clause:
        limit = _before_new_clause(scene, sentence, first, limit)
    opens = hit.group.mood == "gerund" and hit.group.first <= 3
    if hit.group.mood == "participle" or opens:
        limit = next((i for i in range(first, limit) if tokens[i].norm == ","), limit)
    for other in others:
        if other.group.head > first and other.group.head != hit.group.head:
            place = _coordinated(scene, hit, other, first)
            if place is not None and first < place < limit:
                limit = place
                break
    if noun_phrase:
        limit = _noun_phrase_stop(scene, sentence, first, limit)
    else:
        limit = _before_comment(scene, sentence, first, limit)
        limit = _own_voice_again(scene, hit, first, limit)
        limit = _relative_stop(scene, hit, others, first, limit)
        limit = _about_speaking(scene, sentence, first, limit)
    while limit > first and tokens[limit - 1].norm in _FINAL:
        limit -= 1
    return limit


def _before_new_clause(scene: Scene, sentence: Sentence, first: int, limit: int) -> int:
    """Stop an infinitive or noun phrase where a clause of its own follows: , mais La Paz a refusé."""
    tokens = sentence.tokens
    for index in range(first + 1, limit - 2):
        if tokens[index].norm != "," or scene.quotation_at(tokens[index].start) is not (
            scene.quotation_at(tokens[first].start)
        ):
            continue
        if tokens[index + 1].norm not in ("mais", "et", "alors", "tandis"):
            continue
        rest = tokens[index + 2 : limit]
        stop = next((k for k, t in enumerate(rest) if t.norm == ","), len(rest))
        if any("VerbForm=Fin" in t.morph for t in rest[:stop]):
            return index
    return limit


def _before_break(scene: Scene, sentence: Sentence, first: int, limit: int) -> int:
    """Stop at a semicolon or colon outside marks, and before a comment on what was said."""
    tokens = sentence.tokens
    outer = scene.quotation_at(tokens[first].start)
    clause = tokens[first].norm in ("que", "qu'", "si", "s'", "ce")
    inner = tokens[first].norm not in ("que", "qu'") and any(
        t.norm in ("que", "qu'") for t in tokens[:first]
    )
    for index in range(first + 1, limit - 1):
        if scene.quotation_at(tokens[index].start) is not outer:
            continue
        if tokens[index].norm == ";" or (tokens[index].norm == ":" and clause):
            return index
        again = tokens[index].norm in ("et", "mais") and tokens[index + 1].norm in ("que", "qu'")
        if again and inner:
            return index
        comment = (
            tokens[index].norm == ","
            and tokens[index + 1].norm == "ce"
            and (index + 2 < limit and tokens[index + 2].norm in ("que", "qu'", "qui", "dont"))
        )
        if comment:
            return index
    return limit


def _own_voice_again(scene: Scene, hit: VerbHit, first: int, limit: int) -> int:
    """Stop where the agency goes on in the tense of its own telling.

    "Elle a dit que des emplois étaient menacés, mais deux vols ont été annulés": what is said
    stands in the imperfect, the telling in the perfect.
    """
    sentence = hit.sentence
    tokens = sentence.tokens
    telling = _signatures(sentence, hit.group.start, hit.group.last + 1)
    if not any(compound for _, _, compound in telling) and (
        scene.quotation_at(hit.group.begin) is None
    ):
        return limit
    for index in range(first + 2, limit - 1):
        if tokens[index].norm not in ("mais", "et"):
            continue
        if scene.quotation_at(hit.group.begin) is not None and tokens[index + 1].norm in _FIRST:
            return index - 1 if tokens[index - 1].norm == "," else index
        if tokens[index - 1].norm != ",":
            continue
        if scene.quotation_at(tokens[index].start) is not scene.quotation_at(hit.group.begin):
            continue
        verb = next((t.index for t in tokens[index:limit] if "VerbForm=Fin" in t.morph), None)
        if verb is None or verb - index > 12:
            continue
        inside = _signatures(sentence, first, index)
        if inside and not inside & telling and _signatures(sentence, verb, verb + 1) & telling:
            return index - 1
    return limit


def _relative_stop(
    scene: Scene, hit: VerbHit, others: Sequence[VerbHit], first: int, limit: int
) -> int:
    """Stop where the main clause takes over from a relative one: à X qui demandait si Y, Z a dit."""
    sentence = hit.sentence
    tokens = sentence.tokens
    before = tokens[hit.group.first - 1].norm if hit.group.first else ""
    if before not in ("qui", "qu'", "que"):
        return limit
    opening = hit.group.first - 2
    if before == "qui" and opening >= 0 and tokens[opening].norm == ",":
        outer = scene.quotation_at(tokens[first].start)
        for index in range(first + 1, limit):
            if tokens[index].norm == "," and scene.quotation_at(tokens[index].start) is outer:
                return index
    for index in range(first + 1, limit - 1):
        after = tokens[index + 1 : index + 4]
        resumes = any("VerbForm=Fin" in t.morph for t in after) and not any(
            t.dep.startswith("nsubj") or t.norm in ("qui", "que", "qu'", "dont", "et")
            for t in after
        )
        if tokens[index].norm == "," and resumes:
            return index
    for other in others:
        group = other.group
        if group.head <= first or group.mood != "finite" or group.inverted is not None:
            continue
        for index in range(first + 1, min(group.first, limit)):
            if tokens[index].norm == "," and not has_finite_verb(
                sentence, index, group.first, scene
            ):
                return index
    return limit


def _about_speaking(scene: Scene, sentence: Sentence, first: int, limit: int) -> int:
    """Stop before an ending that tells how it was said: , sans préciser; , dans un communiqué."""
    tokens = sentence.tokens
    for index in range(first + 2, limit - 1):
        if tokens[index].norm != "," or scene.quotation_at(tokens[index].start) is not None:
            continue
        window = tokens[index + 1 : index + 5]
        if not window:
            continue
        without = window[0].norm == "sans" and any("VerbForm=Inf" in t.morph for t in window[1:])
        if window[0].norm == "contrairement":
            return index
        aside = (
            window[0].norm in ("tandis", "alors")
            and len(window) > 1
            and (window[1].norm in ("que", "qu'"))
        )
        if without or aside:
            return index
        channel = window[0].norm in scene.words.channel_prepositions and any(
            t.norm in scene.words.channel_nouns or t.text in scene.words.networks
            for t in window[1:]
        )
        rest = not any(t.norm == "," for t in tokens[index + 1 : limit])
        if (
            channel
            and rest
            and not any("VerbForm=Fin" in t.morph for t in tokens[index + 1 : limit])
        ):
            return index
    return limit


def _before_comment(scene: Scene, sentence: Sentence, first: int, limit: int) -> int:
    """Stop before the agency's verdict on what was said: , une version que rien n'étaye."""
    tokens = sentence.tokens
    for index in range(first + 2, limit - 3):
        if tokens[index].norm != "," or scene.quotation_at(tokens[index].start) is not (
            scene.quotation_at(tokens[first].start)
        ):
            continue
        lone = not any(tokens[i].norm in (",", "et") for i in range(index + 1, limit))
        if lone and tokens[index + 1].norm in ("un", "une") and tokens[index + 2].pos == "NOUN":
            return index
    return limit


def _before_apposition(scene: Scene, sentence: Sentence, first: int, limit: int) -> int:
    """Stop before the agency's own words on what was said: du Mali, pays déjà déchiré...

    They open with a bare noun after a comma and run to the end without a comma of their own.
    """
    tokens = sentence.tokens
    for index in range(first + 1, limit - 2):
        if tokens[index].norm != "," or tokens[index + 1].pos != "NOUN":
            continue
        if scene.timex_at(tokens[index + 1].start) is not None:
            continue
        if any(tokens[i].norm == "," for i in range(index + 2, limit)):
            continue
        named = scene.mention_at(tokens[index - 1].start)
        name = named is not None and tokens[index - 1].pos == "PROPN"
        described = "VerbForm=Part" in tokens[index + 2].morph and not any(
            "VerbForm=Fin" in t.morph for t in tokens[index + 1 : limit]
        )
        if name or described:
            return index
    return limit


def _noun_phrase_stop(scene: Scene, sentence: Sentence, first: int, limit: int) -> int:
    tokens = sentence.tokens
    depth = 0
    for index in range(first, limit):
        norm = tokens[index].norm
        depth += (norm in ("(", "«", "“")) - (norm in (")", "»", "”"))
        if depth > 0:
            continue
        following = tokens[index + 1].norm if index + 1 < limit else ""
        if following in ("mais", "et") and norm == ",":
            continue
        if norm == "," and (following in _NP_LEAVERS or scene.timex_at(tokens[index].end + 1)):
            if index + 1 < limit and adverbial_end(sentence, index + 1, scene) > index + 2:
                continue
            if _resumes(scene, sentence, index + 1, limit):
                continue
            return index
        after = tokens[index + 1 : min(index + 4, limit)]
        if (
            norm == ","
            and after
            and after[0].norm not in ("dont", "qui", "que", "qu'", "où")
            and any("VerbForm=Fin" in t.morph for t in after)
        ):
            return index
        if norm == "," and following in ("qui", "dont", "où") and not _lists(sentence, index + 1):
            return index
        if index > first and (norm in _NP_BREAKERS or _names_channel(scene, sentence, index)):
            return index
    return limit


def _names_channel(scene: Scene, sentence: Sentence, index: int) -> bool:
    """Tell a phrase that says through what one spoke: à la télévision, dans une vidéo."""
    tokens = sentence.tokens
    if tokens[index].norm not in ("à", "dans", "sur", "via"):
        return False
    window = tokens[index + 1 : index + 4]
    heard = scene.words.broadcast_nouns if tokens[index].norm == "à" else scene.words.channel_nouns
    for token in window:
        if token.norm in heard or token.text in scene.words.networks:
            return True
        if token.pos not in ("DET", "ADJ") and token.norm not in scene.words.articles:
            return False
    return False


def _resumes(scene: Scene, sentence: Sentence, index: int, limit: int) -> bool:
    """Tell a time between commas inside a noun phrase: la mort, dimanche, de deux soldats."""
    tokens = sentence.tokens
    timex = scene.timex_at(tokens[index].start)
    if timex is None:
        return False
    after = index_at(sentence, timex.end)
    return (
        after + 1 < limit
        and tokens[after].norm == ","
        and tokens[after + 1].norm
        in (
            "de",
            "d'",
            "du",
            "des",
        )
    )


def _lists(sentence: Sentence, index: int) -> bool:
    """Tell a *dont* that names parts of what is asked from one that describes it."""
    return (
        sentence.tokens[index].norm == "dont"
        and index + 1 < len(sentence.tokens)
        and (sentence.tokens[index + 1].norm in ("celle", "celui", "ceux", "celles", "notamment"))
    )


def spans_without(
    scene: Scene, sentence: Sentence, first: int, stop: int, zones: Sequence[Zone]
) -> tuple[Span, ...]:
    """Spans of tokens ``first`` to ``stop`` with the zones of other speakers cut out."""
    spans = []
    place = first
    for zone_first, zone_stop in sorted(zones):
        if zone_stop <= place or zone_first >= stop:
            continue
        if zone_first > place:
            spans.append(_trimmed(scene, sentence, place, zone_first))
        place = max(place, zone_stop)
    if place < stop:
        spans.append(_trimmed(scene, sentence, place, stop))
    return tuple(span for span in spans if span is not None)


def _trimmed(scene: Scene, sentence: Sentence, first: int, stop: int) -> Span | None:
    """The span of some tokens without commas around it or a closing mark that ends it."""
    tokens = sentence.tokens
    while stop > first and tokens[stop - 1].norm in _FINAL:
        stop -= 1
    while first < stop and tokens[first].norm in (",", ":", ";", "—", "–", "-"):
        first += 1
    if first >= stop:
        return None
    start, end = tokens[first].start, tokens[stop - 1].end
    return trim_marks(scene, start, end)


def trim_marks(scene: Scene, start: int, end: int) -> Span | None:
    """Cut marks that the span does not hold both of, and a pair that holds all of it."""
    opened = scene.opening_at(start)
    closed = scene.closing_at(end)
    if opened is not None and (opened is closed or opened.close > end):
        start = opened.start
    if closed is not None and (opened is closed or closed.open < start):
        end = closed.end
    text = scene.text
    while end > start and text[end - 1].isspace():
        end -= 1
    while start < end and text[start].isspace():
        start += 1
    return Span.of(text, start, end) if end > start else None
