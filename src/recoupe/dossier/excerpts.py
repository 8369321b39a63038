"""A sheet with some of its lines only: those of one story, of one party, of one page."""

from collections.abc import Collection
from dataclasses import replace

from recoupe.dossier.sheet import Chapter, EventGroup, FindingSection, Sheet


def excerpt(sheet: Sheet, codes: Collection[str]) -> Sheet:
    """Keep the lines of these codes in their order; what has no line left is left out.

    Dispatches, parties, the network, dates and the head stay whole.
    """
    return replace(
        sheet,
        exchanges=tuple(line for line in sheet.exchanges if line.code in codes),
        findings=_findings(sheet.findings, codes),
        positions=tuple(
            replace(group, lines=kept)
            for group in sheet.positions
            if (kept := tuple(line for line in group.lines if line.code in codes))
        ),
        timeline=tuple(line for line in sheet.timeline if line.code in codes),
        events=_events(sheet.events, codes),
        chapters=_chapters(sheet.chapters, codes),
    )


def _findings(
    sections: tuple[FindingSection, ...], codes: Collection[str]
) -> tuple[FindingSection, ...]:
    found = []
    for section in sections:
        groups = tuple(
            (agency, kept)
            for agency, lines in section.groups
            if (kept := tuple(line for line in lines if line.code in codes))
        )
        if groups:
            found.append(replace(section, groups=groups))
    return tuple(found)


def _events(groups: tuple[EventGroup, ...], codes: Collection[str]) -> tuple[EventGroup, ...]:
    return tuple(
        replace(group, lines=kept)
        for group in groups
        if (kept := tuple(line for line in group.lines if line.code in codes))
    )


def _chapters(chapters: tuple[Chapter, ...], codes: Collection[str]) -> tuple[Chapter, ...]:
    found = []
    for chapter in chapters:
        speakers = tuple(
            replace(speaker, said=kept, passed_on=())
            for speaker in chapter.speakers
            if (kept := tuple(said for said in speaker.said if said.code in codes))
        )
        if speakers:
            found.append(replace(chapter, speakers=speakers))
    return tuple(found)
