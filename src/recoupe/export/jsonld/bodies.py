"""What an annotation says: words, tags, who is meant, and what a person decided."""

from collections.abc import Iterable, Iterator
from typing import Any

from recoupe.export.jsonld.naming import name_of
from recoupe.records import Judgement

Item = dict[str, Any]


def described(words: str) -> Item:
    """Give the line in words, as a reader of annotations shows it."""
    return {
        "type": "TextualBody",
        "purpose": "describing",
        "format": "text/plain",
        "value": words,
    }


def classed(*tags: str) -> Iterator[Item]:
    """Give tags, each once."""
    for tag in dict.fromkeys(tags):
        yield {"type": "TextualBody", "purpose": "tagging", "value": tag}


def identified(role: str, entities: Iterable[str]) -> Iterator[Item]:
    """Give who takes part, and as what."""
    for entity in entities:
        yield {
            "type": "SpecificResource",
            "purpose": "identifying",
            "source": name_of("entity", entity),
            "role": role,
        }


def judged(judgement: Judgement) -> Iterator[Item]:
    """Give each decision that counts, by whom and when, with its note."""
    for decision in judgement.decisions:
        by = {"type": "Person", "name": decision.by}
        for purpose, value in (("assessing", decision.verdict), ("commenting", decision.note)):
            if value:
                yield {
                    "type": "TextualBody",
                    "purpose": purpose,
                    "value": value,
                    "creator": by,
                    "created": decision.at,
                }
