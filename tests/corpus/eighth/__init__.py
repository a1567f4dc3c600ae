"""An eighth set of invented forms: thirty officers more, with long free text, without sight of the readers.

README.md tells what can be argued about in the key, written before anything was read.
"""
