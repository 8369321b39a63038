"""Many changes of one thing are told as one."""

import pytest

from recoupe.records import Change
from recoupe.store import net_changes


def finding(change: str, item: str = "f", **known: str) -> Change:
    return Change("d", "finding", item, change, **known)


def story(change: str, item: str = "s", **known: str) -> Change:
    return Change("d", "story", item, change, **known)


def told(*changes: Change) -> list[tuple[str | None, ...]]:
    return [(one.item, one.change, one.was, one.now) for one in net_changes(changes)]


def test_what_appeared_and_changed_is_new_as_it_is_now() -> None:
    appeared = finding("appeared", now="single_source")
    changed = finding("changed", was="single_source", now="corroborated")
    assert told(appeared, changed) == [("f", "appeared", None, "corroborated")]


def test_what_appeared_and_is_gone_is_not_told() -> None:
    gone = finding("gone", was="single_source")
    assert told(finding("appeared", now="single_source"), gone) == []


def test_what_is_gone_and_there_again_is_told_where_it_is_not_what_it_was() -> None:
    gone = finding("gone", was="single_source")
    assert told(gone, finding("appeared", now="single_source")) == []
    assert told(gone, finding("appeared", now="corroborated")) == [
        ("f", "changed", "single_source", "corroborated")
    ]


def test_what_changed_and_changed_back_is_not_told() -> None:
    there = finding("changed", was="single_source", now="corroborated")
    back = finding("changed", was="corroborated", now="single_source")
    assert told(there) == [("f", "changed", "single_source", "corroborated")]
    assert told(there, back) == []


def test_a_finding_is_followed_from_id_to_id() -> None:
    on = finding("continued", other="g", was="single_source", now="single_source")
    changed = finding("changed", "g", was="single_source", now="corroborated")
    assert told(on) == [("g", "continued", "single_source", "single_source")]
    assert told(on, changed) == [("g", "changed", "single_source", "corroborated")]
    born = finding("appeared", now="single_source")
    assert told(born, on, changed) == [("g", "appeared", None, "corroborated")]


@pytest.mark.parametrize("more", [("grew",), ("grew", "grew"), ("shrank",)])
def test_a_story_that_opened_has_opened_whatever_follows(more: tuple[str, ...]) -> None:
    opened = story("opened"), *(story(change) for change in more)
    assert told(*opened) == [("s", "opened", None, None)]
    assert told(*opened, story("merged", other="t")) == []


def test_a_story_that_was_there_grows_once_and_may_end() -> None:
    grown = story("grew"), story("grew")
    assert told(*grown) == [("s", "grew", None, None)]
    (merged,) = net_changes([*grown, story("merged", other="t")])
    assert (merged.change, merged.other) == ("merged", "t")
