"""A crisis file after a person's decisions."""

from collections.abc import Iterable, Mapping

from recoupe.decisions.correcting import correct
from recoupe.decisions.docket import Dockets
from recoupe.decisions.finishing import finished
from recoupe.decisions.lines import standing_lines, unrefused
from recoupe.decisions.lost import LostError
from recoupe.decisions.standing import live, stray
from recoupe.decisions.workbench import Workbench
from recoupe.records import Decision
from recoupe.records.dossier import Dossier
from recoupe.records.judged import Judged, Outdated


def apply(
    file: Dossier, decisions: Iterable[Decision], *, copies: Mapping[str, str] | None = None
) -> Judged:
    """Make the corrections of a person in a file, and take out what he refused.

    Each decision that counts is either carried out or listed as outdated with the reason. Those
    about different lines may come in any order. ``copies`` are lines that a reprint has
    word for word, by id with the line they repeat: a decision about one is one about all.

    What was compared is not compared anew: a finding loses refused words and the agencies that
    told nothing else, not what a corrected source would make of it. In a file that was judged
    before, what was refused stays so until it is decided otherwise.
    """
    given = tuple(decisions)
    if not given:
        return Judged(**{name: getattr(file, name) for name in file.__struct_fields__})
    bench = Workbench(unrefused(file), copies or {})
    dockets = Dockets()
    if isinstance(file, Judged):
        for line in standing_lines(file.refused):
            dockets.of(line.key).fall(())
    outdated = [Outdated(one, "impossible") for one in stray(given)]
    for decision in live(given):
        try:
            _carry_out(bench, decision, dockets)
        except LostError as lost:
            outdated.append(Outdated(decision, lost.why))
    return finished(bench, dockets, tuple(outdated))


def _carry_out(bench: Workbench, decision: Decision, dockets: Dockets) -> None:
    key = bench.find(decision.target)
    changes = correct(bench, key, decision) if decision.verdict == "correct" else []
    dockets.of(key).decide(decision, same=bench.says(key, decision.target.said))
    touched = dict.fromkeys(change[0] for change in changes)
    same = touched if decision.verdict == "correct" else bench.same(key)
    for other in same:
        if other != key:
            same_telling = bench.says(other, decision.target.said)
            dockets.of(other).follow(decision, key[1], same=same_telling)
    for change in changes:
        dockets.of(change[0]).amend(change, decision.number)
