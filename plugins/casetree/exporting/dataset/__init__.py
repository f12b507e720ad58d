"""The cases, trees and sources of a site as tables: rows, CSV, a Data Package, and a database."""
