import re
from importlib.resources import files
from pathlib import Path

from recoupe.notebook.wording import load_labels

ROOM = Path(str(files("recoupe.notebook")))


def _keys(code: str) -> set[str]:
    tree = load_labels(code).tree
    return {f"{section}.{key}" for section in ("words", "plurals") for key in tree[section]}


def test_each_language_has_every_key() -> None:
    assert _keys("fr") == _keys("en")


def test_every_key_is_used() -> None:
    sources = (*ROOM.glob("*.py"), *(ROOM / "templates").glob("*.j2"))
    written = "\n".join(path.read_text("utf-8") for path in sources)
    named = set(re.findall(r"['\"]([a-z_]+)['\"]", written))
    assert {key for key in _keys("fr") if key.partition(".")[2] not in named} == set()
