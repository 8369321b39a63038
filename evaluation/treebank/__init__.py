"""Real sentences of treebanks: is what is found there speech, and are its sources right."""
