"""How the cells of Markdown tables say that they are aligned."""

from markdown import Markdown

from aligned_tables import AlignedTables

TABLE = "|a|b|c|d|\n|-|:-|-:|:-:|\n|1|2|3|4|"


def test_alignment_is_a_class_and_nothing_else():
    md = Markdown(extensions=["tables", AlignedTables()], extension_configs={"tables": {"use_align_attribute": True}})
    html = md.convert(TABLE)
    for cell in ("<td>1", '<td class="align-left">2', '<td class="align-right">3', '<th class="align-center">d'):
        assert cell in html
    assert " align=" not in html
    assert "style=" not in html
