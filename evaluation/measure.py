"""All scores of one set."""

from evaluation.corpora import Corpus
from evaluation.figures import Score
from evaluation.metamorphic import score_drifts
from evaluation.reading import read_gold
from evaluation.scores.attribution import score_attributions
from evaluation.scores.crosscheck import score_crosscheck
from evaluation.scores.events import score_events
from evaluation.scores.exchanges import score_seed_exchanges
from evaluation.scores.layout import score_layout
from evaluation.scores.mentions import score_mentions
from evaluation.scores.positions import score_seed_positions
from evaluation.scores.relations import score_relations
from evaluation.scores.timexes import score_timexes

REWRITTEN = ("seeds", "sample")
EVENTS_ONLY = "events"


def measure(corpus: Corpus, *, swaps: bool = True) -> list[Score]:
    """Read every dispatch of a set and measure each step; ``swaps`` adds the rewritten ones."""
    pairs = [(read_gold(document), document) for document in corpus.documents]
    if corpus.name.startswith(EVENTS_ONLY):
        return [score_events(pairs)]
    scores = [
        score_layout(pairs),
        score_mentions(pairs),
        score_timexes(pairs),
        score_attributions(pairs),
    ]
    if any(document.events for document in corpus.documents):
        scores.append(score_events(pairs))
    if (relations := score_relations(corpus, pairs)) is not None:
        scores.append(relations)
    if (crosschecked := score_crosscheck(corpus, pairs)) is not None:
        scores.append(crosschecked)
    if (positions := score_seed_positions(corpus, pairs)) is not None:
        scores.append(positions)
    if (exchanges := score_seed_exchanges(corpus, pairs)) is not None:
        scores.append(exchanges)
    if swaps and corpus.name in REWRITTEN:
        scores.append(score_drifts(corpus))
    return scores
