"""Folders of news pages: each article among menus, boxes, teasers and scripts."""

import json
from html import escape
from pathlib import Path

from benchmarks.formats.copy import Copy, invent

NAME = "page"
_MENU = "".join(
    f'<li class="menu-item"><a href="/rubrique/{one}">Rubrique numéro {one}</a></li>'
    for one in range(60)
)
_TEASERS = "".join(
    f'<article class="teaser"><a href="/a/{one}"><img src="/i/{one}.jpg" alt=""><h3>Un autre sujet '
    f"du jour, numéro {one}</h3></a><p>Ce que l’on sait de ce sujet-là.</p></article>"
    for one in range(40)
)
_SCRIPT = "<script>" + "window.donnees.push({cle: 'valeur', n: 1});" * 600 + "</script>"


def write(count: int, target: Path) -> None:
    """Write a folder of so many pages."""
    target.mkdir()
    for copy in invent(count):
        (target / f"{copy.number:06d}.html").write_text(page_of(copy), encoding="utf-8")


def alone(target: Path) -> int:
    """Read the folder with trafilatura alone; give how many pages it took a text from."""
    from trafilatura import bare_extraction

    return sum(
        bare_extraction(page.read_bytes(), with_metadata=True, include_comments=False) is not None
        for page in sorted(target.iterdir())
    )


def page_of(copy: Copy) -> str:
    """Give one page."""
    title, site = escape(copy.headline), escape(copy.publisher)
    linked = json.dumps(
        {
            "@type": "NewsArticle",
            "headline": copy.headline,
            "datePublished": copy.filed,
            "author": [{"@type": "Organization", "name": copy.agency}],
            "publisher": {"@type": "Organization", "name": copy.publisher},
        }
    )
    paragraphs = [f"<p>{escape(one)}</p>" for one in copy.paragraphs]
    middle = "<aside><h4>Lettre du matin</h4><p>Recevez nos récits par courriel.</p></aside>"
    paragraphs.insert(2, middle)
    return f"""<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8">
<title>{title} - {site}</title>
<meta property="og:site_name" content="{site}"><meta property="og:type" content="article">
<meta property="og:title" content="{title}">
<link rel="canonical" href="https://x.example/{copy.number}">
<script type="application/ld+json">{linked}</script>{_SCRIPT}</head><body>
<header><nav><ul>{_MENU}</ul></nav></header><main><article><h1>{title}</h1>
<p class="byline">{escape(copy.agency)}</p>
<figure><img src="p.jpg"><figcaption>{escape(copy.place)}, ce jour.</figcaption>
</figure><div class="article-body">{"".join(paragraphs)}</div></article></main>
<section class="related"><h2>À lire aussi</h2>{_TEASERS}</section>
<footer><ul>{_MENU}</ul><p>Tous droits réservés.</p></footer></body></html>
"""
