"""Which claims are one, what they differ in, what counts."""

import pytest

from recoupe.crosscheck.checker import crosscheck
from recoupe.records import Finding, Reading

from ..builder import Say, reading

HUACA = "Les soldats de [Quito|ecu] campent près de Huaca, face à ceux de [Lima|per]."
FACING = "Face aux soldats de [Lima|per], ceux de [Quito|ecu] ont planté leurs tentes à Huaca."


def findings(*readings: Reading) -> tuple[Finding, ...]:
    """Give what is found of those who speak; the agencies' own voices have tests of their own."""
    return tuple(
        found
        for found in crosscheck(readings)[1]
        if found.about != "figure" and any(item.attribution for item in found.evidence)
    )


def pair(one: Say, other: Say, **filed: str) -> tuple[Finding, ...]:
    return findings(
        reading("A", HUACA, one, filed=filed.get("first", "2031-03-04")),
        reading("B", FACING, other, filed=filed.get("second", "2031-03-04")),
    )


def differences(one: str, other: str) -> tuple[str, ...]:
    """Give the differences of two wordings of one statement by Quito."""
    [found] = pair(Say("[Quito|ecu]", "a dit", one), Say("[Quito|ecu]", "a affirmé", other))
    return found.differences


def aligned(one: Say, other: Say) -> bool:
    return len(pair(one, other)) == 1


def test_figures_that_cannot_both_be_right_differ_in_number() -> None:
    assert differences("que douze soldats sont blessés", "que quinze soldats sont blessés") == (
        "number",
    )


def test_wording_is_no_difference() -> None:
    assert differences("que les soldats partiront", "que ses soldats s'en iront, partiront") == ()


def test_jamais_differs_in_force() -> None:
    assert differences("qu'il ne rendra pas le port", "qu'il ne rendra jamais le port") == (
        "force",
    )


@pytest.mark.parametrize(
    ("content", "conditional"),
    [
        ("que le port rouvrira si la pluie cesse", True),
        ("que le port rouvrira s'il cesse de pleuvoir", True),
        ("que le port rouvrira à condition d'être payé", True),
        ("que le port rouvrira si vite", False),
    ],
)
def test_si_is_a_condition_before_a_subject_only(content: str, conditional: bool) -> None:
    assert ("condition" in differences("que le port rouvrira", content)) is conditional


def test_the_press_conditional_is_a_difference_of_modality() -> None:
    one = Say("[Quito|ecu]", "a dit", "que le port rouvrira mardi")
    other = Say("[Quito|ecu]", "aurait dit", "que le port rouvrira mardi", conditional=True)
    [found] = pair(one, other)
    assert found.differences == ("modality",)


def test_more_speakers_differ_in_members() -> None:
    one = Say("[Quito et Santiago|ecu+chl]", "ont proposé", "une trêve de trente jours", "offer")
    other = Say("[Quito|ecu]", "a proposé", "une trêve de trente jours", "offer")
    [found] = pair(one, other)
    assert found.differences == ("members",)


def test_the_same_words_of_two_people_differ_in_attribution_only() -> None:
    one = Say("[Inés Tola|tola]", "a proposé", "une trêve de trente jours", "offer")
    other = Say("[un responsable|official]", "a proposé", "une trêve de trente jours", "offer")
    [found] = pair(one, other)
    assert (found.agreement, found.differences) == ("corroborated_one_origin", ("attribution",))


def test_a_state_that_stands_for_its_minister_is_nobody_else() -> None:
    one = Say("[Rubén Paz|paz]", "a proposé", "une trêve de trente jours", "offer")
    other = Say("[Quito|ecu]", "a proposé", "une trêve de trente jours", "offer")
    [found] = pair(one, other)
    assert (found.agreement, found.differences) == ("corroborated_one_origin", ())


def test_what_is_said_in_other_words_says_so_in_its_reasons() -> None:
    one = Say("[Lima|per]", "exige", "la libération des pêcheurs retenus à Huaca", "demand")
    other = Say(
        "[Lima|per]", "réclame", "qu'on relâche ceux qui étaient partis à la pêche", "demand"
    )
    [found] = pair(one, other)
    assert any("en d'autres mots" in reason for reason in found.reasons)


