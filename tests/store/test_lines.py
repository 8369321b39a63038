"""The lines that are asked for are found, all of them and no other."""

from collections import Counter
from pathlib import Path

import pytest

import recoupe
from recoupe.decisions import target_of
from recoupe.records import Decision
from recoupe.records.desk import Line, LineQuery
from recoupe.store.passages import folded

SAMPLE = Path(recoupe.__file__).parent / "sample" / "fr"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> recoupe.Store:
    with recoupe.open_store(tmp_path_factory.mktemp("lines") / "crise.db") as opened:
        opened.add([SAMPLE])
        file = opened.file_of(opened.affairs()[0].key)
        for number, verdict in enumerate(("confirm", "refuse", "seen")):
            line = file.attributions[number]
            target = target_of(file, "attribution", f"{line.dispatch}.{line.id}")
            assert target is not None
            opened.decide(Decision(0, "", "Inés Tola", verdict, target))
        yield opened


@pytest.fixture(scope="module")
def lines(store: recoupe.Store) -> tuple[Line, ...]:
    page = store.find_lines(LineQuery(limit=10_000))
    assert page.total == len(page.lines) > 600
    return page.lines


def test_every_line_of_the_file_is_there_once(store: recoupe.Store, lines: list[Line]) -> None:
    file = store.file_of(store.affairs()[0].key)
    kinds = Counter(line.kind for line in lines)
    assert kinds["attribution"] == len(file.attributions) + len(file.refused.attributions)
    assert kinds["event"] == len({(one.dispatch, one.id) for one in file.events})
    assert kinds["finding"] == len(file.findings) + len(file.refused.findings)
    assert kinds["position"] == len(file.positions) + len(file.refused.positions)
    assert kinds["exchange"] == len(file.exchanges) + len(file.refused.exchanges)
    assert kinds["occurrence"] == len(file.timeline) + len(file.refused.timeline)
    assert max(Counter((line.kind, line.id) for line in lines).values()) == 1
    for line in lines[::20]:
        assert store.line(line.kind, line.id) == line
        assert store.affair_of(line.kind, line.id) == line.affair


@pytest.mark.parametrize(
    ("query", "fits"),
    [
        (LineQuery(kinds=("event", "position")), lambda o: o.kind in ("event", "position")),
        (LineQuery(agency="Boréalpresse"), lambda o: "Boréalpresse" in o.agencies),
        (LineQuery(actor="Islande"), lambda o: o.actor == "Islande"),
        (LineQuery(act="demand"), lambda o: o.act == "demand"),
        (LineQuery(agreement="corroborated"), lambda o: o.agreement == "corroborated"),
        (LineQuery(since="2031-03-06"), lambda o: o.last and o.last >= "2031-03-06"),
        (LineQuery(until="2031-03-03"), lambda o: o.first and o.first <= "2031-03-03"),
        (LineQuery(certain_below=0.9), lambda o: o.confidence < 0.9),
        (LineQuery(verdict="open"), lambda o: o.verdict == "open"),
        (LineQuery(verdict="confirmed"), lambda o: o.verdict == "confirmed"),
        (LineQuery(verdict="refused"), lambda o: o.verdict == "refused"),
        (LineQuery(verdict="seen"), lambda o: o.seen),
        (LineQuery(verdict="unseen"), lambda o: not o.seen),
        (LineQuery(affair="there is none"), lambda _: False),
        (LineQuery(actor="nobody"), lambda _: False),
        (LineQuery(words="…"), lambda _: False),
        (
            LineQuery(kinds=("attribution",), agency="Boréalpresse", act="say"),
            lambda o: o.kind == "attribution" and "Boréalpresse" in o.agencies and o.act == "say",
        ),
    ],
)
def test_what_is_asked_is_what_is_given(
    query: LineQuery, fits: object, store: recoupe.Store, lines: list[Line]
) -> None:
    page = store.find_lines(LineQuery(**{**_asked(query), "limit": 10_000}))
    assert set(page.lines) == {line for line in lines if fits(line)}
    assert page.total == len(page.lines)


def _asked(query: LineQuery) -> dict[str, object]:
    return {name: getattr(query, name) for name in query.__struct_fields__}


