import pytest
from msgspec.structs import replace

from decisions.quarrel import FILE, A, B, C, decide, undo
from recoupe.decisions import apply
from recoupe.records import (
    Amendment,
    Correction,
    Judged,
    Judgement,
    Span,
    TargetKind,
)
from recoupe.records.dossier import CitedAttribution

COPIES = {f"{C}.{name}": f"{A}.{name}" for name in ("n1", "n2", "n3", "e1")}


def corrected(kind: TargetKind, name: str, *corrections: Correction) -> Judged:
    outcome = apply(FILE, [decide(1, "correct", kind, name, *corrections)], copies=COPIES)
    assert not outcome.outdated
    return outcome


def speech(file: Judged, name: str) -> CitedAttribution:
    return next(one for one in file.attributions if f"{one.dispatch}.{one.id}" == name)


def judgement(file: Judged, name: str) -> Judgement:
    return next(one for one in file.judgements if one.id == name)


def words(text: str, dispatch: int = 0) -> Span:
    whole = FILE.dispatches[dispatch].text
    return Span.of(whole, whole.index(text), whole.index(text) + len(text))


def test_a_source_that_is_known_keeps_the_words_it_was_read_in() -> None:
    file = corrected("attribution", f"{A}.n3", Correction("source", "Aksel Holm", "holm"))
    source = speech(file, f"{A}.n3").source
    assert source is not None
    assert (source.entity, source.text) == ("holm", "La Norvège")
    assert judgement(file, f"{A}.n3").amendments == (
        Amendment("source", "Norvège", "Aksel Holm", 1),
    )
    assert judgement(file, f"{A}.n3").verdict == "corrected"


def test_a_source_by_name_alone_is_the_only_one_of_that_name() -> None:
    file = corrected("attribution", f"{A}.n3", Correction("source", "aksel  holm"))
    source = speech(file, f"{A}.n3").source
    assert source is not None
    assert source.entity == "holm"


def test_a_source_nobody_named_before_is_somebody_new() -> None:
    file = corrected("attribution", f"{A}.n3", Correction("source", "Éline Brandt"))
    source = speech(file, f"{A}.n3").source
    assert source is not None
    new = next(one for one in file.entities if one.id == source.entity)
    assert (new.id, new.label) == ("eline-brandt~", "Éline Brandt")


def test_who_takes_the_place_of_an_unnamed_source_is_named() -> None:
    file = corrected("attribution", f"{A}.n1", Correction("source", "Éline Brandt"))
    source = speech(file, f"{A}.n1").source
    assert source is not None
    assert not source.anonymous
    assert [one.kind for one in file.entities if one.id == source.entity] == ["person"]


def test_a_source_may_be_several_or_nobody() -> None:
    both = (Correction("source", "Aksel Holm"), Correction("source", "Norvège"))
    source = speech(corrected("attribution", f"{A}.n3", *both), f"{A}.n3").source
    assert source is not None
    assert source.entity == ("holm", "nor")
    nobody = corrected("attribution", f"{A}.n3", Correction("source"))
    assert speech(nobody, f"{A}.n3").source is None
    assert judgement(nobody, f"{A}.n3").amendments[0].now is None


def test_layers_within_come_through_the_hands_of_the_new_source() -> None:
    file = corrected("attribution", f"{A}.n1", Correction("source", "Norvège", "nor"))
    assert speech(file, f"{A}.n2").relayed_by == ("nor",)
    assert speech(file, f"{B}.s1").relayed_by == ()


def test_what_a_reprint_repeats_is_corrected_with_it_and_says_by_which_line() -> None:
    file = corrected("attribution", f"{A}.n3", Correction("act", "reject"))
    assert speech(file, f"{C}.n3").act == "reject"
    copy = judgement(file, f"{C}.n3")
    assert (copy.verdict, copy.decisions, copy.follows) == ("corrected", (), (f"{A}.n3",))


def test_an_addressee_with_words_and_without() -> None:
    with_words = Correction("addressee", "Norvège", "nor", (words("la Norvège"),))
    addressee = speech(corrected("attribution", f"{A}.n1", with_words), f"{A}.n1").addressee
    assert addressee is not None
    assert (addressee.entity, addressee.text) == ("nor", "la Norvège")
    bare = Correction("addressee", "Norvège", "nor")
    addressee = speech(corrected("attribution", f"{A}.n1", bare), f"{A}.n1").addressee
    assert addressee is not None
    assert addressee.start == addressee.end


def test_words_said_may_be_others_of_the_dispatch() -> None:
    span = Correction("span", spans=(words("La Norvège dément tout blocus"),))
    file = corrected("attribution", f"{A}.n3", span)
    for dispatch, name in ((0, f"{A}.n3"), (2, f"{C}.n3")):
        (content,) = speech(file, name).content
        assert content.verify(FILE.dispatches[dispatch].text)
        assert content.text == "La Norvège dément tout blocus"


