"""Agreement of sentence pairs that others annotated, beside a one-line baseline.

python -m evaluation.daccord

DACCORD (Skandalis, Moot and Robillard, 2023; its licence lies with it) pairs a sentence of a
fact-check with a claim and says whether they contradict each other. Each pair is compared as two
dispatches of one story by two agencies; a contradiction is predicted where a finding of one of its
two kinds is made. Nothing is tuned to these pairs: a fact-check is nobody's dispatch.
"""

import csv
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from evaluation.corpora import shared_folder
from evaluation.scores.crises import CONTRADICTIONS
from recoupe.crosscheck.accounts import align_accounts, find_accounts
from recoupe.crosscheck.entities import build_cast
from recoupe.lang.comparison import load_comparison
from recoupe.lang.words import words_of
from recoupe.pipeline import read
from recoupe.records import CountedAs, Finding, Reading, Story

FILE = Path("data") / "daccord" / "daccord_ukraine.tsv"
_ALIGNED = frozenset({"corroborated", "corroborated_one_origin", "parties_differ", "superseded"})
_DAY = "2031-03-04"


@dataclass(frozen=True)
class Pair:
    """Two sentences and whether they contradict each other."""

    premise: str
    hypothesis: str
    contradiction: bool


def load_pairs(path: Path | None = None) -> list[Pair] | None:
    """Read the pairs; ``None`` where they are not there: they are not measured then."""
    path = path or shared_folder() / FILE
    if not path.is_file():
        return None
    with path.open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [Pair(row["premise"], row["hypothesis"], row["label"] == "1") for row in rows]


def negated_on_one_side(pair: Pair) -> bool:
    """The baseline: exactly one of the two sentences has a word that negates."""
    negations = set(load_comparison("fr").negations)
    one, other = (
        any(word.folded in negations for word in words_of(text, [(0, len(text))]))
        for text in (pair.premise, pair.hypothesis)
    )
    return one != other


def compare(pair: Pair) -> tuple[bool, str]:
    """Tell whether a contradiction is found, and how the two sentences came out."""
    sides = [
        read(text, lang="fr", source_uri=f"file:///{side}.txt", publisher=side, filed=_DAY)
        for side, text in (("A", pair.premise), ("B", pair.hypothesis))
    ]
    story = Story("pair", "", tuple(side.dispatch.id for side in sides))
    counted = [CountedAs(side.dispatch.id, side.dispatch.publisher or "") for side in sides]
    findings = find_accounts(align_accounts([story], sides, build_cast("pair", sides), counted))
    found = any(one.agreement in CONTRADICTIONS for one in findings)
    return found, _outcome(sides, findings, found)


def _outcome(sides: Sequence[Reading], findings: Sequence[Finding], found: bool) -> str:
    told = {item.dispatch for one in findings for item in one.evidence}
    if found:
        return "contradiction found"
    if any(reading.dispatch.id not in told for reading in sides):
        return "one side tells no claim"
    aligned = [
        one
        for one in findings
        if one.agreement in _ALIGNED and len({item.dispatch for item in one.evidence}) > 1
    ]
    if not aligned:
        return "claims not aligned"
    differing = any(one.differences for one in aligned)
    return "aligned, another difference" if differing else "aligned, no difference seen"


def table(pairs: Sequence[Pair]) -> Iterator[str]:
    """Yield the figures of both, then what became of the pairs that came out wrong."""
    compared = [compare(pair) for pair in pairs]
    yield f"DACCORD, {len(pairs)} pairs, {sum(p.contradiction for p in pairs)} contradictions"
    yield f"  {'':<34}{'accuracy':>10}{'precision':>10}{'recall':>10}"
    yield _figures("typed comparison", pairs, [found for found, _ in compared])
    yield _figures("a negation on one side only", pairs, [*map(negated_on_one_side, pairs)])
    for title, wanted in (("contradictions not found", True), ("found where there is none", False)):
        wrong = Counter(
            outcome
            for pair, (found, outcome) in zip(pairs, compared, strict=True)
            if pair.contradiction is wanted and found is not wanted
        )
        yield f"{title}: {wrong.total()}"
        yield from (f"  {outcome:<34}{count:>10}" for outcome, count in wrong.most_common())


def _figures(name: str, pairs: Sequence[Pair], predicted: Sequence[bool]) -> str:
    right = sum(pair.contradiction is found for pair, found in zip(pairs, predicted, strict=True))
    hits = sum(pair.contradiction and found for pair, found in zip(pairs, predicted, strict=True))
    precision = f"{hits / sum(predicted):.3f}" if any(predicted) else "none"
    recall = hits / max(1, sum(pair.contradiction for pair in pairs))
    return f"  {name:<34}{right / len(pairs):>10.3f}{precision:>10}{recall:>10.3f}"


def main() -> int:
    """Print the table; 1 where the pairs are not there."""
    pairs = load_pairs()
    if pairs is None:
        print("DACCORD: not measured (the pairs are not there)")
        return 1
    for line in table(pairs):
        print(line)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
