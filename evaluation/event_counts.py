"""Where events are weak, in counts: the table of docs/events.md, from the blind set.

python -m evaluation.event_counts            print the table
python -m evaluation.event_counts --write    put it into the page
"""

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence

from evaluation.annotation import GoldDocument
from evaluation.corpora import ROOT, load_corpus
from evaluation.event_matching import false_new, match_events
from evaluation.reading import read_gold

PAGE = ROOT / "docs" / "events.md"
SET = "events-blind"
OPEN, CLOSE = "<!-- counts -->\n", "<!-- /counts -->\n"


def count_events(documents: Sequence[GoldDocument]) -> Iterator[str]:
    """Yield the lines of a table: what is right, missed, of another type, beside, by type."""
    gold, right, missed, other, beside = (Counter[str]() for _ in range(5))
    with_participants = wrong = 0
    for document in documents:
        reading = read_gold(document)
        verdicts, left = match_events(reading, document)
        wrong += len(false_new(reading, document))
        beside.update(event.type for event in left)
        for verdict in verdicts:
            name = verdict.gold.types[0]
            gold[name] += 1
            with_participants += verdict.participants
            if verdict.found is None:
                missed[name] += 1
            elif verdict.type:
                right[name] += 1
            else:
                other[name] += 1
                beside[verdict.found.type] += 1
    yield "| type | events | right type | missed | other type | beside |"
    yield "|---|---|---|---|---|---|"
    for name in sorted({*gold, *beside}, key=lambda name: (right[name] - gold[name], name)):
        counts = (gold[name], right[name], missed[name], other[name], beside[name])
        yield f"| `{name}` | {' | '.join(map(str, counts))} |"
    totals = (gold, right, missed, other, beside)
    yield f"| all | {' | '.join(str(count.total()) for count in totals)} |"
    yield ""
    share = f"{with_participants} of the {right.total()} of the right type"
    yield f"All participants are right in {share}. False new events: {wrong}."


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table, or write it into the page; 1 when the set is not there."""
    parser = argparse.ArgumentParser(
        prog="python -m evaluation.event_counts",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--write", action="store_true", help="put the table into the page")
    options = parser.parse_args(arguments)
    corpus = load_corpus("fr", SET)
    if corpus is None:
        print(f"fr · {SET}: not measured (the set is not there)")
        return 1
    heading = f"Set `{SET}`, corpus `{corpus.sha}`, {corpus.size}:"
    table = "\n".join((heading, "", *count_events(corpus.documents))) + "\n"
    if not options.write:
        print(table, end="")
        return 0
    before, rest = PAGE.read_text("utf-8").split(OPEN)
    _, after = rest.split(CLOSE)
    PAGE.write_text(f"{before}{OPEN}{table}{CLOSE}{after}", "utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
