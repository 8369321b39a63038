import re
from xml.etree import ElementTree

import pytest
from msgspec.structs import replace

from dossier.builder import strait
from dossier.ledger_builder import TIMELINE, occurrence, with_ledger
from recoupe.dossier.pictures.arcs import draw_network
from recoupe.dossier.pictures.days import draw_timeline
from recoupe.dossier.ties import Network, Tie
from recoupe.dossier.wording import load_wording
from recoupe.dossier.write import write_sheet
from recoupe.records import Occurrence

FRENCH = load_wording("fr")


def _network(*ties: Tie) -> ElementTree.Element:
    names = dict.fromkeys(name for tie in ties for name in (tie.speaker, tie.other))
    return ElementTree.fromstring(draw_network(Network(tuple(names), ties), FRENCH))


def _timeline(*lines: Occurrence) -> ElementTree.Element:
    sheet = write_sheet(replace(with_ledger(), timeline=lines))
    return ElementTree.fromstring(draw_timeline(sheet.timeline, FRENCH))


def test_who_is_spoken_to_stands_right_who_is_spoken_of_left() -> None:
    drawn = _network(Tie("Islande", "Norvège", 3, 1, (), ()))
    assert [arc.get("class") for arc in drawn.iter("g")] == ["to", "of"]
    titles = [title.text for title in drawn.iter("title")]
    assert titles == ["Islande s’adresse à Norvège\u00a0: 3", "Islande parle de Norvège\u00a0: 1"]


def test_more_statements_draw_a_thicker_arc() -> None:
    often = Tie("Islande", "Norvège", 9, 0, (), ())
    drawn = _network(often, Tie("Norvège", "Islande", 1, 0, (), ()))
    more, less = (float(path.get("stroke-width") or 0) for path in list(drawn.iter("path"))[::2])
    assert more > less


def test_an_arc_ends_at_the_row_of_the_other() -> None:
    drawn = _network(Tie("Islande", "Norvège", 1, 0, (), ()))
    rows = {text.text: float(text.get("y") or 0) for text in drawn.iter("text")}
    path = next(drawn.iter("path")).get("d") or ""
    numbers = [float(number) for number in re.findall(r"[\d.]+", path)]
    first, last = numbers[1], numbers[-1]
    assert abs(first - rows["Islande"]) < abs(first - rows["Norvège"])
    assert abs(last - rows["Norvège"]) < abs(last - rows["Islande"])


def test_names_are_escaped_and_long_ones_cut() -> None:
    drawn = _network(Tie("<b>Conseil</b>", "Organisation maritime internationale", 1, 0, (), ()))
    names = [text.text for text in drawn.iter("text") if text.get("class") == "party"]
    assert names == ["<b>Conseil</b>", "Organisation maritime…"]


def test_nothing_is_drawn_of_nobody_and_of_a_single_date() -> None:
    assert draw_network(Network((), ()), FRENCH) == ""
    sheet = write_sheet(replace(with_ledger(), timeline=TIMELINE[1:2]))
    assert draw_timeline(sheet.timeline, FRENCH) == ""


def test_a_day_is_a_dot_and_an_uncertain_date_its_stretch() -> None:
    known, uncertain = list(_timeline(*TIMELINE[1:3]).iter("a"))
    assert (len(list(known.iter("circle"))), len(list(known.iter("line")))) == (1, 0)
    assert (len(list(uncertain.iter("circle"))), len(list(uncertain.iter("line")))) == (2, 1)


def test_of_several_days_each_is_a_dot() -> None:
    days = ["2031-03-04", "2031-03-11", "2031-03-18"]
    line = occurrence("o", "appel", f"[{','.join(days)}]", earliest=days[0], latest=days[-1])
    (drawn, _) = _timeline(line, TIMELINE[1]).iter("a")
    assert len(list(drawn.iter("circle"))) == 3


def test_each_mark_leads_to_its_line_and_undated_lines_have_none() -> None:
    assert [mark.get("href") for mark in _timeline(*TIMELINE).iter("a")] == ["#C1", "#C2", "#C3"]


def test_what_lay_long_before_stands_apart_at_the_left() -> None:
    drawn = _timeline(*TIMELINE)
    places = [float((circle.get("cx") or "").rstrip("%")) for circle in drawn.iter("circle")]
    assert places[0] < min(places[1:])
    assert "avant" in {text.text for text in drawn.iter("text")}


def test_lines_of_one_day_stand_under_each_other() -> None:
    same = [occurrence(f"o{n}", "tirs", "2031-03-04") for n in range(3)]
    heights = [mark.get("cy") for mark in _timeline(*same).iter("circle")]
    assert len(set(heights)) == 3


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_the_table_says_what_the_picture_draws(lang: str) -> None:
    network = write_sheet(strait(), lang=lang).network
    named = {name for tie in network.ties for name in (tie.speaker, tie.other)}
    assert set(network.parties) == named
    assert network.undrawn == 0


def test_what_is_to_come_stands_at_its_own_day() -> None:
    lines = [
        occurrence(f"o{day}", "rencontre", f"2031-03-0{day}", temporal=when)
        for day, when in ((4, "new"), (5, "new"), (9, "future"))
    ]
    places = [float(dot.get("cx", "").rstrip("%")) for dot in _timeline(*lines).iter("circle")]
    assert places[2] - places[1] == pytest.approx(4 * (places[1] - places[0]), abs=0.2)
