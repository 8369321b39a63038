"""Dispatches about one happening."""

from recoupe.crosscheck.checker import crosscheck
from recoupe.records import Reading

from ..builder import reading

CALL = (
    "L'appel téléphonique entre [Inés Tola|tola] et [Rubén Paz|paz] a porté mardi sur les soldats "
    "que [l'Équateur|ecu] masse à la frontière du [Pérou|per]."
)
SAME_CALL = (
    "[Rubén Paz|paz] et [Inés Tola|tola] se sont parlé au téléphone : [Lima|per] s'inquiète des "
    "soldats de [Quito|ecu] à la frontière, au centre de la conversation téléphonique."
)
QUAKE = (
    "Un séisme a réveillé [Santiago|chl] à l'aube ; [Clara Ríos|rios] s'est rendue dans les "
    "quartiers touchés, où des immeubles sont fissurés."
)
SAME_PEOPLE = (
    "[Inés Tola|tola] et [Rubén Paz|paz] ont chacun publié leurs mémoires de jeunesse chez le même "
    "éditeur, avec un succès de librairie que personne ne prévoyait."
)


def stories(*readings: Reading) -> list[int]:
    return sorted(len(story.dispatches) for story in crosscheck(readings)[0])


def test_two_accounts_of_one_call_are_one_story() -> None:
    assert stories(reading("A", CALL), reading("B", SAME_CALL)) == [2]


def test_an_earthquake_elsewhere_is_another() -> None:
    assert stories(reading("A", CALL), reading("B", SAME_CALL), reading("A", QUAKE)) == [1, 2]


def test_the_same_people_in_another_matter_are_another() -> None:
    assert stories(reading("A", CALL), reading("B", SAME_PEOPLE)) == [1, 1]


def test_the_same_people_a_month_later_are_another() -> None:
    assert stories(reading("A", CALL), reading("B", SAME_CALL, filed="2031-04-11")) == [1, 1]


def test_an_unknown_day_of_the_month_may_be_the_same() -> None:
    assert stories(reading("A", CALL), reading("B", SAME_CALL, filed="2031-03")) == [2]


def test_dispatches_stand_in_order_of_filing() -> None:
    first = reading("B", SAME_CALL, filed="2031-03-04")
    second = reading("A", CALL, filed="2031-03-05")
    [story] = crosscheck([second, first])[0]
    assert story.dispatches == (first.dispatch.id, second.dispatch.id)


def test_a_copy_is_where_its_origin_is() -> None:
    wire = reading("A", CALL)
    page = reading(None, CALL, filed="2031-06-01", publisher="Le Littoral")
    [story] = crosscheck([wire, page])[0]
    assert [item.copy for item in story.reprints] == [page.dispatch.id]


def test_a_story_without_names_is_called_by_its_first_words() -> None:
    [story] = crosscheck([reading("A", "Pluie sur la côte.")])[0]
    assert story.label == "Pluie sur la côte."


THIRD_CALL = (
    "Au téléphone, [Inés Tola|tola] et [Rubén Paz|paz] ont parlé des soldats de [Quito|ecu] : la "
    "frontière reste au centre de leur conversation téléphonique, dit-on à [Lima|per]."
)
WARNING = "[Rubén Paz|paz] a prévenu mardi [Inés Tola|tola] : les soldats massés à la frontière."
RETREAT = "[Inés Tola|tola] a reçu mercredi [Rubén Paz|paz] : les soldats quittent la frontière."
DAYS = {"mardi": "2031-03-04", "mercredi": "2031-03-05"}


def test_the_next_day_s_happening_is_another_story() -> None:
    one = reading("A", WARNING, dates=DAYS)
    other = reading("B", RETREAT, filed="2031-03-05", dates=DAYS)
    assert stories(one, other) == [1, 1]


def test_the_day_they_begin_with_brings_two_accounts_together() -> None:
    one = reading("A", WARNING, dates=DAYS)
    other = reading("B", RETREAT.replace("mercredi", "mardi"), filed="2031-03-05", dates=DAYS)
    assert stories(one, other) == [2]


def test_a_month_stands_after_its_days_but_not_after_its_copy() -> None:
    wire = reading("A", CALL, filed="2031-03")
    page = reading("A", CALL, filed="2031-03-06", publisher="Le Littoral")
    other = reading("B", SAME_CALL, filed="2031-03-05")
    [story] = crosscheck([wire, page, other])[0]
    assert story.dispatches == (other.dispatch.id, wire.dispatch.id, page.dispatch.id)


def test_follow_ups_never_chain_a_story_beyond_its_days() -> None:
    told = [
        reading("A", CALL, filed="2031-03-04"),
        reading("B", SAME_CALL, filed="2031-03"),
        reading("C", THIRD_CALL, filed="2031-03-11"),
    ]
    assert stories(*told) == [1, 2]
