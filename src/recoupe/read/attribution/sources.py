"""Who speaks: the subject of a verb of speech, before or after it."""

from dataclasses import dataclass, replace

from recoupe.read.attribution.phrases import (
    adverbial_end,
    has_finite_verb,
    index_at,
    noun_phrase_end,
    prepositional_end,
)
from recoupe.read.attribution.scene import Scene
from recoupe.read.attribution.verbgroup import VerbGroup
from recoupe.records import Mention, Sentence, Token

_RELATIVES = frozenset({"qui", "lequel", "laquelle", "lesquels", "lesquelles"})
_CONJUNCTIONS = frozenset({"et", "ou", "comme"})
_MAX_CLIMB = 4


@dataclass(frozen=True, slots=True)
class Speaker:
    """A source as found in the text.

    ``entity`` is null when the words mean nobody known yet; then ``label`` names them.
    ``rules`` tells how it was found and ``sure`` whether surface and parse agree.
    """

    start: int
    end: int
    entity: str | tuple[str, ...] | None
    rules: tuple[str, ...]
    sure: bool = True
    document: str | None = None


def _ids(mention: Mention) -> tuple[str, ...]:
    if mention.entity is None:
        return ()
    return (mention.entity,) if isinstance(mention.entity, str) else mention.entity


def joined(scene: Scene, sentence: Sentence, mention: Mention) -> tuple[int, tuple[str, ...]]:
    """Widen a mention by those coordinated with it: the end of the last, all their entities."""
    end, entities = mention.end, list(_ids(mention))
    tokens = sentence.tokens
    index = index_at(sentence, end)
    pending: list[tuple[int, tuple[str, ...]]] = []
    while index < len(tokens):
        linked = tokens[index].norm in _CONJUNCTIONS
        skip = 1
        if (
            tokens[index].norm == "ainsi"
            and index + 1 < len(tokens)
            and (tokens[index + 1].norm == "que")
        ):
            linked, skip = True, 2
        if not linked and tokens[index].norm != ",":
            break
        if linked and index + skip < len(tokens) and tokens[index + skip].norm in ("pour", "selon"):
            skip += 1
        other = _mention_from(scene, tokens, index + skip)
        if other is None:
            break
        pending.append((other.end, _ids(other)))
        if linked:
            for other_end, ids in pending:
                end = other_end
                entities.extend(i for i in ids if i not in entities)
            pending = []
        index = index_at(sentence, other.end)
    return end, tuple(entities)


def _mention_from(scene: Scene, tokens: tuple[Token, ...], index: int) -> Mention | None:
    if index >= len(tokens):
        return None
    mention = scene.mention_at(tokens[index].start)
    if mention is None or mention.start > tokens[index].start or not scene.is_actor(mention):
        return None
    return mention


def speaker_from(
    scene: Scene, sentence: Sentence, index: int, rule: str, *, plural: bool | None = None
) -> Speaker | None:
    """Read the noun phrase that begins at token ``index`` as a speaker."""
    tokens = sentence.tokens
    if index >= len(tokens):
        return None
    mention = scene.mention_at(tokens[index].start)
    document = document_at(scene, sentence, index)
    if document is not None:
        return document
    if mention is not None and scene.is_actor(mention):
        end, entities = mention.end, _ids(mention)
        if plural is not False:
            end, entities = joined(scene, sentence, mention)
        entity = entities[0] if len(entities) == 1 else entities
        return Speaker(mention.start, end, entity, (rule,))
    stop = noun_phrase_end(sentence, index, scene)
    if stop <= index:
        return None
    proper = ("proper",) if any(t.pos == "PROPN" for t in tokens[index:stop]) else ()
    return Speaker(tokens[index].start, tokens[stop - 1].end, None, (rule, "no-mention", *proper))


def document_at(scene: Scene, sentence: Sentence, index: int) -> Speaker | None:
    """A document that speaks for whoever made it: un communiqué du ministère."""
    tokens = sentence.tokens
    place = index
    while (
        place < len(tokens)
        and place < index + 4
        and (tokens[place].pos in ("DET", "ADJ") or tokens[place].norm in scene.words.articles)
    ):
        place += 1
    if place >= len(tokens):
        return None
    noun = tokens[place].norm
    if noun not in scene.words.documents:
        noun = noun.removesuffix("s")
    if noun not in scene.words.documents:
        return None
    stop = noun_phrase_end(sentence, index, scene)
    own = scene.mention_at(tokens[place].start)
    for mention in scene.mentions_in(tokens[place].end, tokens[stop - 1].end):
        if scene.is_actor(mention) and mention.kind != "pronoun":
            end = max(tokens[stop - 1].end, mention.end)
            return Speaker(tokens[index].start, end, mention.entity, ("document",), document=noun)
    entity = own.entity if own is not None else None
    return Speaker(
        tokens[index].start,
        tokens[max(stop, place + 1) - 1].end,
        entity,
        ("document",),
        document=noun,
    )


