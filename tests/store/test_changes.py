"""What becomes of stories and findings, from what stood before and stands after."""

import msgspec

from recoupe.records import Affair, Agreement, Change, Evidence, Finding, Story
from recoupe.store import find_changes


def affair(*stories: Story, findings: tuple[Finding, ...] = ()) -> Affair:
    return Affair("k", stories, (), findings, ())


def story(name: str, members: str) -> Story:
    return Story(name, "", tuple(members))


def finding(name: str, words: str, agreement: Agreement = "single_source") -> Finding:
    evidence = tuple(Evidence(one, 0, 4, "mots") for one in words)
    return Finding(name, "s", agreement, "", (), (), evidence, ())


def changed(before: Affair, after: Affair) -> list[Change]:
    return list(find_changes(["d"], [before], [after]))


def test_a_story_opens_then_grows() -> None:
    none, one, two = affair(), affair(story("s", "a")), affair(story("s", "ad"))
    assert changed(none, one) == [Change("d", "story", "s", "opened")]
    assert changed(one, two) == [Change("d", "story", "s", "grew")]
    assert changed(two, two) == []


def test_a_story_whose_first_dispatch_comes_late_goes_on_under_another_id() -> None:
    before, after = affair(story("s", "ab")), affair(story("t", "dab"))
    assert changed(before, after) == [Change("d", "story", "s", "continued", "t")]


def test_two_stories_merge_and_split() -> None:
    two, one = affair(story("s", "ab"), story("t", "c")), affair(story("s", "abdc"))
    assert changed(two, one) == [
        Change("d", "story", "t", "merged", "s"),
        Change("d", "story", "s", "grew"),
    ]
    assert changed(one, two) == [
        Change("d", "story", "s", "shrank"),
        Change("d", "story", "t", "split", "s"),
    ]


def test_two_stories_that_become_a_third_are_one_continued_and_one_merged() -> None:
    before, after = affair(story("s", "a"), story("t", "b")), affair(story("u", "dab"))
    assert changed(before, after) == [
        Change("d", "story", "s", "continued", "u"),
        Change("d", "story", "t", "merged", "u"),
    ]


def test_findings_appear_change_and_go() -> None:
    none = affair()
    one = affair(findings=(finding("f", "a"),))
    two = affair(findings=(finding("f", "ad", "corroborated"),))
    assert changed(none, one) == [Change("d", "finding", "f", "appeared", now="single_source")]
    assert changed(one, two) == [
        Change("d", "finding", "f", "changed", was="single_source", now="corroborated")
    ]
    assert changed(two, none) == [Change("d", "finding", "f", "gone", was="corroborated")]


def test_a_finding_that_another_agency_tells_has_grown() -> None:
    def told(*agencies: str) -> Affair:
        return affair(findings=(msgspec.structs.replace(finding("f", "a"), agencies=agencies),))

    one = "single_source"
    assert changed(told("A"), told("A", "B")) == [
        Change("d", "finding", "f", "grew", was=one, now=one)
    ]
    assert changed(told("A", "B"), told("A")) == changed(told("A"), told("B")) == []


def test_a_finding_that_earlier_words_come_to_goes_on_under_another_id() -> None:
    before = affair(findings=(finding("f", "a"),))
    after = affair(findings=(finding("g", "da", "corroborated"),))
    assert changed(before, after) == [
        Change("d", "finding", "f", "continued", "g", "single_source", "corroborated")
    ]


def test_of_several_that_arrive_the_one_that_stands_in_it_brought_a_change() -> None:
    before = [affair(story("s", "a"), findings=(finding("f", "a"),))]
    after = [
        affair(story("s", "ax"), findings=(finding("f", "ax", "corroborated"),)),
        affair(story("t", "y"), findings=(finding("g", "y"),)),
    ]
    told = [(one.item, one.dispatch) for one in find_changes(["x", "y"], before, after)]
    assert told == [("s", "x"), ("t", "y"), ("f", "x"), ("g", "y")]


def test_what_goes_was_brought_by_what_came_to_its_affair() -> None:
    before = [affair(story("s", "a"), findings=(finding("f", "a"),))]
    after = [affair(story("s", "ax")), affair(story("t", "y"))]
    gone = [one for one in find_changes(["x", "y"], before, after) if one.change == "gone"]
    assert [(one.item, one.dispatch) for one in gone] == [("f", "x")]
