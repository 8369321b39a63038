import csv
import html
import io
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import msgspec
import pytest
from starlette.testclient import TestClient

from recoupe.keeping import Store, open_store
from recoupe.records.desk import Line, LineKind, LineQuery
from recoupe.web.hands import clean_name
from recoupe.web.own_paths import own_path, with_done

from .conftest import HERE, client_of

OWN = {"origin": HERE}


@pytest.fixture
def path(store: Path, tmp_path: Path) -> Path:
    """A store of its own, to be decided about."""
    return Path(shutil.copy(store, tmp_path / "decided.db"))


@pytest.fixture
def desk(path: Path) -> Iterator[TestClient]:
    with client_of(path) as client:
        yield client


@pytest.fixture
def opened(path: Path) -> Iterator[Store]:
    with open_store(path) as store:
        yield store


def first(store: Store, kind: LineKind, **asked: str) -> Line:
    return store.find_lines(LineQuery(kinds=(kind,), order="day", **asked)).lines[0]  # type: ignore[arg-type]


def send(desk: TestClient, path: str, **form: str) -> str:
    """Send a form; gives where it leads to."""
    answer = desk.post(path, data=form, headers=OWN, follow_redirects=False)
    assert answer.status_code == 303, answer.text
    return answer.headers["location"]


def buttons(page: str, action: str) -> dict[str, str]:
    """The hidden fields of the first form that is sent to an address."""
    form = re.search(rf'<form method="post" action="{action}".*?</form>', page, re.DOTALL)
    assert form
    found = re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)">', form[0])
    return {name: html.unescape(value) for name, value in found}


@pytest.mark.parametrize(
    ("verdict", "becomes"), [("confirm", "confirmed"), ("refuse", "refused"), ("seen", "open")]
)
@pytest.mark.parametrize("kind", ["attribution", "event", "position", "exchange", "finding"])
def test_a_line_is_decided_about_by_one_click(
    desk: TestClient, opened: Store, verdict: str, becomes: str, kind: LineKind
) -> None:
    line = first(opened, kind)
    page = desk.get(f"/line/{kind}/{line.id}").text
    back = send(desk, "/decide", verdict=verdict, **buttons(page, "/decide"))
    assert urlsplit(back).path == f"/line/{kind}/{line.id}"
    now = opened.line(kind, line.id)
    assert now
    assert (now.verdict, now.seen) == (becomes, verdict == "seen" or now.seen)
    assert 'role="status"' in desk.get(back).text


def test_the_review_goes_from_line_to_line(desk: TestClient, opened: Store) -> None:
    queue = opened.find_lines(LineQuery(verdict="open", order="doubt", limit=3)).lines
    page = desk.get("/review").text
    fields = buttons(page, "/decide")
    assert fields["id"] == queue[0].id
    after = desk.get(send(desk, "/decide", verdict="confirm", **fields)).text
    assert buttons(after, "/decide")["id"] == queue[1].id
    noted = desk.get(
        send(desk, "/decide", verdict="note", note="À voir", **buttons(after, "/decide"))
    )
    assert buttons(noted.text, "/decide")["id"] == queue[1].id
    assert "À voir" in noted.text
    seen = desk.get(send(desk, "/decide", verdict="seen", **buttons(noted.text, "/decide"))).text
    assert buttons(seen, "/decide")["id"] == queue[2].id


def test_the_next_line_is_one_link_away(desk: TestClient, opened: Store) -> None:
    queue = opened.find_lines(LineQuery(verdict="open", order="doubt", limit=2)).lines
    link = re.search(r'<a href="([^"]+)" rel="next" data-key="n"', desk.get("/review").text)
    assert link
    assert buttons(desk.get(link[1]).text, "/decide")["id"] == queue[1].id


def test_keys_stand_for_links_and_buttons_that_work_without_them(desk: TestClient) -> None:
    page = desk.get("/review").text
    keys = re.findall(r'<(?:a|button)[^>]* data-key="(\w)"', page)
    assert {"a", "r", "e", "n"} <= set(keys)
    assert len(keys) == len(set(keys))


def test_a_decision_is_undone_and_the_undoing_too(desk: TestClient, opened: Store) -> None:
    line = first(opened, "finding")
    back = send(desk, "/decide", verdict="refuse", kind="finding", id=line.id, back="/review")
    undo = buttons(desk.get(back).text, "/undo")
    again = send(desk, "/undo", **undo)
    now = opened.line("finding", line.id)
    assert now
    assert now.verdict == "open"
    send(desk, "/undo", **buttons(desk.get(again).text, "/undo"))
    now = opened.line("finding", line.id)
    assert now
    assert now.verdict == "refused"


