"""When one spoke: a dit *mardi* que le sommet aurait lieu jeudi."""

from collections.abc import Sequence

from recoupe.read.attribution.assembly.outside import is_outside
from recoupe.read.clauses.scene import Scene
from recoupe.records import Sentence, Span, SpeechTime, Timex

_FARTHEST = 60


def find_time(
    scene: Scene, sentence: Sentence, cue: Span, said: Sequence[Span]
) -> SpeechTime | None:
    """The time of speaking: the time expression nearest the cue that nothing said holds."""
    near = [
        timex
        for timex in scene.times_in(sentence.start, sentence.end)
        if timex.type not in ("DURATION", "SET")
        and is_outside(timex.start, said)
        and _gap(timex, cue) < _FARTHEST
    ]
    timex = min(near, key=lambda timex: _gap(timex, cue), default=None)
    if timex is None:
        return None
    return SpeechTime(timex.text, timex.edtf, timex.start, timex.end)


def _gap(timex: Timex, cue: Span) -> int:
    return min(abs(timex.start - cue.end), abs(cue.start - timex.end))
