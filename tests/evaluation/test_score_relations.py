from dataclasses import replace

from evaluation.scores.relations import expected_relations, found_relations
from handmade import GOLD, reading

from recoupe.records import Crosscheck, Dispatch, Reprint, Story


def test_the_sample_has_three_reprints_and_one_correction():
    kinds = sorted(kind for _, _, kind in expected_relations())
    assert kinds == ["reprint", "reprint", "reprint", "revision"]


def test_relations_found_go_by_the_names_of_dispatches():
    one = reading()
    other = reading(dispatch=Dispatch("e", "x", "fr", "other.txt"))
    copy = replace(GOLD, name="copy")
    story = Story("s", "x", ("d", "e"), (Reprint("e", "d", 1.0, ()),))
    result = Crosscheck((story,), (), (), ())
    assert found_relations(result, [(one, GOLD), (other, copy)]) == {("copy", "prefete", "reprint")}
