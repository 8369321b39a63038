"""From resolved phrases to records."""

from recoupe.lang.folding import fold
from recoupe.read.mentions.discourse import Discourse, Resolved
from recoupe.records import Entity, Mention

_HAPPENINGS = ("event", "document")


def to_records(discourse: Discourse) -> tuple[tuple[Mention, ...], tuple[Entity, ...]]:
    """Mentions in order of the text, and the entities they mean."""
    counts: dict[str, int] = {}
    told = [item for item in discourse.history if not item.silent]
    for item in told:
        for key in item.ids:
            counts[key] = counts.get(key, 0) + 1
    mentions: dict[tuple[int, int], Mention] = {}
    for item in told:
        if item.phrase.form in _HAPPENINGS and not _worth(discourse, item, counts):
            continue
        start, end = item.phrase.start, item.phrase.end
        entity = item.ids[0] if len(item.ids) == 1 else item.ids
        mentions.setdefault(
            (start, end),
            Mention(
                start,
                end,
                discourse.text[start:end],
                item.kind,
                entity,
                item.rules,
                item.confidence,
            ),
        )
        if item.kind not in ("pronoun", "possessive") and len(item.ids) == 1:
            discourse.registry.get(item.ids[0]).called(_bare(discourse, item))
    ordered = sorted(mentions.values(), key=lambda m: (m.start, -m.end))
    meant: dict[str, None] = {}
    for mention in ordered:
        for key in (mention.entity,) if isinstance(mention.entity, str) else mention.entity or ():
            meant.setdefault(key)
    for key in tuple(meant):
        belongs = discourse.registry.get(key).affiliation
        if belongs is not None and belongs in discourse.registry.drafts:
            meant.setdefault(belongs)
    return tuple(ordered), tuple(discourse.registry.get(key).entity() for key in meant)


def _worth(discourse: Discourse, item: Resolved, counts: dict[str, int]) -> bool:
    """Tell a happening that is spoken of again, or that "le" or "son" makes a known one."""
    if counts[item.ids[0]] > 1 or item.phrase.determiner == "possessive":
        return True
    types = discourse.lexicon.reference.nouns.happenings
    wanted = item.phrase.entry.rows if item.phrase.entry is not None else ""
    return item.phrase.determiner == "definite" and fold(wanted) in types


def _bare(discourse: Discourse, item: Resolved) -> str:
    """The words of a mention without its article."""
    phrase = item.phrase
    words = discourse.lines[phrase.line].words
    first = phrase.first
    if (
        phrase.determiner in ("definite", "indefinite", "demonstrative")
        and words[first].start == phrase.start
    ):
        table = discourse.lexicon.reference.determiners
        if any(
            words[first].fold in articles
            for articles in (table.definite, table.indefinite, table.demonstrative)
        ):
            first = min(first + 1, phrase.last - 1)
    return discourse.text[words[first].start : phrase.end]
