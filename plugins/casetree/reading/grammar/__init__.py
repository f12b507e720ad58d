"""The keys of trees, sources and case blocks, declared once: readers, JSON Schemas and the tables of docs/ follow."""
