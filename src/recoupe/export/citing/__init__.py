"""How to cite a dispatch, a line of the crisis file, or the whole of it."""
