"""What no file of this repository may hold."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from doc_pages import ROOT

# Written in pieces, so that this file does not hold what it looks for.
_MACHINE = ["/wo" + "rk/", "/ro" + "ot/", "/opt/" + "py"]
_REGISTRIES = ["py" + "pi.org", "pythonhost" + "ed", "npm" + "js", "anaconda" + ".org"]
_MAKING = [
    "anthro" + "pic",
    "sub" + "agent",
    "sub-" + "agent",
    "ai " + "assistant",
    "coding " + "agent",
    "language " + "model",
    "co-authored" + "-by",
    "generated " + "with",
    "generated " + "by an",
]
_BUILT = {"__pycache__", "build", "dist", "out"}


def _files() -> Iterator[Path]:
    """Every file that is kept, by what .gitignore leaves."""
    folders = [ROOT]
    while folders:
        for path in sorted(folders.pop().iterdir()):
            hidden = path.name.startswith(".") and path.name != ".ci"
            if path.is_dir() and not hidden and path.name not in _BUILT:
                folders.append(path)
            elif path.is_file() and path.name != "crise-exemple.html" and path.suffix != ".pyc":
                yield path


@pytest.mark.parametrize(
    ("words", "instead"),
    [
        (_MACHINE, "a path relative to the repository"),
        (_REGISTRIES, "« the package index »"),
        (_MAKING, "what the program does, not how it was made"),
    ],
    ids=["paths of a machine", "registries", "how it was made"],
)
def test_no_file_holds(words: list[str], instead: str) -> None:
    found = [
        f"{path.relative_to(ROOT)}: {word}"
        for path in _files()
        for word in words
        if word in path.read_bytes().decode("utf-8", "replace").lower()
    ]
    assert not found, f"write {instead}"


def test_every_package_says_what_it_is() -> None:
    for path in (ROOT / "src").rglob("__init__.py"):
        assert path.read_text("utf-8").startswith('"""'), path.relative_to(ROOT)
