"""A page for each thing that can go wrong."""

from http import HTTPStatus

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from recoupe.errors import StoreError
from recoupe.web.pages import render_bare


def fault_page(request: Request, status: HTTPStatus, key: str, *, details: str = "") -> Response:
    """Say what was found, what was expected and what to do; ``key`` names the words for it."""
    return render_bare(request, "fault.html.j2", status=status, key=key, details=details)


def http_fault(request: Request, error: Exception) -> Response:
    """Answer what asks for nothing that is there, or asks in the wrong way."""
    assert isinstance(error, HTTPException)
    keys = {
        HTTPStatus.NOT_FOUND: "missing",
        HTTPStatus.GONE: "gone",
        HTTPStatus.METHOD_NOT_ALLOWED: "method",
    }
    status = HTTPStatus(error.status_code)
    return fault_page(request, status, keys.get(status, "request"), details=_told(error, status))


def _told(error: HTTPException, status: HTTPStatus) -> str:
    return "" if error.detail == status.phrase else error.detail


def store_fault(request: Request, error: Exception) -> Response:
    """Answer when the store cannot be read."""
    assert isinstance(error, StoreError)
    return fault_page(request, HTTPStatus.SERVICE_UNAVAILABLE, "store", details=str(error))


def own_fault(request: Request, error: Exception) -> Response:
    """Answer when Recoupe itself is at fault."""
    details = f"{type(error).__name__}: {error}"
    return fault_page(request, HTTPStatus.INTERNAL_SERVER_ERROR, "own", details=details)
