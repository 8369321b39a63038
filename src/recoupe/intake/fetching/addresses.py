"""What an address is, how it is shown, and whether it leads into a private network."""

import ipaddress
import re
import socket
from urllib.parse import urlsplit, urlunsplit

_ADDRESS = re.compile(r"https?://", re.IGNORECASE)


def is_address(path: str) -> bool:
    """Tell whether what was typed is an address of the web rather than a path."""
    return bool(_ADDRESS.match(path))


def shown(address: str) -> str:
    """Return the address without a name and password in it, as it may be kept and shown."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return address
    return urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2]))


def is_private(host: str) -> bool:
    """Tell whether a host, or any number its name stands for, is none of the public network.

    A name that stands for nothing is not private: asking it will fail by itself.
    """
    try:
        found = socket.getaddrinfo(host.strip("[]"), None, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        return False
    return any(not _is_public(str(one[4][0])) for one in found)


def _is_public(number: str) -> bool:
    address = ipaddress.ip_address(number.partition("%")[0])
    mapped = getattr(address, "ipv4_mapped", None)
    return (mapped or address).is_global and not address.is_multicast
