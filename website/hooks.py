"""What the site takes from the repository: its pages under the names they have there.

MkDocs knows the pages of one folder. Here every page goes by its place in the repository
(``docs/how-to/read.md``, ``README.md``), so that a link that holds there holds on the site.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

ROOT = Path(__file__).resolve().parents[1]
DOCS = ROOT / "docs"
# Pages and texts beside docs/ that pages link to, by the folder they are looked for in.
BESIDE = ("*.md", "LICENSE", "NOTICE", "CITATION.cff", "evaluation/*.md", "requirements/*.md")
_FENCE = re.compile(r"^(```.*?^```$)", re.MULTILINE | re.DOTALL)
_HEADING = re.compile(r"^#+ ", re.MULTILINE)
_LIST_BELOW_TEXT = re.compile(r"^((?![-*|#>]|\d+\. |  )\S.*\n)(?=[-*] )", re.MULTILINE)
_NOTEBOOK = re.compile(r"(\]\([^)#\s]+)\.ipynb(?=[)#])")
_LINK = re.compile(r"\]\(([^)#\s]+\.(?:md|ipynb))")


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Put pages in the place of ``FOLDER/*`` in the navigation."""
    named = set(_leaves(config.nav or []))
    config.nav = _expanded(config.nav or [], named)
    config.theme.static_templates.discard("404.html")
    return config


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Give each file of docs its name in the repository, and add those from beside docs."""
    for file in [file for file in files if file.src_dir == config.docs_dir]:
        files.remove(file)
        files.append(_file(f"docs/{file.src_uri}", file.dest_uri, config))
        if file.src_uri.endswith(".ipynb"):
            shown = File.generated(config, f"docs/{_page_name(file.src_uri)}", content=_told(file))
            shown.dest_uri = _page_name(file.src_uri).replace(".md", ".html")
            files.append(shown)
    for path in sorted(path for pattern in BESIDE for path in ROOT.glob(pattern)):
        name = path.relative_to(ROOT).as_posix()
        page = f"project/{name.lower()}" if path.suffix == ".md" else f"project/{path.name}.txt"
        files.append(_file(name, re.sub(r"\.md$", ".html", page), config))
    return files


def on_page_markdown(markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Set a list right below a line of text as a list, as forges do; one first heading a page."""
    first_headings = 0

    def outlined(heading: re.Match[str]) -> str:
        nonlocal first_headings
        first_headings += heading[0] == "# "
        return heading[0] if first_headings < 2 else f"#{heading[0]}"

    parts = _FENCE.split(markdown)
    for number in range(0, len(parts), 2):
        part = _NOTEBOOK.sub(r"\1.md", parts[number])
        part = _LIST_BELOW_TEXT.sub(r"\1\n", part)
        parts[number] = _HEADING.sub(outlined, part)
    return "".join(parts)


def on_post_page(output: str, *, page: Page, config: MkDocsConfig) -> str:
    """Name the dialog of the search, which the theme leaves without a name."""
    return output.replace('role="dialog"', 'role="dialog" aria-label="Search"')


def _page_name(notebook: str) -> str:
    """The page that a notebook, or a page itself, is shown as."""
    return notebook.replace(".ipynb", ".md")


def _told(notebook: File) -> str:
    """A notebook as a page: its text and its code; and the notebook itself, to be kept."""
    name = notebook.src_uri.rpartition("/")[2]
    parts = [
        "".join(cell["source"])
        if cell["cell_type"] == "markdown"
        else "```python\n" + "".join(cell["source"]) + "\n```"
        for cell in json.loads(notebook.content_string)["cells"]
    ]
    return "\n\n".join([*parts, f'<a href="{name}" download>{name}</a>, to be run.'])


def _file(name: str, place: str, config: MkDocsConfig) -> File:
    return File(name, str(ROOT), config.site_dir, use_directory_urls=False, dest_uri=place)


def _leaves(items: Any) -> Iterator[str]:
    """Yield the sources that a navigation names."""
    if isinstance(items, str):
        yield items
        return
    for item in items.values() if isinstance(items, dict) else items:
        yield from _leaves(item)


def _expanded(items: list[Any], named: set[str]) -> list[Any]:
    result: list[Any] = []
    for item in items:
        if isinstance(item, dict):
            result += [
                {title: _expanded(inner, named) if isinstance(inner, list) else inner}
                for title, inner in item.items()
            ]
        elif item.endswith("/*"):
            result += [page for page in _pages_of(item[:-2]) if page not in named]
        else:
            result.append(item)
    return result


def _pages_of(folder: str) -> list[str]:
    """Name the pages of a folder, first those that the start page links to, in its order."""
    linked = [(DOCS / link).resolve() for link in _LINK.findall((DOCS / "index.md").read_text())]
    found = (ROOT / folder).glob("*.md"), (ROOT / folder).glob("*.ipynb")
    pages = sorted(page for pages in found for page in pages)
    known = [page for page in dict.fromkeys(linked) if page in pages]
    return [
        _page_name(page.relative_to(ROOT).as_posix())
        for page in [*known, *(page for page in pages if page not in known)]
    ]
