"""Foreign affairs become defence, fisheries health, the head of government the head of state."""

import re

from evaluation.rewriting.documents import Swap
from evaluation.rewriting.replacing import Replacement, Rule
from evaluation.rewriting.tables import SwapTables

_PHRASES = (
    (r"\bchefs de la diplomatie\b", "ministres de la Défense"),
    (r"\bchef de la diplomatie américaine\b", "chef du Pentagone"),
    (r"\bde la diplomatie américaine\b", "du Pentagone"),
    (r"\bla diplomatie américaine\b", "le Pentagone"),
    (r"\bsecrétaire d['’][EÉ]tat\b", "secrétaire à la Défense"),
    (r"\bdépartement d['’][EÉ]tat\b", "département de la Défense"),
    (r"\bdes Affaires étrangères\b", "de la Défense"),
    (r"\bDES AFFAIRES ÉTRANGÈRES\b", "DE LA DÉFENSE"),
    (r"\bde la Pêche\b", "de la Santé"),
    (r"\bPremier ministre\b", "président"),
    (r"\bchef du gouvernement\b", "chef de l'État"),
)


def swap_offices(tables: SwapTables) -> Swap:
    """Build the rules; demonyms follow their office into its gender."""
    masculine = tables.masculine
    nation = "|".join(masculine)

    def minister(match: re.Match[str]) -> list[Replacement]:
        demonym = match[2] if match[1] == "cheffe" else masculine[match[2]]
        return [Replacement(*match.span(), f"ministre {demonym} de la Défense")]

    def ministers(match: re.Match[str]) -> list[Replacement]:
        return [
            Replacement(*match.span(1), "ministres de la Défense"),
            Replacement(*match.span(2), masculine[match[2]]),
            Replacement(*match.span(3), masculine[match[3]]),
        ]

    def ministry(match: re.Match[str]) -> list[Replacement]:
        new = [Replacement(*match.span(2), f"ministère {masculine[match[3]]} de la Défense")]
        if match[1]:
            determiner = {"la": "le", "La": "Le", "de la": "du"}[match[1]]
            new.insert(0, Replacement(*match.span(1), determiner))
        return new

    return Swap(
        (
            Rule(re.compile(rf"\b(chefs des diplomaties) ({nation}) et ({nation})\b"), ministers),
            *(_phrase(pattern, new) for pattern, new in _PHRASES[:4]),
            Rule(re.compile(rf"\b(cheffe|chef) de la diplomatie ({nation})\b"), minister),
            Rule(re.compile(rf"\b(?:(de la|[lL]a) )?(diplomatie ({nation}))\b"), ministry),
            *(_phrase(pattern, new) for pattern, new in _PHRASES[4:]),
        ),
        also=tables.office_also,
    )


def _phrase(pattern: str, new: str) -> Rule:
    def replace(match: re.Match[str]) -> list[Replacement]:
        curved = "’" in match.string
        return [Replacement(*match.span(), new.replace("'", "’") if curved else new)]

    return Rule(re.compile(pattern), replace)
