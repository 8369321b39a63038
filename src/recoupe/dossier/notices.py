"""A notice in one line of text."""

from recoupe.dossier.claims import told_in_words
from recoupe.dossier.quoting import shorten
from recoupe.dossier.wording import Wording
from recoupe.records.watching import Notice

_LONGEST = 120


def notice_line(notice: Notice, wording: Wording) -> str:
    """Tell what is to be noticed: what it is, of what, and what it was before."""
    told = told_in_words(
        notice.words, wording, subject="story" if notice.kind == "agency_gained" else "finding"
    )
    was, now = (wording("diff_agreements", one) if one else "" for one in (notice.was, notice.now))
    change = " → ".join(one for one in (was, now) if one)
    more = ", ".join(notice.agencies) or change
    kind = wording("notices", notice.kind)
    return f"{kind} ({more}){wording.word('colon')} {shorten(told, _LONGEST)}  [{notice.item}]"
