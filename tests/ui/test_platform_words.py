"""Streamlit's own words are Norwegian, as long as its scripts hold the English ones we know."""

import pytest

from behovsmelding.ui import platform_words
from behovsmelding.ui.platform_words import SCRIPTS, WORDS


@pytest.mark.parametrize(("stem", "english"), [(stem, english) for stem, words in WORDS.items() for english in words])
def test_every_word_replaced_stands_in_the_scripts_of_the_pinned_version(stem, english):
    assert any(english in file.read_text(encoding="utf-8") for file in SCRIPTS.glob(f"{stem}.*.js"))


@pytest.mark.parametrize("stem", WORDS)
def test_a_script_is_served_with_our_words_and_is_otherwise_the_same(stem):
    for file in SCRIPTS.glob(f"{stem}.*.js"):
        text = file.read_text(encoding="utf-8")
        served = platform_words.script(f"/static/js/{file.name}").decode()

        assert not [english for english in WORDS[stem] if english in served]
        longer = sum(text.count(english) * (len(ours) - len(english)) for english, ours in WORDS[stem].items())
        assert len(served) == len(text) + longer


@pytest.mark.parametrize(
    "path", ["/static/js/../../secret.js", "/static/js/index.js", "/static/js/Nothing.abc.js", "/index.html", "/", ""]
)
def test_other_addresses_are_left_to_streamlit(path):
    assert platform_words.script(path) is None
