"""The desk: a store read, and decided upon, in a browser on the same machine."""
