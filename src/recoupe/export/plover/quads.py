"""PLOVER's four kinds of events."""

from collections.abc import Mapping

from recoupe.records.event import EventType

# 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict: as the
# manual has it with each type (draft 2.0). Its table of quad categories puts SANCTION with 3;
# the page of SANCTION and the summary of all types with 4. DENY and STATE are beside PLOVER.
QUADS: Mapping[EventType, int] = {
    "AGREE": 1,
    "CONSULT": 1,
    "SUPPORT": 1,
    "CONCEDE": 1,
    "COOPERATE": 2,
    "AID": 2,
    "RETREAT": 2,
    "REQUEST": 3,
    "ACCUSE": 3,
    "REJECT": 3,
    "THREATEN": 3,
    "PROTEST": 4,
    "SANCTION": 4,
    "MOBILIZE": 4,
    "COERCE": 4,
    "ASSAULT": 4,
}
