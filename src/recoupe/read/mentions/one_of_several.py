"""One of people told of together: "l'un d'eux", "une seule"."""

from recoupe.read.mentions.discourse import Discourse, Resolved
from recoupe.read.mentions.members import MEMBER
from recoupe.read.mentions.phrases import Phrase

Found = tuple[tuple[str, ...], str]
_SOURCES = frozenset({"apres", "selon"})
_NEAR = 3
_SHORT = 3


def one_of_several(discourse: Discourse, phrase: Phrase) -> Found | None:
    """As in "Une seule", "L'un d'eux": one of the group told of last; None for other phrases."""
    if phrase.head != MEMBER:
        return None
    article = "une" if phrase.gender == "f" else "un"
    groups = [item for item in discourse.recent() if _is_group(discourse, item)]
    told = [item for item in groups if item.role.quote is None or item.role.incise]
    cited = [item for item in told if item.role.main or item.role.preposition in _SOURCES]
    near = [item for item in cited if phrase.line - item.phrase.line <= _NEAR]
    near = near if phrase.noun.endswith(("eux", "elles")) else []
    for item in (*near, *groups):
        words = discourse.text[item.phrase.start : item.phrase.end]
        group = words[:1].lower() + words[1:] if item.phrase.determiner != "definite" else ""
        draft = discourse.registry.other(f"{article} des {group or item.phrase.noun}", "anonymous")
        draft.called(f"{_one_of(item.phrase.noun)}, anonyme")
        draft.gender = draft.gender or phrase.gender
        return (draft.id,), "role.member"
    return None


def _is_group(discourse: Discourse, item: Resolved) -> bool:
    """Tell people told of together: "deux diplomates européens"."""
    if item.phrase.form in ("possessive", "pronoun") or item.phrase.determiner == "possessive":
        return False
    drafts = discourse.drafts(item)
    return bool(item.phrase.plural) and len(drafts) == 1 and drafts[0].kind == "group"


def _one_of(noun: str) -> str:
    """As in "diplomate européen" for "diplomates européens"."""
    return " ".join(w[:-1] if len(w) > _SHORT and w.endswith("s") else w for w in noun.split(" "))
