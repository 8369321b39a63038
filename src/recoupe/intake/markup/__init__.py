"""Markup read so that nothing in it does harm: HTML, XML, and what stands in their paragraphs."""
