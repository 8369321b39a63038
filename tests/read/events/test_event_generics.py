"""What has not happened though words of events tell of it: infinitives, notions, mere duties."""

import pytest
from tests.read.events.event_cases import read, told


@pytest.mark.parametrize(
    "text",
    [
        "Il importe d'aider les pêcheurs du village.",
        "Ce plan permet d'arrêter les contrebandiers.",
        "Le maire doit bombarder la digue.",
        "Il faut saluer le courage des pompiers.",
        "Le Kenya s'apprête à expulser l'ambassadeur.",
        "L'armée n'a pas réussi à libérer les otages.",
        "Le viol et la misère font des orphelins.",
        "Malgré les efforts consentis, la route reste mauvaise.",
        "Les taxes frappent les produits importés.",
        "Le gardien était en embuscade.",
    ],
)
def test_what_is_only_wanted_possible_or_a_notion_is_not_told_as_done(text: str) -> None:
    assert not [event.trigger.text for event in read(text).events if event.is_claimed_new]


@pytest.mark.parametrize(
    ("text", "kind", "modality"),
    [
        ("Les gendarmes ont réussi à libérer les otages.", "RETREAT", "asserted"),
        ("L'opération a permis d'arrêter deux trafiquants.", "COERCE", "asserted"),
        ("Les mineurs sont venus manifester devant le palais.", "PROTEST", "asserted"),
        ("La milice affirme détenir douze otages.", "COERCE", "reported"),
        ("Un colonel est accusé d'avoir tué un juge.", "ASSAULT", "reported"),
        ("Le Kenya est le premier pays à reconnaître la junte.", "SUPPORT", "reported"),
        ("La Bolivie accuse le Chili d'abriter des rebelles.", "AID", "reported"),
    ],
)
def test_an_infinitive_under_words_that_say_so_is_done(text: str, kind: str, modality: str) -> None:
    event = told(text, kind).event

    assert (event.modality, event.polarity, event.temporal) == (modality, "positive", "new")


def test_a_meeting_that_must_be_held_is_an_agreement_to_meet() -> None:
    event = told("Le ministre doit rencontrer vendredi son homologue à Lima.", "AGREE").event

    assert event.temporal == "future"


@pytest.mark.parametrize(
    "text",
    [
        "Le thème de l'année engage les élus à planter des arbres.",
        "On nie que la digue soit fragile.",
        "Ceux qui s'opposent à la taxe ont tort.",
        "La manifestation de l'intelligence collective surprend.",
        "La libération de la vapeur a inquiété les voisins.",
        "La détention d'une licence est obligatoire.",
        "La marche du temps est cruelle.",
        "Le score est resté nul. Les ailiers ont multiplié les offensives. Le coach a souri.",
    ],
)
def test_nobody_in_particular_and_things_do_nothing(text: str) -> None:
    assert not [event.trigger.text for event in read(text).events]


@pytest.mark.parametrize(
    ("text", "kind", "trigger"),
    [
        ("Un pêcheur a exigé le départ du préfet.", "REQUEST", "a exigé"),
        ("Le maire, qui s'oppose à la taxe, est parti.", "REJECT", "oppose"),
        ("La manifestation des étudiants a réuni mille personnes.", "PROTEST", "manifestation"),
        ("La libération du cargo a été obtenue jeudi.", "RETREAT", "libération"),
    ],
)
def test_somebody_in_the_same_words_does(text: str, kind: str, trigger: str) -> None:
    assert trigger in told(text, kind).event.trigger.text


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Une attaque à la voiture piégée a fait trois morts.", "attaque"),
        ("Les plaintes déposées contre le maire ont ému la ville.", "plaintes"),
    ],
)
def test_a_participle_within_the_phrase_of_an_event_is_no_other(text: str, trigger: str) -> None:
    assert [event.trigger.text for event in read(text).events] == [trigger]
