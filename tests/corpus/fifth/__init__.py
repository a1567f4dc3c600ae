"""A fifth set of invented forms: thirty officers more, other owners and other layouts, without sight of the readers.

README.md tells what can be argued about in the key, written before anything was read.
"""
