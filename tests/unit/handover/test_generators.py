"""Generators that need nothing of Pelican's own."""

from handover.generators import Generating


def test_a_generator_is_told_of_the_run_and_keeps_what_it_needs():
    context, settings = {"articles": []}, {"THEME": "theme"}
    made = Generating(
        context=context, settings=settings, path="content", theme="theme", output_path="output", readers_cache_name=""
    )
    assert vars(made) == {"context": context, "settings": settings, "output_path": "output"}
    assert made.context is context, "what it offers there reaches all templates"
