"""Noun phrases and other short stretches, read from the surface left to right."""

from recoupe.read.attribution.scene import Scene
from recoupe.records import Sentence, Token

_OPEN = frozenset("«“‹(")
_CLOSE = frozenset("»”›)")
_NP_POS = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM", "SYM"})
_LINKS = frozenset({"de", "d'", "du", "des"})


def is_infinitive(token: Token, scene: Scene) -> bool:
    """Tell an infinitive by the parser's word or by the forms of the cue verbs."""
    if "VerbForm=Inf" in token.morph:
        return True
    return token.pos in ("VERB", "AUX") and any(
        reading.mood == "inf" for reading in scene.cues.forms.get(token.norm, ())
    )


def infinitive_after(sentence: Sentence, index: int, scene: Scene) -> bool:
    """Tell whether an infinitive stands at ``index``, after negation, clitics or an adverb."""
    tokens = sentence.tokens
    for token in tokens[index : index + 6]:
        if is_infinitive(token, scene):
            return True
        light = token.norm in ("ne", "n'", "pas", "plus", "jamais", "rien") or token.pos in (
            "PRON",
            "ADV",
        )
        mark = token.norm in ("«", '"', "“")
        if not light and not mark and token.norm not in scene.words.adverbs:
            return False
    return False


def index_at(sentence: Sentence, position: int) -> int:
    """Index of the first token that ends after ``position`` (``len(tokens)`` past the end)."""
    low, high = 0, len(sentence.tokens)
    while low < high:
        middle = (low + high) // 2
        if sentence.tokens[middle].end <= position:
            low = middle + 1
        else:
            high = middle
    return low


def noun_phrase_end(
    sentence: Sentence, index: int, scene: Scene, *, before_name: bool = False
) -> int:
    """Index after the noun phrase that begins at ``index``; ``index`` itself where none does.

    Determiner, adjectives, nouns, names and *de* phrases belong to it; a clause, another
    preposition or a comma ends it. A mention is taken whole. With ``before_name`` a mention
    that no *de* links ends it too: à la télévision russe | Anna Sow.
    """
    tokens = sentence.tokens
    start = index
    while index < len(tokens):
        token = tokens[index]
        mention = scene.mention_at(token.start)
        if (
            before_name
            and mention is not None
            and mention.start == token.start
            and (
                index > start
                and tokens[index - 1].norm not in _LINKS
                and tokens[index - 1].norm not in scene.words.articles
            )
        ):
            return index
        if mention is not None and mention.end > token.end and mention.end <= sentence.end:
            index = index_at(sentence, mention.end)
            continue
        if token.norm in _LINKS and index > start:
            if infinitive_after(sentence, index + 1, scene):
                return index
            index += 1
            continue
        if token.norm in _OPEN and token.norm != "(":
            index += 1
            continue
        if token.norm in _CLOSE and token.norm != ")":
            index += 1
            continue
        before = tokens[index - 1] if index > start else None
        if (
            before is not None
            and token.norm in scene.words.articles
            and token.pos == "DET"
            and (before.pos in ("NOUN", "ADJ", "PROPN"))
        ):
            break
        adverb = token.pos == "ADV" and index + 1 < len(tokens) and tokens[index + 1].pos == "ADJ"
        article = token.norm in scene.words.articles and token.norm not in ("au", "aux")
        named = before is not None and before.pos == "DET" and before.norm in scene.words.articles
        if named and token.pos in ("VERB", "ADV", "PRON", "AUX") and token.norm.isalpha():
            index += 1
            continue
        if token.pos in _NP_POS or article or adverb or (token.pos == "PRON" and index == start):
            if scene.timex_at(token.start) is not None and index > start:
                return index
            index += 1
            continue
        break
    while index > start and tokens[index - 1].norm in _LINKS:
        index -= 1
    return index


def prepositional_end(
    sentence: Sentence, index: int, scene: Scene, *, before_name: bool = False
) -> int:
    """Index after the phrase whose preposition stands at ``index``: lors d'un point de presse."""
    tokens = sentence.tokens
    start = index + 1
    if tokens[index].norm in scene.words.compound_prepositions:
        while start < len(tokens) and tokens[start].norm in _LINKS:
            start += 1
    return max(noun_phrase_end(sentence, start, scene, before_name=before_name), index + 1)


def adverbial_end(sentence: Sentence, index: int, scene: Scene) -> int:
    """Index after an adverb or set phrase (d'ailleurs, en revanche); ``index`` where none is."""
    tokens = sentence.tokens
    for phrase in scene.words.adverbials.get(tokens[index].norm, ()):
        window = tuple(t.norm for t in tokens[index : index + len(phrase)])
        if window == phrase:
            return index + len(phrase)
    token = tokens[index]
    if token.norm in scene.words.prepositions or token.norm in ("que", "qu'", "si"):
        return index
    if token.norm in scene.words.adverbs or (token.pos == "ADV" and token.norm not in ("ne", "n'")):
        return index + 1
    return index


def skip_parenthesis(sentence: Sentence, index: int) -> int:
    """Index after a bracket that opens at ``index``; ``index`` where none closes."""
    depth = 0
    for place in range(index, min(index + 40, len(sentence.tokens))):
        norm = sentence.tokens[place].norm
        depth += (norm == "(") - (norm == ")")
        if depth == 0:
            return place + 1
    return index


def has_finite_verb(sentence: Sentence, first: int, last: int, scene: Scene) -> bool:
    """Tell whether a finite verb stands among tokens ``first`` to ``last`` (exclusive)."""
    return any(
        "VerbForm=Fin" in token.morph
        or any(
            r.mood in ("ind", "cond") and token.pos in ("VERB", "AUX")
            for r in scene.cues.forms.get(token.norm, ())
        )
        for token in sentence.tokens[first:last]
    )
