"""Punctuation as attribution meets it; what is a word of French stands in ``lang/fr``."""

OPENING = frozenset('«“"')
CLOSING = frozenset('»”"')
# Brackets count as marks where a noun phrase is read through them.
OPENING_IN_PHRASE = frozenset("«“‹")
CLOSING_IN_PHRASE = frozenset("»”›")
DEEPER = frozenset("(«“")
SHALLOWER = frozenset(")»”")
# Marks and brackets that may stand inside a verb group: a « exhorté » X.
IN_GROUP = frozenset("«»\"“”‹›()'")
# Marks that make a content mixed when it holds one.
ANY_QUOTATION = frozenset("«»“”\"‹›„‘’'")

DASHES = frozenset("—–")
ANY_DASH = frozenset("—–-")
# What may part an incise from the words around it.
INCISE_BORDERS = frozenset("—–-(,")
INCISE_CLOSERS = frozenset("»”\"›'’")
BEFORE_INCISE = INCISE_BORDERS | INCISE_CLOSERS | {"?", "!", "...", "…"}

# What content neither begins nor ends with.
FINAL = ANY_DASH | {".", "!", "?", ";", "…", "...", ":", ","}
LEADING = ANY_DASH | {",", ":", ";"}
