"""The grammar of clauses, for the steps after mentions and times: phrases, verbs, subjects."""
