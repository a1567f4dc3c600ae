"""A writer stopped in the middle leaves nothing half, and may do it again: nothing is in twice, nothing lacks."""

from tests.safety import stopped
from tests.safety.loader import duplicates_after_kills


def test_loading_again_after_a_kill_gives_what_one_load_gives(tmp_path):
    _, wrong = duplicates_after_kills(tmp_path, kills=4, step=0.15)

    assert wrong == 0


def test_a_killed_upload_acceptance_or_correction_is_whole_or_not_there(tmp_path):
    counts, wrong = stopped.killed(tmp_path, kills=2)

    assert wrong == []
    assert counts["told of"] >= 1


def test_a_full_disk_is_told_of_and_the_version_before_still_answers(tmp_path):
    counts, wrong = stopped.out_of_room(tmp_path, 6, stopped.no_file_above)

    assert wrong == []
    assert counts["refused in words"] >= 5


def test_a_database_that_is_half_a_step_is_known_as_such(tmp_path):
    database = tmp_path / "behovsmeldinger.duckdb"
    stopped.step(database, 0)

    assert [stopped.after(steps) for steps in (1, 2, 3, 4)] == [
        (1, 0, 0, 0), (0, 1, 0, 1_000), (0, 1, 1, 2_000), (1, 1, 1, 2_000),
    ]  # fmt: skip
    assert stopped.steps_in(database) == 1
