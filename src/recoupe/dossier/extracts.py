"""Words of a dispatch with a few of those around them: a line can be judged as it stands."""

from recoupe.dossier.quoting import ELLIPSIS, one_line, shorten
from recoupe.dossier.sheet import Extract
from recoupe.records import Span
from recoupe.records.dossier import FiledDispatch

_AROUND = 48
_LOOSE = " ,;:.»”"


def extract_of(span: Span, dispatch: FiledDispatch) -> Extract:
    """Cut words and their neighbours from one sentence; an ellipsis stands where it is cut."""
    start, end = _sentence(span, dispatch)
    start = _after_lone_mark(start, min(end, span.end + _AROUND), span, dispatch)
    before = one_line(dispatch.text[start : span.start])
    after = one_line(dispatch.text[span.end : end])
    gap = dispatch.text[span.start - 1 : span.start].isspace() if span.start > start else False
    behind = dispatch.text[span.end : span.end + 1].isspace() if span.end < end else False
    return Extract(
        _last_words(before) + (" " if gap else ""),
        one_line(span.text),
        (" " if behind else "") + shorten(after, _AROUND),
    )


def _after_lone_mark(start: int, end: int, span: Span, dispatch: FiledDispatch) -> int:
    """Leave out a mark that opens the sentence and is closed beyond what is shown."""
    for quotation in dispatch.quotations:
        if quotation.open == start and quotation.close > end:
            return min(quotation.start, span.start)
    return start


def _sentence(span: Span, dispatch: FiledDispatch) -> tuple[int, int]:
    for sentence in dispatch.sentences:
        if sentence.start <= span.start < sentence.end:
            return sentence.start, max(sentence.end, span.end)
    start = dispatch.text.rfind("\n", 0, span.start) + 1
    end = dispatch.text.find("\n", span.end)
    return start, len(dispatch.text) if end < 0 else end


def _last_words(text: str) -> str:
    """Keep the last words of a text, cut between words."""
    if len(text) <= _AROUND:
        return text
    kept = text[-_AROUND + 1 :]
    if text[-_AROUND] != " " and " " in kept:
        kept = kept.split(" ", 1)[1]
    return f"{ELLIPSIS} {kept.lstrip(_LOOSE)}"
