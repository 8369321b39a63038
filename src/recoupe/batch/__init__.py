"""Corpora: many files in, tables out, on the cores of a machine or of a cluster."""
