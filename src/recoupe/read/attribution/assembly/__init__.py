"""From drafts to records: nesting, acts, circumstances, ids."""
