import re
from pathlib import Path

import pytest
from doc_pages import ROOT, pages

_LINK = re.compile(r"(?<!!)\[[^\]]+\]\(([^)\s]+)\)")


def _anchors(page: Path) -> set[str]:
    titles = re.findall(r"^#+ (.+)$", page.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title).lower().replace(" ", "-") for title in titles}


@pytest.mark.parametrize("page", pages(), ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    for link in _LINK.findall(page.read_text("utf-8")):
        if "://" in link:
            continue
        path, _, anchor = link.partition("#")
        target = (page.parent / path).resolve() if path else page
        assert target.exists(), f"{link} leads to no file"
        assert not anchor or anchor in _anchors(target), f"{link} leads to no heading"


def test_every_page_of_the_docs_can_be_reached_from_the_start_page() -> None:
    start = ROOT / "docs" / "index.md"
    reached = {(start.parent / link.partition("#")[0]).resolve() for link in _links(start)}
    assert set((ROOT / "docs").rglob("*.md")) <= reached | {start}


def _links(page: Path) -> list[str]:
    return _LINK.findall(page.read_text("utf-8"))
