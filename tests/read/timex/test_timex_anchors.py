"""What a date is anchored on, and what stays open."""

import pytest
from timex_builder import check, read

from recoupe.records import Zone

_FEBRUARY = "[2022-02-01,2022-02-08,2022-02-15,2022-02-22]"
_FUTURE = "Mood=Ind|Tense=Fut|VerbForm=Fin"
_NOW = "Mood=Ind|Tense=Pres|VerbForm=Fin"
_PAST = "Tense=Past|VerbForm=Part"


def test_an_unknown_day_keeps_every_candidate() -> None:
    (timex,) = read("Elle a parlé mardi.", filed="2022-02")
    assert (timex.value, timex.edtf) == ("XXXX-WXX-2", _FEBRUARY)
    assert (timex.earliest, timex.latest) == ("2022-02-01", "2022-02-22")


def test_a_second_weekday_is_counted_from_the_one_that_opens_the_dispatch() -> None:
    tuesday, monday, week = read(
        "Elle a parlé mardi. Il avait parlé lundi. On dormait la semaine dernière.",
        filed="2022-02",
    )
    assert tuesday.edtf == _FEBRUARY
    assert monday.edtf == "[2022-01-31,2022-02-07,2022-02-14,2022-02-21]"
    assert (week.value, week.edtf) == ("XXXX-WXX", "[2022-W04,2022-W05,2022-W06,2022-W07]")


def test_a_weekday_right_after_the_opening_one_stays_open_both_ways() -> None:
    _, wednesday = read("Elle a parlé mardi. Il a répondu mercredi.", filed="2031-03-11/2031-03-12")
    assert wednesday.edtf == "[2031-03-05,2031-03-12]"


def test_a_weekday_of_an_unknown_filing_is_never_a_day() -> None:
    (timex,) = read("Elle a parlé mardi.", filed=None)
    assert (timex.value, timex.edtf, timex.earliest) == ("XXXX-WXX-2", None, None)
    assert "filed.unknown" in timex.rules


def test_a_full_dateline_serves_where_nothing_else_dates_the_dispatch() -> None:
    text = "RABAT, 12 mars 2031 - Elle a parlé mardi."
    at = text.index("Elle")
    _, timex = read(text, filed=None, zones=(Zone("dateline", 0, at), Zone("body", at, len(text))))
    assert timex.value == "2031-03-11"
    assert "filed.dateline" in timex.rules


def test_a_caption_is_no_event_but_the_dispatch_is_not_older_than_its_picture() -> None:
    text = "Elle a parlé mardi.\n\nPHOTO Le port, le 14 février 2022."
    at = text.index("PHOTO")
    zones = (Zone("body", 0, at), Zone("caption", at, len(text)))
    tuesday, picture = read(text, filed="2022-02", zones=zones)
    assert tuesday.edtf == "[2022-02-08,2022-02-15,2022-02-22]"
    assert (picture.zone, picture.value) == ("caption", "2022-02-14")


def test_a_caption_is_no_anchor_for_the_text() -> None:
    text = "PHOTO Le port, le 14 février 2022.\n\nLa veille, elle a parlé."
    at = text.index("La veille")
    zones = (Zone("caption", 0, at), Zone("body", at, len(text)))
    assert read(text, zones=zones)[1].value == "2031-03-11"


@pytest.mark.parametrize(
    "marked",
    [
        "[Le 4 mars=2031-03-04]. [La veille=2031-03-03], rien.",
        "[Le 4 mars=2031-03-04]. [Deux jours plus tard=2031-03-06], rien.",
        "En [2014=2014], crise. [Trois ans plus tard=2017], rien.",
        "En [2014=2014], crise. [La veille=2031-03-11], rien.",
        "Elle a parlé [mardi=2031-03-11], [la veille=XXXX-XX-XX] du sommet.",
    ],
)
def test_words_that_point_back_take_the_last_date_fine_enough(marked: str) -> None:
    check(marked)


