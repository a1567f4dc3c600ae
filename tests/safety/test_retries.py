"""A load that was killed in the middle may be done again: nothing is in twice, nothing lacks."""

from tests.safety.loader import duplicates_after_kills


def test_loading_again_after_a_kill_gives_what_one_load_gives(tmp_path):
    _, wrong = duplicates_after_kills(tmp_path, kills=4, step=0.15)

    assert wrong == 0
