"""What of an affair belongs to one of its stories."""

from recoupe.dossier.excerpts import excerpt
from recoupe.dossier.sheet import Sheet
from recoupe.records import Story
from recoupe.web.affair_file import AffairFile


def sheet_of_story(file: AffairFile, story: Story) -> Sheet:
    """Keep the lines of a story: those filed under it, and what its dispatches say and tell."""
    dossier = file.dossier
    own = {
        one.id
        for items in (dossier.findings, dossier.positions, dossier.exchanges, dossier.timeline)
        for one in items
        if one.story == story.id
    }
    codes = {
        code
        for (_, key), code in file.register.codes.items()
        if key in own or key.partition(".")[0] in story.dispatches
    }
    return excerpt(file.sheet, codes)
