import msgspec

from crosscheck.builder import reading
from recoupe.crosscheck.checker import check
from recoupe.records import Event, EventTime, Occurrence, Reading, Span

TUESDAY = {"mardi": "2031-03-04"}


def with_deed(
    told: Reading,
    trigger: str,
    time: str | None,
    actor: str = "chl",
    recipient: str = "per",
    **more: object,
) -> Reading:
    """Add an event to a reading: its trigger, and the words for its time, as they stand there."""
    text = told.dispatch.text
    at = text.index(trigger)
    when = None
    if time is not None:
        start = text.index(time)
        edtf = next((t.edtf for t in told.timexes if t.start == start), None)
        when = EventTime(time, edtf, start, start + len(time))
    fields: dict[str, object] = {
        "id": f"e{len(told.events) + 1}",
        "trigger": Span.of(text, at, at + len(trigger)),
        "type": "ASSAULT",
        "base": "ASSAULT",
        "actors": (actor,),
        "recipients": (recipient,),
        "time": when,
        **more,
    }
    event = msgspec.convert(msgspec.to_builtins(fields), Event)
    return msgspec.structs.replace(told, events=(*told.events, event))


def timeline(*readings: Reading) -> tuple[Occurrence, ...]:
    return check(readings).ledger.timeline


def shelling(agency: str, words: str, name: str = "depeche.txt", **known: str) -> Reading:
    return reading(agency, words, name=name, dates=TUESDAY | known)


HERE = "[Santiago|chl] a bombardé mardi un dépôt de vivres près de [Lima|per]."


def test_a_deed_told_by_two_agencies_is_one_line() -> None:
    there = "Un dépôt de vivres de [Lima|per] a été bombardé mardi par [Santiago|chl]."
    (found,) = timeline(
        with_deed(shelling("Noroît", HERE), "a bombardé", "mardi"),
        with_deed(shelling("Boréal", there, "autre.txt"), "a été bombardé", "mardi"),
    )
    assert found.agencies == ("Boréal", "Noroît")
    assert (found.date, found.earliest, found.latest) == ("2031-03-04",) * 3
    assert (found.temporal, len(found.evidence)) == ("new", 2)


def test_deeds_of_two_days_are_two_lines_in_order() -> None:
    later = "[Santiago|chl] a bombardé mercredi un dépôt de vivres près de [Lima|per]."
    found = timeline(
        with_deed(shelling("Noroît", later, mercredi="2031-03-05"), "a bombardé", "mercredi"),
        with_deed(shelling("Boréal", HERE, "autre.txt"), "a bombardé", "mardi"),
    )
    assert [one.date for one in found] == ["2031-03-04", "2031-03-05"]


def test_an_uncertain_day_is_narrowed_by_another_agency() -> None:
    vague = reading(
        "Boréal", HERE, name="autre.txt", dates={"mardi": "[2031-02-25,2031-03-04,2031-03-11]"}
    )
    (found,) = timeline(
        with_deed(shelling("Noroît", HERE), "a bombardé", "mardi"),
        with_deed(vague, "a bombardé", "mardi"),
    )
    assert found.date == "2031-03-04"


def test_what_was_done_at_no_told_day_was_done_by_the_filing() -> None:
    words = "[Santiago|chl] a bombardé ces derniers mois la côte de [Lima|per]."
    (found,) = timeline(with_deed(shelling("Noroît", words), "a bombardé", "ces derniers mois"))
    assert (found.date, found.earliest, found.latest) == (None, None, "2031-03-04")


def test_background_is_told_from_what_is_new_and_what_is_to_come() -> None:
    old = "[Santiago|chl] avait bombardé la côte de [Lima|per] en 2019."
    ahead = "[Santiago|chl] lèvera samedi le blocus de [Lima|per]."
    told = reading("Noroît", old, ahead, dates={"en 2019": "2019", "samedi": "2031-03-08"})
    told = with_deed(told, "avait bombardé", "en 2019", temporal="background")
    told = with_deed(told, "lèvera", "samedi", type="RETREAT", base="RETREAT", temporal="future")
    assert [one.temporal for one in timeline(told)] == ["background", "future"]


def test_what_is_feared_denied_or_without_a_time_has_no_line() -> None:
    told = shelling("Noroît", HERE)
    for more in ({"modality": "hypothetical"}, {"polarity": "negative"}):
        assert not timeline(with_deed(told, "a bombardé", "mardi", **more))
    assert not timeline(with_deed(told, "a bombardé", None))


def test_an_exchange_has_its_line() -> None:
    (found,) = timeline(
        shelling("Noroît", "[Santiago|chl] a adressé mardi à [Lima|per] une lettre de deux pages.")
    )
    assert found.exchange is not None
    assert found.date == "2031-03-04"
