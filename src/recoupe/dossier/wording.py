"""The words of the file in the language of its reader, from ``labels/<code>.toml``."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from babel import Locale
from babel.core import get_global
from babel.lists import format_list

from recoupe.errors import LexiconError

LANGUAGES = ("fr", "en")


@dataclass(frozen=True, slots=True)
class Wording:
    """Everything the file says in one language; ``tree`` is the table as written."""

    tree: Mapping[str, Any]
    locale: Locale

    @property
    def code(self) -> str:
        """The language's code, for the ``lang`` attribute."""
        return str(self.tree["code"])

    def __call__(self, section: str, key: str, **values: object) -> str:
        """Fill in one phrase; raises ``LexiconError`` naming the key when it is missing."""
        try:
            phrase = self.tree[section][key]
        except KeyError:
            raise LexiconError(
                f"labels/{self.code}.toml: found no key {section}.{key}; "
                "expected one in each language's file; add it"
            ) from None
        return str(phrase).format(**values) if values else str(phrase)

    def word(self, key: str, **values: object) -> str:
        """Fill in one phrase of the section of words and sentences."""
        return self("words", key, **values)

    def count(self, key: str, n: int) -> str:
        """Join a number and its noun in the right form: ``2 dépêches``, ``0 reprise``."""
        forms = self.tree["plurals"][key]
        form = forms.get(_plural(self.code, n), forms["other"])
        return str(form.format(n=n))

    def either(self, items: Iterable[str]) -> str:
        """List alternatives: ``1, 8 ou 15``."""
        return format_list(list(items), style="or", locale=self.locale)

    def both(self, items: Iterable[str]) -> str:
        """List several: ``A, B et C``."""
        listed = tuple(items)
        return listed[0] if len(listed) == 1 else _joined(self.code, listed)

    def state(self, iso3: str) -> str | None:
        """Name a state by its ISO 3166 alpha-3 code; ``None`` where it is unknown."""
        codes = get_global("territory_aliases").get(iso3) or (iso3,)
        return self.locale.territories.get(codes[0])

    def state_named(self, name: str) -> str:
        """Give a state's name in this language, whichever of ours it has; other names stay."""
        return str(self.locale.territories.get(_state_codes().get(name, ""), name))

    @staticmethod
    def determiners(lang: str) -> tuple[str, ...]:
        """Give the words that may open a noun phrase in a dispatch's language."""
        return tuple(load_wording(lang).tree["determiners"]) if lang in LANGUAGES else ()

    @staticmethod
    def openings(lang: str) -> tuple[str, ...]:
        """Give the words that tie a clause to the verb before it in a dispatch's language."""
        return tuple(load_wording(lang).tree["openings"]) if lang in LANGUAGES else ()

    def contracted(self, phrase: str) -> str:
        """Join preposition and article where the language does: ``à le`` gives ``au``."""
        for apart, joined in self.tree["contractions"]:
            if phrase.startswith(apart):
                return str(joined) + phrase.removeprefix(apart)
        return phrase


@cache
def load_wording(code: str) -> Wording:
    """Load one language; raises ``LexiconError`` for a language the file is not written in."""
    if code not in LANGUAGES:
        raise LexiconError(
            f"found language {code!r} for the file; expected one of {', '.join(LANGUAGES)}"
        )
    text = (files("recoupe.dossier") / "labels" / f"{code}.toml").read_text(encoding="utf-8")
    tree = tomllib.loads(text)
    return Wording(tree, Locale.parse(tree["locale"]))


@lru_cache(maxsize=1024)
def _plural(code: str, n: int) -> str:
    return str(load_wording(code).locale.plural_form(n))


@lru_cache(maxsize=4096)
def _joined(code: str, items: tuple[str, ...]) -> str:
    return str(format_list(items, "standard", load_wording(code).locale))


@cache
def _state_codes() -> dict[str, str]:
    locales = (load_wording(lang).locale for lang in LANGUAGES)
    return {name: code for locale in locales for code, name in locale.territories.items()}
