import subprocess
import sys

from recoupe.display import Shown


class _Printer:
    def __init__(self) -> None:
        self.words = ""

    def text(self, words: str) -> None:
        self.words += words


def test_importing_recoupe_loads_neither_records_nor_a_notebook() -> None:
    code = (
        "import sys, recoupe; "
        "print([name for name in ('IPython', 'msgspec', 'jinja2', 'recoupe.notebook') "
        "if name in sys.modules])"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"


def test_a_record_read_back_shows_itself_without_more() -> None:
    code = (
        "from recoupe.records import Evidence, Finding; "
        "one = Finding('f', 's', 'single_source', 'Le port ferme', ('N',), (), "
        "(Evidence('d', 0, 7, 'le port'),), ()); print(one._repr_html_())"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "Le port ferme" in found.stdout


def test_what_has_no_view_keeps_its_fields() -> None:
    class Other(Shown):
        def __repr__(self) -> str:
            return "Other()"

    printer = _Printer()
    Other()._repr_pretty_(printer, False)
    assert Other()._repr_html_() is None
    assert printer.words == "Other()"
