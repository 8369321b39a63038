"""What a person decided, as annotated dispatches in our own gold format."""

from recoupe.export.gold.folder import export_gold, write_gold

__all__ = ["export_gold", "write_gold"]