def test_a_note_goes_with_a_decision_and_stays_text(desk: TestClient, opened: Store) -> None:
    line = first(opened, "position")
    send(desk, "/decide", verdict="confirm", kind="position", id=line.id, note="<b>Oui</b>\r\nvu")
    (kept,) = opened.decisions()
    assert (kept.verdict, kept.note) == ("confirm", "<b>Oui</b>\nvu")
    assert "&lt;b&gt;Oui&lt;/b&gt;" in desk.get(f"/line/position/{line.id}").text
    assert "<b>Oui" not in desk.get("/decisions").text


def test_decisions_are_signed_with_the_name_chosen(desk: TestClient, opened: Store) -> None:
    line = first(opened, "finding")
    send(desk, "/name", by="  Maëlle\x00\nKerbrat ", back="/decisions")
    send(desk, "/decide", verdict="confirm", kind="finding", id=line.id)
    (kept,) = opened.decisions()
    assert kept.by == "Maëlle Kerbrat"
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", kept.at)
    assert len(clean_name("x" * 500)) == 80


def correcting(desk: TestClient, line: Line, **fields: str) -> str:
    return send(
        desk, f"/line/{line.kind}/{line.id}/correct", **{"back": "/review", "by": "K", **fields}
    )


def test_an_attribution_is_corrected(desk: TestClient, opened: Store) -> None:
    line = first(opened, "attribution", act="say")
    form = desk.get(f"/line/attribution/{line.id}/correct")
    assert form.status_code == 200
    assert '<option value="say" selected>' in form.text
    correcting(desk, line, source="Danemark; Union des pêcheurs d'Alesund", act="demand")
    (kept,) = opened.decisions()
    assert [(one.field, one.value) for one in kept.corrections] == [
        ("source", "Danemark"),
        ("source", "Union des pêcheurs d'Alesund"),
        ("act", "demand"),
    ]
    now = opened.line("attribution", line.id)
    assert now
    assert (now.verdict, now.act) == ("corrected", "demand")
    assert "Danemark" in (now.actor or "")
    page = desk.get(f"/line/attribution/{line.id}").text
    assert re.search(r"<del>.*</del> <ins>Danemark", page)


def test_the_words_of_a_line_are_corrected_to_words_of_the_dispatch(
    desk: TestClient, opened: Store
) -> None:
    line = next(
        one
        for one in opened.find_lines(LineQuery(kinds=("attribution",), limit=200)).lines
        if len(one.words.split()) > 6 and "…" not in one.words
    )
    page = desk.get(f"/line/attribution/{line.id}/correct").text
    area = re.search(r'<textarea name="span"[^>]*>([^<]*)</textarea>', page)
    assert area
    words = " ".join(html.unescape(area[1]).split()[:3])
    correcting(desk, line, span=words)
    (kept,) = opened.decisions()
    (span,) = kept.corrections[0].spans
    assert " ".join(span.text.split()) == words


@pytest.mark.parametrize(
    ("kind", "field", "value", "why"),
    [
        ("attribution", "span", "des mots qui n’y sont pas", "Ces mots ne sont pas"),
        ("attribution", "act", "sing", "n’est pas de celles"),
        ("position", "source", "", "une seule partie"),
        ("position", "addressee", "A; B", "une seule partie"),
        ("finding", "agreement", "good", "n’est pas de celles"),
        ("finding", "note", "rien d’autre", "Rien n’a été changé"),
    ],
)
def test_what_cannot_be_is_said_and_nothing_is_kept(
    desk: TestClient, opened: Store, kind: LineKind, field: str, value: str, why: str
) -> None:
    line = first(opened, kind)
    answer = desk.post(
        f"/line/{kind}/{line.id}/correct",
        data={field: value, "note": "gardée <i>"},
        headers=OWN,
    )
    assert answer.status_code == 422
    assert why in answer.text
    assert 'role="alert"' in answer.text
    assert opened.decisions() == ()


def test_an_agreement_is_corrected(desk: TestClient, opened: Store) -> None:
    line = first(opened, "finding", agreement="single_source")
    correcting(desk, line, agreement="incomparable")
    now = opened.line("finding", line.id)
    assert now
    assert (now.agreement, now.verdict) == ("incomparable", "corrected")


