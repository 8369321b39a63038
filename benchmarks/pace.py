"""How much faster than the bare parser texts are read, on one core."""

import time
from collections.abc import Callable, Iterator, Mapping, Sequence

import msgspec

import recoupe
from benchmarks.shares import clocked_steps, shares_of
from recoupe.records import Dispatch

Parse = Callable[[Sequence[str]], object]
# Documents of read a second, divided by those of the bare parser.
FLOORS = {"treebanks": 2.0, "dispatches": 1.3}
# This part of the texts is to warm up.
_WARM_UP = 4
# Turns that each side takes: what else runs on the machine then falls on both.
_TURNS = 8


class Pace(msgspec.Struct, frozen=True):
    """Seconds of processor that reading and parsing the same documents took, and its parts.

    ``shares`` has what part of a reading each step takes.
    """

    texts: str
    documents: int
    words: int
    reading: float
    parsing: float
    shares: Mapping[str, float]

    @property
    def ratio(self) -> float:
        """How many documents are read while the parser parses one."""
        return self.parsing / self.reading

    @property
    def is_low(self) -> bool:
        """Whether it is less than asked."""
        return self.ratio < FLOORS.get(self.texts, 0)


def dispatches_of(texts: Sequence[str]) -> list[Dispatch]:
    """Make dispatches of plain texts."""
    return [
        Dispatch(Dispatch.identify(text), text, "fr", f"text#{number}")
        for number, text in enumerate(texts, 1)
    ]


def measure_pace(name: str, texts: Sequence[str], parse: Parse) -> Pace:
    """Read and parse texts in turns; the first quarter is to warm up, and not counted."""
    first = len(texts) // _WARM_UP
    _read(texts[:first])
    parse(texts[:first])
    measured = texts[first:]
    reading = parsing = 0.0
    with clocked_steps() as spent:
        for turn in range(_TURNS):
            some = measured[turn::_TURNS]
            reading += _clock(_read, some)
            parsing += _clock(parse, some)
    words = sum(len(one.split()) for one in measured)
    return Pace(name, len(measured), words, reading, parsing, shares_of(spent, reading))


def table_of(paces: Sequence[Pace]) -> Iterator[str]:
    """Yield the lines of the table."""
    yield "| texts | documents | words | read a second | parsed a second | read ÷ parsed | asked |"
    yield "|---|---:|---:|---:|---:|---:|---:|"
    for one in paces:
        speeds = f"{one.documents / one.reading:.1f} | {one.documents / one.parsing:.1f}"
        asked = FLOORS.get(one.texts, "")
        counts = f"{one.texts} | {one.documents} | {one.words:,}"
        yield f"| {counts} | {speeds} | **{one.ratio:.2f}** | {asked} |"


def steps_of(paces: Sequence[Pace]) -> Iterator[str]:
    """Yield the lines of the table of steps."""
    steps = list(paces[0].shares)
    yield f"| share of the time of a reading | {' | '.join(steps)} |"
    yield f"|---|{'---:|' * len(steps)}"
    for one in paces:
        yield f"| {one.texts} | {' | '.join(f'{one.shares[step]:.0%}' for step in steps)} |"


def _read(texts: Sequence[str]) -> None:
    for _ in recoupe.read_many(dispatches_of(texts)):
        pass


def _clock(work: Parse, texts: Sequence[str]) -> float:
    start = time.process_time()
    work(texts)
    return time.process_time() - start
