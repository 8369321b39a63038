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


@pytest.mark.parametrize(
    "text",
    [
        "Il faut du temps, a dit la ministre.",
        "« Le dixième, il faudra choisir », a dit le ministre.",
    ],
)
def test_what_is_needed_asks_nobody(text: str) -> None:
    assert not read(text).events


@pytest.mark.parametrize(
    "text",
    [
        "La maire a dit que le Togo devait libérer l'avocat.",
        "« Qu'ils cessent de tirer », a lancé le général.",
        "« Libérez l'avocat », a lancé la maire de Lomé.",
        "« Libérez le phare », scandaient des manifestants.",
    ],
)
def test_what_somebody_must_do_is_asked(text: str) -> None:
    assert told(text, "REQUEST").event.modality == "reported"


def test_a_call_told_before_only_dates_what_is_said() -> None:
    events = read(
        "Le ministre norvégien Lars Lund s'est entretenu lundi avec son homologue Paul Okafor. Au"
        " cours de leur entretien, Lars Lund a souri."
    ).events

    assert [event.type for event in events] == ["CONSULT"]


def test_a_participle_shares_the_time_of_the_one_over_it() -> None:
    event = told(
        "LIMA, 4 mars 2031 - Le pays, ravagé depuis 1998 par des rebelles appuyés par Oslo, vote.",
        "SUPPORT",
    ).event

    assert event.temporal == "background"
