"""Judge what is found in the treebanks, by hand.

    python -m evaluation.treebank.judge --list-unjudged   what has no verdict yet, with its sentence
    python -m evaluation.treebank.judge --list-false      what was judged false, with its sentence
    python -m evaluation.treebank.judge --add VERDICTS    take in verdicts, one JSON object a line
    python -m evaluation.treebank.judge --drop-stale      strike verdicts on what is no longer found

A line of VERDICTS has the ``key`` as listed, ``verdict`` (true or false) and, where it is false,
``reason`` in our own words.
"""

import argparse
import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

from evaluation.treebank.corpus import load_treebank
from evaluation.treebank.found import Find, Key, finds
from evaluation.treebank.judgements import (
    Judgement,
    JudgementError,
    Judgements,
    judged,
    load_judgements,
    unjudged,
    without_stale,
    write_judgements,
)


def describe(find: Find, judgement: Judgement | None = None) -> Iterator[str]:
    """Yield the lines a person needs to judge one find."""
    found, source = find.attribution, find.attribution.source
    yield f"key      {json.dumps(asdict(find.key))}"
    yield f"text     {find.tree.text}"
    yield (
        f"found    {found.act}{' (negated)' if found.negated else ''}, {found.quote_type} · "
        f"cue [{found.cue.text if found.cue else None}] · "
        f"source [{source.text or ('carried' if source.carried else None) if source else None}]"
    )
    yield f"content  [{' … '.join(span.text for span in found.content)}]"
    yield f"rules    {', '.join(found.rules)}"
    if judgement is not None:
        yield f"reason   {judgement.reason}"


def read_verdicts(path: Path) -> Judgements:
    """Read verdicts given as JSON lines; a verdict is ``true`` or ``false``."""
    verdicts: Judgements = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if not line:
            continue
        row = json.loads(line)
        where, right = f"{path.name}:{number}", row["verdict"]
        if not isinstance(right, bool):
            raise JudgementError(
                f"{where}: found the verdict {right!r}; expected true or false; put the row right"
            )
        verdicts[Key(**row["key"])] = judged(where, right=right, reason=row.get("reason", ""))
    return verdicts


def main(arguments: Sequence[str] | None = None) -> int:
    """List or change judgements; 1 where the treebanks are not there."""
    options = _options().parse_args(arguments)
    treebank = load_treebank()
    if treebank is None:
        print("real text: not measured (the treebanks are not there)")
        return 1
    judgements = load_judgements()
    if options.add:
        judgements |= read_verdicts(options.add)
        write_judgements(judgements)
    found = list(finds(treebank.trees))
    if options.drop_stale:
        judgements = without_stale(found, judgements)
        write_judgements(judgements)
    missing = unjudged(found, judgements)
    shown = missing if options.list_unjudged else []
    if options.list_false:
        shown = [one for one in found if one.key in judgements and not judgements[one.key].right]
    for find in shown:
        print("\n".join(describe(find, judgements.get(find.key))), end="\n\n")
    print(f"{len(found)} found, {len(missing)} unjudged")
    return 0


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m evaluation.treebank.judge",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--list-unjudged", action="store_true", help="what has no verdict yet")
    parser.add_argument("--list-false", action="store_true", help="what was judged false")
    parser.add_argument("--add", type=Path, metavar="VERDICTS", help="a file of JSON lines")
    parser.add_argument("--drop-stale", action="store_true", help="strike what is no longer found")
    return parser


if __name__ == "__main__":
    raise SystemExit(main())
