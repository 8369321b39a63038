"""Who does what to whom: events with their participants, modality and time."""

from recoupe.read.events.finder import FoundEvents, find_events
from recoupe.read.events.scene import EventLexicon

__all__ = ["EventLexicon", "FoundEvents", "find_events"]
