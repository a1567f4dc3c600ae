"""A third set of invented forms: as different municipal officers would send them, written without sight of the readers.

README.md tells what can be argued about in the key, written before anything was read.
"""
