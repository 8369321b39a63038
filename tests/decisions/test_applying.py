"""Properties of decisions, whatever they are and in whichever order they come."""

import random

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from decisions.quarrel import FILE, A, B, decide, undo
from recoupe.decisions import apply, live
from recoupe.pipeline import judge
from recoupe.records import Correction, Decision, Judged, Span
from recoupe.records.dossier import Dossier

TEXT = FILE.dispatches[0].text
WHOLE = Span.of(TEXT, TEXT.index("La Norvège dément"), TEXT.index("tout blocus") + 11)
# Decisions about different lines, of which none decides what another is about.
APART = (
    decide(1, "correct", "attribution", f"{A}.n3", Correction("act", "reject")),
    decide(2, "refuse", "attribution", f"{B}.s1"),
    decide(3, "correct", "event", f"{A}.e1", Correction("addressee", "Aksel Holm")),
    decide(4, "correct", "position", "p2", Correction("source", "Suède")),
    decide(5, "confirm", "exchange", "x1"),
    decide(6, "note", "finding", "contest", note="à vérifier"),
    decide(7, "correct", "entity", f"adviser@{A}", Correction("merge", "Aksel Holm", "holm")),
    decide(8, "seen", "occurrence", "o1"),
    decide(9, "correct", "attribution", f"{A}.n2", Correction("source", "Bo Ek")),
)
ANY = (
    *APART,
    decide(10, "confirm", "attribution", f"{A}.n3"),
    decide(11, "refuse", "finding", "f"),
    decide(12, "correct", "attribution", f"{A}.n3", Correction("span", spans=(WHOLE,))),
    decide(13, "correct", "attribution", f"{A}.n3", Correction("act", "shout")),
    decide(14, "refuse", "exchange", "x1"),
    decide(15, "correct", "entity", "holm", Correction("merge", "Norvège", "nor")),
    decide(16, "correct", "attribution", f"{A}.n1", Correction("source", "Aksel Holm")),
)
_SOME = st.lists(st.sampled_from(ANY), unique=True)


def content(file: Judged) -> object:
    """What a file says, but for the numbers of decisions."""
    built = msgspec.to_builtins(file)
    return msgspec.json.encode(_unnumbered(built))


def _unnumbered(value: object) -> object:
    if isinstance(value, dict):
        return {
            key: _unnumbered(one)
            for key, one in value.items()
            if key not in ("number", "decision", "at", "undoes") or isinstance(one, dict)
        }
    return [_unnumbered(one) for one in value] if isinstance(value, list | tuple) else value


@given(st.permutations(APART))
@settings(max_examples=40, deadline=None)
def test_the_order_of_decisions_about_different_lines_is_no_matter(
    order: list[Decision],
) -> None:
    numbered = [replace(one, number=number) for number, one in enumerate(order, start=1)]
    assert content(apply(FILE, numbered)) == content(apply(FILE, APART))


@given(_SOME, st.randoms())
@settings(max_examples=40, deadline=None)
def test_the_order_in_which_they_are_given_is_no_matter(
    some: list[Decision], chance: random.Random
) -> None:
    shuffled = [*some, *some]
    chance.shuffle(shuffled)
    assert apply(FILE, shuffled) == apply(FILE, some)


@given(_SOME)
@settings(max_examples=40, deadline=None)
def test_all_undone_all_is_as_it_was(some: list[Decision]) -> None:
    undone = [undo(100 + one.number, one) for one in some]
    assert judge(FILE, [*some, *undone]) == judge(FILE, ())


@given(_SOME, st.integers(0, 15))
@settings(max_examples=60, deadline=None)
def test_one_undone_is_as_if_it_had_not_been(some: list[Decision], which: int) -> None:
    gone = ANY[which]
    rest = [one for one in some if one != gone]
    assert apply(FILE, [*rest, gone, undo(99, gone)]) == apply(FILE, rest)


@given(_SOME)
@settings(max_examples=60, deadline=None)
def test_no_decision_and_no_line_is_dropped(some: list[Decision]) -> None:
    file = apply(FILE, some)
    counted = [one for judgement in file.judgements for one in judgement.decisions]
    lost = [one.decision for one in file.outdated]
    assert sorted((*counted, *lost), key=lambda one: one.number) == list(live(some))
    for lines in ("attributions", "events", "positions", "exchanges", "timeline", "findings"):
        whole = getattr(file, lines) + getattr(file.refused, lines)
        assert sorted(_name(one) for one in whole) == sorted(
            _name(one) for one in getattr(FILE, lines)
        )


@given(_SOME)
@settings(max_examples=40, deadline=None)
def test_carried_out_twice_is_carried_out_once(some: list[Decision]) -> None:
    once = apply(FILE, some)
    twice = apply(once, some)
    for field in Dossier.__struct_fields__:
        assert sorted(map(repr, getattr(twice, field))) == sorted(map(repr, getattr(once, field)))
    assert {_name(one) for one in twice.refused.findings} == {
        _name(one) for one in once.refused.findings
    }


def test_what_is_given_is_not_altered() -> None:
    before = msgspec.json.encode(FILE)
    apply(FILE, ANY)
    assert msgspec.json.encode(FILE) == before


def test_an_undo_of_nothing_is_told() -> None:
    nothing = replace(undo(2, APART[0]), undoes=77)
    assert [one.decision for one in apply(FILE, [nothing]).outdated] == [nothing]


def test_a_file_survives_json() -> None:
    file = judge(FILE, ANY)
    assert msgspec.json.decode(msgspec.json.encode(file), type=Judged) == file


def test_without_decisions_a_file_is_as_it_was_read() -> None:
    file = judge(FILE, ())
    assert all(getattr(file, name) == getattr(FILE, name) for name in FILE.__struct_fields__)


def _name(line: object) -> tuple[str, str]:
    return getattr(line, "dispatch", ""), str(getattr(line, "id", ""))
