"""What was killed or withdrawn leaves the counts and stays visible."""

import msgspec

from recoupe.crosscheck.checker import check
from recoupe.crosscheck.origins import find_withdrawn
from recoupe.lang.comparison import load_comparison
from recoupe.records import Reading

from ..builder import Say, reading

TOLD = "Le port de Huaca restera fermé jusqu'à la fin du mois, a décidé la capitainerie du fleuve."
PROMISE = Say("[Rubén Paz|paz]", "a promis", "de rouvrir le port au mois de mai", "promise")


def killed(item: Reading) -> Reading:
    dispatch = msgspec.structs.replace(item.dispatch, status="stat:canceled")
    return msgspec.structs.replace(item, dispatch=dispatch)


def cited(*readings: Reading) -> set[str]:
    return {item.dispatch for one in check(readings).findings for item in one.evidence}


def test_what_its_format_declares_killed_is_told_no_more_and_stays_in_its_story() -> None:
    wire, other = killed(reading("A", TOLD, PROMISE)), reading("B", TOLD[5:], PROMISE)
    result = check([wire, other])
    assert wire.dispatch.id in {key for story in result.stories for key in story.dispatches}
    assert wire.dispatch.id not in cited(wire, other)


def test_a_notice_takes_back_what_it_repeats_and_the_copies_of_it() -> None:
    wire = reading("A", TOLD, PROMISE, filed="2031-03-01")
    page = reading(None, TOLD, PROMISE, filed="2031-03-02", publisher="Le Littoral")
    notice = reading("A", TOLD, PROMISE, filed="2031-03-03", header="DÉPÊCHE ANNULÉE")
    assert wire.dispatch.id in cited(wire, page)
    assert cited(wire, page, notice) == set()


def test_a_dispatch_that_cancels_and_replaces_is_a_correction() -> None:
    first = reading("A", TOLD, PROMISE, filed="2031-03-01")
    again = reading("A", TOLD, PROMISE, filed="2031-03-02", header="ANNULE ET REMPLACE")
    assert cited(first, again) == {first.dispatch.id, again.dispatch.id}


HEADLINE = "Huaca : le port fermé jusqu'à la fin du mois"
NOTICE = f"La dépêche « {HEADLINE.upper()} », sur le port de [Quito|ecu], ne doit pas paraître."


def headed(headline: str | None, *parts: Say | str, filed: str = "2031-03-03") -> Reading:
    item = reading("A", "[Quito|ecu] attend.", *parts, filed=filed, name=f"{headline}{filed}")
    return msgspec.structs.replace(
        item, dispatch=msgspec.structs.replace(item.dispatch, headline=headline)
    )


def withdrawn(*readings: Reading) -> set[str]:
    return set(find_withdrawn(readings, (), lexicon=load_comparison()))


def test_a_notice_takes_back_the_headline_that_it_names() -> None:
    notice = reading("A", NOTICE, filed="2031-03-03", header="DÉPÊCHE ANNULÉE")
    wire = headed(HEADLINE, TOLD, PROMISE)
    assert withdrawn(wire, notice) == {wire.dispatch.id, notice.dispatch.id}
    assert cited(wire, notice) == set()


def test_a_notice_takes_back_nothing_of_another_agency_or_headline_or_of_later_days() -> None:
    notice = reading("A", NOTICE, filed="2031-03-03", header="DÉPÊCHE ANNULÉE")
    others = [
        headed("Huaca : le port rouvert à la fin du mois", TOLD),
        headed("Le port", TOLD),
        headed(None, TOLD),
        headed(HEADLINE, TOLD, filed="2031-03-04"),
        headed(HEADLINE, TOLD, filed="2031-02-11"),
    ]
    elsewhere = headed(HEADLINE, TOLD)
    layout = msgspec.structs.replace(elsewhere.layout, agency="B")
    others.append(msgspec.structs.replace(elsewhere, layout=layout))
    assert withdrawn(notice, *others) == {notice.dispatch.id}


def test_what_its_format_declares_killed_takes_back_nothing_else_of_its_headline() -> None:
    first, again = headed(HEADLINE, TOLD), killed(headed(HEADLINE, PROMISE))
    assert withdrawn(first, again) == {again.dispatch.id}
