"""The crisis file: from readings, stories and findings to a page an editor can work with."""
