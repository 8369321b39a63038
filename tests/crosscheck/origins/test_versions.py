"""Versions of one dispatch are one dispatch, however their words differ. Fiction throughout."""

import msgspec
import pytest

from recoupe.crosscheck.checker import check
from recoupe.crosscheck.origins import find_reprints
from recoupe.lang.comparison import load_comparison
from recoupe.records import Reading

from ..builder import Say, reading

FIRST = "Le port de Huaca restera fermé jusqu'à la fin du mois, a décidé la capitainerie du fleuve."
SECOND = "Des barges chargées de maïs attendent en amont depuis dimanche, selon les mariniers."
PROMISE = Say("[Rubén Paz|paz]", "a promis", "de rouvrir le port au mois de mai", "promise")
URN = "urn:newsml:andes:17"


def version(
    agency: str | None, *parts: Say | str, filed: str = "2031-03-01T08:00:00Z", **told: str | None
) -> Reading:
    """A dispatch with what its format says of its name and status."""
    item = reading(agency, *parts, filed=filed, name=f"{sorted(told.items())}")
    named = {"guid": URN} | told
    return msgspec.structs.replace(item, dispatch=msgspec.structs.replace(item.dispatch, **named))


def agencies(*readings: Reading) -> set[str]:
    """The names under which dispatches count."""
    return {credit.agency for credit in check(readings).credits}


def withdrawn(*readings: Reading) -> set[str]:
    """Which of the readings were taken back, in either order of arrival."""
    found = set(check(readings).withdrawn)
    assert found == set(check(readings[::-1]).withdrawn)
    return found


def test_a_version_in_other_words_is_a_revision() -> None:
    first = version("A", FIRST, PROMISE, revision="1")
    second = version("A", SECOND, filed="2031-03-01T09:00:00Z", revision="2")
    (found,) = find_reprints([second, first], lexicon=load_comparison())
    assert (found.copy, found.origin) == (second.dispatch.id, first.dispatch.id)
    assert found.kind == "revision"
    (story,) = check([first, second]).stories
    assert set(story.dispatches) == {first.dispatch.id, second.dispatch.id}


def test_versions_never_count_as_two_agencies() -> None:
    first = version(None, FIRST, PROMISE, revision="1")
    second = version("Andes Presse", SECOND, revision="2")
    assert len(agencies(first, second)) == 1
    assert len(agencies(first, version("Andes Presse", SECOND, guid="urn:other:1"))) == 2


def test_of_versions_of_one_hour_the_higher_number_is_the_later() -> None:
    nine, ten = (version("A", text, revision=n) for text, n in ((FIRST, "9"), (SECOND, "10")))
    (found,) = find_reprints([ten, nine], lexicon=load_comparison())
    assert (found.copy, found.origin) == (ten.dispatch.id, nine.dispatch.id)


def test_the_hour_counts_before_the_number() -> None:
    early = version("A", FIRST, revision="978556838", filed="2031-03-01T09:00:00Z")
    late = version("A", SECOND, revision="154276153", filed="2031-03-01T10:00:00Z")
    (found,) = find_reprints([early, late], lexicon=load_comparison())
    assert (found.copy, found.origin) == (late.dispatch.id, early.dispatch.id)


@pytest.mark.parametrize(
    "notice",
    [
        version("A", "Dépêche à supprimer.", revision="2", status="canceled"),
        version(None, "Dépêche à supprimer.", revision="2", status="withheld"),
        version("A", "À supprimer.", guid="urn:newsml:andes:18", supersedes=URN, status="killed"),
        version("A", "À supprimer.", guid=None, supersedes=f"{URN}:1", status="delete"),
    ],
)
def test_a_notice_takes_back_what_it_names_and_copies_of_it(notice: Reading) -> None:
    first = version("A", FIRST, PROMISE, revision="1")
    page = reading(None, FIRST, PROMISE, filed="2031-03-02", publisher="Le Littoral")
    other = reading("B", SECOND, PROMISE)
    taken = {one.dispatch.id for one in (first, page, notice)}
    assert withdrawn(first, page, other, notice) == taken


def test_a_version_filed_after_the_notice_stands() -> None:
    first = version("A", FIRST, PROMISE, revision="1")
    notice = version(
        "A", "Supprimée.", revision="2", filed="2031-03-01T09:00:00Z", status="canceled"
    )
    again = version("A", FIRST, PROMISE, SECOND, revision="3", filed="2031-03-01T10:00:00Z")
    assert withdrawn(first, notice, again) == {first.dispatch.id, notice.dispatch.id}


def test_the_number_of_a_row_is_no_name_between_sources() -> None:
    rows = [version(agency, text, guid="1000017") for agency, text in (("A", FIRST), ("B", SECOND))]
    assert find_reprints(rows, lexicon=load_comparison()) == ()
    texts = enumerate((FIRST, SECOND))
    ours = [version("A", text, guid="1000017", revision=f"{n}") for n, text in texts]
    assert len(find_reprints(ours, lexicon=load_comparison())) == 1
    short = [version("A", FIRST, guid="17"), version("A", SECOND, guid="17", revision="2")]
    assert find_reprints(short, lexicon=load_comparison()) == ()


def test_a_name_that_a_file_gives_to_all_its_items_is_none() -> None:
    feed = [version("A", text, guid="https://andes.example/") for text in (FIRST, SECOND)]
    assert find_reprints(feed, lexicon=load_comparison()) == ()
