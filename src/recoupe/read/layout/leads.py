"""The words that open a line and say what it is."""

from recoupe.lang.folding import fold

_LONGEST = 60


def match_lead(line: str, leads: tuple[str, ...]) -> tuple[str, str] | None:
    """Return the longest lead the line opens with, as printed, and the rest; None without one.

    ``leads`` are folded, the longest first. A lead is never the beginning of a longer word.
    """
    if not fold(line[:_LONGEST]).startswith(leads):
        return None
    for lead in leads:
        head, rest = line[: len(lead)], line[len(lead) :]
        if fold(head) == lead and (lead[-1] == "'" or not rest[:1].isalnum()):
            return head, rest
    return None
