"""How far what is said reaches, and the spans it takes."""
