"""Results that come while one types, and the same by the form."""

from playwright.sync_api import Page, expect
from tests.browser.conftest import Desk


def test_results_come_while_one_types(page: Page, desk: Desk) -> None:
    faults: list[str] = []
    page.on("console", lambda told: faults.append(told.text) if told.type == "error" else None)
    page.goto(desk.at("/search"))
    everything = page.inner_text("#found")
    page.locator(".ask [name=q]").press_sequentially("chalutiers")
    expect(page.locator("#found")).not_to_have_text(everything, ignore_case=True)
    typed = page.inner_text("#found")
    expect(page.locator("#tally")).to_have_text(typed, ignore_case=True)
    assert "q=chalutiers" in page.url
    assert page.evaluate("document.activeElement.name") == "q"
    page.keyboard.press("Enter")
    page.wait_for_load_state()
    expect(page.locator("#found")).to_have_text(typed, ignore_case=True)
    assert faults == []