def _parsed_subject(group: VerbGroup) -> tuple[Token | None, bool]:
    """The subject the parser gives the verb, climbing to the verb it is coordinated with.

    The second value tells that it hangs on the verb itself.
    """
    tokens = group.sentence.tokens
    heads = set(range(group.start, group.last + 1))
    node = group.head
    if tokens[node].dep == "cop":
        node = tokens[node].head
        heads.add(node)
    for climbed in range(_MAX_CLIMB):
        for token in tokens:
            if (
                token.head in heads
                and token.index not in heads
                and token.index < group.first
                and (token.dep.startswith("nsubj") or token.dep == "expl:subj")
            ):
                return token, climbed == 0
        parent = tokens[node].head
        if parent == node or tokens[node].dep not in ("conj", "xcomp", "advcl", "parataxis"):
            return None, False
        if parent > node and tokens[node].dep == "conj":
            return None, False
        node = parent
        heads = {node} | {t.index for t in tokens if t.head == node and t.dep.startswith("aux")}
    return None, False


def _antecedent(scene: Scene, sentence: Sentence, index: int) -> int | None:
    """Token of the noun a relative pronoun stands for."""
    tokens = sentence.tokens
    place = index - 1
    while place >= 0 and tokens[place].norm in (",", "»", '"', "”", ")"):
        place -= 1
    return place if place >= 0 else None


def _surface_subject(scene: Scene, group: VerbGroup) -> Mention | None:
    """The nearest actor before the verb that no preposition governs."""
    sentence = group.sentence
    tokens = sentence.tokens
    limit = tokens[group.first].start
    for mention in reversed(scene.mentions_in(sentence.start, limit)):
        if not scene.is_actor(mention) or mention.kind == "possessive":
            continue
        first = index_at(sentence, mention.start)
        before = tokens[first - 1].norm if first else ""
        if first and (tokens[first - 1].pos == "ADP" or before in ("du", "des", "au", "aux")):
            continue
        if scene.quotation_at(mention.start) != scene.quotation_at(limit):
            continue
        if _reaches(scene, group, mention):
            return mention
    return None


def _reaches(scene: Scene, group: VerbGroup, mention: Mention) -> bool:
    """Tell whether only an insertion between commas parts a noun phrase from its verb."""
    sentence = group.sentence
    end, _ = joined(scene, sentence, mention)
    after = index_at(sentence, end)
    tokens = sentence.tokens
    if group.first > after and tokens[group.first - 1].norm == ",":
        apposed = "," in mention.text and after == group.first - 1
        return apposed or (tokens[after].norm == "," and after < group.first - 1)
    return not has_finite_verb(sentence, after, group.first, scene)


def _to_speaker(scene: Scene, group: VerbGroup, token: Token, rule: str) -> Speaker | None:
    sentence = group.sentence
    if token.norm in _RELATIVES:
        place = _antecedent(scene, sentence, token.index)
        if place is None:
            return None
        mention = scene.mention_at(sentence.tokens[place].start)
        if mention is not None and scene.is_actor(mention):
            entity = mention.entity
            return Speaker(mention.start, mention.end, entity, (rule, "relative"))
        own = scene.mention_at(token.start)
        if own is not None and own.entity is not None:
            return Speaker(token.start, token.end, own.entity, (rule, "relative"))
        return Speaker(token.start, token.end, None, (rule, "relative", "no-mention"))
    mention = scene.mention_at(token.start)
    if mention is not None and scene.is_actor(mention):
        first = index_at(sentence, mention.start)
    else:
        first = token.index
        while (
            first > 0
            and sentence.tokens[first - 1].pos in ("DET", "ADJ", "NUM")
            and (sentence.tokens[first - 1].norm not in ("au", "aux", "du"))
        ):
            first -= 1
    found = speaker_from(scene, sentence, first, rule)
    if found is not None and found.start < sentence.tokens[group.first].start < found.end:
        return replace(found, end=sentence.tokens[group.first - 1].end)
    return found


def subject_before(scene: Scene, group: VerbGroup) -> Speaker | None:
    """Find the subject that stands before the verb; parse first, surface to check or replace."""
    parsed, direct = _parsed_subject(group)
    surface = _surface_subject(scene, group)
    if parsed is not None:
        if scene.quotation_at(parsed.start) != scene.quotation_at(group.begin) and (
            scene.quotation_at(group.begin) is not None
        ):
            parsed = None
        elif parsed.norm in ("ce", "c'", "-ce"):
            return None
        elif any(t.norm == ";" for t in group.sentence.tokens[parsed.index : group.first]):
            parsed = None
        if parsed is not None and parsed.norm == "on":
            return Speaker(parsed.start, parsed.end, None, ("parse-subject", "behind-on"))
    if parsed is not None:
        speaker = _to_speaker(scene, group, parsed, "parse-subject")
        trusted = direct and parsed.pos == "NOUN"
        if speaker is not None and (speaker.entity is not None or surface is None or trusted):
            agree = (
                surface is not None
                and surface.start < speaker.end
                and (speaker.start < surface.end)
            )
            return replace(speaker, sure=agree)
    if surface is not None:
        first = index_at(group.sentence, surface.start)
        speaker = speaker_from(scene, group.sentence, first, "surface-subject")
        return replace(speaker, sure=False) if speaker is not None else None
    return _opening_subject(scene, group)


