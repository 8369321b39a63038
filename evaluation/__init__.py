"""Gold corpora, metrics and the gate. Not part of the package."""
