"""Lines around the copy that are no copy: links, rights."""

import re

from recoupe.lang.folding import fold
from recoupe.lang.layout_words import LayoutWords
from recoupe.read.layout.headers import is_slug
from recoupe.read.layout.leads import match_lead
from recoupe.records.layout import Extent

_URL = re.compile(r"(?:https?://|www\.)\S+$")
_RULE = re.compile(r"[\W_\d]+$")
_LONGEST = 200


def is_footer(text: str, place: Extent, words: LayoutWords) -> bool:
    """Tell whether the paragraph is a link, a rights notice, a slug or a rule."""
    if place.end - place.start > _LONGEST:
        return False
    line = text[place.start : place.end]
    if _URL.match(line) or _is_rule(line) or is_slug(line):
        return True
    bare = line.lstrip("([>→►▶•*-– \xa0")
    matched = match_lead(bare, words.footer_leads)
    return matched is not None and _is_link(*matched)


def opens_links(line: str, words: LayoutWords) -> bool:
    """Tell the line alone above a list of links: ``Sur le même sujet``."""
    return fold(line.strip("[]()>→►▶•*-–—:. \xa0\n")) in words.link_lists


def _is_rule(line: str) -> bool:
    """Tell whether the line is only signs (« *** », « -30- »), and no time or quotation."""
    return _RULE.match(line) is not None and not any(sign in line for sign in '«»“”"(…')


def _is_link(lead: str, rest: str) -> bool:
    """Tell a link from copy: one word alone needs a colon, a dash or nothing behind it.

    ``Inscrivez-vous`` speaks to the reader, as no copy does.
    """
    rest = rest.strip()
    if not rest or rest[0] in ":|–—-.]":
        return True
    return "-" in lead or (len(lead.split()) > 1 and rest[-1] not in ".»")
