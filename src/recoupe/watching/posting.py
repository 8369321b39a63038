"""Notices sent to another program of this machine."""

from collections.abc import Sequence

import msgspec

from recoupe.records.watching import Notice

_PATIENCE = 5.0


def post(webhook: str, notices: Sequence[Notice]) -> str | None:
    """Send each notice by itself as JSON; tell what went wrong, None where all arrived.

    Nothing goes through a proxy, and no redirection is followed: it stays on this machine.
    """
    import httpx

    try:
        with httpx.Client(timeout=_PATIENCE, trust_env=False) as client:
            for notice in notices:
                answer = client.post(
                    webhook,
                    content=msgspec.json.encode(notice),
                    headers={"Content-Type": "application/json"},
                )
                if not answer.is_success:
                    return f"the answer {answer.status_code}"
    except httpx.HTTPError as error:
        return f"{type(error).__name__}: {error}"
    return None
