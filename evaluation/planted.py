"""How many contradictions found are contradictions, where it is known which were planted.

python -m evaluation.planted [--stories 250] [--seed 2031]

Two agencies tell ten facts of a story, each in its own words and order; in one story out of four,
one fact of the second contradicts the first. The dispatches are read and cross-checked like any
others. The sentences are few and plain (``planted.toml``): what is measured is whether the many
pairs that agree are left alone, not how contradictions are worded in the world.
"""

import argparse
import random
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evaluation.scores.crises import CONTRADICTIONS
from recoupe.crosscheck.checker import check
from recoupe.pipeline import read
from recoupe.records import Finding, Reading

TABLE = Path(__file__).parent / "planted.toml"
_RIVERS = ("Bahr", "Logone", "Mayo", "Oubangui", "Sourou", "Volta")
_ONE_IN = 4


@dataclass(frozen=True)
class Told:
    """Two dispatches of one story; ``planted`` are the two sentences that contradict, if any."""

    readings: tuple[Reading, Reading]
    planted: tuple[str, str] | None
    kind: str | None
    pairs: int


def stories(number: int, seed: int) -> Iterator[Told]:
    """Write and read stories; the same seed gives the same ones."""
    table = tomllib.loads(TABLE.read_text(encoding="utf-8"))
    rng = random.Random(seed)
    for index in range(number):
        yield _story(table, rng, index)


def _story(table: Mapping[str, Any], rng: random.Random, index: int) -> Told:
    facts = table["fact"]
    words = _words(table, rng)
    against = [n for n, fact in enumerate(facts) if "against" in fact]
    planted = rng.choice(against) if index % _ONE_IN == 0 else None
    ones, others = [], []
    for number, fact in enumerate(facts):
        count = rng.randrange(12, 90)
        filled = {**words, "n": count, "m": count + rng.randrange(15, 60)}
        ones.append(_sentence(fact["one"], filled))
        template = fact["against"] if number == planted else fact["other"]
        others.append(_sentence(template, filled))
    pair = None if planted is None else (ones[planted], others[planted])
    rng.shuffle(others)
    filed = f"2031-{1 + index % 12:02d}-{1 + index // 12 % 28:02d}"
    readings = (
        _dispatch("Agence Alpha", ones, words["town"], filed, index),
        _dispatch("Agence Bêta", others, words["town"], filed, index),
    )
    return Told(readings, pair, facts[planted]["kind"] if pair else None, len(facts))


def _words(table: Mapping[str, Any], rng: random.Random) -> dict[str, str]:
    town, village = rng.sample(table["towns"], 2)
    (mine, my_people), (theirs, their_people) = rng.sample(table["states"], 2)
    names = [
        f"{first} {last}"
        for first, last in zip(
            rng.sample(table["first_names"], 2), rng.sample(table["surnames"], 2), strict=True
        )
    ]
    return {
        "town": town,
        "village": village,
        "day": rng.choice(table["days"]),
        "home": mine,
        "state": theirs,
        "minister": f"le ministre {my_people} des Affaires étrangères, {names[0]},",
        "rival": f"le porte-parole du gouvernement {their_people}, {names[1]},",
        "river": rng.choice(_RIVERS),
    }


def _sentence(template: str, words: Mapping[str, object]) -> str:
    line = template.format_map(words).replace(",.", ".").replace(",,", ",")
    return line[0].upper() + line[1:]


def _dispatch(agency: str, sentences: Sequence[str], town: str, filed: str, index: int) -> Reading:
    text = f"{town.upper()} ({agency}) - " + "\n\n".join(sentences)
    uri = f"file:///{index}-{agency}.txt"
    return read(text, lang="fr", source_uri=uri, publisher=agency, filed=filed)


def lines(number: int, seed: int) -> Iterator[str]:
    """Yield the figures."""
    told = list(stories(number, seed))
    result = check([reading for one in told for reading in one.readings])
    home = {reading.dispatch.id: one for one in told for reading in one.readings}
    found = [one for one in result.findings if one.agreement in CONTRADICTIONS]
    right = [one for one in found if _is_planted(one, home[one.evidence[0].dispatch])]
    had = {id(home[one.evidence[0].dispatch]) for one in right}
    planted = [one for one in told if one.planted is not None]
    pairs = sum(one.pairs for one in told)
    aligned = sum(
        one.agreement in {"corroborated", "corroborated_one_origin"} for one in result.findings
    )
    yield f"{len(planted)} contradictions planted among {pairs} pairs of sentences, seed {seed}"
    yield f"  pairs found to agree         {aligned:>6}"
    yield f"  contradictions found         {len(found):>6}"
    precision = f"{len(right) / len(found):.3f}" if found else "none"
    yield f"  precision                    {precision:>6}"
    yield f"  recall                       {len(had) / max(1, len(planted)):>6.3f}"
    for kind in sorted(CONTRADICTIONS):
        wanted = [one for one in planted if one.kind == kind]
        share = sum(id(one) in had for one in wanted) / max(1, len(wanted))
        yield f"  recall, {kind:<20} {share:>6.3f}  of {len(wanted)}"
    for finding in [one for one in found if one not in right][:5]:
        yield f"  false: {finding.claim}"


def _is_planted(finding: Finding, told: Told) -> bool:
    if told.planted is None or finding.agreement != told.kind:
        return False
    texts = {reading.dispatch.id: reading.dispatch.text for reading in told.readings}
    places = {
        key: (text.index(sentence), text.index(sentence) + len(sentence))
        for (key, text), sentence in zip(texts.items(), told.planted, strict=True)
    }
    cited = {
        item.dispatch
        for item in finding.evidence
        if item.dispatch in places
        and places[item.dispatch][0] <= item.start < places[item.dispatch][1]
    }
    return len(cited) == len(places)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(
        prog="python -m evaluation.planted",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--stories", type=int, default=250)
    parser.add_argument("--seed", type=int, default=2031)
    options = parser.parse_args(arguments)
    for line in lines(options.stories, options.seed):
        print(line)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
