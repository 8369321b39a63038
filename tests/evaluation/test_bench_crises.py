"""The generated crises of the store's benchmark are such as cross-checking finds things in."""

from benchmarks.crises import make_readings

from recoupe.crosscheck.checker import check


def test_generated_readings_are_cross_checked() -> None:
    readings = make_readings(60)
    assert readings == make_readings(60)
    found = check(readings)
    assert any(story.reprints for story in found.stories)
    assert {"corroborated", "single_source"} <= {one.agreement for one in found.findings}


def test_every_span_has_the_words_of_its_text() -> None:
    for reading in make_readings(20, seed=2):
        text = reading.dispatch.text
        spans = [*reading.mentions, *reading.timexes, *(e.trigger for e in reading.events)]
        spans += [span for a in reading.attributions for span in a.content]
        assert all(text[span.start : span.end] == span.text for span in spans)
