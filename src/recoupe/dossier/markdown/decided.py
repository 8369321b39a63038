"""Refused lines, who is who, and decisions without a line, as Markdown."""

from collections.abc import Iterator

from recoupe.dossier.markdown.parts import plain, ways
from recoupe.dossier.sheet import Sheet
from recoupe.dossier.wording import Wording


def decided(sheet: Sheet, wording: Wording) -> Iterator[str]:
    """List what was decided and stands in no other chapter."""
    rulings = sheet.rulings
    if rulings.refused:
        yield from ("", f"### {wording('decisions', 'refused_title')}", "")
    for line in rulings.refused:
        who = f"{plain(line.who)}{wording.word('colon')} " if line.who else ""
        yield f"- *{line.name}* ~~{who}{plain(line.words)}~~ {ways(line.links)}"
        yield f"  - ✎ {' · '.join(map(plain, line.ruling.parts))}"
    if rulings.identities:
        yield from ("", f"### {wording('decisions', 'identities_title')}", "")
    for one in rulings.identities:
        yield f"- ✎ {' · '.join(map(plain, one.ruling.parts))}"
    if rulings.outdated:
        yield from ("", f"### {wording('decisions', 'outdated_title')}", "")
    for lost in rulings.outdated:
        about = (part for part in (lost.said, lost.why, lost.note) if part)
        yield f"- *{lost.name}* {plain(lost.words)}"
        yield f"  - ✎ {' · '.join(map(plain, about))}"
