"""What a held-out set gave the first time it was measured."""

import textwrap
import tomllib
from pathlib import Path

from evaluation.corpora import Corpus

FIRST = Path(__file__).parent / "first_measures.toml"


def first_measured(corpus: Corpus, step: str, path: Path = FIRST) -> list[str]:
    """Tell, in lines for under a step's table, its first figures; none for a set without any."""
    table = tomllib.loads(path.read_text(encoding="utf-8")).get(corpus.lang, {}).get(corpus.name)
    if table is None or step not in table:
        return []
    figures = ", ".join(f"{metric} {_say(value)}" for metric, value in table[step].items())
    changed = "" if table["corpus"] == corpus.sha else f" on corpus {table['corpus']}"
    words = f"first measured {table['measured']}{changed}: {figures}"
    return textwrap.wrap(words, 80, initial_indent="  ", subsequent_indent="  ")


def _say(value: float) -> str:
    """A share with three decimals; a count, which the table writes as a whole number, as it is."""
    return str(value) if isinstance(value, int) else f"{value:.3f}"
