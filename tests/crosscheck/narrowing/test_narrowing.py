"""Uncertain dates of one dispatch and what others say of them."""

import random

import msgspec

from recoupe.crosscheck.checker import check
from recoupe.records import Narrowing, Reading, SpeechTime, Timex

from ..builder import Say, reading

OPEN = ("weekday", "filed.open", "lead.weekday", "tense.past")
KNOWN = ("weekday", "filed.day", "tense.past")
TUESDAYS = "[2031-02-25,2031-03-04,2031-03-11,2031-03-18,2031-03-25]"
MONDAYS = "[2031-02-24,2031-03-03,2031-03-10,2031-03-17,2031-03-24]"
TEXT = "Le détroit de Hraunsker est resté fermé mardi aux cargos malgré l'accord signé lundi soir."


def dated(one: Reading, *dates: tuple[str, str, tuple[str, ...]]) -> Reading:
    """Give a reading its dates: words, EDTF, rules."""
    text = one.dispatch.text
    timexes = tuple(
        Timex(at, at + len(words), words, "DATE", edtf, edtf=edtf, rules=rules)
        for words, edtf, rules in dates
        for at in [text.index(words)]
    )
    said = tuple(
        msgspec.structs.replace(item, time=_time(item.time, timexes)) for item in one.attributions
    )
    return msgspec.structs.replace(one, timexes=timexes, attributions=said)


def _time(time: SpeechTime | None, timexes: tuple[Timex, ...]) -> SpeechTime | None:
    return next(
        (
            SpeechTime(t.text, t.edtf, t.start, t.end)
            for t in timexes
            if time and t.edtf == time.edtf
        ),
        time,
    )


def origin() -> Reading:
    one = reading("Andes Presse", TEXT, filed="2031-03", name="origine.txt")
    return dated(one, ("mardi", TUESDAYS, OPEN), ("lundi", MONDAYS, OPEN))


def copy(filed: str | None = "2031-03-12") -> Reading:
    one = reading(None, TEXT, filed=filed, publisher="Le Phare", name="reprise.txt")
    return dated(one, ("mardi", "2031-03-11", KNOWN), ("lundi", "2031-03-10", KNOWN))


def narrowed(*readings: Reading) -> dict[tuple[str, str | None], Narrowing]:
    names = {one.dispatch.id: one.dispatch.source_uri.rsplit("/", 1)[-1] for one in readings}
    found = check(readings).narrowed
    return {(names[one.place.dispatch], one.place.text): one for one in found}


def test_a_copy_dates_its_origin() -> None:
    first, second = origin(), copy()
    found = narrowed(first, second)
    filing = found["origine.txt", None]
    assert (filing.before, filing.after) == ("2031-03", "[2031-03-11..2031-03-12]")
    assert {item.dispatch for item in filing.by} == {first.dispatch.id, second.dispatch.id}
    assert len(filing.reasons) == len(filing.by)
    assert found["origine.txt", "mardi"].after == "2031-03-11"
    assert found["origine.txt", "lundi"].after == "2031-03-10"


def test_words_count_as_far_as_the_copy_has_them() -> None:
    one = reading("Andes Presse", TEXT, "Il rouvrira jeudi.", filed="2031-03", name="origine.txt")
    ahead = ("jeudi", "[2031-03-06,2031-03-13]", ("weekday", "filed.open", "tense.future"))
    found = narrowed(dated(one, ("mardi", TUESDAYS, OPEN), ahead), copy())
    assert ("origine.txt", "jeudi") not in found


def test_what_is_read_stays_as_it_is() -> None:
    first, second = origin(), copy()
    before = msgspec.json.encode((first, second))
    assert narrowed(first, second)
    assert msgspec.json.encode((first, second)) == before


def test_the_order_of_the_readings_changes_nothing() -> None:
    told = [origin(), copy(), _said("Andes Presse", "2031-03", TUESDAYS, OPEN, "a.txt")]
    together = check(told).narrowed
    for seed in range(4):
        random.Random(seed).shuffle(told)
        assert check(told).narrowed == together


def _said(agency: str, filed: str, edtf: str, rules: tuple[str, ...], name: str) -> Reading:
    """Write one demand in one of two wordings."""
    again = agency == "Litoral"
    content = "le retrait des cargos" if again else "un retrait immédiat de tous les cargos"
    cue = "a réclamé mardi" if again else "a exigé mardi"
    demand = Say("[Inés Tola|tola]", cue, content, "demand", time=edtf)
    where = "[Quito|ecu] se tait." if again else "Pas un mot à [Quito|ecu] !"
    return dated(reading(agency, demand, where, filed=filed, name=name), ("mardi", edtf, rules))


def test_one_statement_has_one_day() -> None:
    first = _said("Andes Presse", "2031-03", TUESDAYS, OPEN, "a.txt")
    second = _said("Litoral", "2031-03-05", "2031-03-04", KNOWN, "b.txt")
    found = narrowed(first, second)
    told = found["a.txt", "mardi"]
    assert told.after == "2031-03-04"
    assert [(item.dispatch, item.text) for item in told.by] == [(second.dispatch.id, "mardi")]
    assert found["a.txt", None].after == "[2031-03-04..2031-03-10]"


def test_days_that_cannot_be_one_narrow_nothing() -> None:
    first = _said("Andes Presse", "2031-03", TUESDAYS, OPEN, "a.txt")
    second = _said("Litoral", "2031-03-05", "2031-03-05", KNOWN, "b.txt")
    assert narrowed(first, second) == {}


def test_two_that_know_no_more_stay_open() -> None:
    first = _said("Andes Presse", "2031-03", TUESDAYS, OPEN, "a.txt")
    second = _said("Litoral", "2031-03", TUESDAYS, OPEN, "b.txt")
    assert narrowed(first, second) == {}


def test_a_copy_without_a_date_is_not_before_its_origin() -> None:
    first = dated(reading("Andes Presse", TEXT, filed="2031-03-11", name="origine.txt"))
    second = dated(reading(None, TEXT, filed=None, publisher="Le Phare", name="reprise.txt"))
    found = narrowed(first, second)
    assert found["reprise.txt", None].before is None
    assert found["reprise.txt", None].after == "[2031-03-11..]"
