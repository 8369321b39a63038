"""Sentences of our own as a treebank would have them, written word by word."""

from evaluation.treebank.trees import Tree, read_trees


def conllu(name, text, *rows):
    """One sentence; a row is ``number form lemma pos features head relation``, blanks between."""
    lines = [f"# sent_id = {name}", f"# text = {text}"]
    for row in rows:
        number, form, lemma, pos, features, head, relation = row.split()
        lines.append("\t".join((number, form, lemma, pos, "_", features, head, relation, "_", "_")))
    return "\n".join(lines) + "\n\n"


QUE = conllu(
    "que",
    "La préfète affirme que le port ferme.",
    "1 La le DET _ 2 det",
    "2 préfète préfète NOUN _ 3 nsubj",
    "3 affirme affirmer VERB _ 0 root",
    "4 que que SCONJ _ 7 mark",
    "5 le le DET _ 6 det",
    "6 port port NOUN _ 7 nsubj",
    "7 ferme fermer VERB _ 3 ccomp",
    "8 . . PUNCT _ 3 punct",
)
INCISE = conllu(
    "incise",
    "« Le port ferme », a affirmé la préfète.",
    "1 « « PUNCT _ 4 punct",
    "2 Le le DET _ 3 det",
    "3 port port NOUN _ 4 nsubj",
    "4 ferme fermer VERB _ 8 ccomp",
    "5 » » PUNCT _ 4 punct",
    "6 , , PUNCT _ 4 punct",
    "7 a avoir AUX _ 8 aux:tense",
    "8 affirmé affirmer VERB VerbForm=Part 0 root",
    "9 la le DET _ 10 det",
    "10 préfète préfète NOUN _ 8 nsubj",
    "11 . . PUNCT _ 8 punct",
)
INVERTED = conllu(
    "inverted",
    "« Le port ferme », a-t-elle affirmé.",
    "1 « « PUNCT _ 4 punct",
    "2 Le le DET _ 3 det",
    "3 port port NOUN _ 4 nsubj",
    "4 ferme fermer VERB _ 9 parataxis",
    "5 » » PUNCT _ 4 punct",
    "6 , , PUNCT _ 4 punct",
    "7 a avoir AUX _ 9 aux:tense",
    "8 -t-elle il PRON _ 9 nsubj",
    "9 affirmé affirmer VERB VerbForm=Part 0 root",
    "10 . . PUNCT _ 9 punct",
)
COLON = conllu(
    "colon",
    "La préfète ajoute : « Le port ferme. »",
    "1 La le DET _ 2 det",
    "2 préfète préfète NOUN _ 3 nsubj",
    "3 ajoute ajouter VERB _ 0 root",
    "4 : : PUNCT _ 8 punct",
    "5 « « PUNCT _ 8 punct",
    "6 Le le DET _ 7 det",
    "7 port port NOUN _ 8 nsubj",
    "8 ferme fermer VERB _ 3 parataxis",
    "9 . . PUNCT _ 8 punct",
    "10 » » PUNCT _ 8 punct",
)
INSERTED = conllu(
    "inserted",
    "Le port, précise la préfète, ferme.",
    "1 Le le DET _ 2 det",
    "2 port port NOUN _ 8 nsubj",
    "3 , , PUNCT _ 4 punct",
    "4 précise préciser VERB _ 8 parataxis:insert",
    "5 la le DET _ 6 det",
    "6 préfète préfète NOUN _ 4 nsubj",
    "7 , , PUNCT _ 4 punct",
    "8 ferme fermer VERB _ 0 root",
    "9 . . PUNCT _ 8 punct",
)
RELATIVE = conllu(
    "relative",
    "La préfète, qui affirme que le port ferme, part.",
    "1 La le DET _ 2 det",
    "2 préfète préfète NOUN _ 11 nsubj",
    "3 , , PUNCT _ 5 punct",
    "4 qui qui PRON PronType=Rel 5 nsubj",
    "5 affirme affirmer VERB _ 2 acl:relcl",
    "6 que que SCONJ _ 9 mark",
    "7 le le DET _ 8 det",
    "8 port port NOUN _ 9 nsubj",
    "9 ferme fermer VERB _ 5 ccomp",
    "10 , , PUNCT _ 5 punct",
    "11 part partir VERB _ 0 root",
    "12 . . PUNCT _ 11 punct",
)
GENERIC = conllu(
    "generic",
    "On affirme que le port ferme.",
    "1 On on PRON _ 2 nsubj",
    "2 affirme affirmer VERB _ 0 root",
    "3 que que SCONJ _ 6 mark",
    "4 le le DET _ 5 det",
    "5 port port NOUN _ 6 nsubj",
    "6 ferme fermer VERB _ 2 ccomp",
    "7 . . PUNCT _ 2 punct",
)
ATTITUDE = QUE.replace("affirmer", "craindre").replace("affirme", "craint")
INFINITIVE = conllu(
    "infinitive",
    "La préfète veut affirmer que le port ferme.",
    "1 La le DET _ 2 det",
    "2 préfète préfète NOUN _ 3 nsubj",
    "3 veut vouloir VERB _ 0 root",
    "4 affirmer affirmer VERB VerbForm=Inf 3 xcomp",
    "5 que que SCONJ _ 8 mark",
    "6 le le DET _ 7 det",
    "7 port port NOUN _ 8 nsubj",
    "8 ferme fermer VERB _ 4 ccomp",
    "9 . . PUNCT _ 3 punct",
)
SCARE = conllu(
    "scare",
    "La préfète annonce la « trêve ».",
    "1 La le DET _ 2 det",
    "2 préfète préfète NOUN _ 3 nsubj",
    "3 annonce annoncer VERB _ 0 root",
    "4 la le DET _ 6 det",
    "5 « « PUNCT _ 6 punct",
    "6 trêve trêve NOUN _ 3 obj",
    "7 » » PUNCT _ 6 punct",
    "8 . . PUNCT _ 3 punct",
)


def tree(sentence, folder) -> Tree:
    """The tree of one sentence, read from a file of ``folder``."""
    path = folder / "own.conllu"
    path.write_text(sentence, encoding="utf-8")
    (found,) = read_trees(path, "own")
    return found
