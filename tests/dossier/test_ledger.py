import msgspec
import pytest

from dossier.builder import strait
from dossier.ledger_builder import exchange, with_ledger
from recoupe.dossier.ledger_lines import OccurrenceLine, PositionLine
from recoupe.dossier.write import write_sheet


def _positions(lang: str = "fr") -> dict[str, list[PositionLine]]:
    groups = write_sheet(with_ledger(), lang=lang).positions
    return {group.holder: list(group.lines) for group in groups}


def _timeline() -> list[OccurrenceLine]:
    return list(write_sheet(with_ledger()).timeline)


def test_the_ledger_is_by_party_and_numbered_through() -> None:
    held = _positions()
    assert list(held) == ["Norvège", "Danemark"]
    codes = [line.code for lines in held.values() for line in lines]
    assert codes == ["L1", "L2", "L3", "L4"]


def test_a_position_has_all_its_accounts_and_what_set_its_status() -> None:
    demand = _positions()["Norvège"][0]
    assert (demand.kind, demand.to, demand.object) == ("demande", "Danemark", "passage libre")
    assert demand.condition == "si le port ouvre"
    assert demand.stated == "4 – 6 mars 2031"
    assert [link.mark for link in demand.links] == ["A", "B"]
    assert demand.status == "refusé"
    assert [(one.reason, [proof.marks for proof in one.proofs]) for one in demand.why] == [
        ("Refus du destinataire.", ["B"])
    ]


def test_what_waits_for_an_answer_says_until_when_a_denial_waits_for_none() -> None:
    _, denial, threat = _positions()["Norvège"]
    assert (denial.status, denial.as_of) == ("", "")
    assert (threat.status, threat.as_of) == ("sans réponse", "au 6 mars 2031")


def test_what_only_the_other_side_tells_says_so() -> None:
    (concession,) = _positions()["Danemark"]
    assert concession.claimed == "dit par Norvège seulement"
    assert concession.status == ""


def test_states_are_named_in_the_language_of_the_page() -> None:
    held = _positions("en")
    assert list(held) == ["Norway", "Denmark"]
    assert held["Norway"][0].to == "Denmark"


def test_a_letter_names_who_sends_it_and_an_answer_what_it_answers() -> None:
    letter, answer = write_sheet(with_ledger()).exchanges
    assert (letter.code, letter.between, letter.date) == ("X1", "Danemark → Norvège", "3 mars 2031")
    assert (letter.status, letter.answers) == ("", "")
    assert (answer.answers, answer.status, answer.date) == (
        "X1",
        "statut contesté",
        "date inconnue",
    )
    assert answer.between == "Danemark – Norvège"
    assert answer.about == ("par courrier",)


def test_a_line_of_the_timeline_leads_to_its_exchange_and_its_finding() -> None:
    lines = _timeline()
    assert [(line.exchange, line.finding) for line in lines] == [
        ("", ""),
        ("X1", ""),
        ("", "R1"),
        ("", ""),
    ]


def test_background_and_what_is_to_come_are_told_from_the_new() -> None:
    assert [line.standing for line in _timeline()] == ["rappel", "", "", "à venir"]


def test_an_exchange_nobody_says_was_held_is_marked_in_the_timeline() -> None:
    planned = (exchange("x1", "meeting", "rencontre", status="planned", date="2031-03-03"),)
    told = msgspec.structs.replace(with_ledger(), exchanges=planned)
    assert write_sheet(told, lang="fr").timeline[1].standing == "prévu"


def test_an_uncertain_day_keeps_its_candidates() -> None:
    line = _timeline()[2]
    assert line.date == "4 ou 6 mars 2031"
    assert line.days == ("2031-03-04", "2031-03-06")


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_a_file_without_a_ledger_has_no_such_chapters(lang: str) -> None:
    sheet = write_sheet(strait(), lang=lang)
    assert (sheet.exchanges, sheet.positions, sheet.timeline) == ((), (), ())


def test_a_planned_exchange_is_told_and_drawn_as_not_held() -> None:
    file = with_ledger()
    first = next(one for one in file.timeline if one.exchange)
    exchanges = tuple(
        msgspec.structs.replace(one, status="planned") if one.id == first.exchange else one
        for one in file.exchanges
    )
    sheet = write_sheet(msgspec.structs.replace(file, exchanges=exchanges))
    line = next(line for line in sheet.timeline if line.exchange)
    assert (line.temporal, line.standing) == ("future", "prévu")
