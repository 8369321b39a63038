"""Who speaks: subjects before and after a verb, documents, sources behind *on*, strangers."""
