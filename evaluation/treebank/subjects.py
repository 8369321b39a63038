"""Whether the reader finds the speaker that the treebank gives a verb of speech.

python -m evaluation.treebank.subjects            the figures
python -m evaluation.treebank.subjects --errors   each wrong one, with its sentence
"""

import argparse
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from evaluation.figures import Score, share_of
from evaluation.treebank.constructions import Construction, constructions
from evaluation.treebank.corpus import load_treebank
from evaluation.treebank.found import read_tree
from evaluation.treebank.trees import Tree, Word
from recoupe.lang.cues import load_cues
from recoupe.records import Attribution, Source, Span

STEP = "subjects"
DEFINITION = (
    "right: where the treebank's relations give a verb of speech a subject and words, an "
    "attribution is found whose cue overlaps that verb and whose source holds the head of that "
    "subject (for a relative pronoun: the pronoun or what it stands for)"
)


@dataclass(frozen=True)
class Checked:
    """A construction with the attributions found at its verb."""

    construction: Construction
    found: tuple[Attribution, ...]

    @property
    def right(self) -> bool:
        """Whether one of them has the treebank's subject as its source."""
        speakers = self.construction.speakers
        return any(_holds(found.source, word) for found in self.found for word in speakers)


def check(trees: Iterable[Tree]) -> list[Checked]:
    """Compare every reporting construction with the reading of its sentence."""
    cues = load_cues("fr")
    return [
        Checked(
            one, tuple(found for found in read_tree(tree).attributions if _at(found.cue, one.verb))
        )
        for tree in trees
        for one in constructions(tree, cues)
    ]


def score_subjects(checked: Sequence[Checked]) -> Score:
    """Measure subjects before and after their verb."""
    before = [item for item in checked if item.construction.before]
    after = [item for item in checked if not item.construction.before]
    return Score(
        STEP,
        DEFINITION,
        (
            share_of("subject before the verb", before, lambda item: item.right),
            share_of("subject after the verb", after, lambda item: item.right),
        ),
    )


def _at(cue: Span | None, verb: Word) -> bool:
    return cue is not None and cue.start < verb.end and verb.start < cue.end


def _holds(source: Source | None, word: Word) -> bool:
    if source is None or source.start is None or source.end is None:
        return False
    return source.start < word.end and word.start < source.end


def describe(item: Checked) -> str:
    """Tell a wrong one: where, what the treebank has, what was found."""
    one = item.construction
    place = "before" if one.before else "after"
    lines = [
        f"{one.tree.corpus} {one.tree.name} · {one.kind} · subject {place} · {one.verb.lemma}",
        f"  text     {one.tree.text}",
        f"  wanted   {' / '.join(word.form for word in one.speakers)}  ({one.verb.form})",
    ]
    for found in item.found:
        text = found.source.text if found.source else None
        lines.append(f"  found    {text}  rules: {', '.join(found.rules)}")
    if not item.found:
        others = [found.cue.text for found in read_tree(one.tree).attributions if found.cue]
        lines.append(f"  found    nothing at the verb; elsewhere: {', '.join(others) or 'nothing'}")
    return "\n".join(lines)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures or the wrong ones; 1 where the treebanks are not there."""
    parser = argparse.ArgumentParser(
        prog="python -m evaluation.treebank.subjects",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--errors", action="store_true", help="list each wrong one")
    options = parser.parse_args(arguments)
    treebank = load_treebank()
    if treebank is None:
        print("real text: not measured (the treebanks are not there)")
        return 1
    checked = check(treebank.trees)
    if options.errors:
        print("\n\n".join(describe(item) for item in checked if not item.right), end="\n\n")
    for figure in score_subjects(checked).figures:
        print(f"{figure.metric}: {figure.value:.3f} of {figure.n}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
