"""What agencies tell themselves."""

from recoupe.crosscheck.accounts.own_voice import own_voice
from recoupe.crosscheck.checker import crosscheck
from recoupe.records import Finding

from ..builder import Say, reading

EXPIRED = (
    "Le traité de 2024 sur le partage des eaux entre [Lima|per] et [Quito|ecu] a expiré en "
    "décembre sans être renouvelé."
)
EXPIRED_TOO = (
    "[Quito|ecu] et [Lima|per] vivent sans règle commune : en décembre a expiré le traité de "
    "2024 sur le partage de leurs eaux."
)
ELSE = "Un vieux pont suspendu relie depuis toujours les deux rives, près du marché de [Quito|ecu]."
SAID = Say("[Quito|ecu]", "a dit", "que le port rouvrirait en mai si la pluie cessait enfin")


def found(*sentences: str) -> list[Finding]:
    return [
        item
        for item in crosscheck([reading(chr(65 + n), s) for n, s in enumerate(sentences)])[1]
        if item.about == "claim"
    ]


def test_what_nobody_says_the_agency_says() -> None:
    [claim] = own_voice(reading("A", ELSE, SAID))
    assert claim.source is None
    assert claim.content[0].text == ELSE.replace("[Quito|ecu]", "Quito").rstrip(".")


def test_a_few_words_are_no_claim() -> None:
    assert own_voice(reading("A", "Silence à [Quito|ecu].")) == ()


def test_the_end_of_a_sentence_is_the_agency_s_again() -> None:
    late = reading("A", SAID)
    assert own_voice(late) == ()


def test_two_agencies_that_tell_one_fact_corroborate_it_without_a_party() -> None:
    [one] = found(EXPIRED, EXPIRED_TOO)
    assert (one.agreement, one.agencies, one.parties) == ("corroborated", ("A", "B"), ())
    assert [item.attribution for item in one.evidence] == [None, None]


def test_two_facts_stay_two() -> None:
    assert {item.agreement for item in found(EXPIRED, ELSE)} == {"single_source"}


def test_a_fact_of_one_agency_is_told_under_its_name() -> None:
    [one] = found(ELSE)
    assert one.claim.startswith("A : Un vieux pont")
