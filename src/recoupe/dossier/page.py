"""The crisis file as one self-contained HTML page."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from recoupe.dossier.contents import contents_of
from recoupe.dossier.passages import Block, Passage, cut, links_of, passages_of
from recoupe.dossier.pictures.arcs import draw_network
from recoupe.dossier.pictures.days import draw_timeline
from recoupe.dossier.sheet import DispatchLine, Sheet
from recoupe.dossier.wording import Wording
from recoupe.records.dossier import Dossier


@dataclass(frozen=True, slots=True)
class Text:
    """The full text of one dispatch, cut for display."""

    line: DispatchLine
    lang: str
    blocks: tuple[Block, ...]


def render_page(dossier: Dossier, sheet: Sheet, wording: Wording) -> str:
    """Write the page: no script, no request to anywhere, every dispatch escaped and in full."""
    links = tuple(links_of(sheet))
    texts: list[Text] = []
    passages: list[Passage] = []
    for dispatch, line in zip(dossier.dispatches, sheet.dispatches, strict=True):
        cited = passages_of(dispatch.mark, links)
        passages.extend(cited)
        texts.append(Text(line, dispatch.lang, cut(dispatch, cited)))
    page = _environment().get_template("page.html.j2")
    return page.render(
        sheet=sheet,
        w=wording,
        texts=texts,
        foreign=_foreign(sheet, wording),
        contents=contents_of(sheet, wording),
        arcs=draw_network(sheet.network, wording),
        days=draw_timeline(sheet.timeline, wording),
        style=_style(),
        targets=_targets(passages),
    )


def _foreign(sheet: Sheet, wording: Wording) -> Markup:
    """Say the language of the dispatches' words where the page itself is in another."""
    if sheet.text_lang in ("", wording.code):
        return Markup("")
    return Markup(' lang="{}"').format(sheet.text_lang)


_BESIDE_MARKS = re.compile(r"(?<=[«‹]) | (?=[»:;?!])")


def _tight(words: str) -> str:
    """Give words that no line tears from their guillemets and high punctuation."""
    return _BESIDE_MARKS.sub("\u00a0", words)


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("recoupe.dossier", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["tight"] = _tight
    return environment


@cache
def _style() -> Markup:
    """Give the style sheet as written: it is ours, not a dispatch's, and is not escaped."""
    return Markup((files("recoupe.dossier") / "templates" / "style.css").read_text("utf-8"))


def _targets(passages: Iterable[Passage]) -> Markup:
    """One rule for each passage: all its segments light up when the page is sent to its place.

    A passage may be cut by others and by paragraphs, so that no one element holds it all.
    Anchors and keys are made of letters, digits and hyphens only.
    """
    return Markup(
        "\n".join(f":root:has(#{one.anchor}:target) .{one.key}{{--lit:1}}" for one in passages)
    )
