"""What is to be watched: every wrong entry is named, with what to write instead."""

from pathlib import Path

import pytest

from recoupe.errors import FormatError, WatchError
from recoupe.watching.plan import Feed, Folder, load_plan

PLAN = """
every = "15m"
webhook = "http://127.0.0.1:8765/notices"

[[feed]]
url = "https://agence.example/fil.xml"
pages = true

[[folder]]
path = "entrant"
every = "20s"
as = "text"
map = { text = "contenu" }
"""


def write(folder: Path, text: str) -> Path:
    place = folder / "plan.toml"
    place.write_text(text, encoding="utf-8")
    return place


def test_a_plan_has_feeds_folders_and_who_listens(tmp_path: Path) -> None:
    plan = load_plan(write(tmp_path, PLAN))
    feed, folder = plan.places
    assert feed == Feed("https://agence.example/fil.xml", 900.0, pages=True)
    assert isinstance(folder, Folder)
    assert (folder.path, folder.every) == (tmp_path / "entrant", 20.0)
    assert (folder.options.form, folder.options.columns) == ("text", {"text": "contenu"})
    assert plan.webhook == "http://127.0.0.1:8765/notices"


def test_nobody_is_asked_more_than_once_a_minute(tmp_path: Path) -> None:
    (feed,) = load_plan(
        write(tmp_path, '[[feed]]\nurl = "http://agence.example/fil"\nevery = "1s"')
    ).places
    assert feed.every == 60.0


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("", "nothing to watch"),
        ("feed = 3", "feed as no list"),
        ("[[feed]]\nurl = 3", "feed 1: found url 3"),
        ('[[feed]]\nurl = "ftp://agence.example"', "feed 1: found url"),
        ('[[feed]]\nurl = "http://a.example"\n[[feed]]\nurl = "http://a.example"', "twice"),
        ('[[feed]]\nurl = "http://a.example"\npage = true', "feed 1: found page"),
        ('[[feed]]\nurl = "http://a.example"\npages = "oui"', "pages 'oui'"),
        ('[[feed]]\nurl = "http://a.example"\nevery = "often"', "every: found 'often'"),
        ('[[feed]]\nurl = "http://a.example"\nevery = "0m"', "every: found '0m'"),
        ('[[folder]]\npath = ""', "folder 1: found path ''"),
        ('[[folder]]\npath = "a"\nmap = 3', "folder 1: found map 3"),
        ('evry = "3m"', "found evry"),
        ('webhook = "http://news.example/"\n[[folder]]\npath = "a"', "on this machine"),
        ('webhook = "http://10.0.0.2/"\n[[folder]]\npath = "a"', "on this machine"),
        ('webhook = "http://127.0.0.1.news.example/"\n[[folder]]\npath = "a"', "on this machine"),
        ('webhook = 3\n[[folder]]\npath = "a"', "on this machine"),
        ("[[feed", "cannot be read"),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, text: str, named: str) -> None:
    with pytest.raises(WatchError) as told:
        load_plan(write(tmp_path, text))
    assert named in str(told.value)
    assert "plan.toml" in str(told.value)


def test_an_unknown_format_is_refused_with_those_there_are(tmp_path: Path) -> None:
    with pytest.raises(FormatError, match="expected one of"):
        load_plan(write(tmp_path, '[[folder]]\npath = "a"\nas = "telex"'))


def test_a_plan_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(WatchError, match="cannot be read"):
        load_plan(tmp_path / "absent.toml")