@pytest.mark.parametrize(
    "words", ["islande", "ISLANDE", "peche", "Pêche", "norve", "seydisfjordur", "trois sommations"]
)
def test_words_are_found_whatever_their_case_and_accents(
    words: str, store: recoupe.Store, lines: list[Line]
) -> None:
    asked = [folded(word) for word in words.split()]

    def has(line: Line) -> bool:
        text = folded(" ".join((line.words, line.actor or "", line.addressee or "")))
        told = "".join(c if c.isalnum() else " " for c in text).split()
        whole, last = asked[:-1], asked[-1]
        return set(whole) <= set(told) and any(word.startswith(last) for word in told)

    found = store.find_lines(LineQuery(words=words, limit=10_000)).lines
    assert set(found) == {line for line in lines if has(line)}
    assert found


def test_words_between_marks_stand_side_by_side(store: recoupe.Store) -> None:
    apart = store.find_lines(LineQuery(words="sommations trois")).total
    assert apart == store.find_lines(LineQuery(words='"trois sommations"')).total > 0
    assert store.find_lines(LineQuery(words="« sommations trois »")).total == 0


@pytest.mark.parametrize("words", ['"', "a OR", "NEAR(", "words:x", "-", "*", "'", "^a", "{"])
def test_no_sign_means_anything(words: str, store: recoupe.Store) -> None:
    assert store.find_lines(LineQuery(words=words)).total >= 0


def test_facets_count_all_lines_found(store: recoupe.Store, lines: list[Line]) -> None:
    query = LineQuery(kinds=("attribution",), limit=3)
    page = store.find_lines(query)
    own = [line for line in lines if line.kind == "attribution"]
    assert dict(page.facets["agency"]) == Counter(a for line in own for a in line.agencies)
    assert dict(page.facets["act"]) == Counter(line.act for line in own)
    assert dict(page.facets["month"]) == Counter((line.first or "")[:7] for line in own)
    assert dict(page.facets["verdict"]) == Counter(line.verdict for line in own)
    assert dict(page.facets["kind"]) == {"attribution": page.total}
    assert sum(count for _, count in page.facets["certainty"]) == page.total
    actors = Counter(line.actor for line in own if line.actor)
    assert dict(page.facets["actor"]).items() <= actors.items()


@pytest.mark.parametrize("order", ["day", "doubt", "rank"])
def test_pages_in_order_make_the_whole(order: str, store: recoupe.Store, lines: list[Line]) -> None:
    pages = [
        store.find_lines(LineQuery(order=order, offset=at, limit=100)).lines
        for at in range(0, len(lines), 100)
    ]
    told = [line for page in pages for line in page]
    assert set(told) == set(lines)
    keys = {
        "day": lambda line: line.first or "~",
        "doubt": lambda line: -line.doubt,
        "rank": lambda line: [-ord(c) for c in line.last or ""],
    }
    assert [keys[order](one) for one in told] == sorted(keys[order](one) for one in told)


def test_a_decision_shows_at_once(store: recoupe.Store) -> None:
    file = store.file_of(store.affairs()[0].key)
    stamp = store.stamp(store.affairs()[0].key)
    line = file.attributions[5]
    target = target_of(file, "attribution", f"{line.dispatch}.{line.id}")
    assert target is not None
    (kept,) = store.decide(Decision(0, "", "Inés Tola", "refuse", target))
    assert store.decisions_on(target.kind, target.id) == (kept,)
    found = store.line(target.kind, target.id)
    assert found is not None
    assert found.verdict == "refused"
    assert store.stamp(store.affairs()[0].key) != stamp
    (undone,) = store.decide(Decision(0, "", "Inés Tola", "undo", target, undoes=kept.number))
    found = store.line(target.kind, target.id)
    assert found is not None
    assert found.verdict == "open"
    assert store.decisions(limit=1) == (undone,)


def test_nothing_is_undone_that_was_not_decided(store: recoupe.Store) -> None:
    before = store.count_decisions()
    (some,) = store.decisions(limit=1)
    wrong = Decision(0, "", "Inés Tola", "undo", some.target, undoes=999)
    with pytest.raises(recoupe.errors.StoreError, match="999"):
        store.decide(wrong, wrong)
    assert store.count_decisions() == before


def test_texts_are_found_with_their_words(store: recoupe.Store) -> None:
    page = store.find_texts("zone de peche", limit=3)
    assert page.total >= len(page.passages) > 0
    texts = {one.dispatch.id: one.dispatch.text for one in store.readings()}
    for passage in page.passages:
        assert passage.text == texts[passage.dispatch][passage.start : passage.end]
        assert passage.affair == store.affairs()[0].key
        shown = {folded(texts[passage.dispatch][start:end]) for start, end in passage.found}
        assert shown & {"zone", "de", "peche"}
        assert all(passage.start <= s < e <= passage.end for s, e in passage.found)
    assert store.find_texts("xyzzy").total == 0