def test_the_rules_say_what_was_taken_as_anchor() -> None:
    (timex,) = read("La veille, elle a parlé.")
    assert timex.value == "2031-03-11"
    assert "anchor.filing-for-text" in timex.rules


def test_the_tense_of_the_verb_turns_a_weekday_forward() -> None:
    check("Elle recevra [mardi=2031-03-18] le roi.", verbs={"recevra": _FUTURE})
    check("Elle a reçu [mardi=2031-03-11] le roi.", verbs={"reçu": _PAST})
    check("Elle recevra le roi en [juin=2031-06].", verbs={"recevra": _FUTURE})
    check("Elle a reçu le roi en [juin=2030-06].", verbs={"reçu": _PAST})


def test_words_that_look_ahead_turn_a_weekday_forward() -> None:
    check("Le vote est reporté à [lundi=2031-03-17]. Réponse d'ici [vendredi=2031-03-14].")


def test_a_weekday_beside_a_date_chooses_its_year() -> None:
    check("Elle a parlé [jeudi 3 avril=2031-04-03].", verbs={"parlé": _PAST})


def test_since_opens_the_interval_and_until_names_where_it_ends() -> None:
    since, until = read("Depuis 2014, la mine est fermée, jusqu'en 2032.")
    assert (since.edtf, since.earliest, since.latest) == ("2014/..", "2014-01-01", None)
    assert (until.edtf, until.earliest, until.latest) == ("2032", None, "2032-12-31")


def test_a_night_between_two_days_spans_both() -> None:
    (night,) = read("Un drone est tombé dans la nuit de lundi à mardi.")
    assert (night.value, night.edtf) == ("2031-03-10TNI", "2031-03-10/2031-03-11")
    (night,) = read("Un drone est tombé dans la nuit du 4 au 5 mars 2031.")
    assert (night.value, night.edtf) == ("2031-03-04TNI", "2031-03-04/2031-03-05")


def test_the_end_of_this_month_is_no_more_approximate_than_the_month() -> None:
    end, middle = read("Le port rouvre avant la fin du mois ; il a fermé mi-février 2031.")
    assert (end.value, end.edtf, end.mod) == ("2031-03", "2031-03", "END")
    assert (middle.value, middle.edtf, middle.mod) == ("2031-02", "2031-02~", "MID")


def test_a_year_that_is_over_is_an_anchor_whatever_the_tense() -> None:
    check("Le pacte expire en [2019=2019]. [L'année suivante=2020], rien.", verbs={"expire": _NOW})


def test_the_day_before_an_open_weekday_is_an_open_weekday() -> None:
    _, eve = read("Elle a parlé mardi. La veille, il avait parlé.", filed="2022-02")
    assert eve.value == "XXXX-WXX-1"
    assert eve.edtf == "[2022-01-31,2022-02-07,2022-02-14,2022-02-21]"


def test_what_only_bounds_a_stretch_is_no_anchor() -> None:
    check("Le port est fermé depuis [lundi=2031-03-10]. [La veille=2031-03-11], rien.")


def test_a_part_of_the_day_is_of_the_date_just_told_or_of_the_filing() -> None:
    check("[Le 4 mars=2031-03-04], il partit. Il revint dans [la soirée=2031-03-04TEV].")
    check("Il revint dans [la soirée=2031-03-12TEV], en [fin d'après-midi=2031-03-12TAF].")


def test_an_open_month_does_not_spread_a_date_over_two_years() -> None:
    check("Elle a parlé [le 4 mars=2031-03-04].", filed="2031-03", verbs={"parlé": _PAST})


def test_a_bounded_length_says_its_days() -> None:
    (timex,) = read("Il a plu les trois derniers jours.")
    assert (timex.earliest, timex.latest) == ("2031-03-09", "2031-03-12")


def test_years_beside_a_noun_for_people_are_an_age() -> None:
    text = "Une glaciologue de 41 ans et son mari, verrier, 45 ans, purgent une peine de 12 ans."
    found = read(text, people=frozenset({"glaciologue", "verrier"}))
    assert [timex.text for timex in found] == ["12 ans"]