def test_an_event_has_another_type_in_all_its_mentions() -> None:
    file = corrected("event", f"{B}.e1", Correction("act", "PROTEST"))
    assert {one.type for one in file.events if one.dispatch == B} == {"PROTEST"}
    assert {one.type for one in file.events if one.dispatch == A} == {"COERCE"}


def test_an_event_is_done_by_others_to_others() -> None:
    file = corrected(
        "event", f"{A}.e1", Correction("source"), Correction("addressee", "Aksel Holm")
    )
    event = next(one for one in file.events if one.dispatch == A)
    assert (event.actors, event.recipients) == ((), ("holm",))


def test_an_event_is_named_by_other_words_where_it_was_decided() -> None:
    span = Correction("span", spans=(words("Le port a fermé", 1),))
    file = corrected("event", f"{B}.e1", span)
    mentions = [one.trigger.text for one in file.events if one.dispatch == B]
    assert sorted(mentions) in (["Le port", "Le port a fermé"], ["Le port a fermé", "a fermé"])


def test_a_position_has_another_holder_kind_and_addressee() -> None:
    file = corrected(
        "position",
        "p2",
        Correction("source", "Suède"),
        Correction("act", "offer"),
        Correction("addressee", "Norvège"),
    )
    line = next(one for one in file.positions if one.id == "p2")
    assert (line.holder, line.kind, line.addressee) == ("Suède", "offer", "Norvège")


def test_who_sends_a_letter_is_a_party_to_it() -> None:
    file = corrected("exchange", "x1", Correction("source", "Suède"), Correction("act", "call"))
    line = file.exchanges[0]
    assert (line.sender, line.kind, line.parties) == ("Suède", "call", ("Norvège", "Suède"))


def test_a_finding_has_another_agreement() -> None:
    file = corrected("finding", "contest", Correction("agreement", "incomparable"))
    assert [one.agreement for one in file.findings if one.id == "contest"] == ["incomparable"]


def test_of_two_corrections_of_a_field_the_later_counts_and_what_was_read_stays_known() -> None:
    first = decide(1, "correct", "finding", "contest", Correction("agreement", "parties_differ"))
    second = decide(2, "correct", "finding", "contest", Correction("agreement", "superseded"))
    file = apply(FILE, [second, first])
    assert judgement(file, "contest").amendments == (
        Amendment("agreement", "parties_contradict", "superseded", 2),
    )
    assert apply(FILE, [first, second, undo(3, second)]).findings == apply(FILE, [first]).findings


@pytest.mark.parametrize(
    ("kind", "name", "correction"),
    [
        ("attribution", f"{A}.n3", Correction("act", "shout")),
        ("attribution", f"{A}.n3", Correction("agreement", "superseded")),
        ("attribution", f"{A}.n3", Correction("source", "  ")),
        ("attribution", f"{A}.n3", Correction("span")),
        ("attribution", f"{A}.n3", Correction("span", spans=(Span(0, 4, "OSLO"),))),
        ("attribution", f"{A}.n3", Correction("span", spans=(Span(3, 3, ""),))),
        ("event", f"{A}.e1", Correction("act", "say")),
        ("position", "p1", Correction("source")),
        ("position", "p1", Correction("act", None)),
        ("exchange", "x1", Correction("merge", "x2")),
        ("occurrence", "o1", Correction("act", "new")),
        ("finding", "f", Correction("agreement", "sure")),
        ("entity", "holm", Correction("source", "nor")),
        ("entity", "holm", Correction("merge", "Aksel Holm", "holm")),
        ("entity", "holm", Correction("split", "Bo Holm")),
    ],
)
def test_what_cannot_be_is_not_done_and_is_told(
    kind: TargetKind, name: str, correction: Correction
) -> None:
    decision = decide(1, "correct", kind, name, correction)
    file = apply(FILE, [decision])
    assert [(one.decision, one.why) for one in file.outdated] == [(decision, "impossible")]
    assert file.attributions == FILE.attributions
    assert file.entities == FILE.entities


def test_a_correction_that_cannot_be_takes_its_neighbours_with_it() -> None:
    halves = (Correction("source", "Bo Ek"), Correction("span", spans=(Span(0, 4, "OSLO"),)))
    file = apply(FILE, [decide(1, "correct", "attribution", f"{A}.n3", *halves)])
    assert file.attributions == FILE.attributions
    assert file.entities == FILE.entities


def test_a_correction_without_any_is_none() -> None:
    assert apply(FILE, [decide(1, "correct", "finding", "f")]).outdated[0].why == "impossible"


def test_a_line_whose_words_were_corrected_is_still_found_by_them() -> None:
    span = Correction("span", spans=(words("La Norvège dément tout blocus"),))
    first = decide(1, "correct", "attribution", f"{A}.n3", span)
    seen = apply(FILE, [first])
    again = decide(2, "confirm", "attribution", f"{A}.n3", file=seen)
    assert again.target.text == "La Norvège dément tout blocus"
    lines = tuple(replace(one, id="new") if one.id == "n3" else one for one in FILE.attributions)
    other = apply(replace(FILE, attributions=lines), [first, again])
    assert not other.outdated
    assert judgement(other, f"{A}.new").decisions == (first, again)
