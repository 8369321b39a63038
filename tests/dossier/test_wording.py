import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, get_args

import pytest

from recoupe.dossier.happenings import Standing
from recoupe.dossier.wording import LANGUAGES, load_wording
from recoupe.errors import LexiconError
from recoupe.lang.events import load_events
from recoupe.records import Act, Difference
from recoupe.records.event import EventType
from recoupe.records.layout import ZoneKind
from recoupe.records.ledger import (
    ExchangeKind,
    ExchangeStatus,
    PositionKind,
    PositionStatus,
)


def keys(tree: Mapping[str, Any], above: str = "") -> Iterator[str]:
    for key, value in tree.items():
        yield f"{above}{key}"
        if isinstance(value, Mapping):
            yield from keys(value, f"{above}{key}.")


def test_each_language_has_the_same_keys() -> None:
    trees = {code: set(keys(load_wording(code).tree)) for code in LANGUAGES}
    assert trees["fr"] == trees["en"]


def test_each_phrase_has_the_same_blanks_in_each_language() -> None:
    def blanks(value: Any) -> set[str]:
        return {part.split("}")[0] for part in str(value).split("{")[1:]}

    french, english = load_wording("fr").tree, load_wording("en").tree
    for section in ("words", "dates", "findings"):
        for key, phrase in french[section].items():
            assert blanks(phrase) == blanks(english[section][key]), f"{section}.{key}"


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_act_difference_and_zone_has_its_word(code: str) -> None:
    tree = load_wording(code).tree
    assert set(tree["acts"]) == set(get_args(Act))
    assert set(tree["differences"]) == set(get_args(Difference))
    assert set(tree["zones"]) == set(get_args(ZoneKind))


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_kind_and_status_of_the_ledger_has_its_word(code: str) -> None:
    tree = load_wording(code).tree
    assert set(tree["position_kinds"]) == set(get_args(PositionKind))
    assert set(tree["position_status"]) == set(get_args(PositionStatus))
    assert set(tree["exchange_kinds"]) == set(get_args(ExchangeKind))
    assert set(tree["exchange_status"]) == set(get_args(ExchangeStatus)) - {"held"}


def test_a_state_is_named_in_another_language_and_other_names_stay() -> None:
    assert load_wording("en").state_named("Norvège") == "Norway"
    assert load_wording("fr").state_named("Norway") == "Norvège"
    assert load_wording("en").state_named("Ligue du Nord") == "Ligue du Nord"


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_type_standing_and_mode_of_the_tables_has_its_word(code: str) -> None:
    tree, table = load_wording(code).tree, load_events()
    assert list(tree["event_types"]) == list(get_args(EventType))
    assert list(tree["event_groups"]) == list(get_args(Standing))
    entries = [entry for group in (*table.verbs.values(), *table.nouns.values()) for entry in group]
    assert {mode for entry in entries for mode in entry.modes} <= set(tree["event_modes"])


def test_a_missing_key_and_language_say_what_to_do() -> None:
    with pytest.raises(LexiconError, match=r"labels/fr\.toml: found no key words\.nope.*add it"):
        load_wording("fr").word("nope")
    with pytest.raises(LexiconError, match="expected one of fr, en"):
        load_wording("xx")


def test_counts_lists_and_states_follow_the_language() -> None:
    french, english = load_wording("fr"), load_wording("en")
    assert [french.count("reprints", n) for n in (0, 1, 2)] == [
        "0 reprise",
        "1 reprise",
        "2 reprises",
    ]
    assert english.count("reprints", 0) == "0 reprints"
    assert french.either(["1", "8", "15"]) == "1, 8 ou 15"
    assert english.both(["A", "B"]) == "A and B"
    assert (french.state("NOR"), english.state("NOR")) == ("Norvège", "Norway")
    assert french.state("QQQ") is None
    assert french.contracted("à le port") == "au port"
    assert french.contracted("à la Norvège") == "à la Norvège"


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_kind_of_problem_is_told_in_each_language(code: str) -> None:
    page = Path(__file__).parents[2] / "docs" / "reference" / "problems.md"
    kinds = re.findall(r"^\| `(\w+)` \|", page.read_text("utf-8"), re.MULTILINE)
    assert set(load_wording(code).tree["problem_kinds"]) == set(kinds)
