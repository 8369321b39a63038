"""What is wrong with a view that a browser has open."""

from collections.abc import Iterator

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
_ALL = {"runOnly": {"type": "tag", "values": _TAGS}, "resultTypes": ["violations"]}
_COLOURS = {"runOnly": ["color-contrast", "link-in-text-block"], "resultTypes": ["violations"]}
_SIZES = {"runOnly": ["target-size"], "resultTypes": ["violations"]}
_WIDE, _NARROW = {"width": 1280, "height": 900}, {"width": 320, "height": 800}
# The words in pictures, which axe leaves incomplete: those with too little contrast to the paper.
_DIM = """() => {
    const parts = (colour) => colour.match(/[\\d.]+/g).slice(0, 3).map((one) => one / 255);
    const light = (colour) => parts(colour)
        .map((one) => (one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4))
        .reduce((sum, one, at) => sum + one * [0.2126, 0.7152, 0.0722][at], 0);
    const paper = light(getComputedStyle(document.body).backgroundColor);
    const contrast = (ink) => (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
    return [...document.querySelectorAll("svg text")]
        .filter((one) => contrast(light(getComputedStyle(one).fill)) < 4.5)
        .map((one) => one.textContent);
}"""


def _violations(page: Page, rules: dict[str, object]) -> Iterator[str]:
    found = Axe().run(page, options=rules)
    if found.violations_count:
        yield str(found.generate_report())


def faults(page: Page, lang: str) -> Iterator[str]:
    """Tell what is wrong with the view that is open, in any light and on a small screen."""
    if page.get_attribute("html", "lang") != lang:
        yield "not in the language asked for"
    yield from _violations(page, _ALL)
    yield from page.evaluate(_DIM)
    page.emulate_media(color_scheme="dark")
    yield from _violations(page, _COLOURS)
    yield from page.evaluate(_DIM)
    page.emulate_media(color_scheme="light")
    page.set_viewport_size(_NARROW)
    if page.evaluate("document.documentElement.scrollWidth > window.innerWidth"):
        yield "wider than a small screen"
    yield from _violations(page, _SIZES)
    page.set_viewport_size(_WIDE)
