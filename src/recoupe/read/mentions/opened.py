"""A phrase with its determiners: *les deux* pays, *son* ministère."""

from recoupe.read.mentions.determiners import Opening
from recoupe.read.mentions.phrases import Form, Phrase
from recoupe.read.mentions.words import Line


def opened_phrase(line: Line, opening: Opening, last: int, form: Form) -> Phrase:
    """Make the phrase from its determiners up to word ``last``; its meaning is filled in later."""
    return Phrase(
        line=line.number,
        start=line.words[opening.outer].start,
        end=line.words[last - 1].end,
        first=opening.outer,
        last=last,
        form=form,
        determiner=opening.kind,
    )
