"""Pictures of the file, drawn as SVG by hand: no script, colours from the style sheet."""
