"""How sentence pairs are compared."""

from pathlib import Path

from evaluation.daccord import Pair, compare, load_pairs, negated_on_one_side, table

TOLL = Pair("Le pont de Sarn a été détruit mardi.", "Le pont de Sarn n'a pas été détruit.", True)
SAME = Pair("Le pont de Sarn a été détruit mardi.", "Mardi, le pont de Sarn a été détruit.", False)


def test_a_negation_on_one_side_only() -> None:
    assert negated_on_one_side(TOLL)
    assert not negated_on_one_side(SAME)


def test_what_agrees_is_no_contradiction() -> None:
    assert compare(SAME)[0] is False


def test_the_table_counts_every_pair() -> None:
    lines = list(table([TOLL, SAME]))
    assert lines[0] == "DACCORD, 2 pairs, 1 contradictions"
    assert any(line.startswith("  typed comparison") for line in lines)


def test_a_set_that_is_not_there_is_not_measured(tmp_path: Path) -> None:
    assert load_pairs(tmp_path / "none.tsv") is None
