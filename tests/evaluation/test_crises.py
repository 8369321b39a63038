"""How whole crises are measured."""

from evaluation.crises import SETS, load_crises
from evaluation.crosscheck_gold import GoldFinding
from evaluation.finding_matching import FindingVerdict
from evaluation.scores.crises import agreement_f1, bcubed

from recoupe.records import Finding


def test_one_partition_is_itself() -> None:
    assert bcubed([{"a", "b"}, {"c"}], [{"c"}, {"b", "a"}]) == 1.0


def test_a_lump_has_recall_and_no_precision() -> None:
    assert bcubed([{"a"}, {"b"}], [{"a", "b"}]) == 2 * 0.5 / 1.5


def verdict(wanted: str, found: str | None, *also: str) -> FindingVerdict:
    gold = GoldFinding("g", "", wanted, frozenset({wanted, *also}), None, None, None, ())
    one = None if found is None else Finding("f", "s", found, "", (), (), (), ())  # type: ignore[arg-type]
    return FindingVerdict(gold, one)


def test_another_agreement_is_an_error_in_both() -> None:
    told = [
        verdict("corroborated", "corroborated"),
        verdict("corroborated", None),
        verdict("parties_differ", "corroborated"),
        verdict("superseded", "parties_differ", "parties_differ"),
    ]
    assert agreement_f1(told) == {
        "corroborated": 2 / 4,
        "parties_differ": 0.0,
        "superseded": 1.0,
    }


def test_the_corpus_is_as_large_as_it_must_be() -> None:
    crises = [c for name in SETS["fr"] for c in (load_crises("fr", name) or ()).crises]
    assert len(crises) >= 5
    assert sum(len(crisis.texts) for crisis in crises) >= 60
    assert sum(len(crisis.gold.stories) for crisis in crises) >= 12
    assert sum(len(crisis.copies) for crisis in crises) >= 15
