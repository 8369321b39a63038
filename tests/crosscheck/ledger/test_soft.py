"""Words that are less than a position."""

import pytest

from crosscheck.builder import Say, reading
from crosscheck.ledger.told import positions
from recoupe import read
from recoupe.crosscheck.checker import check


def test_a_question_quoted_with_its_mark_outside_demands_nothing() -> None:
    told = Say("[Lima|per]", "a demandé", "le départ des vedettes ?", "demand", "[Santiago|chl]")
    assert not positions(reading("Noroît", told))


def test_what_had_to_be_done_once_is_demanded_no_more() -> None:
    text = "LIMA, 4 mars 2031 (Noroît) - Le Pérou a dit que {} rendre le chalutier."
    now, once = (
        check([read(text.format(words), lang="fr")]).ledger.positions
        for words in ("l'Équateur doit", "l'Équateur aurait dû car il fallait")
    )
    assert not once
    assert [one.kind for one in now] == ["demand"]


@pytest.mark.parametrize("verb", ["a été acquitté", "est acquitté"])
def test_a_verdict_is_no_concession(verb: str) -> None:
    text = (
        f"LIMA, 4 mars 2031 (Noroît) - Le général péruvien {verb} jeudi par le tribunal de Quito."
    )
    assert not check([read(text, lang="fr")]).ledger.positions
