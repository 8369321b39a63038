"""Wires in IPTC 7901 and ANPA 1312: all that they say of a dispatch. Fiction throughout."""

from pathlib import Path

import pytest
from reads import read_all

from recoupe.intake import Head
from recoupe.intake.formats.anpa import ANPA
from recoupe.intake.formats.iptc7901 import IPTC7901
from recoupe.records import Dispatch, Problem

HEADLINE = "Valmer: le ministre dément tout accord"
FIRST = (
    "VALMER, 4 mars (Agence Boréale) - Le ministre de la Pêche a nié à l'aube, dans un communiqué, "
    "tout accord avec Oslo; il était déjà là."
)
SECOND = '"Rien n\'est signé", a déclaré Édouard Lanteigne à la presse, où il fut reçu jeudi.'


def wrapped(paragraph: str) -> str:
    """A paragraph broken into lines behind a margin, as for a printer."""
    cut = paragraph.rfind(" ", 0, 69)
    return f"   {paragraph[:cut]}\r\n{paragraph[cut + 1 :]}\r\n"


def iptc(number: int = 61, *, marks: str = "", second: str = SECOND, end: str = "MAR 31") -> str:
    """One message in IPTC 7901."""
    return (
        f"\x01fra{number:04} 4 i 0185 FRA /BORA-AA12\r\nPêche-accord\r\n\x02{marks}{HEADLINE}\r\n"
        f"Par Awa Lindqvist =\r\n\r\n{wrapped(FIRST)}\r\n{wrapped(second)}\r\nal/bo\r\n"
        f"\x03041015 GMT {end}\r\n\x04"
    )


def anpa(number: int = 2870) -> str:
    """One message in ANPA 1312."""
    return (
        f"\x16\x16\x01W{number}\x1f_borea\r\nf l\x13\x11 BC-EU--Peche-Accord     03-04 0185\r\n\x02"
        f"^BC-EU--Pêche-Accord, 2e papier,185<\r\n^{HEADLINE}<\r\n^Avec photos BO101.<\r\n"
        f"^Par AWA LINDQVIST=\r\n^Agence Boréale=\r\n\t   {FIRST}\r\n \r\n\t   {SECOND}\r\n\r\n"
        "\t   \x03BOR-WF-03-04-31 1015GMT<\r\n\x0c\r\n\x04"
    )


def read(folder: Path, data: bytes) -> list[Dispatch | Problem]:
    """What the bytes give, under a name that tells nothing."""
    (folder / "fil").write_bytes(data)
    return read_all([str(folder / "fil")])


def read_one(folder: Path, data: bytes) -> Dispatch:
    """The one dispatch of the bytes."""
    (one,) = read(folder, data)
    assert isinstance(one, Dispatch), one
    return one


def test_every_field_of_iptc_7901_is_read(tmp_path: Path) -> None:
    one = read_one(tmp_path, iptc(marks="2E PAPIER\r\n").encode("latin-1"))
    assert one.text.startswith(
        f"2E PAPIER\n\n{HEADLINE}\n\nPar Awa Lindqvist\n\n{FIRST}\n\n{SECOND}"
    )
    assert [(zone.kind, one.text[zone.start : zone.end]) for zone in one.zones] == [
        ("header", "2E PAPIER"),
        ("headline", HEADLINE),
        ("credit", "Par Awa Lindqvist"),
    ]
    assert (one.headline, one.byline, one.slug) == (HEADLINE, "Par Awa Lindqvist", "Pêche-accord")
    assert (one.revision, one.filed, one.agency) == ("2E PAPIER", "2031-03-04T10:15Z", "BORA")
    assert (one.encoding, one.lang, one.guid, one.status) == ("cp1252", "fr", None, None)
    assert one.sha256 is not None


def test_every_field_of_anpa_1312_is_read(tmp_path: Path) -> None:
    one = read_one(tmp_path, anpa().encode("latin-1"))
    assert one.text == "\n\n".join(
        [HEADLINE, "Avec photos BO101.", "Par AWA LINDQVIST Agence Boréale", FIRST, SECOND]
    )
    assert [zone.kind for zone in one.zones] == ["headline", "header", "credit"]
    assert (one.headline, one.slug) == (HEADLINE, "BC-EU--Pêche-Accord, 2e papier")
    assert (one.byline, one.revision) == ("Par AWA LINDQVIST Agence Boréale", "2e papier")
    assert (one.filed, one.agency) == ("2031-03-04T10:15Z", "BOR")


