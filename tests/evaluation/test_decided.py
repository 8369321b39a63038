"""A user's decisions measured: this version finds again what it found when it was confirmed."""

import itertools
from collections.abc import Mapping
from pathlib import Path

import pytest
from evaluation.decided import main, measure

import recoupe
from recoupe.decisions import line_id, target_of
from recoupe.export.gold import write_gold
from recoupe.pipeline import build_dossier, judge
from recoupe.records import Correction, Decided, Decision, TargetKind

TEXTS = (
    "OSLO (Agence Boréale) - Le ministre norvégien de la Pêche, Torvald Strand, a déclaré mardi "
    "que le port resterait ouvert. La Norvège a accusé le Danemark d'avoir saisi deux chalutiers.",
    "COPENHAGUE (Norroy) - Le Danemark a démenti mardi avoir saisi deux chalutiers norvégiens. "
    "Torvald Strand a déclaré que le port resterait ouvert.",
)
NUMBERS = itertools.count(1)
FILE = build_dossier(recoupe.read(text, filed="2031-03-04") for text in TEXTS)


def decide(verdict: Decided, kind: TargetKind, name: str, *made: Correction) -> Decision:
    target = target_of(FILE, kind, name)
    assert target is not None
    return Decision(next(NUMBERS), "", "Ada", verdict, target, made)


def figures(folder: Path, *decisions: Decision) -> Mapping[tuple[str, str], tuple[float, int]]:
    for path, content in write_gold([("strait", judge(FILE, decisions))]):
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)
    _, scores = measure(folder)
    return {
        (score.step, figure.metric): (figure.value, figure.n)
        for score in scores
        for figure in score.figures
    }


def every(verdict: Decided) -> list[Decision]:
    lines: list[tuple[TargetKind, str]] = [
        ("attribution", line_id(one)) for one in FILE.attributions
    ]
    lines += [("event", name) for name in dict.fromkeys(map(line_id, FILE.events))]
    lines += [("finding", one.id) for one in FILE.findings]
    lines += [("position", one.id) for one in FILE.positions]
    return [decide(verdict, kind, name) for kind, name in lines]


def test_all_that_was_confirmed_is_found_again(tmp_path: Path) -> None:
    found = figures(tmp_path, *every("confirm"))
    speech = found["attributions", "right"]
    assert speech == (1.0, len(FILE.attributions))
    assert found["findings", "right"] == (1.0, len(FILE.findings))
    assert found["positions", "right"] == (1.0, len(FILE.positions))
    assert found["events", "type"][0] == 1.0


def test_all_that_was_refused_is_found_again_and_told_as_errors(tmp_path: Path) -> None:
    found = figures(tmp_path, *every("refuse"))
    count = len(FILE.attributions)
    assert found["attributions", "refused, found again"] == (count, count)
    assert found["attributions", "right"][1] == 0


def test_a_corrected_line_is_wrong_until_recoupe_reads_it_so(tmp_path: Path) -> None:
    name = line_id(FILE.attributions[0])
    found = figures(tmp_path, decide("correct", "attribution", name, Correction("act", "threaten")))
    assert found["attributions", "right"] == (0.0, 1)
    assert found["attributions", "  content"] == (1.0, 1)
    assert found["attributions", "  act"] == (0.0, 1)


def test_the_figures_are_printed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    figures(tmp_path, *every("confirm"))
    assert main([str(tmp_path)]) == 0
    assert "attributions" in capsys.readouterr().out


def test_a_folder_without_gold_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path)]) == 1
    assert "found no gold" in capsys.readouterr().out
