"""A desk that is served, and a browser that looks at it."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib.resources import as_file, files
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

import recoupe

_NAMES = ("chromium", "chromium-browser", "google-chrome")
_NONE = (
    "found no Chromium; expected one (Debian: apt install chromium): "
    "NOTHING OF THE DESK WAS LOOKED AT IN A BROWSER"
)


@dataclass
class Desk:
    """A desk that is served: its address with the token, and what pages asked of any host."""

    address: str
    asked: list[str] = field(default_factory=list)

    @property
    def host(self) -> str:
        """The host and port it is served at."""
        return urlsplit(self.address).netloc

    def at(self, path: str) -> str:
        """Give the address of a view."""
        return urljoin(self.address, path)

    def strangers(self) -> set[str]:
        """Give the hosts that pages asked for anything, other than the desk."""
        parts = (urlsplit(one) for one in self.asked)
        return {one.netloc for one in parts if one.scheme != "data" and one.netloc != self.host}


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a store of the sample."""
    path = tmp_path_factory.mktemp("desk") / "sample.db"
    with (
        as_file(files("recoupe") / "sample" / "fr") as folder,
        recoupe.open_store(path) as opened,
    ):
        opened.add([folder])
    return path


@contextmanager
def serving(store: Path) -> Iterator[Desk]:
    """Serve a store as a user would."""
    command = [sys.executable, "-m", "recoupe.cli", "serve", str(store), "--no-browser"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as served:
        assert served.stdout is not None
        yield Desk(served.stdout.readline().strip())
        served.terminate()


@pytest.fixture(scope="session")
def desk(store: Path) -> Iterator[Desk]:
    """Serve the store of the sample."""
    with serving(store) as served:
        yield served


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Start Debian's Chromium; where there is none the tests are skipped, in CI they fail."""
    found = next((path for path in map(shutil.which, _NAMES) if path), None)
    if found is None:
        sys.stderr.write(f"\n{_NONE}\n")
        if os.environ.get("CI"):
            pytest.fail(_NONE)
        pytest.skip(_NONE)
    with sync_playwright() as player:
        browser = player.chromium.launch(executable_path=found, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(params=["fr", "en"])
def lang(request: pytest.FixtureRequest) -> str:
    """Give each language of the desk."""
    return str(request.param)


@pytest.fixture
def page(chromium: Browser, desk: Desk, lang: str) -> Iterator[Page]:
    """Open the desk in a browser of that language; what it asks for is written down."""
    context = chromium.new_context(locale=lang)
    opened = context.new_page()
    # Tests before this one may have gone to desks of their own.
    desk.asked.clear()
    opened.on("request", lambda one: desk.asked.append(one.url))
    opened.goto(desk.address)
    yield opened
    context.close()
