import io

import pytest
from rich.console import Console

from dossier.builder import (
    NORTH,
    dossier,
    event,
    north,
    north_statements,
    reading,
    said,
    strait,
    told,
)
from recoupe.dossier.terminal import print_reading, print_sheet
from recoupe.dossier.wording import load_wording
from recoupe.dossier.write import write_sheet
from recoupe.records import Problem
from recoupe.records.dossier import Dossier


def printed(file: Dossier, *, width: int = 80, lang: str = "fr", fiction: bool = False) -> str:
    out = io.StringIO()
    console = Console(file=out, width=width, highlight=False, markup=False, emoji=False)
    print_sheet(write_sheet(file, lang=lang, fiction=fiction), load_wording(lang), console)
    return out.getvalue()


@pytest.mark.parametrize("width", [80, 60, 40])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    assert max(map(len, printed(strait(), width=width).splitlines())) <= width


def test_lines_end_where_their_words_end() -> None:
    assert all(line == line.rstrip() for line in printed(strait()).splitlines())


def test_sections_come_in_the_order_an_editor_reads() -> None:
    text = printed(strait())
    titles = ["DOSSIER DE CRISE", "UNE SEULE ORIGINE", "PARTIES", "PAROLES", "TEMPS"]
    places = [text.index(title) for title in titles]
    assert places == sorted(places)
    assert "PROBLÈMES" not in text


def test_the_chain_and_the_candidates_are_readable_without_colour() -> None:
    text = printed(strait())
    assert "Aksel Holm ‹ conseiller danois, anonyme ‹ Norroy" in text
    assert "mardi (4 ou 11 mars 2031)" in text
    assert "≠ force de l’acte" in text
    assert "\x1b" not in text


def test_square_brackets_are_words_and_no_markup() -> None:
    text = "Holm dit [red]du pain[/red] :fire:"
    item = said(text, "a", "holm", "[red]du pain[/red] :fire:", source="Holm")
    assert "[red]du pain[/red] :fire:" in printed(dossier(reading(text, item)))


def test_control_characters_cannot_drive_the_terminal() -> None:
    text = "Holm dit du \x1b[31mpain\x07"
    item = said(text, "a", "holm", "du \x1b[31mpain\x07", source="Holm")
    out = printed(dossier(reading(text, item, name="\x1b[2J.txt")))
    assert "\x1b" not in out
    assert "\x07" not in out


def test_a_dispatch_without_speech_says_so() -> None:
    assert "Aucune parole attribuée" in printed(dossier(reading("Il pleut.")))


def test_problems_say_what_was_found_expected_and_to_do() -> None:
    problem = Problem("empty", "vide.txt", "no byte", "a dispatch", "skipped")
    text = printed(dossier(problems=(problem,)))
    for part in ("vide.txt", "trouvé\u00a0: un fichier vide", "attendu\u00a0: une dépêche"):
        assert part in text


def test_fiction_is_the_first_line() -> None:
    assert printed(strait(), fiction=True).startswith("Fiction")


def test_one_reading_is_printed_without_the_file_around_it() -> None:
    out = io.StringIO()
    console = Console(file=out, width=80, highlight=False)
    print_reading(write_sheet(dossier(north())), load_wording("fr"), console)
    assert "DOSSIER" not in out.getvalue()
    assert "PAROLES" in out.getvalue()


@pytest.mark.parametrize("width", [80, 60, 40])
def test_events_stand_before_speech_within_the_terminal(width: int) -> None:
    port = event(NORTH, "Le détroit restera ouvert", "AGREE", actors=("dnk", "nor"))
    denial = event(NORTH, "dément tout blocus", "DENY", id="e2", actors=("nor",))
    text = printed(dossier(told(port, denial, statements=north_statements())), width=width)
    assert max(map(len, text.splitlines())) <= width
    assert text.index("ÉVÉNEMENTS") < text.index("Nouveaux") < text.index("PAROLES")
    assert "1 démenti" in " ".join(text.split())


def test_one_reading_shows_its_events() -> None:
    out = io.StringIO()
    file = dossier(told(event(NORTH, "blocus", "COERCE", polarity="negative")))
    console = Console(file=out, width=80, highlight=False)
    print_reading(write_sheet(file), load_wording("fr"), console)
    assert "Démentis, ou dits non survenus" in out.getvalue()
