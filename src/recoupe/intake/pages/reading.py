"""One page read: which way, and what comes of it."""

from collections.abc import Iterator
from itertools import islice
from typing import Any

from recoupe.intake.item import Block, Fault, Item, join_blocks
from recoupe.intake.markup.html import find_blocks, find_passages, parse_html
from recoupe.intake.pages.article import find_parts
from recoupe.intake.pages.facts import Facts, best_moment, read_facts

_SMALLEST_ARTICLE = 200
_FEW_LINKS = 6
_MOST_FOUND_IN = 50_000
_MOST_TAGS = 500_000
_DEEPEST = 2000


def read_page(text: str, *, address: str | None = None) -> Iterator[Item | Fault]:
    """Yield the items of a page; ``address`` is where it was found.

    A page that says nothing of being one article gives each ``<article>`` it has, if several. One
    of next to nothing but its text is read as it is; of others the article is found among menus
    and boxes. Headings, captions, credits and footers become zones. Nothing is fetched.
    """
    tags = text.count("<")
    if tags > _MOST_TAGS:
        yield Fault(
            "too_large",
            f"a page of {tags} tags",
            f"at most {_MOST_TAGS}",
            "skipped; save the article alone",
        )
        return
    root = parse_html(text)
    if root is not None and _is_too_deep(root):
        yield Fault(
            "malformed",
            f"a page of elements more than {_DEEPEST} deep",
            "one of fewer",
            "skipped; save the article alone",
        )
        return
    items = [] if root is None else _items(root, tags, address)
    found = False
    for item in items:
        if isinstance(item, Fault) or item.text.strip():
            found = True
            yield item
    if not found:
        yield Fault(
            "no_text", "a page without any text", "a dispatch", "skipped; fetch the file again"
        )


def _items(root: Any, tags: int, address: str | None) -> Iterator[Item | Fault]:
    facts = read_facts(root, address=address)
    parts = [] if facts.is_article else _articles(root)
    if len(parts) > 1:
        yield from (_clean(part, root, facts) for part in parts)
        return
    plain = tags > _MOST_FOUND_IN or _is_bare(root)
    found = None if plain else _furnished(root, facts)
    if found is None:
        yield _clean(parts[0] if parts else root, root, facts)
        return
    item, closed = found
    if closed:
        yield Fault(
            "truncated",
            "a page that says that the rest of its article is for subscribers",
            "the whole article",
            "what is shown was read; save the page while you are logged in to have all of it",
            skipped=False,
        )
    yield item


def _is_too_deep(root: Any) -> bool:
    """Tell whether parsing gave up in the depth: then the last element is as deep as it goes."""
    depth = 0
    while len(root) and depth <= _DEEPEST:
        root, depth = root[-1], depth + 1
    return depth > _DEEPEST


def _articles(root: Any) -> list[Any]:
    return [
        article
        for article in root.iter("article")
        if not any(parent.tag == "article" for parent in article.iterancestors())
        and _copy_length(article) >= _SMALLEST_ARTICLE
    ]


def _copy_length(part: Any) -> int:
    """Count the characters that are no links."""
    return sum(len(passage.text) - passage.linked for passage in find_passages(part))


def _is_bare(root: Any) -> bool:
    links = (link for link in root.iter("a") if link.get("href") is not None)
    return sum(1 for _ in islice(links, _FEW_LINKS)) < _FEW_LINKS


def _furnished(root: Any, facts: Facts) -> tuple[Item, bool] | None:
    blocks, facts = find_parts(root, facts)
    if not any(block.kind is None or block.kind == "body" for block in blocks):
        return None
    return _item(blocks, facts, facts.filed), facts.is_closed


def _clean(part: Any, root: Any, facts: Facts) -> Item:
    blocks = list(find_blocks(part))
    whole = part is root
    title = next((block.text for block in blocks if block.kind == "headline"), None)
    if title is None and whole and facts.headline:
        title = facts.headline
        blocks.insert(0, Block(title, "headline"))
    own = None if whole else best_moment([time.get("datetime") for time in part.iter("time")])
    return _item(blocks, facts._replace(headline=title), own or facts.filed)


def _item(blocks: list[Block], facts: Facts, filed: str | None) -> Item:
    text, zones = join_blocks(blocks)
    headline = next((block.text for block in blocks if block.kind == "headline"), facts.headline)
    return Item(
        text=text,
        zones=zones,
        headline=headline,
        byline=", ".join(facts.authors) or None,
        filed=filed,
        publisher=facts.publisher,
        agency=facts.agency,
        url=facts.url,
        lang=facts.lang,
    )
