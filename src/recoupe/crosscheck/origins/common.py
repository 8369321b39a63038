"""What two dispatches have in common word for word, whoever copied."""

from recoupe.crosscheck.origins.passages import common_passages, share_of_words
from recoupe.crosscheck.origins.reprints import passages_of
from recoupe.crosscheck.origins.sketches import sketch
from recoupe.records import CommonText, Reading


def common_text(first: Reading, second: Reading) -> CommonText:
    """Compare two dispatches by runs of five words, quotations and boilerplate counted in."""
    one, other = sketch(map(passages_of, (first, second)))
    passages = common_passages(one, other)
    back = common_passages(other, one)
    return CommonText((share_of_words(one, passages), share_of_words(other, back)), passages)
