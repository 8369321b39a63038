"""One affair in words of one language, with the ways between its lines and their words."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import quote, urlencode

from markupsafe import Markup

from recoupe.dossier.context import Context
from recoupe.dossier.ledger_lines import first_links
from recoupe.dossier.links import Link, Proof
from recoupe.dossier.page import foreign_to
from recoupe.dossier.sheet import Sheet
from recoupe.dossier.wording import Wording, load_wording
from recoupe.dossier.write import write_sheet
from recoupe.records.dossier import Dossier
from recoupe.web.register import Register
from recoupe.web.wording import load_labels


@dataclass(frozen=True, slots=True)
class AffairFile:
    """``stamp`` tells the state of the affair that this was made from; ``ids`` are by letter."""

    key: str
    stamp: str
    dossier: Dossier
    sheet: Sheet
    context: Context
    register: Register
    ids: Mapping[str, str]

    @classmethod
    def of(cls, key: str, stamp: str, dossier: Dossier, lang: str) -> "AffairFile":
        """Put an affair into words."""
        sheet = write_sheet(dossier, lang=lang)
        ids = {one.mark: one.id for one in dossier.dispatches}
        context = Context.of(dossier, load_wording(lang))
        return cls(key, stamp, dossier, sheet, context, Register.of(sheet), ids)

    @property
    def wording(self) -> Wording:
        """The words of the file."""
        return self.context.wording

    @property
    def labels(self) -> Wording:
        """The words of the desk in the same language."""
        return load_labels(self.wording.code)

    @property
    def foreign(self) -> Markup:
        """The attribute that says the language of the dispatches' words, where it is another."""
        return foreign_to(self.sheet, self.wording)

    @property
    def subject(self) -> str:
        """What the affair is about; the label of its largest story where the sheet has no words."""
        largest = max(self.dossier.stories, key=lambda one: len(one.dispatches), default=None)
        return self.sheet.subject or (largest.label if largest else self.key)

    def part(self, name: str) -> str:
        """Give the address of a part of the file."""
        return f"/affair/{self.key}/{name}"

    def way(self, link: Link, code: str = "", *, beside: str = "") -> str:
        """Give the address of words, lit under the line that leads to them."""
        entry = self.register.entries.get(code)
        asked = {
            "beside": self.ids[beside] if beside else "",
            "line": f"{entry.kind}:{entry.line.key}" if entry else "",
            "at": f"{link.parts[0][0]}-{link.parts[-1][1]}",
        }
        query = urlencode({name: value for name, value in asked.items() if value}, safe=":@")
        return f"{self.whole(link.mark)}?{query}#here"

    def once(self, proofs: Iterable[Proof]) -> list[Link]:
        """Give one way to the words for each dispatch, in order of the file."""
        found = {link.mark: link for link in first_links(proofs)}
        return [found[mark] for mark in self.ids if mark in found]

    def place(self, code: str) -> str:
        """Give the address of the card of a line; of a date, that of its row."""
        entry = self.register.entries.get(code)
        return line_url(entry.kind, entry.line.key) if entry else f"{self.part('dates')}#{code}"

    def whole(self, mark: str) -> str:
        """Give the address of a dispatch."""
        return f"/read/{self.ids[mark]}"

    def whom(self, key: str) -> str:
        """Give the address of somebody's page; empty for who is not in the file."""
        known = key in self.context.entities
        return f"/actor/{self.key}/{quote(key, safe='@')}" if known else ""


def line_url(kind: str, key: str) -> str:
    """Give the address of a line's card."""
    return f"/line/{kind}/{quote(key)}"
