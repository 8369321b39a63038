"""What was decided about an affair, on its pages."""

from pathlib import Path

import pytest

from recoupe.keeping import open_store

from .conftest import HERE, SAMPLE, client_of
from .pages import links, words


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store that may be decided upon."""
    path = tmp_path_factory.mktemp("decided") / "own.db"
    with open_store(path) as store:
        store.add(sorted(SAMPLE.iterdir())[:3])
    return path


def test_a_refused_line_leaves_its_page_and_stands_apart(own: Path) -> None:
    with client_of(own) as client:
        affair = next(link for link in links(client.get("/").text) if link.startswith("/affair/"))
        listed = client.get(f"{affair}/words").text
        assert client.get(f"{affair}/decided").status_code == 200
        line = next(link for link in links(listed) if link.startswith("/line/attribution/"))
        form = {"kind": "attribution", "id": line.split("/")[3], "affair": affair.split("/")[2]}
        said = words(client.get(line).text.partition("<h1")[2].partition("</h1>")[0])
        answer = client.post(
            "/decide",
            data={**form, "verdict": "refuse", "back": line},
            headers={"origin": HERE},
            follow_redirects=False,
        )
        assert answer.status_code == 303
        assert line not in links(client.get(f"{affair}/words").text)
        apart = words(client.get(f"{affair}/decided").text)
        assert said.partition(">")[2].strip(" «»\u00a0")[:40] in apart
        assert client.get(line).status_code == 200
