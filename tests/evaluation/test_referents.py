"""Entities that are right by the words they share with the gold, not by a label."""

from evaluation.annotation import GoldDocument, GoldEntity, GoldMention, GoldSpan
from evaluation.matching import meaning_of

from recoupe.records import Dispatch, Entity, Layout, Mention, Reading

TEXT = "Les soldats mutinés ont parlé. Les soldats attendent. Un colonel écoute."


def gold(entity: str, start: int, end: int) -> GoldMention:
    return GoldMention(GoldSpan(start, end, TEXT[start:end]), "group", (entity,))


def read(*mentions: tuple[int, int, str]) -> Reading:
    layout = Layout(None, None, None, None, None, False, ())
    found = tuple(Mention(a, b, TEXT[a:b], "group", entity) for a, b, entity in mentions)
    entities = tuple(Entity(name, name, "group") for name in sorted({m[2] for m in mentions}))
    return Reading(Dispatch("d", TEXT, "fr", "d"), layout, found, entities, (), (), (), "0")


def document() -> GoldDocument:
    entities = {
        "mutins": GoldEntity("mutins", "mutins de la garnison", "group", None, ()),
        "colonel": GoldEntity("colonel", "colonel, anonyme", "anonymous", None, ()),
    }
    mentions = (gold("mutins", 0, 19), gold("mutins", 31, 42), gold("colonel", 54, 64))
    return GoldDocument("d", TEXT, entities, mentions=mentions)


def test_an_unnamed_group_is_right_where_most_of_its_places_are() -> None:
    meaning = meaning_of(read((0, 11, "soldats"), (31, 42, "soldats")), document())

    assert meaning.is_("soldats", "mutins")
    assert not meaning.is_("soldats", "colonel")


def test_one_shared_place_is_not_two() -> None:
    meaning = meaning_of(read((31, 42, "soldats")), document())

    assert meaning.is_("soldats", "mutins")
    assert not meaning.is_("soldats", "mutins", shared=2)


def test_places_divided_evenly_decide_nothing() -> None:
    meaning = meaning_of(read((31, 42, "x"), (54, 64, "x")), document())

    assert not meaning.is_("x", "mutins")
    assert not meaning.is_("x", "colonel")
