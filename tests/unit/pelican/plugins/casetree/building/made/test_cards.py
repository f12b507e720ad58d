"""Cards: one beside each published post, and none at home, where nothing can be linked to."""

from types import SimpleNamespace

from pelican.plugins.casetree.building.build import begin
from pelican.plugins.casetree.building.made.cards import Cards, give_cards


def test_every_published_post_and_translation_has_a_card_and_no_draft(tmp_path):
    settings = {"SITEURL": ""}
    build = begin(settings, tmp_path)
    one, other, draft = (SimpleNamespace(save_as=f"posts/{name}/index.html") for name in ("one", "other", "draft"))
    give_cards(SimpleNamespace(settings=settings, articles=[one], translations=[other], drafts=[draft]))
    assert build.carded == [one, other]


def test_at_home_no_card_is_written():
    assert Cards.files(SimpleNamespace(settings={"SITEURL": ""})) == []
