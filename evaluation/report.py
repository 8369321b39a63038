"""Every wrong item of a set, part by part, gold beside found.

    python -m evaluation.report --errors sample
    python -m evaluation.report --errors sample --doc 07 --step attribution
    python -m evaluation.report --errors seeds --swap persons     items that a rewriting moves

A blind set is refused: whoever reads its errors can no longer be measured by it.
"""

import argparse
from collections.abc import Iterator, Sequence

from evaluation.annotation import GoldDocument
from evaluation.corpora import SETS, load_corpus
from evaluation.error_list import (
    attribution_errors,
    layout_errors,
    mention_errors,
    timex_errors,
)
from evaluation.event_errors import event_errors
from evaluation.metamorphic import families
from evaluation.reading import read_gold

BLIND = "blind"
STEPS = {
    "layout": layout_errors,
    "mentions": mention_errors,
    "timexes": timex_errors,
    "attribution": attribution_errors,
    "events": event_errors,
}


def report(documents: Sequence[GoldDocument], steps: Sequence[str]) -> Iterator[str]:
    """Yield the lines of every error of some dispatches, step by step."""
    total = 0
    for document in documents:
        reading = read_gold(document)
        blocks = [(step, list(STEPS[step](reading, document))) for step in steps]
        wrong = sum(len(items) for _, items in blocks)
        total += wrong
        if not wrong:
            continue
        yield f"━━ {document.name} " + "━" * max(0, 76 - len(document.name))
        for step, items in blocks:
            if items:
                yield f"\n{step}: {len(items)}"
                yield from items
        yield ""
    yield f"{total} wrong in {len(documents)} dispatches"


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the report; 1 when the set is not there, 2 when it is blind."""
    options = _options().parse_args(arguments)
    if BLIND in options.errors:
        print("found a blind set; expected one for developing; name seeds, sample or dev")
        return 2
    corpus = load_corpus(options.lang, options.errors)
    if corpus is None:
        print(f"{options.lang} · {options.errors}: not measured (the set is not there)")
        return 1
    documents: Sequence[GoldDocument] = corpus.documents
    if options.swap:
        documents = [item.document for item in families()[options.swap](documents)]
    named = [document for document in documents if options.doc in document.name]
    for line in report(named, options.step or list(STEPS)):
        print(line)
    return 0


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m evaluation.report",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "--errors",
        required=True,
        metavar="SET",
        choices=sorted({name for names in SETS.values() for name in names}),
    )
    parser.add_argument("--lang", default="fr", choices=sorted(SETS))
    parser.add_argument("--doc", default="", help="only dispatches with this in their name")
    parser.add_argument("--step", action="append", choices=list(STEPS))
    parser.add_argument("--swap", choices=list(families()), help="tell the set again first")
    return parser


if __name__ == "__main__":
    raise SystemExit(main())
