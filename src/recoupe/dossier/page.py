"""The crisis file as one self-contained HTML page."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from jinja2 import Environment
from markupsafe import Markup

from recoupe.dossier.abridging import abridged, lines_of
from recoupe.dossier.contents import contents_of
from recoupe.dossier.links import Link
from recoupe.dossier.passages import (
    Block,
    Passage,
    cited_only,
    cut,
    links_by_mark,
    passages_of,
)
from recoupe.dossier.pictures.arcs import draw_network
from recoupe.dossier.pictures.days import draw_timeline
from recoupe.dossier.sheet import DispatchLine, Sheet
from recoupe.dossier.templating import environment_of, style_of, templates_of
from recoupe.dossier.wording import Wording
from recoupe.records.dossier import Dossier

_LARGEST = 5_000_000
# What is known before writing: about how much a line takes, a dispatch, a line of every chapter.
_A_LINE, _A_DISPATCH, _A_LINE_OF_EACH = 500, 1_000, 18_000
_FEWEST = 20


@dataclass(frozen=True, slots=True)
class Text:
    """The text of one dispatch, cut for display."""

    line: DispatchLine
    lang: str
    blocks: tuple[Block, ...]


def render_page(dossier: Dossier, sheet: Sheet, wording: Wording) -> str:
    """Write the page: no script, no request to anywhere, everything of a dispatch escaped.

    It has every line and every dispatch in full where that is less than 5 MB; a page of very many
    dispatches has the first lines of each chapter, how many it leaves out, and the paragraphs that
    its lines lead to.
    """
    lines = sum(lines_of(sheet).values())
    page = _rendered(dossier, sheet, wording) if lines * _A_LINE < 2 * _LARGEST else ""
    room = _LARGEST * 9 // 10 - _A_DISPATCH * len(sheet.dispatches)
    most = max(room // _A_LINE_OF_EACH, _FEWEST)
    while not page or (len(page.encode("utf-8", "replace")) > _LARGEST and most >= _FEWEST):
        page = _without_dead_ends(_rendered(dossier, abridged(sheet, most), wording))
        most //= 2
    return page


def _rendered(dossier: Dossier, sheet: Sheet, wording: Wording) -> str:
    links = links_by_mark(sheet)
    texts: list[Text] = []
    passages: list[Passage] = []
    keys: set[str] = set()
    for dispatch, line in zip(dossier.dispatches, sheet.dispatches, strict=True):
        cited = passages_of(dispatch.mark, links.get(dispatch.mark, ()))
        passages.extend(cited)
        blocks = cut(dispatch, cited)
        keys.update(key for block in blocks for one in block.segments for key in one.keys)
        texts.append(Text(line, dispatch.lang, cited_only(blocks) if sheet.left_out else blocks))
    page = _environment().get_template("page.html.j2")
    written = page.render(
        sheet=sheet,
        w=wording,
        texts=texts,
        foreign=foreign_to(sheet, wording),
        contents=contents_of(sheet, wording),
        arcs=draw_network(sheet.network, wording),
        days=draw_timeline(sheet.timeline, wording),
        style=style_of("recoupe.dossier"),
        targets=_targets(one for one in passages if one.key in keys),
        way=_way,
        place=_place,
        whole=_whole,
        whom=_whom,
    )
    return _INDENTED.sub(lambda found: "\n" if "\n" in found[0] else " ", written)


def _way(link: Link, _code: str = "") -> str:
    return f"#{link.anchor}"


def _place(code: str) -> str:
    return f"#{code}"


def _whole(mark: str) -> str:
    return f"#text-{mark}"


def _whom(_key: str) -> str:
    return ""


def _without_dead_ends(page: str) -> str:
    """Take the link from codes of lines that the page leaves out."""
    places = set(re.findall(r' id="([A-Z]\d+)"', page))
    return _CODE.sub(
        lambda found: found[0] if found[1] in places else f'<span class="code">{found[1]}</span>',
        page,
    )


def foreign_to(sheet: Sheet, wording: Wording) -> Markup:
    """Say the language of the dispatches' words where the page itself is in another."""
    if sheet.text_lang in ("", wording.code):
        return Markup("")
    return Markup(' lang="{}"').format(sheet.text_lang)


# The shape of the templates is for those who write them: a page sends no blanks around.
_INDENTED = re.compile(r" *\n[ \n]*|  +")
_CODE = re.compile(r'<a class="code" href="#([A-Z]\d+)">[^<]*</a>')


@cache
def _environment() -> Environment:
    return environment_of(templates_of("recoupe.dossier"))


def _targets(passages: Iterable[Passage]) -> Markup:
    """One rule for each passage: all its segments light up when the page is sent to its place.

    A passage may be cut by others and by paragraphs, so that no one element holds it all.
    Anchors and keys are made of letters, digits and hyphens only.
    """
    return Markup(
        "\n".join(f":root:has(#{one.anchor}:target) .{one.key}{{--lit:1}}" for one in passages)
    )
