import msgspec

from recoupe import read
from recoupe.intake.decoding import mend
from recoupe.intake.item import Item
from recoupe.intake.making import make_dispatch

HALF = "OSLO (Boréalpresse) - « La mer est \ud83d à nous », a dit lundi la ministre Signe Holm."


def test_half_a_character_is_put_out_one_for_one() -> None:
    assert mend(HALF) == HALF.replace("\ud83d", "\ufffd")
    assert mend("\U0001f600 é") == "\U0001f600 é"


def test_a_text_with_half_a_character_is_read_and_can_be_written() -> None:
    reading = read(HALF, lang="fr")
    assert len(reading.dispatch.text) == len(HALF)
    assert reading.attributions
    assert msgspec.json.encode(reading)


def test_what_a_format_says_has_no_half_characters() -> None:
    item = Item(text=HALF, headline="Mer \udc00", lang="fr")
    made = make_dispatch(item, "a.json", encoding=None, sha256=None)
    assert made.headline == "Mer \ufffd"
    assert msgspec.json.encode(made)
