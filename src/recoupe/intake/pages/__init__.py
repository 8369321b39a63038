"""Web pages: the article among menus and boxes, and what the page says of it."""

from recoupe.intake.pages.reading import read_page

__all__ = ["read_page"]
