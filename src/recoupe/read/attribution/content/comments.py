"""The agency's own words behind what was said: a verdict, an apposition, how it was said."""

from recoupe.read.attribution.content.breaks import counts_from
from recoupe.read.clauses.morphology import any_finite, is_infinitive_form, is_participle
from recoupe.read.clauses.phrases.places import next_comma, norm_at
from recoupe.read.clauses.scene import Scene
from recoupe.records import Sentence, Token


def before_comment(scene: Scene, sentence: Sentence, first: int, limit: int) -> int:
    """Stop before the agency's verdict on what was said: , *une version que rien n'étaye*."""
    tokens, grammar = sentence.tokens, scene.grammar
    for index in range(first + 2, limit - 3):
        if tokens[index].norm != "," or tokens[index + 2].pos != "NOUN":
            continue
        if _judges(scene, sentence, index + 1) and scene.same_marks(
            tokens[index].start, tokens[first].start
        ):
            return index
        if tokens[index + 1].norm not in grammar.indefinite_articles:
            continue
        if _names_what_was_said(scene, sentence, index + 2) and scene.same_marks(
            tokens[index].start, tokens[first].start
        ):
            return index
        listed = any(
            t.norm == "," or t.norm in grammar.and_words for t in tokens[index + 1 : limit]
        )
        if not listed and scene.same_marks(tokens[index].start, tokens[first].start):
            return index
    return limit


def _names_what_was_said(scene: Scene, sentence: Sentence, index: int) -> bool:
    """Tell *une allusion à*, *une version que*: the noun takes up all that was said."""
    named = norm_at(sentence, index) in scene.words.comment_nouns
    following = sentence.tokens[index + 1 : index + 2]
    if not named or not following:
        return False
    leads = scene.grammar.relatives | scene.grammar.to_prepositions | scene.grammar.without_words
    return following[0].norm in leads or following[0].pos in ("ADJ", "ADV", "VERB")


def _judges(scene: Scene, sentence: Sentence, index: int) -> bool:
    """Tell a verdict in the plural: *des accusations que* Minsk a rejetées."""
    plural = norm_at(sentence, index) in scene.grammar.plural_of
    return plural and norm_at(sentence, index + 2) in scene.grammar.relatives


def before_apposition(scene: Scene, sentence: Sentence, first: int, limit: int) -> int:
    """Stop before the agency's own words on what was said: du Mali, *pays déjà déchiré*...

    They open with a bare noun after a comma and run to the end without a comma of their own.
    """
    tokens = sentence.tokens
    for index in range(first + 1, limit - 2):
        if tokens[index].norm != "," or tokens[index + 1].pos != "NOUN":
            continue
        if scene.timex_at(tokens[index + 1].start) is not None:
            continue
        closed = next_comma(sentence, index + 2, limit)
        describes = scene.grammar.describing_relatives
        if closed is not None and norm_at(sentence, closed + 1) not in describes:
            continue
        named = scene.mention_at(tokens[index - 1].start) is not None
        if (named and tokens[index - 1].pos == "PROPN") or _is_described(sentence, index, limit):
            return index
    return limit


def _is_described(sentence: Sentence, index: int, limit: int) -> bool:
    """Tell a noun with a participle and no finite verb: *pays déchiré par la guerre*."""
    tokens = sentence.tokens
    return is_participle(tokens[index + 2]) and not any_finite(tokens[index + 1 : limit])


def before_absolute(scene: Scene, sentence: Sentence, first: int, limit: int) -> int:
    """Stop before a clause with a participle for its verb: , *la cargaison devant partir*."""
    tokens = sentence.tokens
    for index in range(first + 2, limit - 3):
        if tokens[index].norm != "," or tokens[index + 1].pos != "DET":
            continue
        if scene.quotation_at(tokens[index].start) is not None:
            continue
        for token in tokens[index + 2 : min(index + 6, limit)]:
            if _is_present_participle(token):
                return index
            if token.pos not in ("NOUN", "ADJ", "PROPN"):
                break
    return limit


