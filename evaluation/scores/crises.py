"""Stories, origins and findings over whole crises, from the plain texts on."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from evaluation.crises import Crises, full_name, of_crisis
from evaluation.figures import Figure, Score, errors, share, share_of
from evaluation.finding_matching import FindingVerdict, cites, judge, unexpected
from recoupe import read
from recoupe.crosscheck.checker import check
from recoupe.records import Crosscheck, Finding

DEFINITION = (
    "the crises of the set are read from their texts and cross-checked together; stories: BCubed "
    "F1 over dispatches; origins: F1 of pairs (copy, origin); a finding is found when it cites "
    "three tenths of the words of every expected place; macro-F1: mean over agreements of F1, "
    "where another agreement than the expected one is an error in both; contradictions: of the "
    "two kinds found, those that are expected or allowed; precision: the same of all findings "
    "beyond one agency's word"
)
CONTRADICTIONS = frozenset({"agencies_contradict", "parties_contradict"})
_ALONE = frozenset({"single_source", "incomparable"})


@dataclass(frozen=True)
class Judged:
    """One crisis: expected findings beside found ones, those beyond one word, those unexpected."""

    verdicts: Sequence[FindingVerdict]
    beyond: Sequence[Finding]
    unexpected: Sequence[Finding]
    joined: int
    apart: int


def score_crises(crises: Crises, result: Crosscheck, names: Mapping[str, str]) -> Score:
    """Measure stories, origins and findings of a set; ``check_crises`` gives its result."""
    judged = judge_crises(crises, result, names)
    return Score("crosscheck", DEFINITION, (*_groups(crises, result, names), *_findings(judged)))


def check_crises(crises: Crises) -> tuple[Crosscheck, dict[str, str]]:
    """Read the texts of a set and cross-check them; the name of each dispatch by its id."""
    names: dict[str, str] = {}
    readings = []
    for crisis in crises.crises:
        for name, text in crisis.texts.items():
            reading = read(text, lang=crises.lang, source_uri=f"file:///{crisis.name}/{name}.txt")
            names[reading.dispatch.id] = full_name(crisis.name, name)
            readings.append(reading)
    return check(readings), names


def judge_crises(
    crises: Crises, result: Crosscheck, names: Mapping[str, str]
) -> tuple[Judged, ...]:
    """Put the findings of each crisis beside those expected; ``names`` by dispatch id."""
    judged = []
    for crisis in crises.crises:
        own = of_crisis(crisis, names)
        found = [one for one in result.findings if any(e.dispatch in own for e in one.evidence)]
        gold = crisis.gold
        judged.append(
            Judged(
                judge([item for item in gold.findings if item.expected], found, own),
                [one for one in found if one.agreement not in _ALONE],
                unexpected(gold.findings, found, own),
                sum(
                    any(
                        one.agreement != "incomparable"
                        and cites(one, (here,), own)
                        and cites(one, (there,), own)
                        for one in found
                    )
                    for here, there in gold.apart
                ),
                len(gold.apart),
            )
        )
    return tuple(judged)


def _groups(crises: Crises, result: Crosscheck, names: Mapping[str, str]) -> Sequence[Figure]:
    wanted = [
        {full_name(crisis.name, name) for name in story}
        for crisis in crises.crises
        for story in crisis.gold.stories
    ]
    found = [{names[key] for key in story.dispatches} for story in result.stories]
    pairs = {
        (full_name(crisis.name, copy), full_name(crisis.name, origin))
        for crisis in crises.crises
        for copy, origin in crisis.copies
    }
    had = {
        (names[item.copy], names[item.origin])
        for story in result.stories
        for item in story.reprints
    }
    origins = 2 * len(pairs & had) / (len(pairs) + len(had)) if pairs or had else 1.0
    return (
        Figure("stories, BCubed F1", bcubed(wanted, found), len(names)),
        Figure("origins, F1", origins, len(pairs)),
    )


def bcubed(wanted: Sequence[set[str]], found: Sequence[set[str]]) -> float:
    """Compare two partitions of the same items, in [0, 1].

    Precision of an item: the share of its found group that is in its wanted one; recall the other
    way round; F1 of the two means (Bagga and Baldwin, 1998).
    """
    home = {item: group for group in wanted for item in group}
    place = {item: group for group in found for item in group}
    precision = sum(len(home[i] & place[i]) / len(place[i]) for i in home) / len(home)
    recall = sum(len(home[i] & place[i]) / len(home[i]) for i in home) / len(home)
    return 2 * precision * recall / (precision + recall)


def _findings(judged: Sequence[Judged]) -> Sequence[Figure]:
    verdicts = [verdict for one in judged for verdict in one.verdicts]
    beyond = [finding for one in judged for finding in one.beyond]
    extra = [finding for one in judged for finding in one.unexpected]
    contested = [one for one in beyond if one.agreement in CONTRADICTIONS]
    wrong = sum(one.agreement in CONTRADICTIONS for one in extra)
    by_agreement = agreement_f1(verdicts)
    macro = sum(by_agreement.values()) / len(by_agreement) if by_agreement else 0.0
    counts = Counter(verdict.gold.agreement for verdict in verdicts)
    return (
        share_of("found", verdicts, lambda verdict: verdict.found is not None),
        Figure("agreement (macro-F1)", macro, len(verdicts)),
        share_of("agreement", verdicts, lambda verdict: verdict.agreement),
        share_of("agreement and differences", verdicts, lambda verdict: verdict.differences),
        share_of("agreement, agencies, parties", verdicts, lambda verdict: verdict.counts),
        share("precision", len(beyond) - len(extra), len(beyond)),
        share("contradictions, precision", len(contested) - wrong, len(contested)),
        errors(
            "joined, to be kept apart",
            sum(one.joined for one in judged),
            sum(one.apart for one in judged),
        ),
        *(
            Figure(f"F1, {name}", value, counts[name], gated=False)
            for name, value in sorted(by_agreement.items())
        ),
    )


def agreement_f1(verdicts: Sequence[FindingVerdict]) -> dict[str, float]:
    """Give F1 by expected agreement, the first where several would be right."""
    right: Counter[str] = Counter()
    missed: Counter[str] = Counter()
    false: Counter[str] = Counter()
    for verdict in verdicts:
        name = verdict.gold.agreement
        if verdict.agreement:
            right[name] += 1
            continue
        missed[name] += 1
        if verdict.found is not None:
            false[verdict.found.agreement] += 1
    return {
        name: 2 * right[name] / (2 * right[name] + missed[name] + false[name])
        for name in sorted(right.keys() | missed.keys())
    }
