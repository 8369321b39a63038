import pytest
from evaluation.figures import Score, errors, share
from evaluation.floors import (
    SetFloors,
    floor_of,
    holds,
    load_floors,
    orphans,
    updated,
    write_floors,
)

FLOORS = SetFloors("abc", {"attribution": {"right": 0.7941, "extra": 4}})


def score(*figures):
    return Score("attribution", "", figures)


@pytest.mark.parametrize(("right", "kept"), [(28, True), (27, True), (26, False)])
def test_one_lost_item_is_seen_and_rounding_is_not(right, kept):
    assert holds(share("right", right, 34), 0.7941) is kept


@pytest.mark.parametrize(("extra", "kept"), [(3, True), (4, True), (5, False)])
def test_a_count_of_errors_has_a_ceiling(extra, kept):
    assert holds(errors("extra", extra, 30), 4) is kept


def test_an_item_is_worth_its_share():
    assert share("right", 1, 34).one_item == pytest.approx(1 / 34)
    assert errors("extra", 3, 34).one_item == 1


def test_a_floor_is_raised_and_never_lowered():
    better = updated([score(share("right", 30, 34), errors("extra", 1, 30))], FLOORS, "new")
    assert better.steps == {"attribution": {"right": 0.8823, "extra": 1}}
    assert better.corpus == "new"
    worse = updated([score(share("right", 20, 34), errors("extra", 9, 30))], FLOORS, "new")
    assert worse.steps == FLOORS.steps


def test_a_floor_is_lowered_only_where_that_is_allowed():
    lower = updated([score(share("right", 20, 34))], FLOORS, "new", allow_lower=True)
    assert lower.steps["attribution"] == {"right": 0.5882, "extra": 4}


def test_figures_without_gate_items_or_with_a_fixed_limit_get_no_floor():
    figures = (
        share("read only", 1, 2, gated=False),
        share("empty", 0, 0),
        errors("none", 0, 4, limit=0),
    )
    assert updated([score(*figures)], None, "new").steps == {}
    assert floor_of(figures[2], "attribution", None) == 0


def test_a_floor_without_a_figure_is_named():
    assert orphans([score(share("right", 1, 1))], FLOORS) == ["attribution: extra"]


def test_floors_go_to_their_file_and_back(tmp_path):
    floors = {("fr", "seeds"): FLOORS, ("en", "dev"): SetFloors("def", {"layout": {"zones": 1.0}})}
    write_floors(floors, tmp_path / "floors.toml")
    assert load_floors(tmp_path / "floors.toml") == floors
    assert load_floors(tmp_path / "none.toml") == {}


def test_the_floors_in_force_keep_what_was_asked_of_the_seeds():
    floors = load_floors()[("fr", "seeds")].steps["attribution"]
    assert floors["strictly right (recall)"] >= 0.794
    assert floors["extra"] <= 4
