"""Terms of law: a glossary with a source for each, where a text mentions its terms, and how they are shown."""
