"""Stories and findings: what the agencies tell together."""

from collections.abc import Sequence
from itertools import combinations

from evaluation.annotation import GoldDocument
from evaluation.corpora import Corpus
from evaluation.crosscheck_gold import CrosscheckGold, load_crosscheck_gold
from evaluation.figures import Figure, Score, errors, share, share_of
from evaluation.finding_matching import CONTESTED, cites, judge, unexpected
from recoupe.crosscheck.checker import check
from recoupe.records import Crosscheck, Reading

DEFINITION = (
    "a finding is found when it cites three tenths of the words of every expected place; right "
    "in its agreement, in agreement and every difference, in agreement and the names of agencies "
    "and parties; precision: of the findings beyond one agency's word, those that are expected or "
    "allowed; together: pairs of dispatches in one story"
)


def score_crosscheck(corpus: Corpus, pairs: Sequence[tuple[Reading, GoldDocument]]) -> Score | None:
    """Cross-check a set whose findings are known; ``None`` for the others."""
    gold = load_crosscheck_gold(corpus)
    if gold is None:
        return None
    result = check([reading for reading, _ in pairs])
    names = {reading.dispatch.id: document.name for reading, document in pairs}
    figures = (*_stories(result, gold, names), *_findings(result, gold, names))
    return Score("crosscheck", DEFINITION, figures)


def _stories(result: Crosscheck, gold: CrosscheckGold, names: dict[str, str]) -> tuple[Figure, ...]:
    found = {frozenset(names[key] for key in story.dispatches) for story in result.stories}
    wanted_pairs = _together(gold.stories)
    found_pairs = _together(tuple(found))
    return (
        share("stories exact", len(found & set(gold.stories)), len(gold.stories)),
        share("together, recall", len(wanted_pairs & found_pairs), len(wanted_pairs)),
        share("together, precision", len(wanted_pairs & found_pairs), len(found_pairs)),
    )


def _together(stories: Sequence[frozenset[str]]) -> set[tuple[str, str]]:
    return {pair for story in stories for pair in combinations(sorted(story), 2)}


def _findings(
    result: Crosscheck, gold: CrosscheckGold, names: dict[str, str]
) -> tuple[Figure, ...]:
    verdicts = judge([item for item in gold.findings if item.expected], result.findings, names)
    beyond = [
        one for one in result.findings if one.agreement not in {"single_source", "incomparable"}
    ]
    extra = unexpected(gold.findings, result.findings, names)
    joined = sum(
        any(
            cites(one, (here,), names) and cites(one, (there,), names)
            for one in result.findings
            if one.agreement != "incomparable"
        )
        for here, there in gold.apart
    )
    return (
        share_of("found", verdicts, lambda verdict: verdict.found is not None),
        share_of("agreement", verdicts, lambda verdict: verdict.agreement),
        share_of("agreement and differences", verdicts, lambda verdict: verdict.differences),
        share_of("agreement, agencies, parties", verdicts, lambda verdict: verdict.counts),
        share("precision", len(beyond) - len(extra), len(beyond)),
        errors(
            "contested, unexpected", sum(one.agreement in CONTESTED for one in extra), len(beyond)
        ),
        errors("joined, to be kept apart", joined, len(gold.apart), limit=0),
    )
