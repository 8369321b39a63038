"""The words that rewriting puts for others, read from ``swaps.toml``."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from recoupe.lang.gazetteer_rows import Gender


@dataclass(frozen=True)
class SwapTables:
    """Names to give, states with all their forms, agencies, demonyms in both genders."""

    first_names_m: tuple[str, ...]
    first_names_f: tuple[str, ...]
    last_names: tuple[str, ...]
    states: dict[str, str]
    state_wikidata: dict[str, str]
    states_kept: tuple[str, ...]
    agencies: dict[str, str]
    masculine: dict[str, str]
    office_also: dict[str, tuple[str, ...]]
    genders: dict[str, str]
    both_genders: frozenset[str]

    def other_gender(self, word: str, gender: Gender) -> str | None:
        """Return the word in the gender that ``gender`` is not; None where the table lacks it."""
        if word in self.both_genders:
            return word
        if gender == "m":
            return self.genders.get(word)
        return next((m for m, f in self.genders.items() if f == word), None)


@cache
def load_swaps() -> SwapTables:
    """Read the tables once."""
    path = Path(__file__).parent / "swaps.toml"
    raw = tomllib.loads(path.read_text(encoding="utf-8"))
    persons = raw["persons"]
    return SwapTables(
        first_names_m=tuple(persons["first_m"]),
        first_names_f=tuple(persons["first_f"]),
        last_names=tuple(persons["last"]),
        states={old: new for state in raw["states"] for old, new in state["words"].items()},
        state_wikidata={old: new for state in raw["states"] for old, new in [state["wikidata"]]},
        states_kept=tuple(raw["states_kept"]["words"]),
        agencies=dict(raw["agencies"]),
        masculine=dict(raw["masculine"]),
        office_also={label: tuple(names) for label, names in raw["office_also"].items()},
        genders=dict(raw["genders"]),
        both_genders=frozenset(raw["both_genders"]["words"]),
    )
