"""Flow 1: one dispatch in, one reading out."""
