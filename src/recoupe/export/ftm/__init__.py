"""followthemoney: people and bodies, articles, who is mentioned where, events and what is said."""

from recoupe.export.ftm.files import export_ftm

__all__ = ["export_ftm"]
