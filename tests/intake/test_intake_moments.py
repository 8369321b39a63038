"""Moments of all shapes, with their hour and zone and with nothing that was not told."""

import pytest

from recoupe.intake.dates.moments import to_edtf


@pytest.mark.parametrize(
    ("told", "edtf"),
    [
        ("2031-03-04T09:15:00+01:00", "2031-03-04T09:15:00+01:00"),
        ("2031-03-04T09:15:00.123Z", "2031-03-04T09:15:00Z"),
        ("2031-03-04T09:15", "2031-03-04T09:15"),
        ("2031-03-04 09:15:00 UTC", "2031-03-04T09:15:00Z"),
        ("20310304T091500Z", "2031-03-04T09:15:00Z"),
        ("20310304T091500+0100", "2031-03-04T09:15:00+01:00"),
        ("20310304T0915-03", "2031-03-04T09:15-03:00"),
        ("20310304091500", "2031-03-04T09:15:00"),
        ("20310304", "2031-03-04"),
        ("2031-03-04", "2031-03-04"),
        ("2031-03", "2031-03"),
        (" 2031 ", "2031"),
        ("Tue, 04 Mar 2031 09:15:00 +0100", "2031-03-04T09:15:00+01:00"),
        ("Tuesday, 4-Mar-31 9:15:00 GMT", "2031-03-04T09:15:00Z"),
        ("4 March 2031 09:15 EST", "2031-03-04T09:15-05:00"),
        ("Tue, 04 Mar 2031 09:15:00 +0100 (CET)", "2031-03-04T09:15:00+01:00"),
        ("04 Mar 2031", "2031-03-04"),
    ],
)
def test_moments_keep_hour_and_zone(told: str, edtf: str) -> None:
    assert to_edtf(told) == edtf


@pytest.mark.parametrize("told", ["Tue, 04 Mar 2031 09:15:00 -0000", "04 Mar 2031 09:15:00 XYZ"])
def test_a_zone_without_meaning_is_not_told(told: str) -> None:
    assert to_edtf(told) == "2031-03-04T09:15:00"


@pytest.mark.parametrize(
    "told",
    [
        *(None, "", "  ", "hier", "09:15", "T09:15", "203103", "03/04/2031", "2031-13", "2031-3-4"),
        *("2031-02-30", "2031-03-04T25:00", "2031-03-04T09:15:61", "2031-03T09:15", "0000-01-01"),
        *("2031-03-04T09:15:00+25:00", "30 Feb 2031 09:15:00 GMT", "04 Foo 2031", "2031" * 5000),
    ],
)
def test_what_is_no_moment_gives_none(told: str | None) -> None:
    assert to_edtf(told) is None