def test_all_lines_that_are_asked_for_are_decided_about_at_once(
    desk: TestClient, opened: Store
) -> None:
    asked = LineQuery(kinds=("exchange",), verdict="open", limit=500)
    count = opened.find_lines(asked).total
    page = desk.get("/review/all?kind=exchange&act_all=confirm").text
    assert f"Confirmer {count} lignes" in page
    back = send(desk, "/review/all", **buttons(page, "/review/all"))
    assert opened.find_lines(asked).total == 0
    kept = opened.decisions()
    assert len(kept) == count
    assert len({one.at for one in kept}) == 1
    undo = buttons(desk.get(back).text, "/undo")
    send(desk, "/undo", **undo)
    assert opened.find_lines(asked).total == count


def test_lines_that_changed_meanwhile_are_shown_again(desk: TestClient, opened: Store) -> None:
    page = desk.get("/review/all?kind=exchange&act_all=refuse").text
    line = first(opened, "exchange")
    send(desk, "/decide", verdict="confirm", kind="exchange", id=line.id)
    answer = desk.post("/review/all", data=buttons(page, "/review/all"), headers=OWN)
    assert answer.status_code == 409
    assert "ont changé" in answer.text
    assert len(opened.decisions()) == 1


def test_a_line_that_is_gone_is_said_to_be_and_nothing_is_lost(
    desk: TestClient, opened: Store
) -> None:
    for form in (
        {"verdict": "confirm", "kind": "finding", "id": "0000"},
        {"verdict": "confirm", "kind": "attribution", "id": "none.a1"},
    ):
        answer = desk.post("/decide", data=form, headers=OWN)
        assert answer.status_code in (404, 410)
        assert "<h1>" in answer.text
    assert desk.post("/undo", data={"number": "7"}, headers=OWN).status_code == 410
    assert opened.decisions() == ()


@pytest.mark.parametrize(
    "form",
    [
        {},
        {"verdict": "correct", "kind": "finding", "id": "x"},
        {"verdict": "confirm", "kind": "person", "id": "x"},
        {"verdict": "undo", "kind": "finding", "id": "x"},
    ],
)
def test_a_form_that_is_none_of_ours_is_refused(desk: TestClient, form: dict[str, str]) -> None:
    assert desk.post("/decide", data=form, headers=OWN).status_code == 400


@pytest.mark.parametrize("address", ["/decide", "/undo", "/name", "/review/all"])
def test_no_other_page_decides(desk: TestClient, opened: Store, address: str) -> None:
    line = first(opened, "finding")
    form = {"verdict": "confirm", "kind": "finding", "id": line.id, "act_all": "confirm"}
    for headers in ({"origin": "http://evil.example"}, {}):
        assert desk.post(address, data=form, headers=headers).status_code == 403
    assert opened.decisions() == ()


def test_forms_that_are_too_large_or_no_text_are_refused(desk: TestClient) -> None:
    assert desk.post("/name", content=b"by=" + b"x" * 300_000, headers=OWN).status_code == 413
    assert desk.post("/name", content=b"by=\xff%ff", headers=OWN).status_code == 400


def test_the_log_has_who_decided_what_when(desk: TestClient, opened: Store) -> None:
    assert "Rien n’a encore été décidé" in desk.get("/decisions").text
    line = first(opened, "finding", agreement="single_source")
    send(desk, "/name", by="=Kerbrat()")
    correcting(desk, line, agreement="incomparable", by="=Kerbrat()", note="doublon")
    send(desk, "/undo", number="1")
    page = desk.get("/decisions").text
    assert "=Kerbrat()" in page
    assert "Accord\u00a0: ressemblant, non comparable" in page
    assert "doublon" in page
    assert "annulé" in page
    text = desk.get("/decisions?as=csv").content.decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert [row["verdict"] for row in rows] == ["undo", "correct"]
    assert rows[0]["by"] == "'=Kerbrat()"
    assert len(desk.get("/decisions?as=json").json()) == 2


def test_a_decision_that_finds_no_line_is_shown_with_why(desk: TestClient, opened: Store) -> None:
    line = first(opened, "finding")
    send(desk, "/decide", verdict="confirm", kind="finding", id=line.id)
    (kept,) = opened.decisions()
    target = msgspec.structs.replace(
        kept.target, id="gone", dispatch="0" * 16, text="x", before="", after=""
    )
    opened.decide(msgspec.structs.replace(kept, number=0, target=target))
    page = desk.get("/decisions").text
    assert "n’est plus là" in page


def test_ways_back_stay_within_the_desk() -> None:
    assert own_path("//evil.example") == "/"
    assert own_path("/review?from=2") == "/review?from=2"
    assert with_done("/line/finding/a?done=3#x", ()) == "/line/finding/a#x"
