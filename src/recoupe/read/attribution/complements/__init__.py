"""What a verb of speech governs to its right: clause, infinitive, object, quotation; the hearer."""
