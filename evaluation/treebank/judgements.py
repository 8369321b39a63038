"""The judgements of a reader on what is found: ``judgements.tsv``, none of the sentences' words."""

from collections.abc import Iterable, Mapping
from dataclasses import astuple, dataclass
from pathlib import Path

from evaluation.treebank.found import Find, Key

JUDGEMENTS = Path(__file__).parent / "judgements.tsv"
VERDICTS = ("true", "false")
COLUMNS = ("corpus", "sentence", "cue", "source", "content", "verdict", "reason")
_HEADER = """\
# What was found in the sentences of the treebanks, judged one by one by the guideline.
# author: The Recoupe authors
# date: 2026-11
# licence: Apache-2.0
# source: own judgements; of the sentences there are offsets only
# columns: corpus, sentence (the treebank's id), cue and source as start-end in code points of the
#   sentence (none; carried), content (hash of its offsets), verdict (true: somebody is said to say
#   this; false), reason (where false: not speech | wrong source | wrong content, and why)
"""


class JudgementError(ValueError):
    """A row of judgements that cannot be used; the message has file, line and remedy."""


@dataclass(frozen=True)
class Judgement:
    """One verdict; a false one has a reason."""

    right: bool
    reason: str = ""


Judgements = dict[Key, Judgement]


def judged(where: str, *, right: bool, reason: str) -> Judgement:
    """Make a judgement; ``JudgementError`` with its place where verdict and reason disagree."""
    if right == bool(reason):
        raise JudgementError(
            f"{where}: found the verdict {VERDICTS[not right]} with the reason {reason!r}; "
            "expected a reason where the verdict is false and only there; put the row right"
        )
    return Judgement(right, reason)


def load_judgements(path: Path = JUDGEMENTS) -> Judgements:
    """Read the judgements; none where there is no file. Raises ``JudgementError``."""
    if not path.is_file():
        return {}
    found: Judgements = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if line.startswith("#") or line == "\t".join(COLUMNS):
            continue
        cells = line.split("\t")
        where = f"{path.name}:{number}"
        if len(cells) != len(COLUMNS) or cells[5] not in VERDICTS:
            raise JudgementError(
                f"{where}: found {line!r}; expected {len(COLUMNS)} columns parted by tabs with "
                "the verdict true or false; put the row right"
            )
        key = Key(*cells[:5])
        if key in found:
            raise JudgementError(f"{where}: found {key} twice; expected one verdict; strike one")
        found[key] = judged(where, right=cells[5] == "true", reason=cells[6])
    return found


def write_judgements(judgements: Mapping[Key, Judgement], path: Path = JUDGEMENTS) -> None:
    """Write the judgements in the order of their keys."""
    rows = [
        (*astuple(key), VERDICTS[not one.right], one.reason)
        for key, one in sorted(judgements.items())
    ]
    lines = ["\t".join(row) for row in (COLUMNS, *rows)]
    path.write_text(_HEADER + "\n".join(lines) + "\n", encoding="utf-8")


def unjudged(found: Iterable[Find], judgements: Mapping[Key, Judgement]) -> list[Find]:
    """Return what is found and has no verdict yet."""
    return [find for find in found if find.key not in judgements]


def without_stale(found: Iterable[Find], judgements: Mapping[Key, Judgement]) -> Judgements:
    """Return the judgements of what is found; those of what no longer is are dropped."""
    keys = {find.key for find in found}
    return {key: one for key, one in judgements.items() if key in keys}
