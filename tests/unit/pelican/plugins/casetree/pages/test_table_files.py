"""The tables of figures stand on the site as their authors wrote them."""

from pages import HEADER, pages_of
from pelican.plugins.casetree.pages.table_files import table_files
from reading import ROWS, table


def test_tables_and_schemas_are_written_as_their_authors_wrote_them():
    site = pages_of({"one.md": f"{HEADER}Words.\n"}, tables={"figures": table(ROWS)}).site
    csv, schema = table_files(site)
    assert (csv.address, schema.address) == ("data/figures.csv", "data/figures.schema.json")
    assert csv.make().decode().endswith(ROWS)
