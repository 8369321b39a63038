"""How much faster than the bare parser texts are read, and the table that tells it."""

import pytest
from benchmarks.bench import PAGE, TABLE, lines_of
from benchmarks.corpus import once
from benchmarks.figures import between, load
from benchmarks.pace import FLOORS, Pace, measure_pace, table_of


def test_texts_are_read_and_parsed_in_turns_but_for_a_quarter() -> None:
    texts = [f"Le maire a dit mardi que {number} navires attendaient." for number in range(12)]
    parsed: list[str] = []
    pace = measure_pace("some", texts, parsed.extend)
    assert sorted(parsed) == sorted(texts)
    assert (pace.documents, pace.words) == (9, 81)
    steps = {"layout", "syntax", "mentions", "timex", "attribution", "events", "rest"}
    assert set(pace.shares) == steps
    assert sum(pace.shares.values()) == pytest.approx(1)
    assert pace.shares["events"] > 0


@pytest.mark.parametrize(("reading", "low"), [(1.0, False), (1.1, True)])
def test_less_than_asked_is_low(reading: float, low: bool) -> None:
    pace = Pace("treebanks", 10, 4_000, reading, FLOORS["treebanks"], {})
    assert pace.is_low is low
    assert not Pace("sample", 10, 4_000, 9.0, 1.0, {}).is_low


def test_the_ratio_is_of_documents_read_to_documents_parsed() -> None:
    *_, row = table_of([Pace("treebanks", 10, 4_000, 1.0, 2.5, {})])
    assert row == "| treebanks | 10 | 4,000 | 10.0 | 4.0 | **2.50** | 2.0 |"


def test_of_texts_with_a_long_line_in_common_the_first_is_taken() -> None:
    line = "Le ministre de la Mer a déclaré mardi que le port resterait ouvert."
    texts = [f"A.\n{line}\n", f"{line}\nEncore une ligne.", "Brève.\n", "Autre.\nBrève.\n"]
    assert list(once(texts)) == [texts[0], *texts[2:]]


def test_the_table_of_the_page_is_that_of_the_figures() -> None:
    assert between(PAGE, TABLE) == lines_of(load(TABLE, Pace)), "run make bench OPTIONS=--write"
