"""What a dispatch tells by itself is found out once and kept."""

from recoupe.crosscheck.accounts import find_tellings, pack_tellings, unpack_tellings
from recoupe.crosscheck.accounts.claims import gather_claims
from recoupe.crosscheck.accounts.lookup import Lookup
from recoupe.crosscheck.arrivals import arrive
from recoupe.crosscheck.board import Board
from recoupe.crosscheck.entities import build_cast
from recoupe.lang.comparison import load_comparison
from recoupe.records import CountedAs

from ..builder import Say, reading
from ..test_arrivals import crisis

LEXICON = load_comparison()
TOLD = [
    reading(
        "A",
        "Le port de [Lima|per] est fermé depuis le 4 mars, et 23 bateaux attendent au large.",
        Say("[Inés Tola|tola]", "exige", "que [Lima|per] ne ferme pas le port.", "demand"),
    ),
    reading("B", Say("[Rubén Paz|paz]", "nie", "« avoir fermé le port à [Quito|ecu] »", "deny")),
]


def test_what_was_packed_comes_back_as_it_was() -> None:
    for one in (*TOLD, *crisis(4)):
        found = find_tellings(one, lexicon=LEXICON)
        assert unpack_tellings(pack_tellings(found) or b"") == found
    assert find_tellings(TOLD[0], lexicon=LEXICON)


def test_half_a_letter_is_not_packed() -> None:
    said = Say("[Inés Tola|tola]", "exige", "le départ, si \ud83d le port ferme", "demand")
    assert pack_tellings(find_tellings(reading("A", said), lexicon=LEXICON)) is None


def test_claims_are_the_same_from_what_was_kept() -> None:
    lookup = Lookup(build_cast("s", TOLD), [CountedAs(one.dispatch.id, "A") for one in TOLD])
    kept = {one.dispatch.id: find_tellings(one, lexicon=LEXICON) for one in TOLD}
    anew = gather_claims(TOLD, lookup, frozenset(), lexicon=LEXICON)
    assert gather_claims(TOLD, lookup, frozenset(), lexicon=LEXICON, tellings=kept) == anew
    assert {claim.voiced for claim in anew} == {True, False}


def test_what_is_kept_is_not_found_out_again(monkeypatch) -> None:
    board = Board()
    arrive(board, TOLD[:1], lang="fr")
    asked = []

    def watched(one, *, lexicon):
        asked.append(one.dispatch.id)
        return find_tellings(one, lexicon=lexicon)

    monkeypatch.setattr("recoupe.crosscheck.examining.find_tellings", watched)
    arrive(board, [reading("C", *["Le port de [Lima|per] est fermé."] * 2)], lang="fr")
    assert TOLD[0].dispatch.id not in asked
    assert len(asked) == 1
