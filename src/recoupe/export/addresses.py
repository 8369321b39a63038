"""Addresses of dispatches on the web."""

from urllib.parse import quote, urlsplit


def web_address(uri: str) -> str | None:
    """Give the address of a page on the web, without its fragment; ``None`` for all else."""
    try:
        parts = urlsplit(uri.strip())
        known = parts.scheme in ("http", "https") and parts.hostname
    except ValueError:
        return None
    if not known:
        return None
    address = parts._replace(fragment="").geturl()
    return quote(address, safe="%/:=&?~#+!$,;'@()*[]-._", errors="replace")