_FRENCH = str.maketrans("à°ç§éùè", "@[\\]{|}")


def test_letters_of_seven_bits_are_those_of_french(tmp_path: Path) -> None:
    sent = iptc().replace("ê", "e").replace("É", "E").translate(_FRENCH).encode("ascii")
    one = read_one(tmp_path, sent)
    assert one.encoding == "iso646-fr"
    assert FIRST.replace("ê", "e") in one.text
    assert SECOND.replace("É", "E") in one.text
    assert one.headline == HEADLINE


def test_signs_stay_signs_where_they_are_no_letters(tmp_path: Path) -> None:
    sent = iptc(second="Adresse: awa@boreale.example, {a} ou {b}, le [1] et le 5|6, C:\\fil.")
    one = read_one(tmp_path, sent.translate(str.maketrans("éêàèÉùç", "eeaeEuc")).encode())
    assert "awa@boreale.example, {a} ou {b}, le [1] et le 5|6, C:\\fil." in one.text


_T61 = {
    **{"é": b"\xc2e", "à": b"\xc1a", "ê": b"\xc3e", "É": b"\xc2E", "ù": b"\xc1u"},
    **{"è": b"\xc1e", "ç": b"\xcbc", "ô": b"\xc3o"},
}


def test_accents_before_their_letters_are_read(tmp_path: Path) -> None:
    sent = b"".join(_T61.get(sign) or sign.encode("ascii") for sign in iptc())
    one = read_one(tmp_path, sent)
    assert (one.encoding, one.slug) == ("t.61", "Pêche-accord")
    assert FIRST in one.text


@pytest.mark.parametrize("encoding", ["utf-8", "cp850", "cp1252"])
def test_the_encoding_is_found_from_the_bytes(tmp_path: Path, encoding: str) -> None:
    one = read_one(tmp_path, iptc().encode(encoding))
    assert (one.encoding, FIRST in one.text) == (encoding, True)


def test_months_are_read_in_french_too(tmp_path: Path) -> None:
    one = read_one(tmp_path, iptc(end="AVR 31").encode())
    assert one.filed == "2031-04-04T10:15Z"
    assert read_one(tmp_path, iptc(end="").encode()).filed is None


def test_messages_one_behind_the_other(tmp_path: Path) -> None:
    for make in (iptc, anpa):
        sent = "\r\n\x7f".join(make(1000 + number) for number in range(3)).encode()
        found = read(tmp_path, sent)
        assert [type(one) for one in found] == [Dispatch] * 3
        hashes = {one.sha256 for one in found if isinstance(one, Dispatch)}
        assert len(hashes) == 3


def test_a_message_broken_off_in_the_middle_is_read_and_told(tmp_path: Path) -> None:
    whole = iptc(61)
    sent = whole[: whole.index(SECOND[:20]) + 15] + iptc(62)
    problem, first, second = read(tmp_path, sent.encode())
    assert isinstance(problem, Problem)
    assert isinstance(first, Dispatch)
    assert isinstance(second, Dispatch)
    assert (problem.kind, problem.skipped, "byte 0" in problem.where) == ("truncated", False, True)
    assert FIRST in first.text
    assert SECOND in second.text


@pytest.mark.parametrize(
    "data",
    [
        b"VALMER (Agence) - Le ministre",
        b"\x01\x02\x03",
        b"\x01abc",
        b"fra0061 4 i 0185 FRA",
        b"<NewsML/>",
        b"\x89PNG\x01W2870\x1f",
        b"\x01\x00\x00\x00fra0061",
    ],
)
def test_other_files_are_not_taken_for_wires(data: bytes) -> None:
    assert not IPTC7901.recognises(Head(data, "fil.txt"))
    assert not ANPA.recognises(Head(data, "fil.txt"))


def test_the_two_wires_are_told_apart() -> None:
    assert not ANPA.recognises(Head(iptc().encode()))
    assert not IPTC7901.recognises(Head(anpa().encode()))
