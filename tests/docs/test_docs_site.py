"""The documentation as a site: complete, whole, and loading nothing from anywhere else."""

import re
import subprocess
import sys
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

import pytest
from doc_pages import ROOT

# What a browser fetches without being asked, by tag and attribute.
_FETCHED = {
    ("audio", "src"),
    ("embed", "src"),
    ("iframe", "src"),
    ("image", "href"),
    ("img", "src"),
    ("img", "srcset"),
    ("input", "src"),
    ("link", "href"),
    ("object", "data"),
    ("script", "src"),
    ("source", "src"),
    ("source", "srcset"),
    ("use", "href"),
    ("video", "poster"),
    ("video", "src"),
}
_ELSEWHERE = re.compile(r"^\s*(?:[a-z][a-z0-9+.-]*:|//|/)", re.IGNORECASE)


class _Page(HTMLParser):
    """What a page fetches, leads to, and can be led to in; the text of its paragraphs."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.fetched: list[str] = []
        self.links: list[str] = []
        self.anchors: set[str] = set()
        self.paragraphs: list[str] = []
        self._in_paragraph = False
        self.feed(path.read_text("utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "p":
            self._in_paragraph = True
            self.paragraphs.append("")
        for name, value in attrs:
            if name in ("id", "name") and value:
                self.anchors.add(value)
            elif tag == "a" and name == "href" and value:
                self.links.append(value)
            elif (tag, name.removeprefix("xlink:")) in _FETCHED and value:
                self.fetched.append(value)

    def handle_endtag(self, tag: str) -> None:
        self._in_paragraph = self._in_paragraph and tag != "p"

    def handle_data(self, data: str) -> None:
        if self._in_paragraph:
            self.paragraphs[-1] += data


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site, built anew as `make docs` does; a warning is a failure."""
    place = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--strict"]
    done = subprocess.run(
        [*command, "--config-file", "website/mkdocs.yml", "--site-dir", str(place)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return place


@pytest.fixture(scope="module")
def built(site: Path) -> dict[Path, _Page]:
    return {path: _Page(path) for path in sorted(site.rglob("*.html"))}


def test_nothing_is_loaded_from_another_host(site: Path, built: dict[Path, _Page]) -> None:
    faults = [
        f"{path.name}: {address}"
        for path, page in built.items()
        for address in page.fetched
        if _ELSEWHERE.match(address) or not (path.parent / address.partition("?")[0]).is_file()
    ]
    styles = [*site.rglob("*.css"), *built]
    for path in styles:
        text = path.read_text("utf-8")
        faults += [
            f"{path.name}: {address}"
            for address in re.findall(r"(?:url\(|@import\s+)['\"]?([^'\")\s]+)", text)
            if _ELSEWHERE.match(address) and not address.startswith("data:")
        ]
    assert not faults


def test_every_link_and_anchor_leads_somewhere(built: dict[Path, _Page]) -> None:
    faults = [
        f"{path.name}: {link}"
        for path, page in built.items()
        for link in page.links
        if not link.startswith(("https://", "http://")) and not _resolves(path, link, built)
    ]
    assert not faults


def _resolves(path: Path, link: str, built: dict[Path, _Page]) -> bool:
    place, _, anchor = unquote(link).partition("#")
    target = (path.parent / place).resolve() if place else path
    if target.suffix != ".html":
        return target.is_file()
    return target in built and (not anchor or anchor in built[target].anchors)


def test_every_page_of_the_docs_is_in_the_navigation(site: Path) -> None:
    start = (site / "index.html").read_text("utf-8")
    (menu,) = re.findall(r'<nav class="md-nav md-nav--primary.*?</nav>\s*</div>', start, re.DOTALL)
    led_to = set(re.findall(r'href="([^"#]+\.html)"', menu))
    wanted = {page.relative_to(ROOT / "docs").with_suffix(".html") for page in _sources()}
    assert {str(page) for page in wanted} - led_to - {"index.html"} == set()


def _sources() -> Iterator[Path]:
    yield from (ROOT / "docs").rglob("*.md")


def test_lists_and_tables_are_set_as_such(built: dict[Path, _Page]) -> None:
    """A list right below a line of text is one on a forge, and running text on the site."""
    faults = [
        f"{path.name}: {line}"
        for path, page in built.items()
        for paragraph in page.paragraphs
        for line in paragraph.splitlines()[1:]
        if line.startswith(("- ", "* ", "1. ", "|"))
    ]
    assert not faults, "put an empty line before"


def test_what_is_made_is_ignored_by_git() -> None:
    assert "build/" in (ROOT / ".gitignore").read_text("utf-8").splitlines()
    assert "site_dir: ../build/site\n" in (ROOT / "website" / "mkdocs.yml").read_text("utf-8")
