"""The order of flow 2, seen from outside."""

from recoupe.crosscheck.checker import check, crosscheck
from recoupe.records import Finding, Reading

from .builder import Say, reading

WITHDRAW = Say(
    "[Inés Tola|tola]",
    "a exhorté",
    "à un retrait immédiat des soldats massés à la frontière",
    "demand",
    "[Rubén Paz|paz]",
    through="[un haut responsable|official]",
)
WITHDRAW_IF = Say(
    "[La ministre Inés Tola|tola]",
    "a dit",
    "qu'il était temps de retirer les soldats de la frontière "
    "si [Quito|ecu] ne voulait pas la guerre",
    "demand",
    "à [Rubén Paz|paz]",
    through="[le ministère|per-ministry]",
)
ACCUSE = Say("[Lima|per]", "accuse", "de préparer une offensive", "accuse", "[Quito|ecu]")
DENY = Say("[Quito|ecu]", "dément", "toute intention hostile", "deny")
DENY_TOO = Say("[L'Équateur|ecu]", "nie", "la moindre intention hostile", "deny")


def findings(*readings: Reading) -> tuple[Finding, ...]:
    return crosscheck(readings)[1]


def one(kind: str, found: tuple[Finding, ...]) -> Finding:
    [finding] = [finding for finding in found if finding.agreement == kind]
    return finding


def test_two_agencies_through_one_ministry_are_two_agencies_and_one_party() -> None:
    found = one(
        "corroborated_one_origin", findings(reading("A", WITHDRAW), reading("B", WITHDRAW_IF))
    )
    assert found.agencies == ("A", "B")
    assert found.parties == ("Pérou",)


def test_a_condition_and_a_softer_verb_are_differences_beside_the_agreement() -> None:
    found = one(
        "corroborated_one_origin", findings(reading("A", WITHDRAW), reading("B", WITHDRAW_IF))
    )
    assert found.differences == ("condition", "force")
    assert any("si Quito ne voulait pas la guerre" in reason for reason in found.reasons)
    assert any("« exhorté »" in reason or "« a exhorté »" in reason for reason in found.reasons)


def test_two_parties_behind_two_agencies_corroborate() -> None:
    told = Say("[Rubén Paz|paz]", "a dit", "que le pont de Huaca serait rouvert en mai")
    through = Say(
        "[Rubén Paz|paz]",
        "a dit",
        "que le pont de Huaca serait rouvert au mois de mai",
        through="[un haut responsable|official]",
    )
    found = one("corroborated", findings(reading("A", told, DENY), reading("B", through, DENY_TOO)))
    assert found.parties == ("Pérou", "Équateur")


def test_an_accusation_and_its_denial_contradict_as_parties_not_as_agencies() -> None:
    found = findings(reading("A", ACCUSE, DENY), reading("B", DENY_TOO))
    contested = one("parties_contradict", found)
    assert contested.agencies == ("A", "B")
    assert contested.parties == ("Pérou", "Équateur")
    assert one("corroborated_one_origin", found).parties == ("Équateur",)


def test_an_accusation_that_is_contested_has_no_second_line_of_its_own() -> None:
    found = findings(reading("A", ACCUSE, DENY), reading("B", DENY_TOO))
    assert "single_source" not in {finding.agreement for finding in found}


def test_a_denial_of_something_else_contests_nothing() -> None:
    other = Say("[Quito|ecu]", "dément", "avoir reçu la lettre", "deny")
    assert {f.agreement for f in findings(reading("A", ACCUSE, other))} == {"single_source"}


def test_a_third_state_s_denial_contests_nothing() -> None:
    other = Say("[Santiago|chl]", "dément", "toute intention hostile", "deny")
    assert {f.agreement for f in findings(reading("A", ACCUSE, other))} == {"single_source"}


def test_a_claim_nobody_else_makes_stays_alone() -> None:
    alone = Say("[Rubén Paz|paz]", "a promis", "une route neuve vers la côte", "promise")
    found = findings(reading("A", WITHDRAW, alone), reading("B", WITHDRAW_IF))
    assert one("single_source", found).agencies == ("A",)


def test_what_is_said_and_its_opposite_are_never_one_claim() -> None:
    yes = Say("[Rubén Paz|paz]", "a dit", "que les soldats quitteraient la frontière mardi")
    no = Say("[Rubén Paz|paz]", "a dit", "que les soldats ne quitteraient pas la frontière mardi")
    found = findings(reading("A", WITHDRAW, yes), reading("B", WITHDRAW_IF, no))
    assert [f.agreement for f in found].count("single_source") == 2


def test_evidence_holds_the_words_of_each_dispatch() -> None:
    readings = (reading("A", WITHDRAW), reading("B", WITHDRAW_IF))
    texts = {item.dispatch.id: item.dispatch.text for item in readings}
    for finding in findings(*readings):
        for item in finding.evidence:
            assert texts[item.dispatch][item.start : item.end] == item.text


def test_the_story_is_named_after_whom_and_what() -> None:
    call = "L'appel téléphonique entre [Inés Tola|tola] et [Rubén Paz|paz] a duré une heure."
    [story] = crosscheck([reading("A", call, WITHDRAW), reading("B", call, WITHDRAW_IF)])[0]
    assert story.label == "Appel Inés Tola – Rubén Paz"


def test_a_story_is_named_after_no_contact_between_those_who_had_none() -> None:
    call = "Le ministère a parlé d'un appel téléphonique."
    [story] = crosscheck([reading("A", call, WITHDRAW), reading("B", call, WITHDRAW_IF)])[0]
    assert story.label == "Inés Tola – Rubén Paz"


def test_each_dispatch_tells_under_which_agency_it_counts() -> None:
    result = check([reading("A", WITHDRAW), reading(None, DENY, name="sans-credit.txt")])
    assert {item.agency for item in result.credits} == {"A", "sans-credit.txt"}


def test_nothing_in_nothing_out() -> None:
    assert crosscheck([]) == ((), ())