def _opening_subject(scene: Scene, group: VerbGroup) -> Speaker | None:
    """The noun phrase that opens the sentence, set off by a comma before the verb.

    L'article 105, paragraphe 6, stipule que: no name stands there, and the parser gives none.
    """
    tokens = group.sentence.tokens
    set_off = group.first >= 3 and tokens[group.first - 1].norm == ","
    if not set_off or tokens[0].pos not in ("DET", "PROPN"):
        return None
    if has_finite_verb(group.sentence, 0, group.first, scene):
        return None
    return speaker_from(scene, group.sentence, 0, "opening-subject")


def subject_of_main(scene: Scene, group: VerbGroup) -> Speaker | None:
    """The subject of the clause a participle hangs on: Affirmant X, le chef a quitté."""
    tokens = group.sentence.tokens
    subjects = [t for t in tokens if t.dep.startswith("nsubj") and tokens[t.head].dep == "ROOT"]
    for token in subjects or [t for t in tokens if t.dep.startswith("nsubj")]:
        before_words = token.index < group.first
        opens = group.first <= 3
        if before_words or opens:
            return _to_speaker(scene, group, token, "main-subject")
    return None


def _behind_on(scene: Scene, sentence: Sentence, token: Token, last: int) -> tuple[Speaker, int]:
    """Who stands behind *on*: indique-t-on de source diplomatique, au ministère, à Ankara."""
    tokens = sentence.tokens
    index = last + 1
    while index < len(tokens) and (timex := scene.timex_at(tokens[index].start)) is not None:
        index = index_at(sentence, timex.end)
    if index + 1 < len(tokens) and tokens[index].norm in scene.words.compound_prepositions:
        index += 1
    if index + 1 < len(tokens) and tokens[index].norm in (
        "de",
        "d'",
        "dans",
        "au",
        "à",
        "chez",
        "du",
        "côté",
        "en",
    ):
        same = tokens[index + 1].norm == "même" and index + 2 < len(tokens)
        named = tokens[index + 2].norm if same else tokens[index + 1].norm
        if tokens[index].norm == "de" and named.startswith("source"):
            stop = noun_phrase_end(sentence, index + 1, scene)
            mention = scene.mention_at(tokens[index + 1].start)
            entity = mention.entity if mention is not None else None
            start = tokens[index + 1].start
            return Speaker(start, tokens[stop - 1].end, entity, ("behind-on",)), stop
        mention = scene.mention_at(tokens[min(index + 1, len(tokens) - 1)].start)
        if mention is not None and mention.entity is not None and mention.end <= sentence.end:
            after = index_at(sentence, mention.end)
            return Speaker(mention.start, mention.end, mention.entity, ("behind-on",)), after
    return Speaker(token.start + 1, token.end, None, ("behind-on",)), last + 1


def _actor_at(scene: Scene, tokens: tuple[Token, ...], index: int) -> bool:
    return _mention_from(scene, tokens, index) is not None


def subject_after(scene: Scene, group: VerbGroup, last: int) -> tuple[Speaker, int] | None:
    """Find the subject after the verb of an incise, with the index of the token after it.

    Adverbs, times and a prepositional phrase may stand between.
    """
    sentence = group.sentence
    tokens = sentence.tokens
    if group.inverted is not None:
        token = tokens[group.inverted]
        start = token.start + (1 if token.text.startswith("-") else 0)
        mention = scene.mention_at(start)
        entity = mention.entity if mention is not None else None
        if token.norm == "-on":
            return _behind_on(scene, sentence, token, last)
        return Speaker(start, token.end, entity, ("inverted-pronoun",)), last + 1
    index = last + 1
    for _ in range(6):
        if index >= len(tokens):
            return None
        token = tokens[index]
        timex = scene.timex_at(token.start)
        if timex is not None:
            index = index_at(sentence, timex.end)
        elif adverbial_end(sentence, index, scene) > index:
            index = adverbial_end(sentence, index, scene)
        elif token.norm == "," and index > last + 1 and _actor_at(scene, tokens, index + 1):
            index += 1
        elif (token.pos == "ADP" and token.norm not in ("de", "d'", "du", "des")) or token.norm in (
            "au",
            "aux",
        ):
            index = prepositional_end(sentence, index, scene, before_name=True)
        else:
            break
    speaker = speaker_from(scene, sentence, index, "subject-after")
    if speaker is None:
        return None
    return speaker, index_at(sentence, speaker.end)
