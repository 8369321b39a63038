import pytest
from starlette.testclient import TestClient

from .conftest import HERE, PORT, TOKEN


def test_without_token_nothing_of_the_store_is_shown(stranger: TestClient) -> None:
    answer = stranger.get("/")
    assert answer.status_code == 403
    assert "crisis.db" not in answer.text
    assert "Ketilsd" not in answer.text


@pytest.mark.parametrize("given", ["", "wrong", TOKEN[:-1], TOKEN + "x", "é"])
def test_a_wrong_token_opens_nothing(stranger: TestClient, given: str) -> None:
    assert stranger.get("/", params={"token": given}).status_code == 403
    stranger.cookies.set(f"recoupe-{PORT}", given.encode("ascii", "replace").decode())
    assert stranger.get("/").status_code == 403


def test_the_token_leaves_the_address_and_stays_in_a_cookie(stranger: TestClient) -> None:
    answer = stranger.get(f"/?page=1&token={TOKEN}", follow_redirects=False)
    assert answer.status_code == 303
    assert answer.headers["location"] == "/?page=1"
    cookie = answer.headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=strict" in cookie
    assert stranger.get("/").status_code == 200


def test_the_token_leads_to_no_other_host(stranger: TestClient) -> None:
    answer = stranger.get(f"{HERE}//other.example/?token={TOKEN}", follow_redirects=False)
    assert answer.headers["location"] == "/other.example/"


@pytest.mark.parametrize(
    "host", ["crisis.example", f"crisis.example:{PORT}", "127.0.0.1", "127.0.0.1:1", ""]
)
def test_another_host_is_refused(client: TestClient, host: str) -> None:
    assert client.get("/", headers={"host": host}).status_code == 421


def test_localhost_is_this_machine(client: TestClient) -> None:
    # A test client sends cookies to the host they were set for.
    cookie = f"recoupe-{PORT}={TOKEN}"
    headers = {"host": f"localhost:{PORT}", "cookie": cookie}
    assert client.get("/", headers=headers).status_code == 200


@pytest.mark.parametrize(
    "origin",
    [None, "null", "http://crisis.example", f"https://127.0.0.1:{PORT}", "http://127.0.0.1"],
)
def test_what_another_page_sends_changes_nothing(client: TestClient, origin: str | None) -> None:
    headers = {} if origin is None else {"origin": origin}
    answer = client.post("/settings", data={"lang": "en"}, headers=headers)
    assert answer.status_code == 403
    assert "set-cookie" not in answer.headers


@pytest.mark.parametrize("path", ["/", "/nothing", "/settings", "/static/x/desk.css"])
def test_every_answer_keeps_the_page_to_itself(client: TestClient, path: str) -> None:
    headers = client.get(path).headers
    policy = dict(part.split(" ", 1) for part in headers["content-security-policy"].split("; "))
    assert policy["default-src"] == "'none'"
    assert policy["frame-ancestors"] == "'none'"
    assert not any("unsafe" in value or "*" in value for value in policy.values())
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"


def test_pages_are_not_kept_and_assets_are(client: TestClient) -> None:
    page = client.get("/")
    assert page.headers["cache-control"] == "no-store"
    style = page.text.partition('rel="stylesheet" href="')[2].partition('"')[0]
    assert "immutable" in client.get(style).headers["cache-control"]
