"""Names of states, bodies and groups in the language of the file's reader."""

from recoupe.dossier.wording import LANGUAGES, Wording, load_wording
from recoupe.lang.comparison import load_comparison
from recoupe.lang.names import load_names

_BETWEEN = (" → ", " – ", ", ")


def named(label: str, wording: Wording) -> str:
    """Name whom the tables know as the reader does; any other name stays.

    Of somebody unnamed the words stay, and that nobody names him is told in the reader's language.
    """
    known = load_names(wording.code).get(label)
    if known is not None:
        return known
    for code in LANGUAGES:
        unnamed = f", {load_wording(code).word('anonymous')}"
        if code != wording.code and label.endswith(unnamed):
            words = label.removesuffix(unnamed)
            return f"{named(words, wording)}, {wording.word('anonymous')}"
    return wording.state_named(label)


def all_named(labels: str, wording: Wording) -> str:
    """Name several that stand in one phrase, with the acts and kinds that are labels too."""
    if (whole := named(labels, wording)) != labels:
        return whole
    for mark in _BETWEEN:
        if mark in labels:
            return mark.join(all_named(part, wording) for part in labels.split(mark))
    for code in LANGUAGES:
        joined = f" {load_wording(code).word('and')} "
        if joined in labels:
            words = labels.split(joined)
            parts = [all_named(part, wording) for part in words]
            # « trente et un » is no two names.
            pairs = zip(parts, words, strict=True)
            if all(part != word or word[:1].isupper() for part, word in pairs):
                return f" {wording.word('and')} ".join(parts)
    return labelled(labels, wording)


def labelled(label: str, wording: Wording) -> str:
    """Give the name of an act, of a kind of exchange or of a happening; other words stay."""
    lexicon = load_comparison()
    for key, act in (*lexicon.acts.items(), *lexicon.acts_to.items()):
        if label == act:
            return wording("act_names", key)
    for key, subject in (*lexicon.exchanges.items(), *lexicon.happenings.items()):
        if label == subject.label:
            return wording("subjects", key)
    return label
