"""Numbers in addresses."""

from starlette.requests import Request


def number_in(request: Request, name: str, *, least: int, default: int) -> int:
    """Give a number of the query; what is none, or is too small, reads as the default."""
    text = request.query_params.get(name, "")
    if not text.isascii() or not text.isdigit() or len(text) > 9:
        return default
    return max(int(text), least)
