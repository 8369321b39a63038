import re
from html.parser import HTMLParser
from importlib.resources import files
from itertools import pairwise

import msgspec
import pytest

from dossier.builder import (
    NORTH,
    SOUTH,
    cast_of,
    checked,
    dossier,
    event,
    north,
    reading,
    said,
    south,
    strait,
    told,
)
from dossier.ledger_builder import with_ledger
from recoupe.dossier.build import build_dossier
from recoupe.dossier.page import render_page
from recoupe.dossier.wording import load_wording
from recoupe.dossier.write import write_sheet
from recoupe.records import Problem
from recoupe.records.dossier import Dossier

VOID = {"meta", "link", "br", "img", "hr", "input"}


class Page(HTMLParser):
    """The ids, links, tags and text of a page; complains of tags that do not close."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words = ""
        self._open: list[str] = []
        self.feed(source)
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self.tags.append((tag, found))
        self.ids += [value for key, value in attrs if key == "id" and value]
        self.links += [value for key, value in attrs if key in ("href", "src") and value]
        if tag not in VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "style" not in self._open:
            self.words += data


def page(file: Dossier, lang: str = "fr", *, fiction: bool = False) -> str:
    return render_page(file, write_sheet(file, lang=lang, fiction=fiction), load_wording(lang))


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_every_link_leads_to_a_place_of_the_page_and_ids_are_unique(lang: str) -> None:
    found = Page(page(strait(), lang))
    assert len(found.ids) == len(set(found.ids))
    assert all(link.startswith("#") and link[1:] in found.ids for link in found.links)


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_ledger_links_lead_to_places_and_back(lang: str) -> None:
    source = page(with_ledger(), lang)
    found = Page(source)
    assert len(found.ids) == len(set(found.ids))
    assert all(link.startswith("#") and link[1:] in found.ids for link in found.links)
    lines = [name for name in found.ids if re.fullmatch(r"[XLC]\d+", name)]
    assert len(lines) == 10
    assert all(source.count(f'href="#{line}"') > 1 for line in lines)


def test_pictures_have_their_words_beside_them() -> None:
    found = Page(page(with_ledger()))
    pictures = [attrs for tag, attrs in found.tags if tag == "svg"]
    assert [attrs["role"] for attrs in pictures] == ["group", "img"]
    assert all(attrs["aria-labelledby"] in found.ids for attrs in pictures)
    assert [tag for tag, _ in found.tags].count("table") == 2


def test_evidence_is_linked_both_ways() -> None:
    source = page(strait())
    start = NORTH.index("tout blocus")
    anchor = f"d-A-{start}-{start + len('tout blocus')}"
    assert f'href="#{anchor}"' in source
    assert f'id="{anchor}"' in source
    lines = [name for name in Page(source).ids if re.fullmatch(r"[PRT]\d+", name)]
    assert lines
    assert all(f'href="#{line}"' in source for line in lines)


def test_the_page_asks_nothing_of_anybody() -> None:
    source = page(strait())
    names = {tag for tag, _ in Page(source).tags}
    assert names.isdisjoint({"script", "link", "img", "iframe", "object", "form", "base"})
    assert "default-src 'none'" in source
    assert "url(" not in source
    assert "@import" not in source
    assert "://" not in source


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_the_page_says_its_language_and_that_of_the_dispatches(lang: str) -> None:
    tags = Page(page(strait(), lang)).tags
    assert ("html", {"lang": lang}) in tags
    articles = [attrs for tag, attrs in tags if tag == "article"]
    assert [attrs["lang"] for attrs in articles] == ["fr", "fr"]
    claims = [attrs.get("lang") for tag, attrs in tags if tag == "span" and "lang" in attrs]
    assert set(claims) == ({"fr"} if lang == "en" else set())


def test_headings_go_down_one_step_at_a_time() -> None:
    levels = [int(tag[1]) for tag, _ in Page(page(strait())).tags if re.fullmatch(r"h\d", tag)]
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_a_reader_by_keyboard_can_skip_to_the_content() -> None:
    found = Page(page(strait()))
    assert found.links[0] == "#content"
    assert {"header", "nav", "main", "footer", "article"} <= {tag for tag, _ in found.tags}


def test_the_full_texts_stand_at_the_end() -> None:
    words = re.sub(r"\s+", "", Page(page(strait())).words)
    for text in (NORTH, SOUTH):
        for line in text.splitlines():
            assert re.sub(r"\s+", "", line) in words


def test_a_caption_is_set_apart() -> None:
    assert 'class="block zone-caption"' in page(strait())


EVIL = "<script>alert('x')</script> & \"Holm\" <img src=x onerror=y> a dit <b>que non</b>.\x00\x1b"


def test_nothing_of_a_dispatch_is_taken_for_markup() -> None:
    item = said(EVIL, "a", "holm", "<b>que non</b>", source='"Holm" <img src=x onerror=y>')
    evil = Problem("odd", "<i>x</i>", "<i>y</i>", "</main>", "'\"")
    file = dossier(reading(EVIL, item, name="<u>.txt", agency="<s>A</s>"), problems=(evil,))
    for lang in ("fr", "en"):
        found = Page(page(file, lang))
        names = {tag for tag, _ in found.tags}
        assert names.isdisjoint({"script", "img", "b", "i", "u", "s"})
        assert "\x00" not in found.words
        assert "\x1b" not in found.words


def test_a_page_without_any_reading_says_so() -> None:
    assert "Aucune dépêche n’a pu être lue." in page(dossier())


def test_fiction_is_said_first() -> None:
    words = page(strait(), fiction=True)
    assert words.index("Fiction") < words.index("<h1>")
    assert "Fiction" not in page(strait())


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_all_colours_of_words_have_contrast_enough_in_light_and_dark() -> None:
    style = (files("recoupe.dossier") / "templates" / "style.css").read_text(encoding="utf-8")
    blocks = style.split(":root {")[1:3]
    themes = [dict(re.findall(r"--(\w+): (#\w{6})", block)) for block in blocks]
    assert len(themes) == 2
    for theme in themes:
        for words in ("ink", "soft", "accent"):
            for ground in ("paper", "tint"):
                high, low = sorted(map(_luminance, (theme[words], theme[ground])), reverse=True)
                assert (high + 0.05) / (low + 0.05) >= 4.5, (words, ground)
        high, low = sorted(map(_luminance, (theme["ink"], theme["lamp"])), reverse=True)
        assert (high + 0.05) / (low + 0.05) >= 4.5


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_events_are_linked_both_ways_and_say_what_they_stand_on(lang: str) -> None:
    words = "tout blocus"
    source = page(dossier(told(event(NORTH, words, "COERCE", actors=("nor",)))), lang)
    start = NORTH.index(words)
    assert 'href="#events"' in source
    assert f'href="#d-A-{start}-{start + len(words)}"' in source
    assert f'id="d-A-{start}-{start + len(words)}"' in source
    assert f"<strong>{words}</strong>" in source
    assert source.count('href="#E1"') == 2
    found = Page(source)
    assert all(link[1:] in found.ids for link in found.links)
    assert len(found.ids) == len(set(found.ids))


def test_words_of_an_event_are_escaped() -> None:
    text = "Holm a <b>bombardé</b> le port."
    source = page(dossier(told(event(text, "<b>bombardé</b>", "ASSAULT"), text=text)))
    assert "<strong>&lt;b&gt;bombardé&lt;/b&gt;</strong>" in source


def test_accounts_of_several_agencies_stand_side_by_side() -> None:
    found = Page(page(strait()))
    beside = [tag for tag, attrs in found.tags if "beside" in (attrs.get("class") or "")]
    assert beside == ["div"]
    assert {attrs.get("aria-label") for tag, attrs in found.tags if tag == "ul"} >= {
        "Norroy",
        "Boréale",
    }


def test_what_was_withdrawn_is_listed_and_tells_nothing() -> None:
    one, other = north(), south()
    check = msgspec.structs.replace(checked(one, other), withdrawn=(other.dispatch.id,))
    file = build_dossier((one, other), check, cast_of(one, other), version="9")
    assert {item.dispatch for item in file.attributions} == {one.dispatch.id}
    sheet = write_sheet(file)
    assert sheet.summary == ("1 dépêche", "1 agence", "0 reprise", "1 retirée")
    assert [line.withdrawn for line in sheet.dispatches] == [False, True]
    found = Page(page(file))
    assert "retirée par son agence" in found.words
    assert "Le port a fermé" in found.words


def test_no_line_of_a_claim_begins_with_a_mark() -> None:
    file = strait()
    claim = msgspec.structs.replace(file.findings[0], claim="Norvège : « non » ?")
    source = page(msgspec.structs.replace(file, findings=(claim,)))
    assert "Norvège\u00a0: «\u00a0non\u00a0»\u00a0?" in source
