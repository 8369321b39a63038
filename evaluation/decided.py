"""What this version of Recoupe makes of the lines that its users decided.

    recoupe export crisis.db --to FOLDER --format gold
    python -m evaluation.decided FOLDER

Confirmed and corrected lines should be found as they stand in the folder, refused ones not again.
Nothing is said of what nobody decided: these are figures of the lines that were looked at.
"""

import hashlib
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from evaluation.annotation import GoldDocument
from evaluation.corpora import Corpus
from evaluation.crosscheck_gold import CrosscheckGold, read_crosscheck_gold
from evaluation.event_matching import match_events
from evaluation.exchange_gold import GoldExchange, read_exchanges
from evaluation.exchange_matching import match_exchanges
from evaluation.figures import Figure, Score, errors, share_of
from evaluation.finding_matching import judge
from evaluation.gold import read_own
from evaluation.gold_items import GoldError
from evaluation.matching import align
from evaluation.position_gold import GoldPosition, read_positions
from evaluation.position_matching import match, names_of
from evaluation.table import render
from recoupe import read
from recoupe.crosscheck.checker import check
from recoupe.records import Crosscheck, Reading

_GIVEN = ("publisher", "filed", "lang")


@dataclass(frozen=True)
class DecidedCrisis:
    """An affair of which findings or lines of the ledger were decided; ``refused`` ones apart."""

    name: str
    texts: Mapping[str, str]
    given: Mapping[str, Mapping[str, str]]
    findings: CrosscheckGold
    positions: tuple[GoldPosition, ...]
    exchanges: tuple[GoldExchange, ...]
    refused_positions: tuple[GoldPosition, ...]
    refused_exchanges: tuple[GoldExchange, ...]


def load_crisis(folder: Path) -> DecidedCrisis:
    """Read one affair as ``recoupe export`` writes it."""
    files = json.loads((folder / "metadata.json").read_text(encoding="utf-8"))["files"]
    given = {Path(item["file"]).stem: _known(item) for item in files}
    texts = {name: (folder / f"{name}.txt").read_text(encoding="utf-8") for name in given}
    ledger = folder / "ledger.json"
    return DecidedCrisis(
        folder.name,
        texts,
        given,
        read_crosscheck_gold(folder / "crosscheck.json", texts),
        read_positions(ledger, texts),
        read_exchanges(ledger, texts),
        read_positions(ledger, texts, refused=True),
        read_exchanges(ledger, texts, refused=True),
    )


def _known(item: Mapping[str, str | None]) -> dict[str, str]:
    return {key: value for key in _GIVEN if (value := item.get(key)) is not None}


def measure(folder: Path) -> tuple[Corpus, list[Score]]:
    """Read a folder's texts and put what is found beside what was decided."""
    documents = read_own(folder / "dispatches")
    crises = [load_crisis(path.parent) for path in sorted(folder.glob("crises/*/metadata.json"))]
    scores = [*_speech(documents), *_compared(crises)]
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*.json")):
        digest.update(path.read_bytes())
    langs = {document.given.get("lang", "fr") for document in documents}
    langs |= {given["lang"] for one in crises for given in one.given.values() if "lang" in given}
    name, lang = folder.name or "decided", "+".join(sorted(langs)) or "fr"
    return Corpus(lang, name, digest.hexdigest()[:12], tuple(documents)), scores


def _speech(documents: Sequence[GoldDocument]) -> Iterator[Score]:
    pairs = [(read(document.text, **document.given), document) for document in documents]
    yield Score(
        "attributions",
        "right: content overlap (IoU) of 0.8 or more, same source, cue, act and chain of hands",
        tuple(_attributions(pairs)),
    )
    yield Score(
        "events",
        "right: overlapping trigger, same type, actors and recipients",
        tuple(_events(pairs)),
    )


