"""Who speaks to whom, of whom and through whom, as a graph for Gephi."""

from recoupe.export.network.gexf import export_gexf

__all__ = ["export_gexf"]