def test_two_people_of_one_party_who_use_words_of_their_own_have_both_said_it() -> None:
    one = Say("[Inés Tola|tola]", "réclame", "le retrait des soldats campés devant Huaca", "demand")
    other = Say(
        "[un responsable|official]", "exige", "que les troupes se replient de la vallée", "demand"
    )
    [found] = pair(one, other)
    assert (found.agreement, found.differences) == ("corroborated_one_origin", ())


@pytest.mark.parametrize(
    "other",
    [
        Say("[Lima|per]", "a proposé", "une trêve de trente jours", "offer"),
        Say("[Quito|ecu]", "a refusé", "une trêve de trente jours", "reject"),
        Say("[Quito|ecu]", "a proposé", "la visite de deux inspecteurs", "offer"),
        Say("[Quito|ecu]", "a proposé", "une trêve de trente jours", "offer", time="2031-02-01"),
        Say("[Quito|ecu]", "a proposé", "une trêve de trente jours", "offer", "à [Santiago|chl]"),
    ],
    ids=["speaker", "act", "content", "time", "addressee"],
)
def test_another_speaker_act_content_time_or_addressee_is_another_claim(other: Say) -> None:
    one = Say(
        "[Quito|ecu]", "a proposé", "une trêve de trente jours", "offer", "à [Lima|per]",
        time="2031-03-04",
    )  # fmt: skip
    assert not aligned(one, other)


def test_sources_that_nothing_identifies_are_not_two_origins() -> None:
    one = Say("[un diplomate|nobody]", "a dit", "que le port rouvrirait en mai")
    found = pair(
        Say(
            "[Quito|ecu]", "a dit", "que le port rouvrirait en mai", through="[un diplomate|nobody]"
        ),
        Say("[Quito|ecu]", "a dit", "que le port rouvrirait en mai", through="[une source|nobody]"),
    )
    assert [item.agreement for item in found] == ["corroborated_one_origin"]
    assert found[0].parties == ("source non identifiée",)
    assert {item.agreement for item in pair(one, one)} <= {
        "single_source",
        "corroborated_one_origin",
    }


def test_another_agency_of_the_story_that_is_cited_counts_under_its_name() -> None:
    told = Say("[Rubén Paz|paz]", "a promis", "de rouvrir le port en mai", "promise")
    cited = Say(
        "[Rubén Paz|paz]", "a promis", "de rouvrir le port au mois de mai", "promise",
        through="[Andes Presse|wire]",
    )  # fmt: skip
    [found] = findings(reading("Andes Presse", HUACA, told), reading("B", FACING, cited))
    assert (found.agreement, found.agencies) == ("single_source", ("Andes Presse",))


def test_a_figure_its_own_agency_changed_later_is_superseded() -> None:
    first = Say("[Quito|ecu]", "a dit", "que douze soldats étaient blessés")
    later = Say("[Quito|ecu]", "a dit", "que quinze soldats étaient blessés")
    [found] = findings(
        reading("A", HUACA, first, filed="2031-03-04"),
        reading("A", FACING, later, filed="2031-03-05"),
    )
    assert found.agreement == "superseded"
    assert any("douze" in reason and "quinze" in reason for reason in found.reasons)


def test_a_layer_that_only_relays_makes_no_claim() -> None:
    told = Say("[Quito|ecu]", "a dit", "que le port rouvrirait", through="[un officiel|official]")
    [found] = findings(reading("A", told))
    assert [item.text for item in found.evidence] == ["que le port rouvrirait"]


def test_a_claim_is_told_in_one_line() -> None:
    accuse = Say("[Lima|per]", "accuse", "d'avoir fermé le port", "accuse", "[Quito|ecu]")
    [found] = findings(reading("A", accuse))
    assert found.claim == "Pérou → Équateur : accuse d'avoir fermé le port"
