"""Every attribution the reader finds in the treebanks, as JSON lines.

    python -m evaluation.treebank.find

The lines hold third parties' words: they are for the terminal, and not kept.
"""

import json
from collections.abc import Sequence
from dataclasses import asdict

from evaluation.treebank.corpus import load_treebank
from evaluation.treebank.found import Find, finds


def as_json(find: Find) -> str:
    """Return one find as a line of JSON: its key, then its parts in words."""
    found = find.attribution
    return json.dumps(
        {
            "key": asdict(find.key),
            "act": found.act,
            "type": found.quote_type,
            "negated": found.negated,
            "cue": found.cue.text if found.cue else None,
            "source": found.source.text if found.source else None,
            "content": " … ".join(span.text for span in found.content),
            "rules": found.rules,
        },
        ensure_ascii=False,
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Print every find; 1 where the treebanks are not there."""
    del arguments
    treebank = load_treebank()
    if treebank is None:
        print("real text: not measured (the treebanks are not there)")
        return 1
    for find in finds(treebank.trees):
        print(as_json(find))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
