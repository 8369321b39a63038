import ast
from collections.abc import Iterator
from pathlib import Path

from doc_pages import REFERENCE, rows, sections

import recoupe

SOURCE = Path(recoupe.__path__[0])


def _kinds() -> Iterator[str]:
    """The kinds written in the program: first argument, or ``kind``, of each problem made."""
    for path in SOURCE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
                continue
            if node.func.id not in {"Problem", "InputError", "Fault"}:
                continue
            named = [keyword.value for keyword in node.keywords if keyword.arg == "kind"]
            for value in (*node.args[:1], *named):
                if isinstance(value, ast.Constant) and isinstance(value.value, str):
                    yield value.value


def test_every_kind_of_problem_has_its_remedy_and_no_other() -> None:
    page = sections(REFERENCE / "problems.md")
    assert rows(page["Problems and what to do"]) == sorted(set(_kinds()))


def test_the_limits_told_are_the_limits_kept() -> None:
    from recoupe.intake import Options
    from recoupe.intake.making import LONGEST_TEXT

    page = (REFERENCE / "problems.md").read_text("utf-8")
    assert f"{Options().max_bytes:,} bytes".replace(",", " ") in page
    assert f"{LONGEST_TEXT:,} characters".replace(",", " ") in page
