"""The command line of the lists of expected lines of the ledger beside those found."""

import argparse
from collections.abc import Callable, Iterator, Sequence

from evaluation.corpora import Corpus, load_corpus
from evaluation.crises import Crises, load_crises
from evaluation.report import BLIND

_SETS = ("crises-blind", "crises-dev", "seeds")


def list_lines(
    module: str,
    about: str | None,
    of_crises: Callable[[Crises], Iterator[str]],
    of_seeds: Callable[[Corpus], Iterator[str]],
    arguments: Sequence[str] | None,
) -> int:
    """Print the list of a set; 2 for one whose items are never listed."""
    parser = argparse.ArgumentParser(
        prog=f"python -m evaluation.{module}",
        description=about,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("set", choices=_SETS)
    parser.add_argument("--lang", default="fr")
    options = parser.parse_args(arguments)
    if BLIND in options.set:
        print(f"{options.lang} · {options.set}: for measuring only; its lines are never listed")
        return 2
    for line in _lines(options.lang, options.set, of_crises, of_seeds):
        print(line)
    return 0


def _lines(
    lang: str,
    name: str,
    of_crises: Callable[[Crises], Iterator[str]],
    of_seeds: Callable[[Corpus], Iterator[str]],
) -> Iterator[str]:
    if name == "seeds":
        corpus = load_corpus(lang, name)
        return iter(()) if corpus is None else of_seeds(corpus)
    crises = load_crises(lang, name)
    return iter(()) if crises is None else of_crises(crises)
