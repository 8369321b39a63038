"""The press conditional: le convoi aurait fait demi-tour, with nobody to vouch for it."""

from recoupe.read.attribution.clauses import sentence_limit, spans_without
from recoupe.read.attribution.drafts import Draft
from recoupe.read.attribution.scene import Scene
from recoupe.records import Sentence

_AUXILIARIES = frozenset({"aurait", "auraient", "serait", "seraient"})
# Words that make the conditional one of the mind, not of hearsay.
_UNREAL = frozenset({
    "si", "s'", "sinon", "sans", "pourrait", "pourraient", "devrait", "devraient", "faudrait", "voudrait", "voudraient",
    "aimerait", "aimeraient", "souhaiterait", "quand", "même", "bien", "dû", "pu", "fallu", "mieux", "autrement", "comme", "que", "qu'",
})


def find_hearsay(scene: Scene, sentence: Sentence, drafts: list[Draft]) -> Draft | None:
    """Read a sentence of the agency's own in the conditional perfect as hearsay."""
    tokens = sentence.tokens
    if not tokens or any(d.sentence is sentence for d in drafts):
        return None
    if tokens[-1].norm == "?" or any(t.norm in _UNREAL for t in tokens):
        return None
    if any(d.holds(sentence.start) for d in drafts):
        return None
    for token, following in zip(tokens, tokens[1:], strict=False):
        if token.norm not in _AUXILIARIES:
            continue
        place = token.index + 1
        while place < len(tokens) and (
            tokens[place].pos == "ADV" or tokens[place].norm in scene.words.adverbs
            or tokens[place].norm in ("été", "pas")
        ):
            place += 1
        participle = place < len(tokens) and "VerbForm=Part" in tokens[place].morph
        if not participle or following.norm == "-t":
            continue
        stop = sentence_limit(scene, sentence, 0)
        spans = spans_without(scene, sentence, 0, stop, ())
        if spans:
            return Draft(
                sentence, None, None, spans, "say", "indirect", conditional=True,
                rules=["press-conditional"], confidence=0.6,
            )
    return None
