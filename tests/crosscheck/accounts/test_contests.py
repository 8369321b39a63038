"""What parties tell against each other."""

import pytest

from recoupe.crosscheck.checker import crosscheck
from recoupe.records import Finding, Reading

from ..builder import Say, reading

HUACA = (
    "Les navires de [Quito|ecu] croisent au large du port de Huaca, où la pêche reste interdite, "
    "sous les yeux des vedettes de [Lima|per] et d'une foule inquiète massée sur les quais."
)
FACING = (
    "Sur les quais de Huaca, la foule inquiète regarde les vedettes de [Lima|per] : au large, où "
    "la pêche est interdite, les navires de [Quito|ecu] continuent de croiser devant le port."
)


def contests(*readings: Reading) -> list[Finding]:
    return [item for item in crosscheck(readings)[1] if item.about == "contest"]


def kinds(*parts: Say | str) -> list[str]:
    return [item.agreement for item in contests(reading("A", HUACA, *parts))]


ACCUSE_CREW = Say(
    "[Lima|per]", "accuse", "l'équipage de la Marisol d'avoir pêché près de Huaca", "accuse"
)
DENY_FISHING = Say("[Quito|ecu]", "nie", "que la Marisol ait pêché", "deny")


def test_whoever_answers_for_a_crew_may_deny_for_it() -> None:
    [found] = contests(
        reading("A", HUACA, ACCUSE_CREW), reading("B", FACING, DENY_FISHING, filed="2031-03-05")
    )
    assert (found.agreement, found.parties) == ("parties_contradict", ("Pérou", "Équateur"))


def test_a_denial_of_another_ship_s_fishing_answers_nothing() -> None:
    other = Say("[Quito|ecu]", "nie", "que le Condor ait quitté la rade", "deny")
    assert contests(reading("A", HUACA, ACCUSE_CREW), reading("B", FACING, other)) == []


def test_a_denial_a_month_later_answers_nothing() -> None:
    late = reading("B", FACING, DENY_FISHING, filed="2031-04-20")
    assert contests(reading("A", HUACA, ACCUSE_CREW), late) == []


CLAIM = Say("[Inés Tola|tola]", "a affirmé", "que Quito avait abandonné ses poursuites")
REPLY = Say("[Rubén Paz|paz]", "l'a démenti :", "Les poursuites sont suspendues", "deny")


def test_a_denial_in_the_next_sentence_contradicts() -> None:
    assert kinds(CLAIM, REPLY) == ["parties_contradict"]


def test_a_negative_answer_with_the_same_word_differs() -> None:
    answer = Say("[Rubén Paz|paz]", "a répliqué", "que rien n'avait été abandonné")
    assert kinds(CLAIM, answer) in ([], ["parties_differ"])
    said = Say("[Rubén Paz|paz]", "a répliqué", "n'avoir rien abandonné")
    assert kinds(CLAIM, said) == ["parties_differ"]


@pytest.mark.parametrize(
    "other",
    [
        Say("[Clara Ríos|rios]", "a dit", "que la mer était calme"),
        Say("[Un officiel|official]", "a dit", "n'avoir rien abandonné"),
        Say("[Rubén Paz|paz]", "n'a pas dit", "avoir abandonné", negated=True),
    ],
    ids=["another matter", "the same party", "not said"],
)
def test_what_follows_is_not_always_a_reply(other: Say) -> None:
    assert kinds(CLAIM, other) == []


def test_what_is_maintained_against_a_negative_claim_differs() -> None:
    no = Say("[Lima|per]", "a dit", "n'avoir reçu aucune plainte")
    yes = Say("[Quito|ecu]", "maintient", "qu'il s'agissait d'une protestation en règle")
    assert kinds(no, yes) == ["parties_differ"]


def conceded(who: str, what: str, hand: str) -> Say:
    return Say(who, "a reconnu", what, "concede", through=hand)


def test_concessions_that_each_side_lends_the_other_differ() -> None:
    lent = [
        conceded(
            "[Rubén Paz|paz]", "que le navire n'avait aucun permis", "[le ministère|per-ministry]"
        ),
        conceded("[Inés Tola|tola]", "que le port était équatorien", "[Rubén Paz|paz]"),
    ]
    [found] = contests(reading("A", HUACA, lent[0]), reading("B", FACING, lent[1]))
    assert (found.agreement, found.parties) == ("parties_differ", ("Pérou", "Équateur"))


def test_one_s_own_concession_contests_nothing() -> None:
    own = Say("[Rubén Paz|paz]", "a reconnu", "que le navire n'avait aucun permis", "concede")
    assert kinds(own) == []


def test_a_concession_told_by_the_other_and_no_outcome_differ() -> None:
    lent = conceded("[Rubén Paz|paz]", "qu'il fallait négocier", "[le ministère|per-ministry]")
    none = Say("[Rubén Paz|paz]", "a dit", "n'avoir vu aucune avancée")
    [found] = contests(reading("A", HUACA, lent), reading("B", FACING, none))
    assert found.agreement == "parties_differ"


TWELVE = Say("[Lima|per]", "a dit", "que douze tonnes de poisson étaient à bord")
FOUR = Say("[Quito|ecu]", "a dit", "que les douze tonnes étaient en réalité quatre tonnes")


def test_a_figure_taken_up_to_be_replaced_differs_in_number() -> None:
    [found] = contests(reading("A", HUACA, TWELVE), reading("B", FACING, FOUR))
    assert (found.agreement, found.differences) == ("parties_differ", ("number",))


def test_two_figures_of_two_things_are_no_dispute() -> None:
    other = Say(
        "[Quito|ecu]", "a dit", "que douze marins avaient en réalité quatre semaines de congé"
    )
    assert contests(reading("A", HUACA, TWELVE), reading("B", FACING, other)) == []


def test_a_figure_conceded_later_supersedes() -> None:
    later = Say(
        "[Inés Tola|tola]", "a admis", "que la cargaison ne dépassait pas cinq tonnes", "concede"
    )
    found = crosscheck(
        [reading("A", HUACA, TWELVE), reading("B", FACING, later, filed="2031-03-06")]
    )[1]
    [one] = [item for item in found if item.agreement == "superseded"]
    assert (one.parties, one.differences) == (("Pérou",), ("number",))


def test_whose_security_differs_in_scope() -> None:
    ours = Say("[Quito|ecu]", "a évoqué", "la sécurité de l'[Équateur|ecu] au port de Huaca")
    all_s = Say("[Lima|per]", "a évoqué", "la sécurité mutuelle au port de Huaca")
    [found] = contests(reading("A", HUACA, ours), reading("B", FACING, all_s))
    assert (found.agreement, found.differences) == ("parties_differ", ("scope",))


def test_one_word_for_security_is_no_difference() -> None:
    all_s = Say("[Lima|per]", "a évoqué", "la sécurité mutuelle au port de Huaca")
    too = Say("[Quito|ecu]", "a évoqué", "une sécurité commune au port de Huaca")
    assert contests(reading("A", HUACA, all_s), reading("B", FACING, too)) == []


def test_two_facts_of_one_past_year_are_kept_apart() -> None:
    one = "En 2014, une crue avait emporté le vieux marché couvert où venait tout [Quito|ecu]."
    other = "[Lima|per] et [Quito|ecu] se disputaient déjà en 2014 des îlots sans eau ni habitants."
    dates = {"2014": "2014"}
    found = crosscheck(
        [reading("A", HUACA, one, dates=dates), reading("B", FACING, other, dates=dates)]
    )[1]
    assert [item.agreement for item in found].count("incomparable") == 1
