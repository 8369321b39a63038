"""The step of the gate on real text: what is found there, and who is found to speak."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from evaluation.figures import Score, share
from evaluation.treebank.corpus import Treebank
from evaluation.treebank.found import Find, Key, finds
from evaluation.treebank.judgements import Judgement, load_judgements, unjudged
from evaluation.treebank.subjects import check, score_subjects

STEP = "found"
DEFINITION = (
    "each sentence is read as a dispatch of its own; a find is right where a reader judged that "
    "somebody is said to say this by the guideline; it is false without speech, with another "
    "source, or where less than half of the content is right or another main clause is in it"
)


class Measured(NamedTuple):
    """The scores of the treebanks and how many finds have no judgement yet."""

    scores: list[Score]
    unjudged: int


def measure_treebank(treebank: Treebank) -> Measured:
    """Read all sentences and measure; finds are measured only where all of them are judged."""
    found = list(finds(treebank.trees))
    judgements = load_judgements()
    missing = len(unjudged(found, judgements))
    subjects = score_subjects(check(treebank.trees))
    scores = [subjects] if missing else [score_finds(found, judgements), subjects]
    return Measured(scores, missing)


def score_finds(found: Sequence[Find], judgements: Mapping[Key, Judgement]) -> Score:
    """Measure how many finds were judged true; each of them has a judgement."""
    right = sum(judgements[find.key].right for find in found)
    return Score(STEP, DEFINITION, (share("right (precision)", right, len(found)),))
