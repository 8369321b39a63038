import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from recoupe.keeping import Store, open_store
from recoupe.records import Entity

from .conftest import HERE, client_of

OWN = {"origin": HERE}


@pytest.fixture
def opened(store: Path, tmp_path: Path) -> Iterator[Store]:
    with open_store(shutil.copy(store, tmp_path / "decided.db")) as own:
        yield own


@pytest.fixture
def desk(opened: Store, tmp_path: Path) -> Iterator[TestClient]:
    with client_of(tmp_path / "decided.db") as client:
        yield client


def named(opened: Store, label: str) -> tuple[str, Entity]:
    (affair,) = opened.affairs()
    file = opened.file_of(affair.key)
    return affair.key, next(one for one in file.entities if one.label == label)


def test_two_names_are_made_one(desk: TestClient, opened: Store) -> None:
    affair, union = named(opened, "Union des pêcheurs d'Alesund")
    path = f"/actor/{affair}/{union.id}/who"
    assert desk.get(path).status_code == 200
    answer = desk.post(path, data={"act": "merge", "merge": "Danemark", "by": "K"}, headers=OWN)
    assert answer.status_code == 200
    (kept,) = opened.decisions()
    assert (kept.corrections[0].field, kept.corrections[0].value) == ("merge", "Danemark")
    labels = {one.label for one in opened.file_of(affair).entities}
    assert "Union des pêcheurs d'Alesund" not in labels


def test_lines_are_given_to_another(desk: TestClient, opened: Store) -> None:
    affair, norway = named(opened, "Norvège")
    path = f"/actor/{affair}/{norway.id}/who"
    picks = re.findall(r'name="line" value="([^"]+)"', desk.get(path).text)
    assert len(picks) > 5
    form = {"act": "split", "split": "Ligue du fjord", "line": picks[:2]}
    answer = desk.post(path, data=form, headers=OWN)
    assert answer.status_code == 200
    (kept,) = opened.decisions()
    assert len(kept.corrections[0].lines) == 2
    assert "Ligue du fjord" in {one.label for one in opened.file_of(affair).entities}


@pytest.mark.parametrize(
    "form",
    [
        {"act": "merge", "merge": ""},
        {"act": "merge", "merge": "Personne de connu"},
        {"act": "merge", "merge": "Norvège"},
        {"act": "split", "split": "Ligue du fjord"},
        {"act": "split", "split": ""},
    ],
)
def test_what_cannot_be_is_said_and_nothing_is_kept(
    desk: TestClient, opened: Store, form: dict[str, str]
) -> None:
    affair, norway = named(opened, "Norvège")
    answer = desk.post(f"/actor/{affair}/{norway.id}/who", data=form, headers=OWN)
    assert answer.status_code == 422
    assert 'role="alert"' in answer.text
    assert opened.decisions() == ()


def test_nobody_has_no_page(desk: TestClient, opened: Store) -> None:
    (affair,) = opened.affairs()
    assert desk.get(f"/actor/{affair.key}/nobody/who").status_code == 404
