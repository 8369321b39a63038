"""What a sentence refuses or denies of the one before."""

import pytest

from crosscheck.builder import Say, reading
from crosscheck.ledger.told import positions

ASKED = Say("[Clara Ríos|rios]", "a exigé", "le retrait des vedettes", "demand", "[Lima|per]")


@pytest.mark.parametrize(
    "told", ["Ce que rejette [Lima|per].", "Une demande rejetée avec vigueur par [Lima|per]."]
)
def test_what_the_sentence_before_tells_is_refused(told: str) -> None:
    asked, refused = positions(reading("Noroît", ASKED, told))
    assert (refused.holder, refused.kind) == ("Pérou", "refusal")
    assert "le retrait des vedettes" in refused.object
    assert asked.status == "refused"


def test_a_noun_that_tells_more_is_its_own_object() -> None:
    told = "Une offre de trêve écrite rejetée par [Lima|per]."
    (_, refused) = positions(reading("Noroît", ASKED, told))
    assert refused.object == "Une offre de trêve écrite"
