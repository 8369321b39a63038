"""What two sides blame each other for."""

from recoupe import read
from recoupe.crosscheck.checker import check


def held(text: str) -> list[tuple[str, str | None, str]]:
    found = check([read(text, lang="fr", source_uri="file:///a.txt")]).ledger.positions
    return sorted((one.holder, one.addressee, one.status) for one in found)


def test_what_two_sides_blame_each_other_for_is_an_accusation_of_each() -> None:
    told = "Le Pérou et le Chili se sont mutuellement accusés d'avoir rompu la trêve."
    assert held(told) == [("Chili", "Pérou", "answered"), ("Pérou", "Chili", "answered")]


def test_what_two_sides_blame_a_third_for_is_theirs_together() -> None:
    told = "Le Pérou et le Chili ont accusé l'Équateur d'avoir rompu la trêve."
    assert held(told) == [("Chili, Pérou", "Équateur", "unanswered")]
