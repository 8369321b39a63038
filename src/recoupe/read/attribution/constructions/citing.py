"""The source a speaker cites: selon l'agence X, *qui cite Y*."""

from collections.abc import Iterator, Sequence

from recoupe.read.attribution.content.zones import Zone
from recoupe.read.attribution.drafts import Draft, hand_behind, told_before
from recoupe.read.clauses.phrases.places import index_at, norm_at
from recoupe.read.clauses.scene import Scene
from recoupe.read.clauses.subjects.phrases import speaker_from
from recoupe.read.clauses.subjects.speaker import Speaker
from recoupe.records import Sentence, Span, Token

_ENDS = frozenset({",", ".", ";"})


def _cited(scene: Scene, sentence: Sentence) -> Iterator[tuple[Token, Speaker]]:
    """Verbs of *qui cite X* and *en citant X*, each with X."""
    if scene.words.citing_verbs.isdisjoint(scene.words_in(sentence)):
        return
    for token in sentence.tokens[1:-1]:
        lead = norm_at(sentence, token.index - 1)
        if token.norm in scene.words.citing_verbs and lead in scene.grammar.citing_leads:
            speaker = speaker_from(scene, sentence, token.index + 1, "citing")
            if speaker is not None:
                yield token, speaker


def zones_of_citing(scene: Scene, sentence: Sentence) -> list[Zone]:
    """The tokens of *, qui cite X,* with the commas around them."""
    return [_zone(sentence, token, speaker) for token, speaker in _cited(scene, sentence)]


def _zone(sentence: Sentence, verb: Token, speaker: Speaker) -> Zone:
    first = verb.index - 1
    stop = index_at(sentence, speaker.end)
    while stop < len(sentence.tokens) and norm_at(sentence, stop) not in _ENDS:
        stop += 1
    before = norm_at(sentence, first - 1) == ","
    return first - before, stop + (norm_at(sentence, stop) == ",")


def draft_citing(scene: Scene, sentence: Sentence, drafts: Sequence[Draft]) -> list[Draft]:
    """Draft what the cited source says; who cites it passes it on."""
    found = []
    for token, speaker in _cited(scene, sentence):
        outer = told_before(sentence, token.start, drafts)
        if outer is None:
            continue
        cue = Span.of(scene.text, token.start, token.end)
        content = tuple(span for span in outer.content if not span.overlaps(cue))
        if content:
            found.append(hand_behind(outer, "citing", cue, speaker, content))
    return found
