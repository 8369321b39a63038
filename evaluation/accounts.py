"""Every expected finding of a set beside the found one, and what was found beyond.

python -m evaluation.accounts seeds       how many of the items come right, item by item
python -m evaluation.accounts sample
python -m evaluation.accounts crises-dev  crisis by crisis, read from the plain texts
"""

import argparse
from collections.abc import Iterator, Sequence

from evaluation.corpora import SETS, Corpus, load_corpus
from evaluation.crises import SETS as CRISES
from evaluation.crises import Crises, load_crises
from evaluation.crosscheck_gold import load_crosscheck_gold
from evaluation.finding_matching import FindingVerdict, judge, unexpected
from evaluation.reading import read_all
from evaluation.report import BLIND
from evaluation.scores.crises import check_crises, judge_crises
from recoupe.crosscheck.checker import check
from recoupe.records import Finding


def lines(corpus: Corpus) -> Iterator[str]:
    """Yield one line an expected finding, those found beyond, and the counts."""
    gold = load_crosscheck_gold(corpus)
    if gold is None:
        yield f"{corpus.lang} · {corpus.name}: not measured (no expected findings)"
        return
    readings, names = read_all(corpus.documents)
    found = check(readings)
    expected = [item for item in gold.findings if item.expected]
    verdicts = judge(expected, found.findings, names)
    yield from _listed(verdicts, unexpected(gold.findings, found.findings, names))
    yield f"{len(found.stories)} stories, {len(gold.stories)} expected"


def crisis_lines(crises: Crises) -> Iterator[str]:
    """Yield the same for each crisis of a set, read from the plain texts and checked together."""
    result, names = check_crises(crises)
    for crisis, judged in zip(crises.crises, judge_crises(crises, result, names), strict=True):
        yield f"== {crisis.name}"
        yield from _listed(judged.verdicts, judged.unexpected)


def _listed(verdicts: Sequence[FindingVerdict], extra: Sequence[Finding]) -> Iterator[str]:
    yield from map(_line, verdicts)
    yield ""
    yield from (f"BEYOND   {_shown(one)}" for one in extra)
    yield (
        f"{sum(one.differences for one in verdicts)} of {len(verdicts)} right in agreement and "
        f"differences, {sum(one.agreement for one in verdicts)} in agreement, "
        f"{sum(one.found is not None for one in verdicts)} found"
    )


def _line(verdict: FindingVerdict) -> str:
    state = (
        "right"
        if verdict.differences and verdict.counts
        else "counts"
        if verdict.differences
        else "differs"
        if verdict.agreement
        else "WRONG"
        if verdict.found
        else "MISSED"
    )
    wanted = "|".join(sorted(verdict.gold.agreements))
    line = f"{state:<8} {verdict.gold.id:<22} {wanted:<26} {verdict.gold.claim[:90]}"
    if state in {"right", "MISSED"} or verdict.found is None:
        return line
    more = sorted(verdict.gold.differences or ())
    return f"{line}\n           gold differences {more}\n           found {_shown(verdict.found)}"


def _shown(finding: Finding) -> str:
    return (
        f"{finding.agreement} {list(finding.differences)} {list(finding.agencies)} "
        f"{list(finding.parties)} {finding.claim[:150]}"
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the list; 1 when the set is not there."""
    parser = argparse.ArgumentParser(
        prog="python -m evaluation.accounts",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "set",
        choices=sorted(
            {name for sets in (SETS, CRISES) for names in sets.values() for name in names}
        ),
    )
    parser.add_argument("--lang", default="fr", choices=sorted(SETS))
    options = parser.parse_args(arguments)
    if BLIND in options.set:
        print(f"{options.lang} · {options.set}: for measuring only; its findings are never listed")
        return 2
    crises = load_crises(options.lang, options.set)
    corpus = crises or load_corpus(options.lang, options.set)
    if corpus is None:
        print(f"{options.lang} · {options.set}: not measured (the set is not there)")
        return 1
    for line in lines(corpus) if crises is None else crisis_lines(crises):
        print(line)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
