import pytest
from msgspec.structs import replace

from decisions.quarrel import FILE, A, B, C, decide
from recoupe.decisions import apply, target_of
from recoupe.records import Decision, Judged, TargetKind
from recoupe.records.dossier import Dossier


def judged(decision: Decision, file: Dossier) -> Judged:
    return apply(file, [decision])


def found(decision: Decision, file: Dossier) -> str:
    outcome = judged(decision, file)
    assert not outcome.outdated
    return next(one.id for one in outcome.judgements if one.decisions)


def lost(decision: Decision, file: Dossier) -> str:
    outcome = judged(decision, file)
    assert not outcome.judgements
    assert outcome.outdated[0].decision == decision
    return outcome.outdated[0].why


def without(file: Dossier, *dispatches: str) -> Dossier:
    return replace(
        file,
        dispatches=tuple(one for one in file.dispatches if one.id not in dispatches),
        attributions=tuple(one for one in file.attributions if one.dispatch not in dispatches),
        events=tuple(one for one in file.events if one.dispatch not in dispatches),
    )


def renumbered(file: Dossier, name: str, words: str, other: str) -> Dossier:
    """A new reading of events: what was ``name`` is ``other``."""
    return replace(
        file,
        events=tuple(
            replace(one, id=other) if one.id == name and one.trigger.text == words else one
            for one in file.events
        ),
    )


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        ("attribution", f"{A}.n3"),
        ("event", f"{B}.e1"),
        ("position", "p2"),
        ("exchange", "x1"),
        ("occurrence", "o2"),
        ("finding", "contest"),
        ("entity", "holm"),
    ],
)
def test_every_line_is_found_by_its_id(kind: TargetKind, name: str) -> None:
    assert found(decide(1, "confirm", kind, name), FILE) == name


def test_a_target_holds_the_words_and_what_stands_around_them() -> None:
    target = target_of(FILE, "attribution", f"{A}.n3", affair="quarrel")
    assert target is not None
    text = FILE.dispatches[0].text
    assert text[target.start : target.end] == target.text == "tout blocus"
    assert text[target.start - 30 : target.end + 30] == target.before + target.text + target.after


def test_there_is_no_target_for_what_is_no_line() -> None:
    assert target_of(FILE, "finding", "nowhere") is None
    assert target_of(FILE, "entity", "nobody") is None


def test_a_line_under_another_id_is_found_by_its_words() -> None:
    again = tuple(replace(one, id="other") if one.id == "n3" else one for one in FILE.attributions)
    decision = decide(1, "confirm", "attribution", f"{A}.n3")
    assert found(decision, replace(FILE, attributions=again)) == f"{A}.other"


def test_an_event_of_the_same_number_and_other_words_is_another() -> None:
    file = renumbered(FILE, "e1", "blocus", "e7")
    decision = decide(1, "confirm", "event", f"{A}.e1")
    assert found(decision, file) == f"{A}.e7"


def test_a_line_that_is_read_no_more_is_gone() -> None:
    fewer = tuple(one for one in FILE.attributions if one.id != "n3")
    decision = decide(1, "confirm", "attribution", f"{A}.n3")
    assert lost(decision, replace(FILE, attributions=fewer)) == "line_gone"


def test_of_two_lines_with_the_same_words_none_is_taken() -> None:
    twins = (replace(FILE.attributions[3], id="s2"), replace(FILE.attributions[3], id="s3"))
    file = replace(FILE, attributions=(*FILE.attributions[:3], *twins))
    assert lost(decide(1, "confirm", "attribution", f"{B}.s1"), file) == "several_lines"


def test_a_text_that_was_filed_again_has_the_line() -> None:
    decision = decide(1, "confirm", "attribution", f"{A}.n3")
    assert found(decision, without(FILE, A)) == f"{C}.n3"


def test_where_a_text_was_withdrawn_another_may_have_the_line() -> None:
    kept = without(FILE, A)
    taken_back = replace(FILE.dispatches[0], withdrawn=True)
    file = replace(kept, dispatches=(taken_back, *kept.dispatches))
    assert found(decide(1, "confirm", "attribution", f"{A}.n3"), file) == f"{C}.n3"


def test_the_same_words_amid_others_are_another_line() -> None:
    decision = decide(1, "confirm", "attribution", f"{A}.n3")
    target = replace(decision.target, before="La Suède dément ", after=" au large.")
    assert lost(replace(decision, target=target), without(FILE, A)) == "dispatch_gone"


def test_of_two_texts_that_were_filed_again_none_is_taken() -> None:
    decision = decide(1, "confirm", "attribution", f"{A}.n3")
    paper = FILE.dispatches[2]
    twin = replace(paper, id="twin")
    lines = tuple(replace(one, dispatch="twin") for one in FILE.attributions if one.dispatch == C)
    kept = without(FILE, A)
    file = replace(
        kept,
        dispatches=(*kept.dispatches, twin),
        attributions=(*kept.attributions, *lines),
    )
    assert lost(decision, file) == "several_lines"


def test_somebody_is_found_by_name_where_the_id_means_another() -> None:
    file = replace(
        FILE,
        entities=tuple(
            replace(one, id="holm-aksel") if one.id == "holm" else one for one in FILE.entities
        ),
    )
    assert found(decide(1, "note", "entity", "holm", note="lui"), file) == "holm-aksel"
    nobody = tuple(one for one in FILE.entities if one.id != "holm")
    assert lost(decide(1, "seen", "entity", "holm"), replace(FILE, entities=nobody)) == "line_gone"


def test_two_of_one_name_are_not_told_apart() -> None:
    holm = next(one for one in FILE.entities if one.id == "holm")
    twins = (replace(holm, id="holm-1"), replace(holm, id="holm-2"))
    others = tuple(one for one in FILE.entities if one.id != "holm")
    file = replace(FILE, entities=(*others, *twins))
    assert lost(decide(1, "seen", "entity", "holm"), file) == "several_lines"