def _is_present_participle(token: Token) -> bool:
    verb = token.pos in ("VERB", "AUX")
    return verb and "Tense=Pres" in token.morph and "VerbForm=Part" in token.morph


def before_ranking(scene: Scene, sentence: Sentence, first: int, limit: int) -> int:
    """Stop before an apposition that ranks a thing: , *les plus meurtriers depuis dix ans*."""
    tokens = sentence.tokens
    for index in range(first + 1, limit - 2):
        if tokens[index].norm != "," or not scene.same_marks(
            tokens[index].start, tokens[first].start
        ):
            continue
        norm, grammar = tokens[index + 1].norm, scene.grammar
        article = norm in grammar.clitic_like_articles or norm in grammar.indefinite_articles
        ranks = norm_at(sentence, index + 1 + article) in grammar.ranking_words
        rest = next_comma(sentence, index + 1, limit) is None
        if article and ranks and rest and not any_finite(tokens[index + 1 : limit]):
            return index
    return limit


def before_circumstance(scene: Scene, sentence: Sentence, first: int, limit: int) -> int:
    """Stop before an ending that tells how it was said: , *sans préciser*; , *dans une lettre*."""
    tokens = sentence.tokens
    for index in range(first + 2, limit - 1):
        if tokens[index].norm != "," or scene.quotation_at(tokens[index].start) is not None:
            continue
        if (
            tokens[index + 1].norm in scene.grammar.contrast_words
            or _does_without(scene, sentence, first, index + 1, limit)
            or _sets_against(scene, sentence, index + 1)
            or _counts_from(scene, sentence, first, index + 1, limit)
            or _names_channel(scene, sentence, index + 1, limit)
        ):
            return index
    return limit


def _does_without(scene: Scene, sentence: Sentence, first: int, index: int, limit: int) -> bool:
    """Tell *sans préciser* at the end, and not inside what is said: que, *sans mentir*, il part.

    *Sans pouvoir* tells what the one spoken of could not do.
    """
    if norm_at(sentence, index) not in scene.grammar.without_words:
        return False
    infinitives = [t for t in sentence.tokens[index + 1 : index + 4] if is_infinitive_form(t)]
    able = any(token.norm in scene.grammar.ability_infinitives for token in infinitives)
    if not infinitives or able:
        return False
    clause = norm_at(sentence, first) in scene.grammar.complementisers
    closed = next_comma(sentence, index, limit)
    return not (clause and closed is not None and any_finite(sentence.tokens[closed:limit]))


def _sets_against(scene: Scene, sentence: Sentence, index: int) -> bool:
    """Tell *alors que*."""
    contrast = norm_at(sentence, index) in scene.grammar.while_words
    return contrast and norm_at(sentence, index + 1) in scene.grammar.complementisers


def _counts_from(scene: Scene, sentence: Sentence, first: int, index: int, limit: int) -> bool:
    """Tell when the speaking was, counted from an event: *au lendemain de*, *trois jours après*.

    Between commas it is a circumstance of what is said: a reconnu, *au cours d'un appel*, que.
    """
    closed = next_comma(sentence, index, limit)
    if closed is not None:
        clause = norm_at(sentence, first) in scene.grammar.complementisers
        told = any_finite(sentence.tokens[first:index])
        if norm_at(sentence, closed + 1) in scene.grammar.complementisers or (clause and not told):
            return False
    return counts_from(scene, sentence, index)


def _names_channel(scene: Scene, sentence: Sentence, index: int, limit: int) -> bool:
    """Tell a channel that ends the sentence: *dans un communiqué*."""
    words, tokens = scene.words, sentence.tokens
    if tokens[index].norm not in words.channel_prepositions:
        return False
    if f"{tokens[index].norm} {norm_at(sentence, index + 1)}" in scene.grammar.condition_phrases:
        return False
    named = any(
        token.norm in words.channel_nouns or token.text in words.networks
        for token in tokens[index + 1 : index + 4]
    )
    rest = next_comma(sentence, index, limit) is None and not any_finite(tokens[index:limit])
    return named and rest
