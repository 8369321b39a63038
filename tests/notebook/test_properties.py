"""Whatever stands in a dispatch and wherever words are said, its text is shown whole."""

import re
from html import unescape

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.builder import reading
from notebook.markup import Markup
from recoupe.dossier.quoting import shown
from recoupe.records import Attribution, Reading, Source, Span

_TEXT = re.compile(r'<div class="text".*?</div>', re.DOTALL)
_NUMBER = re.compile(r"<sup>P\d+</sup>")
_TAG = re.compile(r"<[^>]*>")
TEXTS = st.text(
    st.one_of(
        st.sampled_from("aé<>&\"'« »\u202e\u200f\u0301\n\t\x07😀{}%"), st.characters(codec="utf-8")
    ),
    max_size=80,
)


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    text = draw(TEXTS)
    place = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(sorted)

    def span() -> Span:
        return Span.of(text, *draw(place))

    def layer(number: int) -> Attribution:
        source, words = span(), draw(st.integers(0, 3))
        return Attribution(
            id=f"a{number}",
            quote_type="mixed",
            act="say",
            cue=span() if draw(st.booleans()) else None,
            source=Source(None, source.start, source.end, source.text),
            content=tuple(sorted(span() for _ in range(words))),
            nested_in=f"a{number - 1}" if number and draw(st.booleans()) else None,
        )

    layers = (layer(number) for number in range(draw(st.integers(0, 4))))
    return reading(text, *layers, agency=draw(TEXTS))


@settings(max_examples=150, deadline=None)
@given(readings())
def test_the_text_is_shown_whole_and_escaped(one: Reading) -> None:
    html = one._repr_html_() or ""
    Markup(html)
    found = _TEXT.search(html)
    words = unescape(_TAG.sub("", _NUMBER.sub("", found[0]))) if found else ""
    lines = [line for line in one.dispatch.text.split("\n") if line.strip()]
    assert words.replace("\n", "") == shown("".join(lines))


@settings(max_examples=50, deadline=None)
@given(readings())
def test_a_line_of_text_is_one_line(one: Reading) -> None:
    assert "\n" not in repr_of(one)


def repr_of(one: Reading) -> str:
    class Printer:
        words = ""

        def text(self, words: str) -> None:
            self.words += words

    printer = Printer()
    one._repr_pretty_(printer, False)
    return printer.words


@given(TEXTS)
def test_a_headline_stays_a_headline(headline: str) -> None:
    one = reading("Le port a fermé.")
    known = msgspec.structs.replace(one.dispatch, headline=headline)
    html = msgspec.structs.replace(one, dispatch=known)._repr_html_() or ""
    assert set(Markup(html).tags) <= {"div", "style", "p", "bdi"}
