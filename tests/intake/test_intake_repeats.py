"""Names that two dispatches bear are found however many there are."""

import pytest

from recoupe.intake import repeats
from recoupe.intake.repeats import Repeats
from recoupe.records import Dispatch


def named(guid: str | None, text: str, revision: str | None = None) -> Dispatch:
    return Dispatch("a", text, "fr", "d", guid=guid, revision=revision)


@pytest.mark.parametrize("at_hand", [3, 1000])
def test_a_name_is_known_again(at_hand: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(repeats, "_AT_HAND", at_hand)
    known = Repeats()
    for number in range(20):
        assert known.fault(named(f"n{number}", f"texte {number}")) is None
    for number in range(20):
        assert known.fault(named(f"n{number}", f"texte {number}")) is None
        assert known.fault(named(f"n{number}", f"texte {number}", "2")) is None
        fault = known.fault(named(f"n{number}", "autre texte"))
        assert fault is not None
        assert (fault.kind, fault.skipped) == ("duplicate_id", False)
        assert f"« n{number} »" in fault.found
    assert known.fault(named(None, "sans nom")) is None
    known.close()
