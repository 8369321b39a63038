"""Which words name an event: verbs and nouns the parser hides, and what only looks like one."""

import pytest
from tests.read.events.event_cases import read, told


@pytest.mark.parametrize(
    ("text", "kind", "trigger"),
    [
        ("Le Ghana a mis ses garnisons en alerte.", "MOBILIZE", "a mis"),
        ("Le juge a infligé six mois de prison au maire de Lomé.", "SANCTION", "a infligé"),
        (
            "Le ministre a vu son rival. Cette rencontre a duré une heure.",
            "CONSULT",
            "rencontre",
        ),
        ("Le Kenya a retiré dès mardi ses troupes du port.", "RETREAT", "a retiré"),
        ("Aucun de ses hommes n'a ouvert le feu.", "ASSAULT", "ouvert le feu"),
        ("Le navire a été repéré, puis éperonné, par un cargo.", "ASSAULT", "éperonné"),
        ("Une bombe a fauché lundi trois passagers du car.", "ASSAULT", "a fauché"),
        ("Accra a cédé, et ses soldats se sont retirés du port.", "RETREAT", "retirés"),
        ("L'armée a démenti. Le parti l'a exclu dans la soirée.", "SANCTION", "a exclu"),
    ],
)
def test_words_the_parser_hides_are_found(text: str, kind: str, trigger: str) -> None:
    assert trigger in told(text, kind).event.trigger.text


@pytest.mark.parametrize(
    "text",
    [
        "L'équipe locale a fusillé le gardien 4-0 samedi.",
        "Le titre de la banque, attaqué par les vendeurs à découvert, a perdu 6 %.",
        "C'est l'article le plus décrié de la loi.",
        "Les opérateurs du secteur privé investissent.",
        "Les ménages sont frappés par la hausse des prix.",
        "Nous sommes des citoyens du Ghana.",
    ],
)
def test_figures_of_speech_and_adjectives_name_no_event(text: str) -> None:
    assert not read(text).events


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Un missile a touché une école de Lomé.", "a touché"),
        ("Une école de Lomé a été touchée par un missile.", "a été touchée"),
        ("Les obus qui sont tombés sur Lomé ont fait six morts.", "sont tombés"),
    ],
)
def test_a_sense_with_subjects_is_found_where_one_of_them_does_it(text: str, trigger: str) -> None:
    assert told(text, "ASSAULT").event.trigger.text == trigger


def test_a_sense_with_subjects_is_not_found_where_something_else_does_it() -> None:
    assert not read("La hausse a touché une école. Une école a été touchée.").events


def test_a_verb_of_the_table_goes_before_the_act_of_its_layer_of_speech() -> None:
    events = read("Le ministre a récusé toute brutalité.").events

    assert [event.type for event in events] == ["DENY"]


@pytest.mark.parametrize(
    ("text", "kind", "trigger"),
    [
        ("Les deux pays vont rouvrir leurs ambassades.", "AGREE", "vont rouvrir"),
        ("Lima juge « inamicale » la décision de Quito.", "ACCUSE", "juge « inamicale"),
        ("Les Suisses ont offert leurs bons offices.", "AGREE", "leurs bons offices"),
        ("Voici une version que la préfecture conteste.", "DENY", "conteste"),
        ("Le ministre kényan est arrivé lundi à Kigali.", "CONSULT", "est arrivé"),
    ],
)
def test_words_of_a_sense_stand_for_their_like(text: str, kind: str, trigger: str) -> None:
    assert trigger in {e.trigger.text for e in read(text).events if e.type == kind}.pop()


def test_a_sense_with_subjects_asks_for_one_of_them() -> None:
    assert not read("Le cargo est arrivé lundi à Mombasa.").events
