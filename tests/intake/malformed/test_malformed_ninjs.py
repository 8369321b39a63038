"""Broken ninjs: what is whole is read, what is not is told."""

import json
from pathlib import Path
from typing import Any

import pytest
from broken import read_broken

TEXT = "Le ministre de la Pêche a nié mardi tout accord, a dit son porte-parole à Valmer."


def item(number: int, **more: Any) -> str:
    """One item."""
    told = {"uri": f"urn:bor:{number}", "type": "text", "versioncreated": "2031-03-04"}
    return json.dumps(told | {"headline": "Valmer dément", "body_text": TEXT} | more)


ONE, TWO = item(1), item(2)


@pytest.mark.parametrize(
    ("data", "kinds", "read"),
    [
        (f"[{ONE}, {TWO}", ["truncated"], 2),
        (f"[{ONE}, {TWO[:100]}", ["truncated"], 1),
        (f"[{ONE}, {TWO[:-1]}", ["truncated"], 1),
        (f"{ONE}\n{TWO[:60]}", ["truncated"], 1),
        (ONE[:40], ["truncated"], 0),
        ("[", ["truncated"], 0),
        ("[]", ["missing"], 0),
        ("{}", ["missing"], 0),
        (" ", ["missing"], 0),
        (f"[{ONE}, {{}}, null, 7, [], {TWO}]", ["missing", "malformed", "malformed"], 2),
        (f"[{ONE}, {item(2, uri=None)}]", ["missing"], 2),
        (f"[{ONE}, {item(2, body_text='')}]", ["missing"], 1),
        (f"[{ONE}, {item(2, body_text=12)}, {item(3, body_text=[TEXT])}]", ["missing"] * 2, 1),
        (f"[{ONE}, {item(2, headline=[], version={}, pubstatus=3, bodies='x', by=[[]])}]", [], 2),
        (f"[{ONE}, {item(1, body_text=TEXT.replace('Valmer', 'Oslo'))}]", ["duplicate_id"], 2),
        (f"[{ONE[:-2]}, {TWO}]", ["malformed"], 1),
        (f"[{ONE.replace('type', chr(1))}, {TWO}]", ["malformed"], 1),
        (f'{{"uri": "urn:bor:1", "a": {"[" * 100_000}', ["truncated"], 0),
        (f'[{{"a": {"[" * 100_000}{"]" * 100_000}}}, {TWO}]', ["malformed"], 1),
        ('{"items": ' * 5000 + "[]" + "}" * 5000, ["malformed"], 0),
        ('{"items": ' * 50 + f"[{ONE}]" + "}" * 50, ["missing"], 0),
        (f"[{ONE}, {item(2, headline='x' * 10_500_000)}]", ["too_large"], 1),
        (f"[{ONE}, {item(2, body_text='mot ' * 300_000)}]", ["too_large"], 1),
        (f"[{ONE}, {item(2, version=10**400)}]", [], 2),
        (f'[{ONE}, {{"uri": "x", "version": {"9" * 5000}}}, {TWO}]', ["malformed"], 2),
        (f"{ONE},,,\x1e{TWO}", [], 2),
        ("ninjs", ["malformed"], 0),
        ("\x00{}", ["binary"], 0),
    ],
)
def test_broken_input(tmp_path: Path, data: str, kinds: list[str], read: int) -> None:
    dispatches, problems = read_broken(tmp_path, data.encode(), "ninjs")
    assert ([one.kind for one in problems], len(dispatches)) == (kinds, read)


def test_a_wrong_encoding_is_found(tmp_path: Path) -> None:
    text = json.dumps(json.loads(ONE), ensure_ascii=False)
    dispatches, problems = read_broken(tmp_path, text.encode("cp1252"), None)
    assert (problems, len(dispatches)) == ([], 1)
    assert "Pêche" in dispatches[0].text
