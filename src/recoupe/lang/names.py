"""What the tables of French name, in another language (names.tsv)."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import msgspec

from recoupe.lang.gazetteer import load_gazetteer
from recoupe.lang.tsv import read_table

_STATE = "{state}"


class Name(msgspec.Struct, frozen=True):
    """A label of the tables and its name; ``{state}`` is filled with each state."""

    label: str
    name: str


@cache
def load_names(lang: str) -> Mapping[str, str]:
    """Load the names in ``lang`` by label, those of states and of their institutions with them.

    Empty where the language has no such table, as that of the tables themselves. Raises
    LexiconError naming file and line.
    """
    path = Path(__file__).with_name(lang) / "names.tsv"
    if not path.exists():
        return {}
    states = load_gazetteer().states.values()
    given = {row.label: row.name for row in read_table(path, Name, key=("label",))}
    found = {label: name for label, name in given.items() if _STATE not in label}
    for label, name in given.items():
        if _STATE in label:
            for state in states:
                whose = given.get(state.label, state.english)
                found[label.replace(_STATE, state.genitive)] = name.replace(_STATE, whose)
    # A state's own row has the article that it takes within a phrase.
    return found | {state.label: state.english for state in states}
