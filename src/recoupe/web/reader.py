"""The text of a dispatch as the reader shows it: every cited passage a way to its line."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from recoupe.dossier.links import Link
from recoupe.dossier.passages import Block, Passage, Segment, cut, passages_of
from recoupe.dossier.sheet import DispatchLine
from recoupe.records.dossier import FiledDispatch
from recoupe.web.affair_file import AffairFile
from recoupe.web.register import Entry

# Which line a passage leads to where several cite it; what contradicts comes before what agrees.
_RANK = ("contested", "corroborated", "one_origin", "exchange", "position", "occurrence")
_COMPARED = frozenset(_RANK[:3])


@dataclass(frozen=True, slots=True)
class Lit:
    """What is to be lit in a dispatch: the parts of a passage, in code points."""

    parts: tuple[tuple[int, int], ...] = ()

    def covers(self, start: int, end: int) -> bool:
        """Tell whether these words are within it."""
        return any(first <= start and end <= last for first, last in self.parts)


@dataclass(frozen=True, slots=True)
class Piece:
    """Words with one function. ``url`` is empty for what no line cites.

    ``weight`` names the gravest line that cites it; ``here`` is where a page is sent to.
    """

    text: str
    zone: str
    url: str
    title: str
    weight: str
    lit: bool
    here: bool


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One line of a dispatch, with the codes of the lines whose words begin in it."""

    zone: str
    pieces: tuple[Piece, ...]
    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """One dispatch to be read."""

    line: DispatchLine
    dispatch: FiledDispatch
    paragraphs: tuple[Paragraph, ...]


def column_of(
    file: AffairFile, dispatch: FiledDispatch, lit: Lit, *, beside: FiledDispatch | None = None
) -> Column:
    """Cut a dispatch for reading.

    Beside another, a passage that a finding compares with words of the other leads to these.
    """
    cited = passages_of(dispatch.mark, file.register.links.get(dispatch.mark, ()))
    if lit.parts:
        cited = _with(cited, lit, dispatch.mark)
    chooser = _Chooser(file, cited, beside)
    blocks = cut(dispatch, cited)
    starts = _places(dispatch.text, blocks)
    paragraphs = []
    met = False
    for block, at in zip(blocks, starts, strict=True):
        pieces = []
        for segment, place in zip(block.segments, at, strict=True):
            is_lit = lit.covers(*place)
            pieces.append(chooser.piece(segment, is_lit=is_lit, is_first=is_lit and not met))
            met = met or is_lit
        paragraphs.append(Paragraph(block.zone, tuple(pieces), block.codes))
    line = next(one for one in file.sheet.dispatches if one.mark == dispatch.mark)
    return Column(line, dispatch, tuple(paragraphs))


def _with(cited: tuple[Passage, ...], lit: Lit, mark: str) -> tuple[Passage, ...]:
    """Add the passage to be lit where no line cites just these words."""
    wanted = Link(mark, lit.parts)
    if any(one.parts == lit.parts for one in cited):
        return cited
    return (*cited, Passage(wanted.anchor + "-lit", f"{mark}-lit", lit.parts, ()))


def _places(text: str, blocks: Iterable[Block]) -> list[list[tuple[int, int]]]:
    """Find where each segment stands: put together they are the non-blank lines of the text."""
    at = 0
    found = []
    for block in blocks:
        while text[at].isspace() and text[at] != block.segments[0].text[:1]:
            at += 1
        places = []
        for segment in block.segments:
            places.append((at, at + len(segment.text)))
            at += len(segment.text)
        found.append(places)
    return found


class _Chooser:
    """Says for each segment of a text where it leads."""

    def __init__(
        self, file: AffairFile, cited: Iterable[Passage], beside: FiledDispatch | None
    ) -> None:
        self._file = file
        self._by_key = {one.key: one for one in cited}
        self._by_anchor = {one.anchor: one for one in self._by_key.values()}
        self._over: Mapping[str, Link] = _ways_over(file, beside) if beside else {}
        self._here = beside.mark if beside else ""

    def piece(self, segment: Segment, *, is_lit: bool, is_first: bool) -> Piece:
        passages = [self._by_key[key] for key in segment.keys]
        if segment.whole:
            passages.append(self._by_anchor[segment.whole])
        codes = dict.fromkeys(code for one in passages for code in one.codes)
        best = min(codes, key=self._rank, default="")
        entry = self._file.register.entries.get(best)
        return Piece(
            segment.text,
            segment.zone,
            self._url(best, passages),
            best,
            _weight(entry),
            is_lit,
            is_first,
        )

    def _rank(self, code: str) -> tuple[bool, int]:
        weight = _weight(self._file.register.entries.get(code))
        rank = _RANK.index(weight) if weight in _RANK else len(_RANK)
        return code not in self._over, rank

    def _url(self, code: str, passages: list[Passage]) -> str:
        if not code:
            return ""
        over = self._over.get(code)
        if over is None:
            return self._file.place(code)
        here = passages[0].anchor.split("-")[1]
        return self._file.way(over, code, beside=here)


def _weight(entry: Entry | None) -> str:
    return (entry.section or entry.kind) if entry else ""


def _ways_over(file: AffairFile, other: FiledDispatch) -> dict[str, Link]:
    """Give for each finding the way to its first words in the other dispatch."""
    found: dict[str, Link] = {}
    for link, code in file.register.links.get(other.mark, ()):
        if file.register.entries[code].kind == "finding":
            found.setdefault(code, link)
    return found


def shared_findings(file: AffairFile, mark: str) -> list[tuple[DispatchLine, int]]:
    """List the other dispatches that findings compare with one, with how many, most first."""
    here = _findings_in(file, mark)
    counted = [
        (line, len(here & _findings_in(file, line.mark)))
        for line in file.sheet.dispatches
        if line.mark != mark
    ]
    return sorted((one for one in counted if one[1]), key=lambda one: -one[1])


def account_beside(file: AffairFile, mark: str, code: str = "") -> str:
    """Choose by its letter what to read beside a dispatch, under a line or none; empty for nothing.

    That is the account of another agency, one that has words of the line before one that has not,
    with most findings in common.
    """
    lines = {line.mark: line for line in file.sheet.dispatches}
    common = {line.mark: count for line, count in shared_findings(file, mark)}
    telling = {link.mark for link in file.register.links_to(code)} - {mark}
    others = [one for one in lines if one in common or one in telling]
    return max(
        others,
        key=lambda one: (
            lines[one].account != lines[mark].account,
            one in telling,
            common.get(one, 0),
        ),
        default="",
    )


def _findings_in(file: AffairFile, mark: str) -> set[str]:
    entries = file.register.entries
    links = file.register.links.get(mark, ())
    return {code for _, code in links if entries[code].section in _COMPARED}
