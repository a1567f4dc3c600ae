"""A tenth set of invented forms: thirty officers more, most with a form of 2023, without sight of the readers.

README.md tells what can be argued about in the key, written before anything was read.
"""
