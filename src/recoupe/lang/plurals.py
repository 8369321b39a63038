"""The regular plural of a French noun phrase whose first word is its head."""

_INVARIANT_ENDINGS = ("s", "x", "z")
_INVARIANT_PREFIXES = ("porte-",)


def plural_of_phrase(phrase: str) -> str:
    """Return ``phrase`` with its first word in the plural; the other words stay as they are.

    Adjectives after or before the head need a form of their own in the table. A phrase whose
    plural is its singular is returned unchanged.

    >>> plural_of_phrase("ministre des Affaires étrangères")
    'ministres des Affaires étrangères'
    """
    head, blank, rest = phrase.partition(" ")
    return plural_of_word(head) + blank + rest


def plural_of_word(word: str) -> str:
    """Return the regular plural of ``word``; ``porte-parole`` and the like do not change."""
    if word.endswith(_INVARIANT_ENDINGS) or word.lower().startswith(_INVARIANT_PREFIXES):
        return word
    if word.endswith("al"):
        return word[:-1] + "ux"
    if word.endswith(("au", "eu")):
        return word + "x"
    return word + "s"
