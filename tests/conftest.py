"""What holds for all tests: nothing is timed, because a busy machine is no fault of the program's."""

from hypothesis import settings

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
