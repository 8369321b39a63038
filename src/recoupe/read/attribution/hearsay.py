"""The press conditional: le convoi aurait fait demi-tour, with nobody to vouch for it."""

from itertools import pairwise

from recoupe.read.attribution.clauses import sentence_limit, spans_without
from recoupe.read.attribution.drafts import Draft
from recoupe.read.attribution.phrases import adverbial_end
from recoupe.read.attribution.scene import Scene
from recoupe.records import Sentence

_AUXILIARIES = frozenset({"aurait", "auraient", "serait", "seraient"})
# Words that make the conditional one of the mind, not of hearsay.
_UNREAL = frozenset(
    {
        "si",
        "sinon",
        "pourrait",
        "pourraient",
        "devrait",
        "devraient",
        "faudrait",
        "voudrait",
        "voudraient",
        "aimerait",
        "aimeraient",
        "souhaiterait",
        "souhaiteraient",
        "quand",
        "dû",
        "pu",
        "fallu",
        "mieux",
        "autrement",
        "sans",
    }
)


def find_hearsay(scene: Scene, sentence: Sentence, drafts: list[Draft]) -> Draft | None:
    """Read a sentence of the agency's own in the conditional perfect as hearsay."""
    tokens = sentence.tokens
    if not tokens or any(d.sentence is sentence for d in drafts):
        return None
    if tokens[-1].norm == "?" or any(t.norm in _UNREAL for t in tokens):
        return None
    if any(t.norm == "s'" and n.norm in ("il", "ils") for t, n in pairwise(tokens)):
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
        sentence,
        None,
        None,
        spans,
        "say",
        "indirect",
        conditional=True,
        rules=["press-conditional"],
        confidence=0.6,
    )


def _reported(scene: Scene, sentence: Sentence) -> bool:
    """Tell whether the main verb stands in the conditional: perfect, or être with an adjective."""
    tokens = sentence.tokens
    for token in tokens:
        if token.norm in _AUXILIARIES:
            place = token.index + 1
            while place < len(tokens):
                after = adverbial_end(sentence, place, scene)
                if after == place and tokens[place].norm not in ("été", "pas"):
                    break
                place = max(after, place + 1)
            inverted = place < len(tokens) and tokens[token.index + 1].norm == "-t"
            if (
                place < len(tokens)
                and not inverted
                and (
                    "VerbForm=Part" in tokens[place].morph
                    or tokens[place].norm.endswith(("é", "és", "ée", "ées"))
                    or (
                        token.norm in ("serait", "seraient")
                        and tokens[place].pos == "ADJ"
                        and tokens[token.index - 1].norm not in ("ne", "n'")
                    )
                )
            ):
                return True
    return False
