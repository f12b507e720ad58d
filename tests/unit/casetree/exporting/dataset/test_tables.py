"""The tables hang together: keys and links name columns that there are, and a table follows those it leads to."""

from casetree.exporting.dataset.tables import TABLES

BY_NAME = {table.name: table for table in TABLES}


def test_keys_and_links_name_columns_that_there_are():
    for table in TABLES:
        names = [each.name for each in table.columns]
        assert len(names) == len(set(names)), table.name
        assert set(table.key) <= set(names)
        for link in table.links:
            assert set(link.columns) <= set(names)
            assert link.to == BY_NAME[link.table].key


def test_a_table_stands_after_those_that_it_leads_to():
    order = [table.name for table in TABLES]
    assert all(order.index(link.table) < order.index(table.name) for table in TABLES for link in table.links)


def test_a_key_is_never_empty_nor_a_link_that_every_row_has():
    for table in TABLES:
        needed = {each.name for each in table.columns if each.is_needed}
        assert set(table.key) <= needed, table.name
        assert all(set(link.columns) <= needed for link in table.links if not link.may_lack), table.name


def test_an_outcome_stands_with_its_tree_wherever_it_is_named():
    for table in TABLES:
        names = {each.name for each in table.columns}
        for outcome, tree in (("outcome", "tree"), ("end_outcome", "end_tree"), ("stands_outcome", "stands_tree")):
            assert outcome not in names or tree in names, table.name


def test_every_table_is_told_in_both_languages():
    assert all({"en", "ja"} <= text.by_language.keys() for table in TABLES for text in (table.title, table.says))
