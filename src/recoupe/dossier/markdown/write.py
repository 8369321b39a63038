"""The whole file as Markdown."""

from collections.abc import Callable, Iterator

from recoupe.dossier.contents import contents_of
from recoupe.dossier.markdown import chapters, ledger
from recoupe.dossier.markdown.decided import decided
from recoupe.dossier.markdown.parts import plain, to
from recoupe.dossier.passages import Block, cut, links_by_mark, passages_of
from recoupe.dossier.sheet import Sheet
from recoupe.dossier.wording import Wording
from recoupe.records.dossier import Dossier

_CHAPTERS: dict[str, Callable[[Sheet, Wording], Iterator[str]]] = {
    "exchanges": ledger.exchanges,
    "positions": ledger.positions,
    "timeline": ledger.timeline,
    "network": ledger.network,
    "parties": chapters.parties,
    "events": chapters.events,
    "speech": chapters.speech,
    "times": chapters.times,
    "problems": chapters.problems,
    "decided": decided,
}


def write_markdown(dossier: Dossier, sheet: Sheet, wording: Wording) -> str:
    """Write the file in the order of the page, all its lines, then every dispatch in full.

    Words of dispatches are escaped: none of them is taken for Markdown or HTML.
    """
    return "\n".join(_lines(dossier, sheet, wording)) + "\n"


def _lines(dossier: Dossier, sheet: Sheet, wording: Wording) -> Iterator[str]:
    if sheet.fiction:
        yield from (f"> {wording.word('fiction')}", "")
    yield f"# {sheet.title}"
    if sheet.subject:
        yield from ("", f"*{plain(sheet.subject)}*")
    yield from ("", " · ".join(sheet.summary))
    if sheet.dispatches:
        yield from _chapter(wording.word("dispatches"), chapters.dispatches(sheet, wording))
    findings = {section.key: section for section in sheet.findings}
    for one in contents_of(sheet, wording):
        if one.key in findings:
            yield from _chapter(
                one.title, chapters.findings(findings[one.key], wording, sheet.rulings)
            )
        elif one.key in _CHAPTERS:
            yield from _chapter(one.title, _CHAPTERS[one.key](sheet, wording))
    if sheet.dispatches:
        yield from _chapter(wording.word("texts"), _texts(dossier, sheet))
    yield from ("", "---", wording.word("made_by", version=sheet.version))


def _chapter(title: str, lines: Iterator[str]) -> Iterator[str]:
    yield from ("", f"## {title}", "")
    yield from lines


def _texts(dossier: Dossier, sheet: Sheet) -> Iterator[str]:
    links = links_by_mark(sheet)
    for dispatch, line in zip(dossier.dispatches, sheet.dispatches, strict=True):
        place = f", {plain(line.place)}" if line.place else ""
        title = f'<a id="text-{line.mark}"></a>{line.mark} {plain(line.agency)}{place}'
        yield from ("", f"### {title}")
        for block in cut(dispatch, passages_of(dispatch.mark, links.get(dispatch.mark, ()))):
            yield from ("", _block(block))


def _block(block: Block) -> str:
    words = ""
    for segment in block.segments:
        words += "".join(f'<a id="{anchor}"></a>' for anchor in segment.anchors)
        words += plain(segment.text) if words else plain(segment.text.lstrip())
    codes = " ".join(map(to, block.codes))
    return f"> {words.strip()} {codes}".rstrip()
