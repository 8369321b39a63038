"""Exports in HTML that break off before their end."""

from recoupe.errors import InputError

_ENDS = 5000


def is_cut_page(text: str) -> bool:
    """Tell whether a page that has a beginning has no end."""
    return "<html" in text[:_ENDS].lower() and "</html" not in text[-_ENDS:].lower()


def cut_page(text: str, uri: str) -> InputError:
    """Give the error to raise behind what stands whole in a page without an end."""
    return InputError(
        "truncated",
        f"{uri}: line {text.rstrip().count(chr(10)) + 1}",
        "the end of the file before the end of the page",
        "a page that ends in </html>",
        "what stands whole before was read; export it again",
    )
