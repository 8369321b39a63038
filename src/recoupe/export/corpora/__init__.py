"""The texts as corpora: for TXM, for IRaMuTeQ, and with their syntax as CoNLL-U."""

from recoupe.export.corpora.conllu import export_conllu
from recoupe.export.corpora.iramuteq import export_iramuteq
from recoupe.export.corpora.txm import export_txm

__all__ = ["export_conllu", "export_iramuteq", "export_txm"]
