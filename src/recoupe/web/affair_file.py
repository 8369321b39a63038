"""One affair in words of one language, with the ways between its lines and their words."""

from dataclasses import dataclass

from recoupe.dossier.sheet import Sheet
from recoupe.dossier.wording import Wording, load_wording
from recoupe.dossier.write import write_sheet
from recoupe.records.dossier import Dossier


@dataclass(frozen=True, slots=True)
class AffairFile:
    """``stamp`` tells the state of the affair that this was made from."""

    key: str
    stamp: str
    dossier: Dossier
    sheet: Sheet
    wording: Wording

    @classmethod
    def of(cls, key: str, stamp: str, dossier: Dossier, lang: str) -> "AffairFile":
        """Put an affair into words."""
        sheet = write_sheet(dossier, lang=lang)
        return cls(key, stamp, dossier, sheet, load_wording(lang))

    @property
    def subject(self) -> str:
        """What the affair is about; the label of its largest story where the sheet has no words."""
        largest = max(self.dossier.stories, key=lambda one: len(one.dispatches), default=None)
        return self.sheet.subject or (largest.label if largest else self.key)
