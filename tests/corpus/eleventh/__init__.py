"""An eleventh set of invented forms: thirty officers more, from all of Norway, without sight of the readers.

README.md tells what can be argued about in the key, written before anything was read.
"""
