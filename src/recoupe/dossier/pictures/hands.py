"""Through whose hands words came: names in a column, from who speaks down to who prints."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from recoupe.dossier.quoting import shorten
from recoupe.dossier.wording import Wording

_WIDTH, _ROW, _TOP, _LEFT = 430, 58, 18, 12
_LONGEST_NAME, _LONGEST_NOTE = 46, 56
_DOT, _TIP = 5, 6


@dataclass(frozen=True, slots=True)
class Hand:
    """One who has the words in hand; ``note`` is the office, or what is done with the words.

    ``url`` is where more is told of them, or empty.
    """

    name: str
    note: str = ""
    url: str = ""


def draw_hands(hands: Sequence[Hand], wording: Wording) -> Markup:
    """Draw the chain, who speaks first on top; the last hand is who prints the words."""
    if not hands:
        return Markup("")
    height = _TOP + _ROW * (len(hands) - 1) + 30
    title = " ‹ ".join(hand.name for hand in hands)
    return Markup(
        '<svg class="hands" viewBox="0 0 {} {}" role="group" aria-label="{}">{}{}</svg>'
    ).format(
        *(_WIDTH, height, f"{wording.word('through')}: {title}"),
        Markup("").join(_steps(len(hands))),
        Markup("").join(_name(hand, row) for row, hand in enumerate(hands)),
    )


def _steps(count: int) -> Iterator[Markup]:
    for row in range(count - 1):
        first = _TOP + _ROW * row + _DOT + 3
        last = _TOP + _ROW * (row + 1) - _DOT - 3
        yield Markup(
            '<path d="M{0} {1}V{2}"/><path class="tip" d="M{0} {3}l-{4} -9h{5}z"/>'
        ).format(_LEFT, first, last - _TIP, last, _TIP, 2 * _TIP)


def _name(hand: Hand, row: int) -> Markup:
    y = _TOP + _ROW * row
    words = Markup('<text class="party" x="{}" y="{}">{}</text>').format(
        _LEFT + 18, y + 5, shorten(hand.name, _LONGEST_NAME)
    )
    if hand.url:
        words = Markup('<a href="{}">{}</a>').format(hand.url, words)
    note = Markup("")
    if hand.note:
        note = Markup('<text class="side" x="{}" y="{}">{}</text>').format(
            _LEFT + 18, y + 22, shorten(hand.note, _LONGEST_NOTE)
        )
    return Markup('<circle cx="{}" cy="{}" r="{}"/>{}{}').format(_LEFT, y, _DOT, words, note)