def _attributions(pairs: Sequence[tuple[Reading, GoldDocument]]) -> Iterator[Figure]:
    wanted = [verdict for pair in pairs for verdict in align(*pair)[0]]
    yield share_of("found", wanted, lambda one: one.found is not None, gated=False)
    yield share_of("right", wanted, lambda one: one.whole, gated=False)
    for part in ("content", "source", "cue", "act", "chain", "addressee"):
        found = [getattr(one, part) for one in wanted if one.found is not None]
        yield share_of(f"  {part}", found, bool, gated=False)
    again = [
        verdict.whole
        for reading, document in pairs
        for verdict in align(reading, replace(document, attributions=document.not_attributions))[0]
    ]
    yield errors("refused, found again", sum(again), len(again))


def _events(pairs: Sequence[tuple[Reading, GoldDocument]]) -> Iterator[Figure]:
    wanted = [verdict for pair in pairs for verdict in match_events(*pair)[0]]
    yield share_of("found", wanted, lambda one: one.found is not None, gated=False)
    yield share_of("type", wanted, lambda one: one.type, gated=False)
    yield share_of("right", wanted, lambda one: one.participants, gated=False)
    again = [
        verdict.type
        for reading, document in pairs
        for verdict in match_events(reading, replace(document, events=document.not_events))[0]
    ]
    yield errors("refused, found again", sum(again), len(again))


def _compared(crises: Sequence[DecidedCrisis]) -> Iterator[Score]:
    results = [(one, *_check(one)) for one in crises]
    found = [
        verdict
        for one, result, names in results
        for verdict in judge(one.findings.findings, result.findings, names)
    ]
    refused = [
        verdict.agreement
        for one, result, names in results
        for verdict in judge(one.findings.refused, result.findings, names)
    ]
    yield Score(
        "findings",
        "found: cites three tenths of each place; right: the same agreement",
        (
            share_of("found", found, lambda one: one.found is not None, gated=False),
            share_of("right", found, lambda one: one.agreement, gated=False),
            errors("refused, found again", sum(refused), len(refused)),
        ),
    )
    yield from _ledger(results)


def _ledger(
    results: Sequence[tuple[DecidedCrisis, Crosscheck, Mapping[str, str]]],
) -> Iterator[Score]:
    held: list[tuple[object, object | None]] = []
    held_again: list[tuple[object, object | None]] = []
    passed: list[tuple[object, object | None]] = []
    passed_again: list[tuple[object, object | None]] = []
    for one, result, names in results:
        same, ledger = names_of(result.casts), result.ledger
        held += match(one.positions, ledger.positions, names, same).pairs
        held_again += match(one.refused_positions, ledger.positions, names, same).pairs
        passed += match_exchanges(one.exchanges, ledger.exchanges, names, same).pairs
        passed_again += match_exchanges(one.refused_exchanges, ledger.exchanges, names, same).pairs
    right = "right: of the same party and kind, citing one of its places"
    yield Score("positions", right, _lines(held, held_again))
    yield Score("exchanges", right, _lines(passed, passed_again))


def _lines(
    wanted: Sequence[tuple[object, object | None]], refused: Sequence[tuple[object, object | None]]
) -> tuple[Figure, ...]:
    again = sum(found is not None for _, found in refused)
    return (
        share_of("right", wanted, lambda pair: pair[1] is not None, gated=False),
        errors("refused, found again", again, len(refused)),
    )


def _check(crisis: DecidedCrisis) -> tuple[Crosscheck, dict[str, str]]:
    names, readings = {}, []
    for name, text in crisis.texts.items():
        reading = read(text, **crisis.given[name])
        names[reading.dispatch.id] = name
        readings.append(reading)
    return check(readings), names


def main(arguments: Sequence[str]) -> int:
    """Print the figures of a folder; 1 where it holds no gold or wrong gold."""
    if len(arguments) != 1:
        print("found no one folder; expected that of recoupe export --format gold; name it")
        return 1
    folder = Path(arguments[0])
    try:
        corpus, scores = measure(folder)
    except GoldError as error:
        print(error)
        return 1
    scores = [score for score in scores if any(figure.n for figure in score.figures)]
    if not scores:
        print(f"{folder}: found no gold; expected what recoupe export --format gold writes there")
        return 1
    for score in scores:
        figures = tuple(figure for figure in score.figures if figure.n)
        print("\n".join(render(replace(score, figures=figures), corpus, None)), end="\n\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
