"""The press conditional: le convoi aurait fait demi-tour, with nobody to vouch for it."""

from recoupe.read.attribution.clauses import sentence_limit, spans_without
from recoupe.read.attribution.drafts import Draft
from recoupe.read.attribution.scene import Scene
from recoupe.records import Sentence

_AUXILIARIES = frozenset({"aurait", "auraient", "serait", "seraient"})
# Words that make the conditional one of the mind, not of hearsay.
_UNREAL = frozenset({
    "si", "s'", "sinon", "sans", "pourrait", "pourraient", "devrait", "devraient", "faudrait", "voudrait", "voudraient",
    "aimerait", "aimeraient", "souhaiterait", "quand", "même", "bien", "dû", "pu", "fallu", "mieux", "autrement", "comme",
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
    if not _reported(scene, sentence):
        return None
    stop = sentence_limit(scene, sentence, 0)
    spans = spans_without(scene, sentence, 0, stop, ())
    if not spans:
        return None
    return Draft(
        sentence, None, None, spans, "say", "indirect", conditional=True,
        rules=["press-conditional"], confidence=0.6,
    )


def _reported(scene: Scene, sentence: Sentence) -> bool:
    """Tell whether the main verb stands in the conditional: perfect, or plain present."""
    tokens = sentence.tokens
    for token in tokens:
        if token.norm in _AUXILIARIES:
            place = token.index + 1
            while place < len(tokens) and (
                tokens[place].pos == "ADV"
                or tokens[place].norm in scene.words.adverbs
                or tokens[place].norm in ("été", "pas")
            ):
                place += 1
            inverted = place < len(tokens) and tokens[token.index + 1].norm == "-t"
            if place < len(tokens) and not inverted and (
                "VerbForm=Part" in tokens[place].morph or tokens[place].norm.endswith(("é", "és", "ée", "ées"))
            ):
                return True
    root = next((t for t in tokens if t.dep == "ROOT"), None)
    return root is not None and "Mood=Cnd" in root.morph and root.pos == "VERB" and any(
        t.head == root.index and t.dep.startswith("nsubj") for t in tokens
    )
