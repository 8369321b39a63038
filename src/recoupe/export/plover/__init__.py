"""Events as PLOVER has them: rows for R, JSON for programs."""

from recoupe.export.plover.files import export_plover

__all__ = ["export_plover"]
